import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Rulebook } from '../../model/rulebook.ts'
import type { ScoreOptions } from '../commands/score-options.ts'
import { withDuckDB } from '../duckdb.ts'
import { rankingTexts } from '../ranking/ranking-texts.ts'
import { type ExitCode, exit, progressOf, type Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { unitProblemLines } from '../units/unit-problem-texts.ts'
import { refuseExisting } from '../write-file.ts'
import { invalidCells } from './invalid-cells.ts'
import { keepUnits } from './kept-units.ts'
import { invalidScores, rankedLines } from './ranked-lines.ts'
import { scoreAll, scoreColumns } from './scores.ts'
import { openSource } from './units-source.ts'
import { refuseOtherForms, writeResults } from './write-results.ts'

/** What DuckDB may keep in memory; the rest goes to a temporary folder. */
const MOST_MEMORY = 4 * 2 ** 30

/**
 * `thuoc score --units TABLE --engine duckdb`: the same scores for tables of hundreds of thousands of units. 1 where part
 * of the table was left aside or a unit has figures that cannot be.
 */
export async function scoreUnitsInDuckDB(
  file: string,
  rulebook: Rulebook,
  options: ScoreOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  await refuseWhatCannotBe(file, options)
  const folder = await mkdtemp(path.join(tmpdir(), 'thuoc-'))
  const memory = Math.round(Math.min(MOST_MEMORY, totalmem() / 2) / 2 ** 20)
  const settings = { memory_limit: `${memory}MiB`, temp_directory: folder }
  try {
    return await withDuckDB(connection => scored(connection, { file, rulebook, options, terminal }), settings)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function refuseWhatCannotBe(file: string, options: ScoreOptions): Promise<void> {
  if (path.extname(file).toLowerCase() === '.xlsx') throw new Refusal(refusals.notForEngine(file, 'CSV, Parquet'))
  const { normalise, exclude, excludeThin, groups, previous, published, unit, json, out } = options
  const others = {
    '--normalise': normalise,
    '--exclude': exclude.length > 0,
    '--exclude-thin': excludeThin,
    '--groups': groups,
    '--previous': previous,
    '--published': published,
    '--unit': unit.length > 0,
    '--json': json,
  }
  const asked = Object.entries(others).flatMap(([name, given]) => (given ? [name] : []))
  if (asked.length > 0) throw new Refusal(refusals.notWithEngine('duckdb', asked))
  if (out === undefined) return
  refuseOtherForms(out)
  if (!options.force) await refuseExisting(out)
}

interface Asked {
  readonly file: string
  readonly rulebook: Rulebook
  readonly options: ScoreOptions
  readonly terminal: Terminal
}

async function scored(connection: DuckDBConnection, { file, rulebook, options, terminal }: Asked): Promise<ExitCode> {
  const { language } = terminal
  await connection.run('SET enable_progress_bar = true; SET enable_progress_bar_print = false')
  const source = await openSource(connection, file, rulebook)
  const kept = await keepUnits(
    connection,
    file,
    source.columns.map(({ column }) => `"${column}"`),
  )
  const columns = scoreColumns(rulebook, options.indicators)
  await watched(connection, kept.units, terminal, () => scoreAll(connection, rulebook, source, columns))
  const invalid = await invalidScores(connection)
  const problems = [
    ...source.problems,
    ...kept.problems,
    ...(invalid > 0 ? await invalidCells(connection, source) : []),
  ]
  for (const line of unitProblemLines(file, problems, language)) terminal.error(line)
  for (const line of await rankedLines(connection, kept.units, language)) terminal.out(line)
  if (options.out !== undefined) {
    const { out } = options
    await watched(connection, kept.units, terminal, () => writeResults(connection, out, columns))
    terminal.error(rankingTexts[language].written(out, kept.units))
  }
  return problems.length === 0 && invalid === 0 ? exit.ok : exit.findings
}

const LOOK_EVERY = 200

/** Shows how far the query is while the work goes on. */
async function watched(
  connection: DuckDBConnection,
  units: number,
  terminal: Terminal,
  work: () => Promise<void>,
): Promise<void> {
  const progress = progressOf(terminal, rankingTexts[terminal.language].scoring)
  const look = setInterval(() => {
    const { percentage } = connection.progress
    if (percentage > 0) progress.at(Math.round((percentage / 100) * units), units)
  }, LOOK_EVERY)
  try {
    await work()
  } finally {
    clearInterval(look)
    progress.end()
  }
}
