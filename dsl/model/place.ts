import type { Rational } from '../numbers/rational.ts'
import type { Comparator, Expression } from './expression.ts'
import type { Code, IndexId } from './ids.ts'
import type { LegalBasis } from './rulebook.ts'

/** Who is responsible for each item in one place; never changes a rule. */
export interface Assignment {
  readonly index: IndexId
  readonly place: string
  readonly basis: readonly LegalBasis[]
  readonly entries: ReadonlyMap<Code, AssignmentEntry>
}

export interface AssignmentEntry {
  /** As the place prints it, e.g. `ĐT` (needs investment) or `PĐT` (does not). */
  readonly type: string
  readonly owner: readonly string[]
  readonly coordinating: readonly string[]
  readonly implementing: readonly string[]
}

/** What a place set out to reach in a year. */
export interface Targets {
  readonly index: IndexId
  readonly place: string
  readonly year: number
  readonly basis: readonly LegalBasis[]
  readonly entries: readonly Target[]
}

export interface Target {
  /** Absent where no indicator measures it. */
  readonly code?: Code
  readonly title: string
  /** All must hold; empty where the target binds no measure of the index. */
  readonly limits: readonly { readonly comparator: Comparator; readonly bound: Rational }[]
  readonly measure?: Expression
  /** Why it cannot be compared with the measure; empty where it can. */
  readonly incomparable: string
}
