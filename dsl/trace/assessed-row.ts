import type { Code } from '../model/ids.ts'
import type { AssessedBy, State } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'

/**
 * A column of points of the decision's table: self-assessed, assessed by the ministry, monitored on cyberspace, from
 * interviews with experts.
 * @see Quyết định 1726/QĐ-BTTTT, mục II.2.b
 */
export type Assessor = 'self' | 'ministry' | 'cyberspace' | 'experts'

export const assessors: readonly Assessor[] = ['self', 'ministry', 'cyberspace', 'experts']

/** Which column counts, and why. */
export type Counted =
  /** Points that an assessor gave. */
  | { readonly kind: 'given'; readonly by: Assessor }
  /** Nobody gave points: what the rule computes from figures stands for the column of its source. */
  | { readonly kind: 'computed'; readonly by: Assessor }
  /** Nothing is there: the index says what missing data earn. */
  | { readonly kind: 'awaited'; readonly from: Assessor }
  /** Points outside 0 to the maximum, or no number. */
  | { readonly kind: 'invalid'; readonly by: Assessor }
  /** Not assessed, left out or not scored. */
  | { readonly kind: 'nothing' }

/** A row that is assessed, with its columns. */
export interface AssessedRow {
  readonly code: Code
  readonly source: AssessedBy
  readonly maximum: Rational
  /** Points that count in totals; 0 where the row is left out. */
  readonly possible: Rational
  /** What stands in each column: computed for the column of the source, else given. */
  readonly columns: Readonly<Partial<Record<Assessor, Rational>>>
  readonly counted: Counted
  /** Columns with points that do not count, because the decision asks somebody else. */
  readonly idle: readonly Assessor[]
  /** Absent where there is no number. */
  readonly achieved?: Rational
  /** Of what was achieved, not of the rule alone. */
  readonly state: State
  /** Points that are still open, for whoever has to give them. */
  readonly open: Rational
}
