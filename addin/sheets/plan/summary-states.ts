import type { State } from '../../../dsl/model/rulebook.ts'
import { addressOf } from '../address.ts'
import type { PlanContext } from './context.ts'
import { helperRange } from './lists-layout.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { type SummaryRows, summaryColumns } from './summary-layout.ts'

const SHOWN: readonly State[] = [
  'ok',
  'capped',
  'vacuous',
  'undefined',
  'missing',
  'needs-cohort',
  'invalid',
  'unscored',
  'not-assessed',
]

/** How many indicators are in which state, to the right of the gaps. */
export function putStates(builder: SheetBuilder, { layout, texts, words }: PlanContext, rows: SummaryRows): void {
  const left = summaryColumns.right
  const [states, maxima] = [helperRange(layout, 'state'), helperRange(layout, 'maximum')]
  builder
    .text(rows.gaps, left, 'section', texts.summary.states)
    .headings(rows.gaps + 1, texts.summary.stateColumns, left)
  SHOWN.forEach((state, index) => {
    const at = rows.gaps + 2 + index
    const word = addressOf(at, left)
    builder
      .text(at, left, 'text', words.states[state])
      .put(at, left + 1, 'number', { formula: `COUNTIF(${states},${word})`, format: 'whole' })
      .put(at, left + 2, 'number', { formula: `SUMIF(${states},${word},${maxima})`, format: 'maximum' })
  })
}
