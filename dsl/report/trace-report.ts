import type { Code, FactName, InputId } from '../model/ids.ts'
import type { Cohort } from '../score/cohort.ts'
import type { Figures } from '../score/figures.ts'
import type { Scorer } from '../score/scorer.ts'
import type { Language } from '../text/language.ts'

/** What a report on scores is made of. */
export interface TraceReport {
  readonly scorer: Scorer
  readonly figures: Figures
  readonly cohort?: Cohort
  /** Indicators, parts and groups to report on, in this order; none for the whole index. */
  readonly codes: readonly Code[]
  /** One after the other where both are wanted. */
  readonly languages: readonly Language[]
  /** What proves a figure, as the workbook says; by figure. */
  readonly evidence: ReadonlyMap<InputId | FactName, string>
  /** Name of the workbook; empty where it has none. */
  readonly fileName: string
  /** SHA-256 of the workbook's file; empty where it is open and not saved. */
  readonly fileHash: string
  /** Whose workbook it is; empty where it does not say. */
  readonly place: string
  /** `2026-11-30`, as given. */
  readonly date: string
  /** SHA-256 of the rule file. */
  readonly rulesHash: string
}
