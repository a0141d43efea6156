import { checkLog, type LogProblem } from '../../sheets/log/check-log.ts'
import { properties } from '../../sheets/names.ts'
import { sha256 } from '../../sheets/sha256.ts'
import type { AuditedWorkbook } from '../audited-workbook.ts'
import { type Finding, wholeWorkbook } from '../finding.ts'

/** Whether the change log is whole and ends with the rules that are there; its sheet is checked like every other. */
export function logFindings({ raw, carried, log }: AuditedWorkbook): readonly Finding[] {
  const witnesses = { rules: carried ? sha256(carried.text) : '', last: raw.properties.get(properties.logHash) ?? '' }
  return checkLog(log, witnesses).map(findingOf)
}

function findingOf(problem: LogProblem): Finding {
  switch (problem.code) {
    case 'log-changed':
    case 'log-gap':
      return { ...wholeWorkbook, code: problem.code, line: problem.line }
    case 'log-behind-rules':
      return { ...wholeWorkbook, found: problem.recorded, expected: problem.found, code: problem.code }
    case 'log-missing':
      return { ...wholeWorkbook, code: problem.code }
    default:
      return problem satisfies never
  }
}
