import type { Code } from '../../model/ids.ts'
import type { State } from '../../model/rulebook.ts'
import { columnStates } from '../columns/column-scores.ts'

/** How many units have figures for a criterion, of those that are assessed by it. */
export interface Coverage {
  readonly code: Code
  readonly withData: number
  readonly units: number
}

/** Without data: nothing was reported, or nothing usable. */
const withoutData = new Set<State>(['missing', 'invalid'])
/** Not assessed by the criterion at all. */
const outside = new Set<State>(['excluded', 'not-assessed', 'unscored'])

/** Counted from the states of the criterion's scores, a state for each unit. */
export function coverageOfStates(code: Code, states: Iterable<State>): Coverage {
  let withData = 0
  let units = 0
  for (const state of states) {
    if (outside.has(state)) continue
    units += 1
    if (!withoutData.has(state)) withData += 1
  }
  return { code, withData, units }
}

/** The same from positions in `columnStates`. */
export function coverageOf(code: Code, states: Uint8Array): Coverage {
  return coverageOfStates(
    code,
    Array.from(states, position => columnStates[position] ?? 'unscored'),
  )
}

/**
 * Whether the criterion may be left out of the ranking: fewer than half of the units have data; exactly half is enough.
 * @see Decision 1726/QĐ-BTTTT, part II.2.b.vi: "ít hơn 50% số bộ hoặc tỉnh nằm trong phạm vi đánh giá".
 */
export const isThin = ({ withData, units }: Coverage): boolean => 2 * withData < units
