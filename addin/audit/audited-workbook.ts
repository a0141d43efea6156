import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { ActiveRules, RuleText } from '../ports.ts'
import type { ChangeLog } from '../sheets/log/change-log.ts'
import type { RawWorkbook } from '../sheets/read/raw-workbook.ts'
import type { WorkbookConditions } from '../sheets/read/workbook-conditions.ts'
import type { CarriedRules } from '../sheets/rules/rules-from-xml.ts'

/** Everything of a workbook that an audit looks at, as it stands: a saved file and an open one say the same. */
export interface AuditedWorkbook {
  /** Every sheet, with formulas and with the values that the file carries or Excel shows. */
  readonly raw: RawWorkbook
  readonly conditions: WorkbookConditions
  readonly carried?: CarriedRules
  /** What happened to the rules since the workbook was made; empty where they never changed. */
  readonly log: ChangeLog
  readonly rules: AuditedRules
  /** The index of the same id that ships with Thước; absent where none does. */
  readonly shipped?: ShippedRules
  /** `2026-11-30`, for deadlines. */
  readonly today: string
}

/** The rules that the workbook is judged by. */
export type AuditedRules =
  | { readonly kind: 'usable'; readonly rules: ActiveRules }
  /** They have this many errors, or there are none at all (0). */
  | { readonly kind: 'unusable'; readonly errors: number }

export interface ShippedRules {
  readonly files: readonly RuleText[]
  readonly rulebook: Rulebook
}
