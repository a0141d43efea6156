import path from 'node:path'
import { detectDelimiter, streamCsvRows } from 'hucre/csv'
import type { Given } from '../../score/given.ts'
import { readTable } from '../read-figures.ts'
import { Refusal, refusals } from '../texts.ts'
import { parquetRows } from './parquet-rows.ts'
import { sheetRows } from './sheet-rows.ts'

/** A table as its file has it: headings, then rows in batches, so that a large one is never in memory twice. */
export interface TableRows {
  readonly headings: readonly string[]
  /** How many rows there are, at most; for progress only. */
  readonly rows: number
  readonly batches: AsyncIterable<readonly (readonly Given[])[]>
}

const BATCH = 2048

/** Reads a table by the ending of its name, and gives it to `read`: Parquet, the first sheet of a workbook, else CSV. */
export async function withTableRows<Answer>(
  name: string,
  read: (table: TableRows) => Promise<Answer>,
): Promise<Answer> {
  switch (path.extname(name).toLowerCase()) {
    case '.parquet':
      return parquetRows(name, read)
    case '.xlsx':
      return read(await sheetRows(name))
    default:
      return read(csvRows(await readTable(name), name))
  }
}

function csvRows(text: string, name: string): TableRows {
  const rows = streamCsvRows(text, { delimiter: detectDelimiter(text), unescapeFormulae: true })
  const first = rows.next()
  if (first.done) throw new Refusal(refusals.noUnits(name))
  const headings = first.value.map(cell => String(cell ?? '').trim())
  return { headings, rows: linesIn(text), batches: batchesOf(rows) }
}

function linesIn(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

async function* batchesOf(rows: Iterable<readonly unknown[]>): AsyncGenerator<readonly (readonly Given[])[]> {
  let batch: (readonly Given[])[] = []
  for (const row of rows) {
    batch.push(row.map(cell => ({ kind: 'text', text: String(cell ?? '').trim() })))
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}
