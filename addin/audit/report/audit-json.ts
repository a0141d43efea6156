import { severityOf } from '../finding.ts'
import { describeFinding, fixOf } from '../messages/describe.ts'
import { type AuditReport, countsOf } from './audit-report.ts'

/** Raised when fields change their meaning or go. */
export const AUDIT_SCHEMA = 'thuoc-audit/1'

/** The report as data to keep: each finding with its code, its place and its sentences in both languages. */
export function auditJson({ fileName, fileHash, date, place, rules, findings }: AuditReport): object {
  return {
    schema: AUDIT_SCHEMA,
    file: { name: fileName, sha256: fileHash },
    date,
    place,
    rules,
    counts: countsOf(findings),
    findings: findings.map(finding => {
      const { code, sheet, cell, item, found, expected, ...detail } = finding
      return {
        code,
        severity: severityOf(finding),
        sheet,
        cell,
        item,
        found,
        expected,
        detail,
        message: { vi: describeFinding(finding, 'vi'), en: describeFinding(finding, 'en') },
        fix: { vi: fixOf(finding, 'vi'), en: fixOf(finding, 'en') },
      }
    }),
  }
}
