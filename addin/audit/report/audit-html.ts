import { element, type Html, plain } from '../../../dsl/report/html.ts'
import { renderPage } from '../../../dsl/report/page.ts'
import { factTable } from '../../../dsl/report/tables.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import { type Finding, type Severity, severityOf } from '../finding.ts'
import { describeFinding, findingTexts, fixOf, placeText } from '../messages/describe.ts'
import { valueText } from '../messages/value-text.ts'
import { type AuditReport, countsOf } from './audit-report.ts'
import { reportTexts, verdictText } from './report-texts.ts'

/** The report as one page to print and file; every text of the workbook is escaped. */
export function auditHtml(report: AuditReport, language: Language): string {
  const texts = reportTexts[language]
  const counts = countsOf(report.findings)
  return renderPage({
    language,
    title: `${texts.title} – ${report.fileName}`,
    header: `${texts.madeBy} – ${report.fileName}`,
    footer: [report.date, report.rules.index, report.fileHash.slice(0, 16)].filter(text => text !== '').join(' – '),
    body: [
      plain('h1', texts.title),
      identityTable(report, language),
      element('p', { class: counts.error > 0 ? 'verdict error' : 'verdict' }, verdictText(counts, language)),
      ...(['error', 'warning', 'information'] as const).flatMap(severity => section(report, severity, language)),
      plain('h2', texts.method),
      plain('ul', ...texts.methods.map(method => plain('li', method))),
    ],
  })
}

function identityTable({ fileName, fileHash, place, rules, date }: AuditReport, language: Language): Html {
  const texts = reportTexts[language]
  return factTable([
    [texts.file, fileName],
    [texts.fileHash, fileHash || texts.notSaved, 'hash'],
    [texts.place, place],
    [texts.index, rules.index === '' ? '' : `${rules.title[language]} (${rules.index})`],
    [texts.ruleFile, rules.file],
    [texts.ruleHash, rules.sha256, 'hash'],
    [texts.date, date],
  ])
}

function section({ findings }: AuditReport, severity: Severity, language: Language): readonly Html[] {
  const own = findings.filter(finding => severityOf(finding) === severity)
  if (own.length === 0) return []
  const { columns } = reportTexts[language]
  const headings = [columns.place, columns.finding, columns.found, columns.expected]
  return [
    plain('h2', `${findingTexts[language].severities[severity]} (${own.length})`),
    plain(
      'table',
      plain('thead', plain('tr', ...headings.map(text => element('th', { scope: 'col' }, text)))),
      plain('tbody', ...own.map(finding => findingRow(finding, language))),
    ),
  ]
}

function findingRow(finding: Finding, language: Language): Html {
  const texts = findingTexts[language]
  const place = placeText(finding) || reportTexts[language].whole
  const title = finding.item === '' ? texts.titles[finding.code] : `${finding.item}: ${texts.titles[finding.code]}`
  return plain(
    'tr',
    element('td', { class: 'place' }, place),
    plain(
      'td',
      plain('strong', title),
      plain('p', describeFinding(finding, language)),
      element('p', { class: 'quiet' }, fixOf(finding, language)),
    ),
    valueCell(finding.found, language),
    valueCell(finding.expected, language),
  )
}

function valueCell(value: CellValue, language: Language): Html {
  const isFormula = typeof value === 'string' && value.startsWith('=')
  return element('td', { class: isFormula ? 'value formula' : 'value' }, valueText(value, language))
}
