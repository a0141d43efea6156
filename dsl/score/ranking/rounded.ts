import { type Rational, ratio, zero } from '../../numbers/rational.ts'

/** All values between two ends, both inside. */
export interface Interval {
  readonly lowest: Rational
  readonly highest: Rational
}

export const exactly = (value: Rational): Interval => ({ lowest: value, highest: value })

/**
 * What a published number can stand for: `0.3048` for anything from 0.30475 to 0.30485. Both ends count, because half a
 * unit is rounded up by some programs and to the even digit by others.
 */
export function intervalOfRounded(value: Rational, decimals: number): Interval {
  const half = ratio(1n, 2n * 10n ** BigInt(decimals))
  return { lowest: value.sub(half), highest: value.add(half) }
}

/** Whether one number can stand for both. */
export function agree(one: Interval, other: Interval): boolean {
  return one.lowest.compare(other.highest) <= 0 && other.lowest.compare(one.highest) <= 0
}

/** Change from year to year; a previous value that is or may be 0 has no percentage. */
export type PercentChange = ({ readonly kind: 'interval' } & Interval) | { readonly kind: 'previous-zero' }

/** How many percent `current` lies above `previous`, whichever numbers the two stand for. */
export function percentChange(current: Interval, previous: Interval): PercentChange {
  if (previous.lowest.compare(zero) <= 0) return { kind: 'previous-zero' }
  return {
    kind: 'interval',
    lowest: percentAbove(current.lowest, current.lowest.s < 0n ? previous.lowest : previous.highest),
    highest: percentAbove(current.highest, current.highest.s < 0n ? previous.highest : previous.lowest),
  }
}

const percentAbove = (current: Rational, previous: Rational): Rational => current.div(previous).sub(1).mul(100)
