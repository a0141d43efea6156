import type { Finding } from '../ports.ts'
import { sha256 } from '../sheets/sha256.ts'
import type { AuditedWorkbook } from './audited-workbook.ts'
import { evidenceFindings } from './evidence-findings.ts'
import { otherFormulaFindings, scoreFindings } from './score-findings.ts'

/**
 * Verifies a whole workbook: the rules against their recorded hashes, each formula against what the rules write in
 * either mode, each value against a fresh computation (to 1e-9), links, evidence. Findings come in that order and
 * within it in the order of the sheets; none means that nothing is wrong.
 */
export function audit(workbook: AuditedWorkbook): readonly Finding[] {
  const problems = workbook.problems.filter(({ code }) => code !== 'rules-changed')
  return [
    ...rulesFindings(workbook),
    ...problems.map((problem): Finding => ({ kind: 'workbook-problem', problem })),
    ...scoreFindings(workbook),
    ...otherFormulaFindings(workbook),
    ...linkFindings(workbook),
    ...evidenceFindings(workbook),
  ]
}

const rulesFindings = ({ texts }: AuditedWorkbook): readonly Finding[] =>
  texts.flatMap(({ recorded, text }): readonly Finding[] => {
    const found = sha256(text)
    return found === recorded ? [] : [{ kind: 'rules-changed', recorded, found }]
  })

const linkFindings = ({ figureCells }: AuditedWorkbook): readonly Finding[] =>
  [...figureCells].flatMap(([figure, { address, link }]): readonly Finding[] =>
    link.kind === 'broken' ? [{ kind: 'link-broken', address, figure }] : [],
  )
