import type { Code } from '../model/ids.ts'
import { type Html, plain } from './html.ts'
import { itemSection } from './item-section.ts'
import { renderPage } from './page.ts'
import { inEach } from './report-texts.ts'
import { factTable } from './tables.ts'
import { totalsSection } from './totals-section.ts'
import type { TraceReport } from './trace-report.ts'

/**
 * Scores as a page to print and file: for each the clause with its place and legal reference, the figures with their
 * cells and evidence, the calculation in words and numbers, and the totals that it counts in. Every text is escaped.
 */
export function traceHtml(report: TraceReport): string {
  const { languages, scorer, fileName, date } = report
  const [language = 'vi'] = languages
  const title = inEach(languages, texts => texts.title)
  return renderPage({
    language,
    title: fileName === '' ? title : `${title} – ${fileName}`,
    header: [inEach([language], texts => texts.madeBy), fileName].filter(text => text !== '').join(' – '),
    footer: [date, scorer.rulebook.id, report.rulesHash.slice(0, 16)].filter(text => text !== '').join(' – '),
    body: [plain('h1', title), identity(report), ...sections(report)],
  })
}

function identity({ languages, scorer, ...report }: TraceReport): Html {
  const { rulebook } = scorer
  const acts = rulebook.basis.map(({ title, date }) => (date ? `${title} (${date})` : title)).join('; ')
  const readings = Object.entries(rulebook.chosenReadings).map(([name, option]) => `${name}: ${option}`)
  return factTable([
    [inEach(languages, texts => texts.file), report.fileName],
    [inEach(languages, texts => texts.fileHash), report.fileHash, 'hash'],
    [inEach(languages, texts => texts.place), report.place],
    [inEach(languages, texts => texts.index), inEach(languages, (_, language) => rulebook.title[language])],
    [inEach(languages, texts => texts.basis), acts],
    [inEach(languages, texts => texts.rules), rulebook.source.name],
    [inEach(languages, texts => texts.rulesHash), report.rulesHash, 'hash'],
    [inEach(languages, texts => texts.readings), readings.join('; ')],
    [inEach(languages, texts => texts.date), report.date],
  ])
}

/** A group is told by its members, then each of these by itself. */
function sections(report: TraceReport): readonly Html[] {
  const { codes, scorer } = report
  if (codes.length === 0)
    return [totalsSection(report, 'index'), ...scorer.rulebook.indicators.map(({ code }) => itemSection(report, code))]
  return codes.flatMap(code => {
    if (scorer.codes.has(code)) return [itemSection(report, code)]
    return [totalsSection(report, code), ...itemsUnder(report, code).map(item => itemSection(report, item))]
  })
}

function itemsUnder({ scorer }: TraceReport, group: Code): readonly Code[] {
  const { groups, indicators } = scorer.rulebook
  const own = new Set<Code>([group])
  // Groups stand before what they hold.
  for (const { code, parent } of groups) if (parent !== undefined && own.has(parent)) own.add(code)
  for (const { code, parent } of indicators) if (own.has(parent)) own.add(code)
  return indicators.flatMap(({ code }) => (own.has(code) ? [code] : []))
}
