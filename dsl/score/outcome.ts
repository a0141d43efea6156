import type { Code } from '../model/ids.ts'
import type { State } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'

/** What an indicator (or part, or child) earns. */
export interface Outcome {
  readonly code: Code
  readonly state: State
  /** Points; absent in the states that give no number (needs-cohort, invalid, excluded, unscored at 0 stays 0). */
  readonly score?: Rational
  /** Points possible; 0 for an excluded or unscored item. */
  readonly maximum: Rational
  /** The quantity that was judged, where there is one and it could be computed. */
  readonly measure?: Rational
  /** Points that missing figures could still add; 0 where nothing is missing. */
  readonly open: Rational
  /** Parts or children, in order; empty for a simple rule. */
  readonly components: readonly Outcome[]
}

/**
 * Points of a group, lens or index. Where cohort rules wait for their cohort or figures are invalid the total is
 * an interval: `lowest` counts them 0, `highest` their maximum.
 */
export interface Total {
  readonly lowest: Rational
  readonly highest: Rational
  readonly maximum: Rational
  /** Points that hang on missing figures: what the missing indicators could still add. */
  readonly pointsOnMissing: Rational
  /** Points that hang on cohort rules without a cohort. */
  readonly pointsOnCohort: Rational
  /** Points that hang on invalid figures. */
  readonly pointsOnInvalid: Rational
  /** Number of scored indicators in each state. */
  readonly states: Readonly<Partial<Record<State, number>>>
}

/** Everything that is known of one unit's scores. `outcomes` holds every indicator of the rulebook by code. */
export interface Scoresheet {
  readonly outcomes: ReadonlyMap<Code, Outcome>
  readonly groups: ReadonlyMap<Code, Total>
  readonly lenses: ReadonlyMap<string, Total>
  readonly total: Total
}
