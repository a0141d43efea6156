import type { Language } from '../../../dsl/text/language.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import { severityOf } from '../finding.ts'
import { describeFinding, findingTexts, fixOf, placeText } from '../messages/describe.ts'
import { valueText } from '../messages/value-text.ts'
import { type AuditReport, countsOf } from './audit-report.ts'
import { reportTexts, verdictText } from './report-texts.ts'

const LONGEST_VALUE = 90

/** The report for a terminal: each finding with its place, what is wrong, found and expected, and what to do. */
export function auditLines({ fileName, rules, findings }: AuditReport, language: Language): readonly string[] {
  const texts = reportTexts[language]
  const words = findingTexts[language]
  const head = rules.index === '' ? fileName : `${rules.title[language]} – ${fileName}`
  const listed = findings.flatMap(finding => {
    const place = placeText(finding) || texts.whole
    const item = finding.item === '' ? '' : ` [${finding.item}]`
    const values = [
      [texts.columns.found, finding.found],
      [texts.columns.expected, finding.expected],
    ] as const
    return [
      `${words.severities[severityOf(finding)]}  ${place}${item}: ${describeFinding(finding, language)}`,
      ...values.flatMap(([label, value]) => (value === '' ? [] : [`    ${label}: ${shortened(value, language)}`])),
      `    → ${fixOf(finding, language)}`,
    ]
  })
  const lines = [head, '', ...listed, ...(listed.length > 0 ? [''] : []), verdictText(countsOf(findings), language)]
  return lines.map(withoutControls)
}

/** A text of a workbook must not steer the terminal. */
const withoutControls = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

function shortened(value: CellValue, language: Language): string {
  const text = valueText(value, language).replace(/\s+/g, ' ')
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text
}
