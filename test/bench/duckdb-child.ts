import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { quotedName, quotedText, withDuckDB } from '../../dsl/cli/duckdb.ts'
import { run } from '../../dsl/cli/main.ts'
import { usualColumns } from '../../dsl/emit/sql/emit-sql.ts'
import type { Input, Rulebook } from '../../dsl/model/rulebook.ts'
import { provinceFolder, provinceIndex } from '../support/province-index.ts'

/** Scores made-up units of a Parquet file as the command line does; prints its milliseconds and the most memory in bytes. */
const units = Number(process.argv[2])
const { rulebook } = await provinceIndex()
const folder = await mkdtemp(path.join(tmpdir(), 'thuoc-bench-'))
try {
  const table = path.join(folder, 'units.parquet')
  await makeUp(rulebook, table)
  const quiet = { language: 'en', out: () => undefined, error: () => undefined } as const
  const start = performance.now()
  const out = path.join(folder, 'results.parquet')
  await run(['score', '--units', table, '--rules', provinceFolder, '--engine', 'duckdb', '--out', out], quiet)
  const time = performance.now() - start
  process.stdout.write(JSON.stringify({ time, memory: process.resourceUsage().maxRSS * 1024 }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function makeUp({ indicators }: Rulebook, table: string): Promise<unknown> {
  const inputs = new Map(
    indicators.flatMap(indicator => indicator.inputs.map(input => [input.id as string, input] as const)),
  )
  const columns = usualColumns(rulebook).map(
    ({ figure, column }) => `${figureText(inputs.get(figure))} AS ${quotedName(column)}`,
  )
  return withDuckDB(connection =>
    connection.run(
      `COPY (SELECT 'Unit ' || i AS "unit", ${columns.join(', ')} FROM range(${units}) AS made(i)) TO ${quotedText(table)} (FORMAT parquet)`,
    ),
  )
}

function figureText(input: Input | undefined): string {
  switch (input?.kind) {
    case 'tick':
    case 'yes-no':
      return 'random() < 0.5'
    case 'choice':
      return `CAST(1 + FLOOR(random() * ${input.options.length}) AS INTEGER)`
    default:
      return 'ROUND(random() * 1000, 1)'
  }
}
