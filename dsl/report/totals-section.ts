import { numberText } from '../explain/number-text.ts'
import { stateText } from '../explain/state-text.ts'
import type { Code } from '../model/ids.ts'
import type { State } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import { intervalOf } from '../score/interval.ts'
import type { Scoresheet } from '../score/outcome.ts'
import { codesUp, outcomeUnder, titleOf } from '../score/places-of-items.ts'
import { element, type Html, plain } from './html.ts'
import { inEach } from './report-texts.ts'
import { type ColumnStyles, dataTable } from './tables.ts'
import type { TraceReport } from './trace-report.ts'

interface Points {
  readonly lowest: Rational
  readonly highest: Rational
  readonly maximum: Rational
  readonly state?: State
}

const sheets = new WeakMap<TraceReport, Scoresheet>()

/** Scored once for each report. */
function scoresheetOf(report: TraceReport): Scoresheet {
  const known = sheets.get(report) ?? report.scorer.scoreAll(report.figures, report.cohort)
  sheets.set(report, known)
  return known
}

/** What a group, or the whole index, is made of, with its own points. */
export function totalsSection(report: TraceReport, of: Code | 'index'): Html {
  const { languages, scorer } = report
  const { rulebook } = scorer
  const upward = of === 'index' ? [] : codesUp(of, rulebook)
  const rows = [...membersOf(report, of), ...upward].flatMap(code => totalRow(report, code))
  const title = inEach(languages, (_, language) =>
    of === 'index' ? rulebook.title[language] : titleOf(of, rulebook, language),
  )
  return element(
    'section',
    { class: 'item' },
    plain('h2', of === 'index' ? title : `${of} ${title}`),
    plain(
      'h3',
      inEach(languages, texts => texts.members),
    ),
    table(report, [...rows, wholeRow(report)]),
  )
}

/** Those right below; of the whole index, the groups at the top. */
function membersOf({ scorer }: TraceReport, of: Code | 'index'): readonly Code[] {
  const { groups } = scorer.rulebook
  if (of !== 'index') return groups.find(({ code }) => code === of)?.members ?? []
  const held = new Set(groups.flatMap(({ members }) => members))
  return groups.flatMap(({ code }) => (held.has(code) ? [] : [code]))
}

/** The item, then whatever it counts in, up to the whole index. */
export function upwardTable(report: TraceReport, code: Code): Html {
  const rows = codesUp(code, report.scorer.rulebook).flatMap(each => totalRow(report, each))
  return table(report, [...rows, wholeRow(report)])
}

const pointColumns: ColumnStyles = new Map([
  [2, 'number'],
  [3, 'number'],
])

function table({ languages }: TraceReport, rows: readonly (readonly string[])[]): Html {
  const headings = (['code', 'title', 'points', 'maximum', 'state'] as const).map(name =>
    inEach(languages, texts => texts.totalColumns[name]),
  )
  return dataTable(headings, rows, pointColumns)
}

function totalRow(report: TraceReport, code: Code): readonly (readonly string[])[] {
  const { rulebook } = report.scorer
  const points = pointsOf(report, code)
  if (!points) return []
  const title = inEach(report.languages, (_, language) => titleOf(code, rulebook, language))
  return [[code, title, ...pointTexts(report, points)]]
}

function wholeRow(report: TraceReport): readonly string[] {
  const { languages } = report
  return ['', inEach(languages, texts => texts.total), ...pointTexts(report, scoresheetOf(report).total)]
}

function pointsOf(report: TraceReport, code: Code): Points | undefined {
  const sheet = scoresheetOf(report)
  const outcome = outcomeUnder(code, report.scorer.rulebook, sheet)
  if (outcome) return { ...intervalOf(outcome), maximum: outcome.maximum, state: outcome.state }
  return sheet.groups.get(code)
}

function pointTexts({ languages }: TraceReport, { lowest, highest, maximum, state }: Points): readonly string[] {
  const [language = 'vi'] = languages
  const text = (points: Rational) => numberText(points, language).text
  const earned = lowest.equals(highest) ? text(lowest) : `${text(lowest)} … ${text(highest)}`
  return [earned, text(maximum), state ? inEach(languages, (_, each) => stateText(state, each)) : '']
}
