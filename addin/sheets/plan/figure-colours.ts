import type { FigureState } from '../../../dsl/emit/words.ts'
import { addressOf, areaAddress } from '../address.ts'
import type { StyleName } from '../styles.ts'
import type { HighlightPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW } from './layout.ts'
import type { SheetBuilder } from './sheet-builder.ts'

const colourOf = [
  ['missing', 'missing'],
  ['default', 'filled'],
  ['optional', 'optional'],
  ['invalid', 'invalid'],
] as const satisfies readonly (readonly [FigureState, StyleName])[]

/** The cell to fill and what is said of it take the colour of its state. */
export function figureHighlights(
  { words }: PlanContext,
  columns: { readonly own: number; readonly state: number },
  lastRow: number,
): readonly HighlightPlan[] {
  const range = areaAddress({ top: FIRST_ROW, left: columns.own, bottom: lastRow, right: columns.state })
  const state = `$${addressOf(FIRST_ROW, columns.state)}`
  return colourOf.map(([figureState, style]) => ({ range, style, formula: `${state}="${words.figures[figureState]}"` }))
}

/** What the colours mean, on the row above the headings. */
export function putLegend(builder: SheetBuilder, { texts }: PlanContext, column: number): void {
  const { missing, filled, optional, invalid, computed } = texts.legend
  const cells = [
    ['legendMissing', missing],
    ['legendFilled', filled],
    ['legendOptional', optional],
    ['legendInvalid', invalid],
    ['legendComputed', computed],
  ] as const
  builder.row(FIRST_ROW - 2, { height: 28 })
  cells.forEach(([style, text], index) => {
    builder.text(FIRST_ROW - 2, column + index, style, text)
  })
}
