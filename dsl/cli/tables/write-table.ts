import path from 'node:path'
import { writeXlsx } from 'hucre'
import { writeCsv } from 'hucre/csv'
import { Refusal, refusals } from '../texts.ts'
import { writeFileAtomically } from '../write-file.ts'
import { parquetBytes } from './parquet-bytes.ts'

/** A table to be written: one type a column, nothing where a cell is empty. */
export interface Table {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly Cell[])[]
}

export interface TableColumn {
  /** For people, in their language. */
  readonly heading: string
  /** For programs: JSON and Parquet. */
  readonly key: string
  readonly type: 'text' | 'number' | 'whole'
}

export type Cell = string | number | null

export const TABLE_ENDINGS = '.csv, .json, .parquet, .xlsx'

const writers: Readonly<Record<string, (table: Table) => string | Promise<string | Uint8Array>>> = {
  '.csv': csvText,
  '.json': jsonText,
  '.parquet': parquetBytes,
  '.xlsx': workbookBytes,
}

const writerFor = (name: string) => writers[path.extname(name).toLowerCase()]

/** Refuses a name whose ending is none of the forms. */
export function refuseUnknownForm(name: string): void {
  if (!writerFor(name)) throw new Refusal(refusals.wrongExtension(name, TABLE_ENDINGS))
}

/** Writes the table in the form of the name's ending, whole or not at all. */
export async function writeTable(name: string, table: Table, replace: 'refuse' | 'replace'): Promise<void> {
  const write = writerFor(name)
  if (!write) throw new Refusal(refusals.wrongExtension(name, TABLE_ENDINGS))
  await writeFileAtomically(name, await write(table), replace)
}

/** With the mark by which Excel knows UTF-8; no name is read as a formula. */
function csvText({ columns, rows }: Table): string {
  const cells = [columns.map(({ heading }) => heading), ...rows.map(row => [...row])]
  return writeCsv(cells, { bom: true, escapeFormulae: true })
}

function jsonText({ columns, rows }: Table): string {
  const records = rows.map(row => Object.fromEntries(columns.map(({ key }, at) => [key, row[at] ?? null])))
  return `${JSON.stringify(records, undefined, 2)}\n`
}

const LONGEST_HEADING = 30

function workbookBytes({ columns, rows }: Table): Promise<Uint8Array> {
  const heading = { font: { bold: true }, alignment: { wrapText: true } } as const
  return writeXlsx({
    sheets: [
      {
        name: 'Thước',
        rows: [columns.map(column => column.heading), ...rows.map(row => [...row])],
        columns: columns.map(({ heading: text, type }) => ({
          width: type === 'text' ? LONGEST_HEADING : Math.min(LONGEST_HEADING, Math.max(10, text.length + 2)),
        })),
        cells: new Map(columns.map((_, at) => [`0,${at}`, { style: heading }])),
        freezePane: { rows: 1, columns: 2 },
      },
    ],
  })
}
