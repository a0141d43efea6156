import type { State } from '../../../dsl/model/rulebook.ts'
import { addressOf, columnArea } from '../address.ts'
import type { StyleName } from '../styles.ts'
import type { HighlightPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, scoreColumns } from './layout.ts'

const colourOf = [
  ['missing', 'missing'],
  ['undefined', 'missing'],
  ['needs-cohort', 'optional'],
  ['invalid', 'invalid'],
] as const satisfies readonly (readonly [State, StyleName])[]

/**
 * States that somebody should look at colour the points with them, so that the 0 of missing figures is
 * never taken for a measured one.
 */
export function stateHighlights({ words }: PlanContext, lastRow: number): readonly HighlightPlan[] {
  const { self, achieved, state } = scoreColumns
  const range = [self, achieved, state].map(column => columnArea(column, FIRST_ROW, lastRow)).join(' ')
  const cell = `$${addressOf(FIRST_ROW, state)}`
  return colourOf.map(([each, style]) => ({ range, style, formula: `${cell}="${words.states[each]}"` }))
}
