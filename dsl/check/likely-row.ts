import { type Rational, zero } from '../numbers/rational.ts'
import type { Span } from '../text/source.ts'

/** A row's maximum and where it is written. */
export interface Amount {
  readonly name: string
  readonly points: Rational
  readonly span: Span
}

/**
 * The row that most plausibly carries a mistake of `difference` points: one that stands out now and would
 * not if it were corrected. No row stands out where all candidates are alike.
 */
export function likelyRow(rows: readonly Amount[], difference: Rational): Amount | undefined {
  const counts = new Map<string, number>()
  for (const { points } of rows) counts.set(points.toFraction(), (counts.get(points.toFraction()) ?? 0) + 1)
  const count = (points: Rational) => counts.get(points.toFraction()) ?? 0
  const rated = rows
    .filter(({ points }) => points.add(difference).compare(zero) > 0)
    .map(row => {
      const corrected = row.points.add(difference)
      // Company after the correction counts most, then loneliness now, then a rounder number than before.
      const company = count(corrected)
      return { row, rating: 4 * company - 2 * count(row.points) + roundness(corrected) - roundness(row.points) }
    })
    .sort((one, other) => other.rating - one.rating)
  const [best, second] = rated
  if (!best || (second && second.rating === best.rating)) return undefined
  return best.row
}

/** Decisions give points in fives and tens. */
function roundness(points: Rational): number {
  if (points.d !== 1n) return 0
  if (points.n % 10n === 0n) return 3
  return points.n % 5n === 0n ? 2 : 1
}
