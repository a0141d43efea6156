import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal, refusals } from '../texts.ts'
import type { UnitProblem } from '../units/unit-problem.ts'

/** Problems beyond these are not listed. */
const MOST = 1000

/**
 * Makes the view `units` of the rows that count, and the table `names` of their names: nameless and repeated rows are
 * reported and left out, empty ones passed over. Answers how many count; refuses a table without any unit.
 */
export async function keepUnits(
  connection: DuckDBConnection,
  file: string,
  cells: readonly string[],
): Promise<{ readonly units: number; readonly problems: readonly UnitProblem[] }> {
  await connection.run(`CREATE TABLE named AS SELECT "row", COALESCE("unit", '') AS "unit" FROM source`)
  await connection.run(
    `CREATE TABLE firsts AS SELECT "row", "unit", MIN("row") OVER (PARTITION BY "unit") AS first FROM named`,
  )
  const repeated = await rowsOf(
    connection,
    `SELECT "row", "unit", first FROM firsts WHERE "unit" <> '' AND "row" <> first`,
  )
  const isFilled = cells.map(cell => `COALESCE(TRIM(CAST(${cell} AS VARCHAR)), '') <> ''`).join(' OR ')
  const nameless = await rowsOf(
    connection,
    `SELECT "row" FROM source WHERE COALESCE("unit", '') = '' AND (${isFilled}) ORDER BY "row"`,
  )
  await connection.run(`CREATE TABLE names AS SELECT "row", "unit" FROM firsts WHERE "unit" <> '' AND "row" = first`)
  const counted = await connection.runAndReadAll('SELECT (SELECT COUNT(*) FROM names), (SELECT COUNT(*) FROM named)')
  const [kept, all] = (counted.getRows()[0] ?? []).map(Number)
  if (!kept) throw new Refusal(refusals.noUnits(file))
  const only = kept === all ? '' : ' SEMI JOIN names USING ("row")'
  await connection.run(`CREATE VIEW units AS SELECT * FROM source${only}`)
  return {
    units: kept,
    problems: [
      ...nameless.map(([row]) => ({ code: 'unnamed-unit', row: Number(row) }) as const),
      ...repeated.map(([row, unit, first]) => {
        return { code: 'repeated-unit', unit: String(unit), row: Number(row), first: Number(first) } as const
      }),
    ],
  }
}

const rowsOf = async (connection: DuckDBConnection, query: string) =>
  (await connection.runAndReadAll(`${query} LIMIT ${MOST}`)).getRows()
