import type { InvalidReason } from '../../../dsl/score/figures.ts'
import type { LogProblem } from '../log/check-log.ts'

/** What can be wrong with a workbook that somebody hands in. `cell` is where: `Số liệu!E12`. */
export type WorkbookProblem =
  | RefusalProblem
  | IdentityProblem
  | SheetProblem
  | FigureProblem
  | LogProblem
  | LogSheetProblem

/** The file cannot be read at all. */
export type RefusalProblem =
  | { readonly code: 'not-a-zip' }
  /** A password, or the format of Excel 97 (both begin alike). */
  | { readonly code: 'old-or-encrypted' }
  | { readonly code: 'damaged'; readonly detail: string }
  | { readonly code: 'not-a-workbook' }
  | { readonly code: 'too-large'; readonly megabytes: number; readonly limit: number }
  | { readonly code: 'not-ours' }

/** The workbook is ours, but not of these rules. */
export type IdentityProblem =
  | { readonly code: 'other-layout'; readonly found: string; readonly expected: string }
  | { readonly code: 'other-index'; readonly found: string; readonly expected: string }
  | { readonly code: 'other-rules'; readonly found: string; readonly expected: string }
  /** The carried text does not have the recorded SHA-256. */
  | { readonly code: 'rules-changed'; readonly recorded: string; readonly found: string }
  | { readonly code: 'rules-missing' }

export type SheetProblem =
  | { readonly code: 'sheet-missing'; readonly sheet: string }
  | { readonly code: 'headings-changed'; readonly sheet: string }
  | { readonly code: 'row-missing'; readonly name: string }
  | { readonly code: 'unknown-row'; readonly name: string; readonly cell: string }
  | { readonly code: 'duplicate-row'; readonly name: string; readonly cell: string; readonly first: string }
  /** Excel made a number of a code: 6.20 may have become 6.2. */
  | { readonly code: 'code-not-text'; readonly text: string; readonly cell: string }

export type FigureProblem =
  | {
      readonly code: 'invalid-figure'
      readonly reason: InvalidReason
      readonly text: string
      readonly cell: string
      readonly name: string
    }
  | { readonly code: 'error-value'; readonly text: string; readonly cell: string; readonly name: string }
  | { readonly code: 'formula-without-value'; readonly cell: string; readonly name: string }

/** The sheet of the change log shows something else than the log that it is there to show. */
export interface LogSheetProblem {
  readonly code: 'log-sheet-changed'
  readonly cell: string
}
