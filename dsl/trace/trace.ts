import type { Code } from '../model/ids.ts'
import type { Citation, PolicyTreatment, ServedItem, State } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Bilingual } from '../text/language.ts'
import type { Span } from '../text/source.ts'
import type { ConditionTrace } from './condition-trace.ts'
import type { FactTrace, InputTrace, QuantityTrace } from './quantity-trace.ts'
import type { RuleTrace } from './rule-trace.ts'

/** The derivation of a score: its root is the score itself, so an explanation cannot disagree with a cell. */
export type Trace = ScoreTrace

/** What an indicator, part or child earned, and why. Places are spans in `citation.source`. */
export interface ScoreTrace {
  readonly kind: 'score' | 'part' | 'child'
  readonly place: Span
  readonly code: Code
  readonly title: Bilingual
  readonly citation: Citation
  /** The items of other indices to which the item contributes. */
  readonly serves: readonly ServedItem[]
  readonly state: State
  /** Absent in the states that give no number. */
  readonly points?: Rational
  /** Points that the decision allots. */
  readonly maximum: Rational
  /** Points that count in totals: 0 where the item is unscored or left out. */
  readonly possible: Rational
  /** Points that missing figures could still add; 0 where nothing is missing. */
  readonly open: Rational
  /** The quantity that was judged, where there is one and it could be computed. */
  readonly measure?: Rational
  /** The figures that the rule uses, each once. */
  readonly figures: readonly (InputTrace | FactTrace)[]
  /** What was done, in order: special cases tried, the rule, cap or policy. */
  readonly steps: readonly StepTrace[]
}

export type StepTrace = GuardTrace | RuleTrace | CapTrace | FloorTrace | PolicyTrace | SharedTrace

/** A special case that is tried before the rule, with what it would award; or it leaves the item unassessed. */
export type GuardTrace = AwardingGuardTrace | LeavingOutGuardTrace

interface TriedGuard {
  readonly kind: 'guard'
  readonly place: Span
  readonly verdict: 'holds' | 'fails' | 'missing' | 'undefined'
  readonly conditions: readonly ConditionTrace[]
}

interface AwardingGuardTrace extends TriedGuard {
  readonly outcome: 'points'
  readonly points: QuantityTrace
}

interface LeavingOutGuardTrace extends TriedGuard {
  readonly outcome: 'leave-out'
}

/** The computed points exceeded the maximum. */
export interface CapTrace {
  readonly kind: 'cap'
  readonly place: Span
  readonly computed: Rational
  readonly maximum: Rational
  /** The decision itself states the cap. */
  readonly stated: boolean
}

/** The item shares an allotment with an earlier one, which comes first: what both earn beyond it is cut from this one. */
export interface SharedTrace {
  readonly kind: 'shared'
  readonly place: Span
  readonly with: Code
  /** What both may earn together. */
  readonly maximum: Rational
  /** What the other earned; 0 where it has no number. */
  readonly taken: Rational
  readonly computed: Rational
  /** What of it remains. */
  readonly points: Rational
}

/** The computed points fell below 0. */
export interface FloorTrace {
  readonly kind: 'floor'
  readonly place: Span
  readonly computed: Rational
}

/** What was done in a case that the formula does not cover. */
export interface PolicyTrace {
  readonly kind: 'policy'
  readonly place: Span
  readonly subject: 'missing' | 'zero-denominator'
  readonly treatment: PolicyTreatment
  /** Stated by the rule itself, or for the whole index. */
  readonly stated: 'rule' | 'index'
  /** The conditions of the rule's own treatment; empty for the index's. */
  readonly conditions: readonly ConditionTrace[]
}
