import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { quotedName, quotedText, withDuckDB } from '../duckdb.ts'
import type { Table, TableColumn } from './write-table.ts'

const sqlTypes = { text: 'VARCHAR', number: 'DOUBLE', whole: 'INTEGER' } as const

/** The table as a Parquet file. */
export async function parquetBytes({ columns, rows }: Table): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'thuoc-'))
  const file = path.join(folder, 'results.parquet')
  try {
    await withDuckDB(async connection => {
      await connection.run(`CREATE TABLE results (${columns.map(columnText).join(', ')})`)
      const appender = await connection.createAppender('results')
      for (const row of rows) {
        columns.forEach(({ type }, at) => {
          const cell = row[at] ?? null
          if (cell === null) appender.appendNull()
          else if (type === 'text') appender.appendVarchar(String(cell))
          else if (type === 'whole') appender.appendInteger(Number(cell))
          else appender.appendDouble(Number(cell))
        })
        appender.endRow()
      }
      appender.closeSync()
      await connection.run(`COPY results TO ${quotedText(file)} (FORMAT parquet)`)
    })
    return await readFile(file)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const columnText = ({ key, type }: TableColumn): string => `${quotedName(key)} ${sqlTypes[type]}`
