import type { DuckDBConnection } from '@duckdb/node-api'

/**
 * The one door to DuckDB: a database in memory, closed after the work. The library is loaded only when it is asked for,
 * so that commands on other files start without it.
 */
export async function withDuckDB<Answer>(
  work: (connection: DuckDBConnection) => Promise<Answer>,
  settings: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', settings)
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

/** A name as SQL quotes it: `6.12.a` is a column, not a path through tables. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL quotes it. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`
