import type { Code } from '../../model/ids.ts'
import { columnStates } from '../columns/column-scores.ts'

/** How many units have figures for a criterion, of those that are assessed by it. */
export interface Coverage {
  readonly code: Code
  readonly withData: number
  readonly units: number
}

/** Without data: nothing was reported, or nothing usable. */
const withoutData = new Set(['missing', 'invalid', 'not-assessed'])
/** Not assessed by the criterion at all. */
const outside = new Set(['excluded', 'unscored'])

/** Counted from the states of the criterion's scores, by their positions in `columnStates`. */
export function coverageOf(code: Code, states: Uint8Array): Coverage {
  let withData = 0
  let units = 0
  for (const position of states) {
    const state = columnStates[position] ?? 'unscored'
    if (outside.has(state)) continue
    units += 1
    if (!withoutData.has(state)) withData += 1
  }
  return { code, withData, units }
}

/**
 * Whether the criterion may be left out of the ranking: fewer than half of the units have data; exactly half is enough.
 * @see Decision 1726/QĐ-BTTTT, part II.2.b.vi: "ít hơn 50% số bộ hoặc tỉnh nằm trong phạm vi đánh giá".
 */
export const isThin = ({ withData, units }: Coverage): boolean => 2 * withData < units
