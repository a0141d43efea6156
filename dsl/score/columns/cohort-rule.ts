import type { CohortRule } from '../../model/rulebook.ts'
import type { ColumnPolicies } from './column-policies.ts'
import { type ColumnRule, NOWHERE, type Output } from './column-rule.ts'
import { OK } from './column-scores.ts'
import { GREATEST, LEAST } from './column-table.ts'
import { obstacleAt } from './obstacle.ts'
import { type LineScope, lineOf } from './quotient-form.ts'
import type { QuotientTerms } from './quotient-terms.ts'

/** Scores stay within this of the exact ones; where the cohort lies too close together for that, exact numbers score. */
const TOLERANCE = 5e-10

/** Marks a row whose value waits for the extremes. */
const WAITING = 255

/**
 * The units of the table are the cohort: a first pass takes the values and their extremes, a second one compares. The
 * whole column goes to `exact` where doubles are not good enough.
 */
export function cohortRule(
  rule: CohortRule,
  terms: QuotientTerms,
  policies: ColumnPolicies,
  { maximum, exact }: { readonly maximum: number; readonly exact: ColumnRule },
): ColumnRule {
  let values = new Float64Array(0)
  let units = 0
  let output: Output = NOWHERE
  let lowest = Number.POSITIVE_INFINITY
  let highest = Number.NEGATIVE_INFINITY
  let isOutOfRange = false
  let hasGivenExtremes = false
  const isPlain = terms.terms.length === 1 && terms.error <= 6 * Number.EPSILON
  const leastSpread = (8 * terms.error * maximum) / TOLERANCE

  return {
    bind: (table, into, outputOf) => {
      terms.bind(table)
      exact.bind(table, into, outputOf)
      output = into
      units = table.units
      if (values.length < units) values = new Float64Array(units)
      lowest = Number.POSITIVE_INFINITY
      highest = Number.NEGATIVE_INFINITY
      isOutOfRange = false
      hasGivenExtremes = [rule.lowest, rule.highest].some(name => name && table.columns.has(name))
    },
    score: gather,
    finish: () => {
      if (isOutOfRange || isTooClose() || (highest < lowest && hasGivenExtremes)) exact.finish?.()
      else compare()
    },
  }

  // Rows run inside all columns, so each index holds a number.
  function gather(start: number, end: number): void {
    const { numerator, denominator } = terms.load(start, end)
    const { hasDenominator } = terms
    for (let row = start; row < end; row++) {
      const above = numerator[row] as number
      const below = hasDenominator ? (denominator[row] as number) : 1
      const isUsual = (above === 0 || (above >= LEAST && above <= GREATEST)) && below >= LEAST && below <= GREATEST
      if (!isUsual) {
        gatherUnusual(row)
        continue
      }
      const value = above / below
      values[row] = value
      output.states[row] = WAITING
      if (value < lowest) lowest = value
      if (value > highest) highest = value
    }
  }

  function gatherUnusual(row: number): void {
    const verdict = obstacleAt(row, terms, policies)
    if (!verdict) {
      isOutOfRange = true
      return
    }
    output.scores[row] = verdict.points
    output.states[row] = verdict.state
  }

  /** Equal doubles of plain figures are equal figures; otherwise a small spread may be all rounding. */
  function isTooClose(): boolean {
    if (highest <= 0 || rule.method === 'best') return false
    if (highest === lowest) return !isPlain
    return (highest - lowest) / highest < leastSpread
  }

  function compare(): void {
    const { scores, states } = output
    const floor = rule.method === 'best' ? 0 : lowest
    const spread = highest - floor
    for (let row = 0; row < units; row++) {
      if (states[row] !== WAITING) continue
      const share = spread > 0 ? ((values[row] as number) - floor) / spread : highest > 0 ? 1 : 0
      scores[row] = share * maximum
      states[row] = OK
    }
  }
}

/** Whether comparing the bare quotient is comparing the subject: a multiple of it. */
export function isMultiple(rule: CohortRule, scope: LineScope): boolean {
  const line = lineOf(rule.subject, scope)
  return line?.quotient !== undefined && line.offset.n === 0n && line.slope.n !== 0n && line.slope.s > 0n
}
