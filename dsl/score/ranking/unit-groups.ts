import type { Rational } from '../../numbers/rational.ts'

/**
 * How a cohort is divided, the best group first. The sources speak of groups of provinces (`thấp`, `khá`) and give no
 * limits, so names and limits are the user's.
 */
export type Grouping =
  /** Groups of equal size by rank; units of one rank stay together, in the better group. */
  | { readonly kind: 'quantiles'; readonly names: readonly string[] }
  /** By the value between 0 and 1: the first group whose limit the value reaches, else `otherwise`. */
  | { readonly kind: 'limits'; readonly limits: readonly GroupLimit[]; readonly otherwise: string }

export interface GroupLimit {
  readonly name: string
  readonly from: Rational
}

/** The group of a unit with this rank among so many ranked units; `''` for a unit without rank. */
export function groupByRank(names: readonly string[], rank: number, units: number): string {
  if (Number.isNaN(rank) || units === 0) return ''
  return names[Math.floor(((rank - 1) * names.length) / units)] ?? ''
}

/** The group of a value; a value exactly on a limit has reached it. */
export function groupByLimit(
  { limits, otherwise }: Extract<Grouping, { kind: 'limits' }>,
  reaches: (limit: Rational) => boolean,
): string {
  return limits.find(({ from }) => reaches(from))?.name ?? otherwise
}
