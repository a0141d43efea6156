import type { Rulebook } from '../../model/rulebook.ts'
import { SHIPPED_RULES } from '../compile-rules.ts'
import { scoreUnitsInDuckDB } from '../duckdb-engine/score-units-in-duckdb.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { publishedComparisons } from '../ranking/compare-published.ts'
import { previousYear } from '../ranking/previous-year.ts'
import { rankCohort } from '../ranking/rank-cohort.ts'
import { rankingReport } from '../ranking/ranking-report.ts'
import { rankingTexts } from '../ranking/ranking-texts.ts'
import { resultTable } from '../ranking/result-table.ts'
import { refuseUnknownForm, writeTable } from '../tables/write-table.ts'
import { type ExitCode, exit, progressOf, type Terminal } from '../terminal.ts'
import { readUnitTable } from '../units/read-unit-table.ts'
import { unitProblemLines } from '../units/unit-problem-texts.ts'
import { refuseExisting } from '../write-file.ts'
import { rankingOptions } from './ranking-options.ts'
import type { ScoreOptions } from './score-options.ts'

/**
 * Scores and ranks a table of units. 1 where part of a table was left aside, a unit has figures that cannot be, or a
 * published number differs.
 */
export async function scoreUnits(table: string, options: ScoreOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.engine === 'duckdb') return scoreUnitsInDuckDB(table, await rulesFor(options), options, terminal)
  const { language } = terminal
  if (options.out !== undefined) await refuseBadResults(options.out, options)
  const asked = rankingOptions(options, language)
  const rulebook = await rulesFor(options)
  const year = options.previous === undefined ? undefined : await previousYear(options.previous, rulebook, terminal)
  const units = await readUnits(table, rulebook, terminal)
  const ranked = rankCohort(rulebook, units, { ...asked, ...(year ? { previous: year.of } : {}) })
  const published = await publishedComparisons(options.published, ranked.ranking, year, terminal)
  const report = { ...ranked, published, explained: options.unit }
  for (const line of rankingReport(report, options.json ? 'json' : 'text', language)) terminal.out(line)
  if (options.out !== undefined) {
    await writeTable(options.out, resultTable(ranked.ranking, language), options.force ? 'replace' : 'refuse')
    terminal.error(rankingTexts[language].written(options.out, units.names.length))
  }
  const isClean = units.problems.length === 0 && published.every(({ verdict }) => verdict !== 'differs')
  return isClean && ranked.invalid === 0 ? exit.ok : exit.findings
}

async function refuseBadResults(out: string, { force }: ScoreOptions): Promise<void> {
  refuseUnknownForm(out)
  if (!force) await refuseExisting(out)
}

async function rulesFor(options: ScoreOptions): Promise<Rulebook> {
  const path = options.rules ?? SHIPPED_RULES
  const ruleSet = chooseIndex(await loadRules(path), path, options.index)
  return withReadings(ruleSet, pairsOf(options.reading))
}

async function readUnits(table: string, rulebook: Rulebook, terminal: Terminal) {
  const progress = progressOf(terminal, rankingTexts[terminal.language].reading)
  try {
    const units = await readUnitTable(table, rulebook, progress.at)
    for (const line of unitProblemLines(table, units.problems, terminal.language)) terminal.error(line)
    return units
  } finally {
    progress.end()
  }
}
