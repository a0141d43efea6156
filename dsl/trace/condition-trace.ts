import type { Comparator } from '../model/expression.ts'
import type { Span } from '../text/source.ts'
import type { InputTrace, QuantityTrace } from './quantity-trace.ts'

/** `missing` and `undefined`: it cannot be said whether the condition holds. */
export type Verdict = 'holds' | 'fails' | 'missing' | 'undefined'

/** A question that a rule asks, and its answer. */
export type ConditionTrace = ComparisonTrace | TruthTrace | AbsenceTrace

/** `tỷ_lệ >= 80%`, with both values. */
export interface ComparisonTrace {
  readonly kind: 'comparison'
  readonly place: Span
  readonly comparator: Comparator
  readonly verdict: Verdict
  readonly from: readonly [left: QuantityTrace, right: QuantityTrace]
}

/** `has`, `chưa has`. */
export interface TruthTrace {
  readonly kind: 'truth'
  readonly place: Span
  readonly negated: boolean
  readonly verdict: Verdict
  readonly from: readonly [InputTrace]
}

/** `thiếu n`. */
export interface AbsenceTrace {
  readonly kind: 'absence'
  readonly place: Span
  readonly verdict: Verdict
  readonly from: readonly [InputTrace]
}
