import type { Language } from '../../../dsl/text/language.ts'
import type { ActiveRules } from '../../ports.ts'
import type { Finding, Severity } from '../finding.ts'
import { severityOf } from '../finding.ts'

/** An audit to be kept: what was audited, when, and what was found. */
export interface AuditReport {
  /** The name alone, without its folder. */
  readonly fileName: string
  /** Of the file as it was read; empty for a workbook that is open and not saved. */
  readonly fileHash: string
  /** `2026-11-30`, as given. */
  readonly date: string
  /** Whose workbook it is; empty where it does not say. */
  readonly place: string
  readonly rules: ReportedRules
  readonly findings: readonly Finding[]
}

export interface ReportedRules {
  readonly index: string
  readonly title: Readonly<Record<Language, string>>
  readonly file: string
  readonly sha256: string
}

export const reportedRules = ({ rulebook, sha256 }: ActiveRules): ReportedRules => ({
  index: rulebook.id,
  title: rulebook.title,
  file: rulebook.source.name.split(/[\\/]/).at(-1) ?? '',
  sha256,
})

export const noRules: ReportedRules = { index: '', title: { vi: '', en: '' }, file: '', sha256: '' }

export type Counts = Readonly<Record<Severity, number>>

export function countsOf(findings: readonly Finding[]): Counts {
  const of = (severity: Severity) => findings.filter(finding => severityOf(finding) === severity).length
  return { error: of('error'), warning: of('warning'), information: of('information') }
}
