import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import { DUCKDB_PRELUDE } from '../../dsl/emit/sql/emit-sql.ts'
import type { UnitRow } from './unit-tables.ts'

/** A row of an answer by column. */
export type AnswerRow = Readonly<Record<string, string | number | boolean | null>>

/** A database with a table `units` of texts, to be asked and closed. */
export interface SqlEngine {
  /** How many columns its tables have room for, besides the name of the unit. */
  readonly widest: number
  readonly fill: (columns: readonly string[], rows: readonly UnitRow[]) => Promise<void>
  readonly ask: (query: string) => Promise<readonly AnswerRow[]>
  readonly close: () => Promise<void>
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const asRecord = (row: UnitRow): object => Object.fromEntries(row)
const tableOf = (columns: readonly string[]): string =>
  `CREATE TABLE units (${columns.map(column => `${quoted(column)} VARCHAR`).join(', ')})`

export async function openDuckDb(): Promise<SqlEngine> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const statement of DUCKDB_PRELUDE) await connection.run(statement)
  return {
    widest: Number.POSITIVE_INFINITY,
    fill: async (columns, rows) => {
      await connection.run(`DROP TABLE IF EXISTS units; ${tableOf(columns)}`)
      const appender = await connection.createAppender('units')
      for (const row of rows) {
        for (const column of columns) {
          const text = row.get(column)
          if (text === undefined) appender.appendNull()
          else appender.appendVarchar(text)
        }
        appender.endRow()
      }
      appender.closeSync()
    },
    ask: async query => (await connection.runAndReadAll(query)).getRowObjectsJson() as readonly AnswerRow[],
    close: async () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** PostgreSQL itself, compiled for Node. */
export async function openPostgres(): Promise<SqlEngine> {
  const database = await PGlite.create()
  return {
    widest: 1599,
    fill: async (columns, rows) => {
      await database.exec(`DROP TABLE IF EXISTS units; ${tableOf(columns)}`)
      await database.query('INSERT INTO units SELECT * FROM json_populate_recordset(NULL::units, $1)', [
        JSON.stringify(rows.map(asRecord)),
      ])
    },
    ask: async query => (await database.query<AnswerRow>(query)).rows,
    close: () => database.close(),
  }
}
