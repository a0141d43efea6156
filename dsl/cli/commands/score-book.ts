import path from 'node:path'
import { assessmentsOf } from '../../../addin/sheets/read/assessments-of.ts'
import type { OpenedWorkbook } from '../../../addin/sheets/read/read-workbook.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { GivenRows } from '../../score/assessment/assessed-row.ts'
import { type Assessment, assess } from '../../score/assessment/assessment.ts'
import type { Figures } from '../../score/figures.ts'
import { compileRulebook } from '../../score/scorer.ts'
import { SHIPPED_RULES } from '../compile-rules.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { bookFigures, openBook } from '../open-book.ts'
import { type RankedCohort, rankCohort } from '../ranking/rank-cohort.ts'
import { rankingJson } from '../ranking/ranking-json.ts'
import { rankingReport } from '../ranking/ranking-report.ts'
import { readUnits, type Unit } from '../read-units.ts'
import { assessmentJson } from '../report/assessment-json.ts'
import { assessmentReport, hasInvalidPoints } from '../report/assessment-text.ts'
import { scoresheetJson } from '../report/scoresheet-json.ts'
import { scoresheetLines } from '../report/scoresheet-text.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { cohortFiguresOf } from '../units/read-unit-table.ts'
import { refuseBadTarget, writeFilledBook } from './fill-book.ts'
import { rankingOptions } from './ranking-options.ts'
import type { ScoreOptions } from './score-options.ts'

/** Reads a workbook's figures back and scores them afresh; cached results of its formulas are not trusted. */
export async function scoreBook(book: string, options: ScoreOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.out !== undefined) await refuseBadTarget(options.out, options)
  const { bytes, opened } = await openBook(book, terminal)
  const rulebook = await rulesFor(opened, options)
  const { figures, units: cohort, problems, areTrustworthy } = bookFigures(opened, rulebook, terminal)
  if (!areTrustworthy) return exit.findings
  const table = options.units === undefined ? [] : await readUnits(options.units, rulebook, terminal)
  const own = { name: path.basename(book, '.xlsx'), figures }
  const units = table.length === 0 ? cohort : table
  const ranked = table.length === 0 ? [] : [rankedAmong(rulebook, [own, ...table], options, terminal)]
  const given = assessmentsOf(opened.raw, rulebook)
  const assessment = report({ rulebook, figures, given, units, ranked, book, options }, terminal)
  if (options.out !== undefined) await writeFilledBook(bytes, options.out, options, terminal)
  return problems.length > 0 || hasInvalidPoints(assessment) ? exit.findings : exit.ok
}

/** The rules asked for, or the shipped ones of the workbook's index, with the workbook's readings unless others are asked. */
async function rulesFor(opened: OpenedWorkbook, options: ScoreOptions): Promise<Rulebook> {
  const rules = options.rules ?? SHIPPED_RULES
  const ruleSet = chooseIndex(await loadRules(rules), rules, options.index ?? indexOf(opened, options))
  const readings = { ...opened.identity.rules?.readings, ...pairsOf(options.reading) }
  return withReadings(ruleSet, readings)
}

const indexOf = ({ identity }: OpenedWorkbook, { rules }: ScoreOptions): string | undefined =>
  rules === undefined && identity.index !== '' ? identity.index : undefined

interface Report {
  readonly rulebook: Rulebook
  readonly figures: Figures
  /** What assessors entered. */
  readonly given: GivenRows
  /** The other units; empty where there is no cohort. */
  readonly units: readonly Unit[]
  /** The places in a cohort whose units are known whole; empty elsewhere. */
  readonly ranked: readonly RankedCohort[]
  readonly book: string
  readonly options: ScoreOptions
}

function report(
  { rulebook, figures, given, units, ranked, book, options }: Report,
  { language, out }: Terminal,
): Assessment {
  const scorer = compileRulebook(rulebook)
  const cohort = units.length === 0 ? undefined : scorer.cohortOf([figures, ...units.map(unit => unit.figures)])
  const sheet = scorer.scoreAll(figures, cohort)
  const assessment = assess(rulebook, sheet, given)
  const reports = ranked.map(cohort => ({ ...cohort, published: [], explained: options.unit }))
  if (options.json) {
    const ranking = Object.assign({}, ...reports.map(rankingJson))
    const scores = { ...scoresheetJson(rulebook, sheet), assessment: assessmentJson(assessment) }
    out(JSON.stringify({ ...ranking, ...scores }, undefined, 2))
    return assessment
  }
  out(`${rulebook.title[language]} – ${book}`)
  for (const line of ['', ...scoresheetLines(rulebook, sheet, language)]) out(line)
  for (const line of ['', ...assessmentReport(rulebook, assessment, language)]) out(line)
  for (const each of reports) for (const line of ['', ...rankingReport(each, 'text', language)]) out(line)
  return assessment
}

function rankedAmong(
  rulebook: Rulebook,
  units: readonly Unit[],
  options: ScoreOptions,
  { language }: Terminal,
): RankedCohort {
  const names = units.map(({ name }) => name)
  const figures = cohortFiguresOf(units.map(unit => unit.figures))
  return rankCohort(rulebook, { names, figures }, rankingOptions(options, language))
}
