import type { AuditedWorkbook } from '../audited-workbook.ts'
import { type Finding, wholeWorkbook } from '../finding.ts'

/** What a file takes from outside itself, where nobody who gets it can look. */
export function foreignFindings({ conditions }: AuditedWorkbook): readonly Finding[] {
  return [
    ...conditions.otherWorkbooks.map(
      (target): Finding => ({ ...wholeWorkbook, found: target, code: 'other-workbook', target }),
    ),
    ...conditions.connections.map(
      (name): Finding => ({ ...wholeWorkbook, found: name, code: 'data-connection', name }),
    ),
  ]
}
