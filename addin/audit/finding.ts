import type { FigureName } from '../../dsl/emit/cells.ts'
import type { InvalidReason } from '../../dsl/score/figures.ts'
import type { CellValue, SheetId } from '../sheets/workbook-plan.ts'

export type Severity = 'error' | 'warning' | 'information'

/** What an audit found, as data; `addin/audit/messages` has its sentences. */
export type Finding = FindingPlace & FindingDetail

export interface FindingPlace {
  /** Title of the sheet; empty where the finding is about the whole workbook. */
  readonly sheet: string
  /** `E12`, or an area; empty where it is about the whole sheet. */
  readonly cell: string
  /** Code of the indicator, part, group or fact concerned; empty where there is none. */
  readonly item: string
  /** What stands there; empty text for nothing. Formulas begin with `=`. */
  readonly found: CellValue
  /** What the rules say; empty text where they say nothing about it. */
  readonly expected: CellValue
}

export type FindingDetail =
  | { readonly code: 'rules-missing' }
  | { readonly code: 'rules-changed'; readonly file: string }
  | { readonly code: 'rules-unusable'; readonly errors: number }
  | {
      readonly code: 'rules-differ'
      readonly standing: 'older' | 'newer' | 'different'
      readonly clauses: readonly string[]
    }
  | { readonly code: 'rules-not-shipped' }
  | { readonly code: 'companion-differs'; readonly file: string }
  | { readonly code: 'reading-chosen'; readonly reading: string }
  | { readonly code: 'identity-differs'; readonly property: string }
  | { readonly code: 'log-changed'; readonly line: number }
  | { readonly code: 'log-gap'; readonly line: number }
  | { readonly code: 'log-behind-rules' }
  | { readonly code: 'log-missing' }
  | { readonly code: 'sheet-missing'; readonly id: SheetId }
  | { readonly code: 'name-moved'; readonly name: string }
  | { readonly code: 'row-missing'; readonly row: string }
  | { readonly code: 'column-missing'; readonly heading: string }
  | { readonly code: 'rows-inserted'; readonly count: number }
  | { readonly code: 'columns-inserted'; readonly count: number }
  | { readonly code: 'row-unknown'; readonly row: string }
  | { readonly code: 'row-repeated'; readonly row: string; readonly first: string }
  | { readonly code: 'text-changed' }
  | { readonly code: 'number-changed' }
  | { readonly code: 'code-not-text' }
  | { readonly code: 'sheet-unprotected' }
  | { readonly code: 'sheet-hidden'; readonly very: boolean; readonly figures: number }
  | { readonly code: 'rows-hidden'; readonly figures: number }
  | { readonly code: 'columns-hidden'; readonly figures: number }
  | { readonly code: 'formula-overwritten' }
  | { readonly code: 'formula-changed' }
  | { readonly code: 'value-stale' }
  | { readonly code: 'value-follows' }
  | { readonly code: 'values-uncalculated'; readonly count: number }
  | { readonly code: 'figure-invalid'; readonly figure: FigureName; readonly reason: InvalidReason }
  | { readonly code: 'figure-error'; readonly figure: FigureName }
  | { readonly code: 'figure-date'; readonly figure: FigureName }
  | { readonly code: 'figure-formula'; readonly figure: FigureName }
  | { readonly code: 'figure-unverified'; readonly figure: FigureName }
  | { readonly code: 'figure-twice'; readonly figure: FigureName; readonly other: string }
  | { readonly code: 'link-broken'; readonly figure: FigureName }
  | { readonly code: 'link-overwritten'; readonly figure: FigureName; readonly target: string; readonly now: CellValue }
  | { readonly code: 'link-changed'; readonly figure: FigureName }
  | { readonly code: 'link-record-damaged'; readonly name: string }
  | { readonly code: 'link-outside'; readonly figure: FigureName }
  | { readonly code: 'link-hidden'; readonly figure: FigureName; readonly target: string }
  | { readonly code: 'points-invalid' }
  | { readonly code: 'assessment-reason-missing'; readonly self: number; readonly ministry: number }
  | { readonly code: 'evidence-missing'; readonly figure: FigureName }
  | { readonly code: 'deadline-passed'; readonly figure: FigureName; readonly deadline: string }
  | { readonly code: 'target-claimed' }
  | { readonly code: 'target-not-met' }
  | { readonly code: 'other-workbook'; readonly target: string }
  | { readonly code: 'data-connection'; readonly name: string }

export type FindingCode = FindingDetail['code']

/**
 * `error`: a number or its derivation is not what the rules give, or cannot be told. `warning`: somebody has to look.
 * `information`: worth knowing, nothing wrong with the scores.
 */
export const severities = {
  'rules-missing': 'error',
  'rules-changed': 'error',
  'rules-unusable': 'error',
  'rules-differ': 'warning',
  'rules-not-shipped': 'information',
  'companion-differs': 'warning',
  'reading-chosen': 'information',
  'identity-differs': 'error',
  'log-changed': 'error',
  'log-gap': 'error',
  'log-behind-rules': 'error',
  'log-missing': 'error',
  'sheet-missing': 'error',
  'name-moved': 'warning',
  'row-missing': 'error',
  'column-missing': 'error',
  'rows-inserted': 'information',
  'columns-inserted': 'information',
  'row-unknown': 'warning',
  'row-repeated': 'error',
  'text-changed': 'warning',
  'number-changed': 'error',
  'code-not-text': 'error',
  'sheet-unprotected': 'information',
  'sheet-hidden': 'warning',
  'rows-hidden': 'warning',
  'columns-hidden': 'warning',
  'formula-overwritten': 'error',
  'formula-changed': 'error',
  'value-stale': 'error',
  'value-follows': 'warning',
  'values-uncalculated': 'information',
  'figure-invalid': 'error',
  'figure-error': 'error',
  'figure-date': 'warning',
  'figure-formula': 'warning',
  'figure-unverified': 'information',
  'figure-twice': 'warning',
  'link-broken': 'error',
  'link-overwritten': 'error',
  'link-changed': 'warning',
  'link-record-damaged': 'warning',
  'link-outside': 'warning',
  'link-hidden': 'warning',
  'points-invalid': 'error',
  'assessment-reason-missing': 'warning',
  'evidence-missing': 'warning',
  'deadline-passed': 'warning',
  'target-claimed': 'error',
  'target-not-met': 'information',
  'other-workbook': 'warning',
  'data-connection': 'warning',
} as const satisfies Readonly<Record<FindingCode, Severity>>

export const severityOf = ({ code }: Pick<Finding, 'code'>): Severity => severities[code]

/** Of a finding about the workbook as a whole. */
export const wholeWorkbook = { sheet: '', cell: '', item: '', found: '', expected: '' } as const satisfies FindingPlace
