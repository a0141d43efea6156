import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Given } from '../../score/given.ts'
import { quotedName, quotedText, withDuckDB } from '../duckdb.ts'
import { reasonOf } from '../reason.ts'
import { statOf } from '../stat-of.ts'
import { Refusal, refusals } from '../texts.ts'
import type { TableRows } from './table-rows.ts'

/** The rows of a Parquet file, a row group at a time; refuses what is missing, a folder, or no such file. */
export async function parquetRows<Answer>(name: string, read: (table: TableRows) => Promise<Answer>): Promise<Answer> {
  const found = await statOf(name)
  if (found.isDirectory()) throw new Refusal(refusals.notAFile(name))
  return withDuckDB(async connection => {
    const columns = await columnsOf(connection, name)
    // Another statement on the connection would end the stream, so rows are counted before it.
    const rows = await countOf(connection, name)
    const result = await connection.stream(
      `SELECT ${columns.map(({ value }) => value).join(', ')} FROM ${source(name)}`,
    )
    return read({ headings: columns.map(({ heading }) => heading), rows, batches: batches() })

    async function* batches(): AsyncGenerator<readonly (readonly Given[])[]> {
      for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
        yield chunk.getRows().map(row => row.map(givenOf))
      }
    }
  })
}

const source = (name: string): string => `read_parquet(${quotedText(name)})`

async function countOf(connection: DuckDBConnection, name: string): Promise<number> {
  const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${source(name)}`)
  return Number(counted.getRows()[0]?.[0] ?? 0)
}

interface ParquetColumn {
  readonly heading: string
  readonly value: string
}

async function columnsOf(connection: DuckDBConnection, name: string): Promise<readonly ParquetColumn[]> {
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${source(name)}`)
    return described.getRows().map(([heading, type]) => columnOf(String(heading), String(type)))
  } catch (error) {
    throw new Refusal(refusals.unreadable(name, reasonOf(error)))
  }
}

/** Of single precision the shortest decimal that stands for the number, as of double precision; the rest as it is. */
function columnOf(heading: string, type: string): ParquetColumn {
  const column = quotedName(heading)
  const value = type === 'FLOAT' ? `CAST(CAST(${column} AS VARCHAR) AS DOUBLE)` : column
  return { heading: heading.normalize('NFC').trim(), value }
}

function givenOf(value: DuckDBValue): Given {
  if (value === null) return { kind: 'nothing' }
  if (typeof value === 'boolean') return { kind: 'truth', yes: value }
  if (typeof value === 'string') return { kind: 'text', text: value.normalize('NFC').trim() }
  return { kind: 'number', text: String(value) }
}
