/**
 * Flaws of a rule itself, as the decision prints it; each with a numeric witness. Numbers are exact text: a
 * decimal with a point (`0.8`) or a fraction (`1/3`). `unit` says what a judged value counts: `%` for a
 * share (its numbers are fractions of 1: `0.8`), else the unit as written, empty for a plain number.
 */
export type RuleProblem =
  | {
      readonly code: 'score-above-maximum'
      readonly at: string
      readonly unit: string
      readonly points: string
      readonly maximum: string
    }
  | { readonly code: 'score-below-zero'; readonly at: string; readonly unit: string; readonly points: string }
  | {
      readonly code: 'jump-at-threshold'
      readonly threshold: string
      readonly unit: string
      /** The limit of the points as the judged value nears the threshold from below. */
      readonly pointsBelow: string
      readonly pointsAt: string
    }
  | {
      readonly code: 'jump-above-threshold'
      readonly threshold: string
      readonly unit: string
      readonly pointsAt: string
      /** The limit of the points as the judged value nears the threshold from above. */
      readonly pointsAbove: string
    }
  | {
      readonly code: 'overlapping-bands'
      /** A value that belongs to both bands, and what each would give. */
      readonly at: string
      readonly unit: string
      readonly pointsFirst: string
      readonly pointsSecond: string
    }
  | {
      readonly code: 'unreachable-band'
      /** A value that the band asks for and an earlier band takes; empty where no value fits the band. */
      readonly at: string
      readonly unit: string
    }
  | {
      readonly code: 'gap-between-bands'
      /** A value in the gap, the ends of the gap, and what the ending case gives there. */
      readonly at: string
      readonly from: string
      readonly to: string
      readonly unit: string
      readonly points: string
    }
  | {
      readonly code: 'score-falls'
      /** Going from the first value to the second is an improvement elsewhere in this rule. */
      readonly from: string
      readonly to: string
      readonly unit: string
      readonly pointsFrom: string
      readonly pointsTo: string
    }
  /** A share is compared with a number above 1 that has no percent sign. */
  | { readonly code: 'percent-forgotten'; readonly number: string }
  | { readonly code: 'unguarded-division'; readonly divisor: string }
  | { readonly code: 'input-never-used'; readonly input: string }
  | {
      readonly code: 'guard-never-holds'
      readonly reason: 'contradiction' | 'decided-earlier'
    }
