import { type Rational, toDouble } from '../../numbers/rational.ts'
import type { ColumnPolicies } from './column-policies.ts'
import { type ColumnRule, NOWHERE, type Output, type Verdict } from './column-rule.ts'
import { obstacleAt } from './obstacle.ts'
import { type CutTable, scoreAmounts, scoreQuotients } from './quotient-kernel.ts'
import type { QuotientTerms } from './quotient-terms.ts'
import { type Award, onLine, type Regions } from './regions.ts'

/** Bands and formulas over one quotient: doubles decide where they can, exact numbers where a row lies on a cut. */
export function quotientRule(regions: Regions, terms: QuotientTerms, policies: ColumnPolicies): ColumnRule {
  let output: Output = NOWHERE
  const cuts = cutTableOf(regions, terms)
  return {
    bind: (table, into) => {
      terms.bind(table)
      output = into
    },
    score: (start, end) => {
      const columns = terms.load(start, end)
      if (terms.hasDenominator) scoreQuotients(cuts, columns, output, start, end)
      else scoreAmounts(cuts, columns.numerator, output, start, end)
    },
  }

  function cutTableOf({ awards, atZero }: Regions, { error }: QuotientTerms): CutTable {
    const doubles = regions.cuts.map(toDouble)
    return {
      low: Float64Array.from(doubles, cut => cut * (1 - error)),
      high: Float64Array.from(doubles, cut => cut * (1 + error)),
      slopes: Float64Array.from(awards, ({ slope }) => toDouble(slope)),
      offsets: Float64Array.from(awards, ({ offset }) => toDouble(offset)),
      states: Uint8Array.from(awards, ({ state }) => state),
      pointsAtZero: toDouble(atZero.offset),
      stateAtZero: atZero.state,
      compare: comparer(regions.cuts, terms),
      scoreRow: scoreUnusualRow,
    }
  }

  /** Missing, invalid, denominator 0, or out of the range of exact enough doubles. */
  function scoreUnusualRow(row: number): void {
    const { points, state } = obstacleAt(row, terms, policies) ?? exactVerdict(terms.exactAt(row))
    output.scores[row] = points
    output.states[row] = state
  }

  function exactVerdict(quotient: Rational): Verdict {
    const award = awardOf(regions, quotient)
    return { points: toDouble(onLine(award, quotient)), state: award.state }
  }
}

/** The award of an exact quotient. */
export function awardOf({ cuts, awards, atZero }: Regions, quotient: Rational): Award {
  if (quotient.n === 0n) return atZero
  let region = 0
  for (const cut of cuts) {
    const order = quotient.compare(cut)
    if (order < 0) break
    region += order === 0 ? 1 : 2
    if (order === 0) break
  }
  return awards[region] ?? atZero
}

/** How the exact quotient of a row stands to a cut; whole numbers are compared without long arithmetic. */
function comparer(cuts: readonly Rational[], terms: QuotientTerms): CutTable['compare'] {
  const above = cuts.map(({ n }) => Number(n))
  const below = cuts.map(({ d }) => Number(d))
  return (row, cut, numerator, denominator) => {
    if (terms.isWholeAt(row)) {
      const left = numerator * (below[cut] ?? Number.NaN)
      const right = denominator * (above[cut] ?? Number.NaN)
      if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return Math.sign(left - right)
    }
    const exact = cuts[cut]
    return exact ? Number(terms.exactAt(row).compare(exact)) : 0
  }
}
