import { type Rational, toDouble } from '../../numbers/rational.ts'
import type { ColumnPolicies } from './column-policies.ts'
import { type ColumnRule, NOWHERE, type Output, type Verdict } from './column-rule.ts'
import { obstacleAt } from './obstacle.ts'
import { type CutTable, scoreAmounts, scoreQuotients } from './quotient-kernel.ts'
import type { Fraction, QuotientTerms } from './quotient-terms.ts'
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
    // The kernel asks for cuts that it has.
    const fractionAt = (cut: number): Fraction => fractions[cut] as Fraction
    const fractions = regions.cuts.map(cut => ({ value: cut, numerator: Number(cut.n), denominator: Number(cut.d) }))
    return {
      low: Float64Array.from(doubles, cut => cut * (1 - error)),
      high: Float64Array.from(doubles, cut => cut * (1 + error)),
      slopes: Float64Array.from(awards, ({ slope }) => toDouble(slope)),
      offsets: Float64Array.from(awards, ({ offset }) => toDouble(offset)),
      states: Uint8Array.from(awards, ({ state }) => state),
      pointsAtZero: toDouble(atZero.offset),
      stateAtZero: atZero.state,
      compare: (row, cut) => terms.compareAt(row, fractionAt(cut)),
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

/** Whether doubles can tell any two cuts apart: a row lies near one of them at most. */
export function cutsAreApart({ cuts }: Regions, { error }: QuotientTerms): boolean {
  const doubles = cuts.map(toDouble)
  return doubles.every((cut, index) => index === 0 || (doubles[index - 1] ?? 0) * (1 + error) < cut * (1 - error))
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
