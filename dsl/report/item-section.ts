import { explainCalculation } from '../explain/explain.ts'
import { whereOf } from '../explain/figure-lines.ts'
import { figureText, numberText } from '../explain/number-text.ts'
import { stateText } from '../explain/state-text.ts'
import type { Code } from '../model/ids.ts'
import { unitText } from '../numbers/unit.ts'
import { codesUp } from '../score/places-of-items.ts'
import type { Language } from '../text/language.ts'
import type { FactTrace, InputTrace } from '../trace/quantity-trace.ts'
import type { Trace } from '../trace/trace.ts'
import { element, type Html, plain } from './html.ts'
import { inEach, type ReportTexts } from './report-texts.ts'
import { type ColumnStyles, dataTable, factTable } from './tables.ts'
import { upwardTable } from './totals-section.ts'
import type { TraceReport } from './trace-report.ts'

/** One score, from its clause to the total. */
export function itemSection(report: TraceReport, code: Code): Html {
  const { languages, scorer, figures, cohort } = report
  const trace = scorer.trace(code, figures, cohort)
  return element(
    'section',
    { class: 'item' },
    plain('h2', `${code} ${inEach(languages, (_, language) => trace.title[language])}`),
    element('p', { class: 'result' }, resultText(trace, languages)),
    clauseFacts(report, trace),
    plain(
      'h3',
      inEach(languages, texts => texts.clause),
    ),
    plain('pre', clauseText(trace)),
    plain(
      'h3',
      inEach(languages, texts => texts.figures),
    ),
    figureTable(report, trace),
    ...languages.flatMap(language => [
      element(
        'h3',
        { lang: language },
        inEach([language], texts => texts.calculation),
      ),
      element('ul', { class: 'steps', lang: language }, ...explainCalculation(trace, language).map(stepLine)),
    ]),
    plain(
      'h3',
      inEach(languages, texts => texts.upward),
    ),
    upwardTable(report, code),
  )
}

function resultText({ points, possible, state }: Trace, languages: readonly Language[]): string {
  const [language = 'vi'] = languages
  const word = inEach(languages, (_, each) => stateText(state, each))
  const earned = points ? numberText(points, language).text : '–'
  return `${earned} / ${numberText(possible, language).text} (${word})`
}

function clauseFacts({ languages, scorer }: TraceReport, { citation, code }: Trace): Html {
  const { source, span, reference } = citation
  const { line } = source.positionAt(span.start)
  const codes = codesUp(code, scorer.rulebook)
  const indicator = scorer.rulebook.indicators.find(each => codes.includes(each.code))
  const owner = [indicator?.owner ?? '', ...(indicator?.coordinating ?? [])].filter(text => text !== '').join('; ')
  return factTable([
    [inEach(languages, texts => texts.reference), inEach(languages, (_, language) => reference[language])],
    [
      inEach(languages, texts => texts.rules),
      inEach(languages.slice(0, 1), texts => texts.ruleLine(source.name, line)),
    ],
    [inEach(languages, texts => texts.owner), owner],
  ])
}

// Examples of a rule stand behind it.
const EXAMPLE = /^\s*(?:ví\s+dụ|example)(?!\p{L})/iu

/** The clause as the rule file writes it, without its examples. */
function clauseText({ citation: { source, span } }: Trace): string {
  const lines = source.text.slice(span.start, span.end).split('\n')
  const end = lines.findIndex(line => EXAMPLE.test(line))
  return lines
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trimEnd()
}

function figureTable(report: TraceReport, trace: Trace): Html {
  const { languages, evidence } = report
  const figures = inPrintedOrder(trace)
  if (figures.length === 0)
    return plain(
      'p',
      inEach(languages, texts => texts.noFigures),
    )
  const names = ['mark', 'label', 'value', 'cell', 'provider', 'evidence'] as const
  const headings = names.map(name => inEach(languages, texts => texts.figureColumns[name]))
  const [first = 'vi'] = languages
  const rows = figures.map(figure => [
    figure.kind === 'fact' ? figure.code || figure.fact : markOf(figure, trace),
    inEach(languages, (_, language) => figure.label[language]),
    inEach([first], texts => valueText(figure, texts, first)),
    whereOf(figure, { language: first, code: trace.code }),
    figure.provider,
    evidence.get(figure.kind === 'fact' ? figure.fact : figure.input) ?? '',
  ])
  return dataTable(headings, rows, figureColumns)
}

const figureColumns: ColumnStyles = new Map([[3, 'cell']])

/** Those of the item itself as it prints them, then what it takes from elsewhere. */
function inPrintedOrder(trace: Trace): Trace['figures'] {
  const { code } = trace
  const figures = figuresOf(trace)
  const own = figures.filter(figure => figure.kind === 'input' && figure.code === code)
  const others = figures.filter(figure => !own.includes(figure))
  return [...own.toSorted((one, other) => one.place.start - other.place.start), ...others]
}

/** Those of its parts as well, each once; children are told by themselves. */
function figuresOf({ figures, steps }: Trace): Trace['figures'] {
  const ofParts = steps.flatMap(step => (step.kind === 'parts' ? step.parts.flatMap(figuresOf) : []))
  const all = new Map(
    [...figures, ...ofParts].map(figure => [figure.kind === 'fact' ? figure.fact : figure.input, figure]),
  )
  return [...all.values()]
}

const markOf = ({ code, letter }: InputTrace, trace: Trace): string =>
  code === trace.code ? letter : `${code}.${letter}`

function valueText({ value, unit }: InputTrace | FactTrace, texts: ReportTexts, language: Language): string {
  switch (value.kind) {
    case 'number':
      return `${figureText(value.number, language)} ${unitText(unit)}`.trim()
    case 'yes-no':
      return value.yes ? texts.yes : texts.no
    case 'missing':
      return texts.missing
    case 'undefined':
      return texts.undefined
    case 'invalid':
      return texts.invalid(value.text)
    default:
      return value satisfies never
  }
}

/** Lines of parts are indented in the explanation, and here. */
const stepLine = (line: string): Html => element('li', line.startsWith(' ') ? { class: 'inner' } : {}, line.trim())
