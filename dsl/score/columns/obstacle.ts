import type { ColumnPolicies } from './column-policies.ts'
import type { Verdict } from './column-rule.ts'
import { WRONG } from './column-scores.ts'
import type { QuotientTerms } from './quotient-terms.ts'

/** A row with an invalid figure has no number. */
export const WRONG_FIGURE: Verdict = { points: Number.NaN, state: WRONG }

/** What stands in the way of a row's quotient: an invalid figure, a missing one, a denominator of 0; or nothing. */
export function obstacleAt(row: number, quotient: QuotientTerms, policies: ColumnPolicies): Verdict | undefined {
  let isMissing = false
  for (const { values } of quotient.terms) {
    const value = values[row] ?? Number.NaN
    if (value < 0 || value === Number.POSITIVE_INFINITY) return WRONG_FIGURE
    if (Number.isNaN(value)) isMissing = true
  }
  if (isMissing) return policies.missing
  return quotient.isDividedByZeroAt(row) ? policies.zeroDenominator(row) : undefined
}
