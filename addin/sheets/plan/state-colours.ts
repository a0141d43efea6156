import type { State } from '../../../dsl/model/rulebook.ts'
import { addressOf, columnArea } from '../address.ts'
import type { StyleName } from '../styles.ts'
import type { HighlightPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW } from './layout.ts'

const colourOf = [
  ['missing', 'missing'],
  ['undefined', 'missing'],
  ['needs-cohort', 'optional'],
  ['invalid', 'invalid'],
] as const satisfies readonly (readonly [State, StyleName])[]

/** States that somebody should look at. */
export function stateHighlights({ words }: PlanContext, column: number, lastRow: number): readonly HighlightPlan[] {
  const range = columnArea(column, FIRST_ROW, lastRow)
  const cell = `$${addressOf(FIRST_ROW, column)}`
  return colourOf.map(([state, style]) => ({ range, style, formula: `${cell}="${words.states[state]}"` }))
}
