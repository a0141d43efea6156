import type { BandsRule, FormulaRule, Limit } from '../../model/rulebook.ts'
import { one, type Rational, zero } from '../../numbers/rational.ts'
import { satisfies } from '../condition.ts'
import { CAPPED, OK } from './column-scores.ts'
import { constant, type Line, type LineScope, lineOf, type Quotient, sameQuotient } from './quotient-form.ts'

/** What a rule awards while the quotient stays in one region: a straight line, already capped. */
export interface Award {
  readonly slope: Rational
  readonly offset: Rational
  readonly state: number
}

/**
 * A rule over one quotient, cut into regions at the numbers where anything changes: thresholds, and where points meet
 * 0 or the maximum. `awards` has the open regions and the cuts in turn: below the first cut, at it, between it and the
 * second, …; `atZero` is the quotient 0, and all cuts are above 0, as figures are never negative.
 */
export interface Regions {
  readonly quotient: Quotient
  readonly cuts: readonly Rational[]
  readonly awards: readonly Award[]
  readonly atZero: Award
}

interface Branch {
  readonly limits: readonly { readonly comparator: Limit['comparator']; readonly bound: Line }[]
  readonly points: Line
}

/** A rule of bands or a formula in regions, or `undefined` where it does not look at one quotient alone. */
export function regionsOf(rule: BandsRule | FormulaRule, scope: LineScope): Regions | undefined {
  const subject = rule.kind === 'bands' ? lineOf(rule.subject, scope) : lineOf(rule.points, scope)
  const branches = branchesOf(rule, scope)
  const quotient = subject?.quotient
  if (!subject || !quotient || !branches) return undefined
  const lines = branches.flatMap(({ limits, points }) => [...limits.map(({ bound }) => bound), points])
  if (lines.some(line => line.quotient && !sameQuotient(line.quotient, quotient))) return undefined
  const award = (value: Rational): Award => awardAt(value, subject, branches, scope.maximum)
  const fixedAt = (value: Rational): Award => fixed(value, award(value))
  const meetings = cutsOf(subject, branches, scope.maximum)
  const around = samplesBetween(meetings)
  const cuts = meetings.filter((cut, index) => {
    const sides = [around[2 * index], around[2 * index + 2]].flatMap(sample => (sample ? [award(sample)] : []))
    return !sides.every(side => sameAward(side, award(cut)))
  })
  const awards = samplesBetween(cuts).map((value, index) => (index % 2 === 0 ? award(value) : fixedAt(value)))
  return { quotient, cuts, awards, atZero: fixedAt(zero) }
}

/** Where a line merely touches 0 or the maximum of another branch, nothing changes. */
const sameAward = (one: Award, other: Award): boolean =>
  one.slope.equals(other.slope) && one.offset.equals(other.offset) && one.state === other.state

function branchesOf(rule: BandsRule | FormulaRule, scope: LineScope): readonly Branch[] | undefined {
  if (rule.kind === 'formula') {
    const points = lineOf(rule.points, scope)
    return points && [{ limits: [], points }]
  }
  const branches: Branch[] = []
  for (const { limits, points } of [...rule.bands, { limits: [], points: rule.otherwise.points }]) {
    const line = lineOf(points, scope)
    const bounds = limits.flatMap(({ comparator, bound }) => {
      const written = lineOf(bound, scope)
      return written ? [{ comparator, bound: written }] : []
    })
    if (!line || bounds.length !== limits.length) return undefined
    branches.push({ limits: bounds, points: line })
  }
  return branches
}

/** Where the subject meets a limit, or points meet 0 or the maximum. */
function cutsOf(subject: Line, branches: readonly Branch[], maximum: Rational): readonly Rational[] {
  const meetings = branches.flatMap(({ limits, points }) => [
    ...limits.map(({ bound }) => meeting(subject, bound)),
    meeting(points, constant(maximum)),
    meeting(points, constant(zero)),
  ])
  const above = meetings.filter(cut => cut !== undefined && cut.compare(zero) > 0) as readonly Rational[]
  const sorted = above.toSorted((left, right) => Number(left.compare(right)))
  return sorted.filter((cut, index) => index === 0 || !cut.equals(sorted[index - 1] ?? zero))
}

function meeting(left: Line, right: Line): Rational | undefined {
  const slope = left.slope.sub(right.slope)
  return slope.n === 0n ? undefined : right.offset.sub(left.offset).div(slope)
}

/** A number of each region in turn; the cuts themselves stand for themselves. */
function samplesBetween(cuts: readonly Rational[]): readonly Rational[] {
  const first = cuts[0]
  if (!first) return [one]
  const samples = [first.div(2)]
  cuts.forEach((cut, index) => {
    const next = cuts[index + 1]
    samples.push(cut, next ? cut.add(next).div(2) : cut.add(1))
  })
  return samples
}

function awardAt(value: Rational, subject: Line, branches: readonly Branch[], maximum: Rational): Award {
  const judged = onLine(subject, value)
  const taken = branches.find(({ limits }) =>
    limits.every(({ comparator, bound }) => satisfies(Number(judged.compare(onLine(bound, value))), comparator)),
  )
  const points = taken?.points ?? constant(zero)
  const earned = onLine(points, value)
  if (earned.compare(maximum) > 0) return { slope: zero, offset: maximum, state: CAPPED }
  if (earned.compare(zero) < 0) return { slope: zero, offset: zero, state: OK }
  return { slope: points.slope, offset: points.offset, state: OK }
}

export const onLine = ({ slope, offset }: Pick<Line, 'slope' | 'offset'>, value: Rational): Rational =>
  slope.mul(value).add(offset)

/** The award at a known quotient, as a fixed number of points. */
const fixed = (value: Rational, award: Award): Award => {
  return { slope: zero, offset: onLine(award, value), state: award.state }
}
