import type { Body, Measure } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { BoundIndex } from './bind-index.ts'
import type { BoundItem } from './bind-items.ts'
import type { Report } from './report.ts'

/** Decides one thing about a bound subject. */
export type Check<Subject> = (subject: Subject, report: Report) => void

/** An item in its index. */
export interface ItemInIndex {
  readonly index: BoundIndex
  readonly item: BoundItem
}

/** The body of an item or of one of its parts, under one choice of readings. */
export interface BodyInIndex {
  readonly index: BoundIndex
  readonly code: string
  readonly body: Body
  readonly measures: readonly Measure[]
  readonly maximum: Rational
}
