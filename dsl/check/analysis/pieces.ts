import type { Expression } from '../../model/expression.ts'
import type { Band, BandsRule } from '../../model/rulebook.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import { pointsValue } from '../constant.ts'
import { type Bound, type Interval, integerInside, intervalOf, isEmpty, valueInside } from './interval.ts'

/** A stretch of judged values that one band takes: a single threshold, or all values between two. */
export interface Piece {
  readonly interval: Interval
  /** The band that takes it, counted from 0; `-1` for the ending case. */
  readonly owner: number
}

/** The pieces for which a band's limits hold, from the first to the last; none where `last` is before `first`. */
export interface Reach {
  readonly first: number
  readonly last: number
}

export interface BandsShape {
  /** From 0 upwards, without holes. */
  readonly pieces: readonly Piece[]
  /** Of each band, whether or not earlier bands take parts of it. */
  readonly reaches: readonly Reach[]
}

/** Decisions print a handful of bands; the analysis is quadratic, so it leaves monsters alone. */
const MAXIMUM_BANDS = 24
const MAXIMUM_LIMITS = 48

/** How the bands divide the values from 0 on; `undefined` where a bound is no constant or there are too many. */
export function shapeOf(rule: BandsRule, maximum: Rational): BandsShape | undefined {
  const limits = rule.bands.flatMap(band => band.limits)
  if (rule.bands.length > MAXIMUM_BANDS || limits.length > MAXIMUM_LIMITS) return undefined
  const bounds = rule.bands.map(band => boundsOf(band, maximum))
  if (bounds.flat().length < limits.length) return undefined
  const thresholds = ascending([zero, ...bounds.flat().map(({ at }) => at)].filter(at => at.compare(zero) >= 0))
  const ranks = new Map(thresholds.map((at, rank) => [at.toFraction(), rank]))
  const reaches = bounds.map(known => reachOf(intervalOf(known), ranks, 2 * thresholds.length - 1))
  const pieces = thresholds
    .flatMap((at, rank) => stretches(at, thresholds[rank + 1]))
    .map((interval, position) => ({ interval, owner: reaches.findIndex(reach => isIn(reach, position)) }))
  return { pieces, reaches }
}

/** The points that the owner of a piece gives. */
export function pointsOf(rule: BandsRule, piece: Piece): Expression {
  return (rule.bands[piece.owner] ?? rule.otherwise).points
}

/** The ending case is written in the rule. */
export const hasEnding = ({ otherwise }: BandsRule): boolean => otherwise.span.end > otherwise.span.start

/** A value of the interval that can occur: a whole number where only those do. */
export function sampleOf(interval: Interval, isWhole: boolean): Rational | undefined {
  return isWhole ? integerInside(interval) : valueInside(interval)
}

function boundsOf(band: Band, maximum: Rational): readonly Bound[] {
  return band.limits.flatMap(({ comparator, bound }) => {
    const at = pointsValue(bound, maximum)
    return at ? [{ comparator, at }] : []
  })
}

/** A threshold itself, and all values above it up to the next. */
function stretches(at: Rational, next: Rational | undefined): readonly Interval[] {
  const above = { low: { at, closed: false }, ...(next ? { high: { at: next, closed: false } } : {}) }
  return [{ low: { at, closed: true }, high: { at, closed: true } }, above]
}

/** Thresholds have even places among the pieces, the stretches above them odd ones. */
function reachOf(interval: Interval, ranks: ReadonlyMap<string, number>, top: number): Reach {
  const { low, high } = interval
  if (isEmpty(interval) || (high && high.at.compare(zero) < 0)) return { first: 0, last: -1 }
  const rankOf = (at: Rational) => ranks.get(at.toFraction()) ?? 0
  const first = low && low.at.compare(zero) >= 0 ? 2 * rankOf(low.at) + (low.closed ? 0 : 1) : 0
  const last = high ? 2 * rankOf(high.at) - (high.closed ? 0 : 1) : top
  return { first, last }
}

const isIn = ({ first, last }: Reach, position: number): boolean => first <= position && position <= last

function ascending(values: readonly Rational[]): readonly Rational[] {
  const sorted = values.toSorted((one, other) => one.compare(other))
  return sorted.filter((value, index) => index === 0 || !sorted[index - 1]?.equals(value))
}
