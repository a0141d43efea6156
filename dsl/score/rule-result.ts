import type { State } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Quantity } from '../trace/quantity-trace.ts'
import type { RuleTrace } from '../trace/rule-trace.ts'
import type { Compute } from './quantity.ts'

/** What a rule came to, before cap and policies. */
export interface RuleResult {
  readonly trace: RuleTrace
  readonly earned: Earned
}

/**
 * `points`: a quantity, to be capped or given over to a policy. `ticks`: the sum of what is there, and what the missing
 * ticks would have earned. `decided`: the rule knows the state itself; `points` absent means no number, `possible` is
 * what counts in totals.
 */
export type Earned =
  | { readonly kind: 'points'; readonly points: Quantity }
  | { readonly kind: 'ticks'; readonly sum: Quantity; readonly absent: readonly Quantity[] }
  | {
      readonly kind: 'decided'
      readonly state: State
      readonly points?: Rational
      readonly possible: Rational
      readonly open: Rational
    }

export type CompiledRule = Compute<RuleResult>
