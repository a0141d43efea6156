import { read, type WorkSheet } from '@e965/xlsx'
import { type CellValue, type Cell as WrittenCell, writeXlsx } from 'hucre/xlsx'

/** A cell of a test's own workbook: a value, or a formula in en-US form without `=` and without a value. */
export type SheetCell = { readonly value: string | number | boolean } | { readonly formula: string }

export interface Sheet {
  readonly name: string
  /** Cells by zero-based row and column; absent cells are blank. */
  readonly cells: ReadonlyMap<`${number},${number}`, SheetCell>
}

/** The bytes of an .xlsx file with these sheets; no formula carries a value. */
export function workbookOf(sheets: readonly Sheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, cells }) => ({
      name,
      rows: rowsFor(cells),
      cells: new Map([...cells].map(([place, cell]) => [place, writtenCell(cell)])),
    })),
  })
}

const writtenCell = (cell: SheetCell): Partial<WrittenCell> =>
  'formula' in cell ? { formula: cell.formula } : { value: cell.value }

function rowsFor(cells: Sheet['cells']): CellValue[][] {
  const rows: CellValue[][] = []
  for (const place of cells.keys()) {
    const [row = 0, column = 0] = place.split(',').map(Number)
    while (rows.length <= row) rows.push([])
    const inRow = rows[row]!
    while (inRow.length <= column) inRow.push(null)
  }
  return rows
}

/** What a spreadsheet program found in a cell: blank is empty text, an error is its name (`#DIV/0!`). */
export type FoundValue = string | number | boolean

export interface FoundSheet {
  at(address: string): FoundValue
}

/** A second, independent reader for what a spreadsheet program saved. */
export function readWorkbook(bytes: Uint8Array): ReadonlyMap<string, FoundSheet> {
  const book = read(bytes, { type: 'array', cellFormula: false })
  return new Map(Object.entries(book.Sheets).map(([name, sheet]) => [name, foundSheet(sheet)]))
}

const foundSheet = (sheet: WorkSheet): FoundSheet => ({
  at: address => {
    const cell: { t?: string; v?: FoundValue; w?: string } | undefined = sheet[address]
    if (cell === undefined) return ''
    return cell.t === 'e' ? (cell.w ?? '#ERROR') : (cell.v ?? '')
  },
})

/** `0` is A, `27` is AB. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}
