import type { Bilingual } from '../text/language.ts'

/**
 * Ways to put the values of a cohort on one scale, for the ranking: Decision 1726 considers Z-score and Min-Max for the
 * values of components, pillars and totals (part II.2.c), and states neither as the rule of a criterion.
 */
export const normalMethods = ['min-max', 'best', 'z-score', 'z-score-sample'] as const

export type NormalMethod = (typeof normalMethods)[number]

/** A value on the scale, or why there is none; no number is ever put in its place. */
export type Normal =
  | { readonly kind: 'number'; readonly value: number }
  /** The unit has no value. */
  | { readonly kind: 'missing' }
  /** Nobody to compare with. */
  | { readonly kind: 'single-unit' }
  /** All units have the same value: nothing lies between lowest and highest, and the deviation is 0. */
  | { readonly kind: 'all-equal' }
  /** The best unit has 0, and nothing can be a share of it. */
  | { readonly kind: 'best-is-zero' }

/** What the values of a cohort are measured by. Units without a value do not count. */
export interface Statistics {
  readonly count: number
  /** `NaN` where no unit has a value, as the mean and the deviations are. */
  readonly lowest: number
  readonly highest: number
  readonly mean: number
  /** The cohort is everybody: divides by the number of units. */
  readonly deviation: number
  /** The cohort is a sample: divides by one less; `NaN` for a single unit. */
  readonly sampleDeviation: number
}

/** How the place of one unit in its cohort came about. Values are points over the maximum, 0 to 1. */
export interface RankTrace {
  /** Of the index, pillar value or heading. */
  readonly title: Bilingual
  readonly rank: number
  /** Units that share the rank, this one among them. */
  readonly sharing: number
  readonly points: number
  readonly maximum: number
  readonly value: number
  readonly cohort: Statistics
  readonly normal: Normal
  readonly method: NormalMethod | 'none'
}
