import type { Expression } from '../../model/expression.ts'
import type { BandsRule } from '../../model/rulebook.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import { pointsValue } from '../constant.ts'
import { type Interval, includes, integerInside, intervalOf, valueInside } from './interval.ts'

/** A stretch of judged values that one band takes: a single threshold, or all values between two. */
export interface Piece {
  readonly interval: Interval
  /** The band that takes it, counted from 0; `-1` for the ending case. */
  readonly owner: number
}

export interface BandsShape {
  /** Each band's own interval, whether or not earlier bands take parts of it. */
  readonly intervals: readonly Interval[]
  /** From 0 upwards, without holes. */
  readonly pieces: readonly Piece[]
}

/** Decisions print a handful of bands; the analysis is quadratic, so it leaves monsters alone. */
const MAXIMUM_BANDS = 40

/** How the bands divide the values from 0 on; `undefined` where a bound is no constant or there are too many. */
export function shapeOf(rule: BandsRule, maximum: Rational): BandsShape | undefined {
  if (rule.bands.length > MAXIMUM_BANDS) return undefined
  const bounds = rule.bands.map(band =>
    band.limits.flatMap(({ comparator, bound }) => {
      const at = pointsValue(bound, maximum)
      return at ? [{ comparator, at }] : []
    }),
  )
  if (bounds.some((known, index) => known.length < (rule.bands[index]?.limits.length ?? 0))) return undefined
  const intervals = bounds.map(intervalOf)
  const thresholds = ascending([zero, ...bounds.flat().map(({ at }) => at)].filter(at => at.compare(zero) >= 0))
  const pieces = thresholds.flatMap((at, index) => {
    const next = thresholds[index + 1]
    const point: Interval = { low: { at, closed: true }, high: { at, closed: true } }
    const above: Interval = { low: { at, closed: false }, ...(next ? { high: { at: next, closed: false } } : {}) }
    return [point, above].map(interval => ({ interval, owner: ownerOf(interval, intervals) }))
  })
  return { intervals, pieces }
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

function ownerOf(piece: Interval, intervals: readonly Interval[]): number {
  const inside = valueInside(piece)
  return inside ? intervals.findIndex(interval => includes(interval, inside)) : -1
}

function ascending(values: readonly Rational[]): readonly Rational[] {
  const sorted = values.toSorted((one, other) => one.compare(other))
  return sorted.filter((value, index) => index === 0 || !sorted[index - 1]?.equals(value))
}
