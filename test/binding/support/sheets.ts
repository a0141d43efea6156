import type { SearchedSheet } from '../../../addin/binding/searched-sheet.ts'
import type { RawValue } from '../../../addin/sheets/read/raw-workbook.ts'

export type Cell = string | number | undefined

/** A sheet from rows of cells. */
export function sheet(title: string, rows: readonly (readonly Cell[])[]): SearchedSheet {
  return {
    title,
    rows: rows.length,
    columns: Math.max(0, ...rows.map(row => row.length)),
    at: (row, column) => rawValue(rows[row]?.[column]),
  }
}

/** A sheet from lines with `|` between cells; what reads as a number is one, unless `'` stands before it. */
export const drawn = (title: string, text: string): SearchedSheet =>
  sheet(
    title,
    text
      .split('\n')
      .filter(line => line.trim() !== '')
      .map(line => line.split('|').map(cellOf)),
  )

function cellOf(text: string): Cell {
  const bare = text.trim()
  if (bare.startsWith("'")) return bare.slice(1)
  return bare !== '' && Number.isFinite(Number(bare)) ? Number(bare) : bare
}

function rawValue(cell: Cell): RawValue {
  if (cell === undefined || cell === '') return { kind: 'nothing' }
  return typeof cell === 'number' ? { kind: 'number', value: cell } : { kind: 'text', text: cell }
}
