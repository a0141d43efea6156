import type { AuditedWorkbook } from './audited-workbook.ts'
import { assessedFindings } from './checks/assessed.ts'
import { cellFindings } from './checks/cells.ts'
import type { Check } from './checks/check.ts'
import { figureFindings, twiceFindings } from './checks/figures.ts'
import { foreignFindings } from './checks/foreign.ts'
import { hiddenFindings } from './checks/hidden.ts'
import { linkFindings } from './checks/links.ts'
import { logFindings } from './checks/log.ts'
import { deadlineFindings, evidenceFindings, targetFindings } from './checks/papers.ts'
import { reasonFindings } from './checks/reasons.ts'
import { rulesFindings } from './checks/rules.ts'
import { structureFindings } from './checks/structure.ts'
import { type ExpectedWorkbook, expectedWorkbook } from './expected/expected-workbook.ts'
import { type Finding, type FindingCode, type Severity, severityOf } from './finding.ts'

export interface Audited {
  /** The gravest first, causes before effects; else in the order of the checks and of the sheets. */
  readonly findings: readonly Finding[]
  /** What the workbook should hold; absent where its rules cannot be used. */
  readonly expected?: ExpectedWorkbook
}

const checks: readonly Check[] = [
  structureFindings,
  cellFindings,
  figureFindings,
  linkFindings,
  twiceFindings,
  assessedFindings,
  reasonFindings,
  hiddenFindings,
  evidenceFindings,
  deadlineFindings,
  targetFindings,
]

/**
 * Verifies a whole workbook by its own rules: the rule text, every cell that the rules write, every value against a
 * fresh computation from the figures in the workbook, the figures themselves, and what hides or reaches outside.
 * Values that the file carries are never trusted. Never throws for what the workbook holds.
 */
export function audit(workbook: AuditedWorkbook): Audited {
  const outside = [...rulesFindings(workbook), ...logFindings(workbook), ...foreignFindings(workbook)]
  if (workbook.rules.kind === 'unusable') return { findings: byGravity(outside) }
  const expected = expectedWorkbook(workbook, workbook.rules.rules)
  return { findings: byGravity([...outside, ...checks.flatMap(check => check(expected, workbook))]), expected }
}

const gravity: readonly Severity[] = ['error', 'warning', 'information']

/** What is shown wrongly is told after what makes it wrong. */
const EFFECTS: ReadonlySet<FindingCode> = new Set<FindingCode>(['value-stale', 'value-follows'])

const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => rankOf(one) - rankOf(other))

const rankOf = (finding: Finding): number =>
  2 * gravity.indexOf(severityOf(finding)) + Number(EFFECTS.has(finding.code))
