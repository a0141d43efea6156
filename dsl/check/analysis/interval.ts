import type { Comparator } from '../../model/expression.ts'
import type { Rational } from '../../numbers/rational.ts'

/** One end of an interval; absent ends are infinite. */
export interface End {
  readonly at: Rational
  readonly closed: boolean
}

export interface Interval {
  readonly low?: End
  readonly high?: End
}

export interface Bound {
  readonly comparator: Comparator
  readonly at: Rational
}

/** The values for which all limits hold. */
export function intervalOf(bounds: readonly Bound[]): Interval {
  return bounds.reduce((interval, bound) => intersection(interval, half(bound)), {})
}

export function intersection(one: Interval, other: Interval): Interval {
  const low = later(one.low, other.low)
  const high = earlier(one.high, other.high)
  return { ...(low ? { low } : {}), ...(high ? { high } : {}) }
}

export function isEmpty({ low, high }: Interval): boolean {
  if (!low || !high) return false
  const order = low.at.compare(high.at)
  return order > 0 || (order === 0 && !(low.closed && high.closed))
}

export function includes({ low, high }: Interval, value: Rational): boolean {
  const fromLow = low ? value.compare(low.at) : 1
  const toHigh = high ? high.at.compare(value) : 1
  return (
    (fromLow > 0 || (fromLow === 0 && low?.closed === true)) && (toHigh > 0 || (toHigh === 0 && high?.closed === true))
  )
}

/** A value inside, as plain as possible: the only one, a closed end, the middle, or one beyond the open end. */
export function valueInside({ low, high }: Interval): Rational | undefined {
  if (isEmpty({ ...(low ? { low } : {}), ...(high ? { high } : {}) })) return undefined
  if (low?.closed) return low.at
  if (high?.closed) return high.at
  if (low && high) return low.at.add(high.at).div(2)
  return low ? low.at.add(1) : high?.at.sub(1)
}

/** A whole number inside, where there is one. */
export function integerInside(interval: Interval): Rational | undefined {
  const { low, high } = interval
  const start = low ? low.at.ceil() : high?.at.floor()
  if (!start) return undefined
  const candidates = low ? [start, start.add(1)] : [start, start.sub(1)]
  return candidates.find(candidate => includes(interval, candidate))
}

function half({ comparator, at }: Bound): Interval {
  switch (comparator) {
    case '>=':
      return { low: { at, closed: true } }
    case '>':
      return { low: { at, closed: false } }
    case '<=':
      return { high: { at, closed: true } }
    case '<':
      return { high: { at, closed: false } }
    case '=':
      return { low: { at, closed: true }, high: { at, closed: true } }
    default:
      return comparator satisfies never
  }
}

function later(one: End | undefined, other: End | undefined): End | undefined {
  if (!one || !other) return one ?? other
  const order = one.at.compare(other.at)
  if (order === 0) return one.closed ? (other.closed ? one : other) : one
  return order > 0 ? one : other
}

function earlier(one: End | undefined, other: End | undefined): End | undefined {
  if (!one || !other) return one ?? other
  const order = one.at.compare(other.at)
  if (order === 0) return one.closed ? (other.closed ? one : other) : one
  return order < 0 ? one : other
}
