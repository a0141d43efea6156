import { addressOf, columnNumber } from '../address.ts'
import { english } from '../texts/en.ts'
import { vietnamese } from '../texts/vi.ts'
import type { RawSheet, RawValue, RawWorkbook } from './raw-workbook.ts'

/** A sheet of ours, however it is called by now, with the columns that are read. */
export interface FoundSheet {
  readonly sheet: RawSheet
  readonly headingRow: number
  readonly columns: Readonly<Record<'code' | 'letter' | 'value', number>>
}

export type Search = FoundSheet | 'sheet-missing' | 'headings-changed'

/** By its defined name, which follows renaming and inserted rows; else by its title and headings. */
export function findFigureSheet(workbook: RawWorkbook, id: 'inputs' | 'facts', marker: string): Search {
  const marked = placeOf(workbook.names.get(marker))
  const titles = [vietnamese.titles[id], english.titles[id]]
  const sheet =
    workbook.sheets.find(({ title }) => title === marked?.title) ??
    workbook.sheets.find(({ title }) => titles.includes(title))
  if (!sheet) return 'sheet-missing'
  const headingRow = marked?.title === sheet.title ? marked.row : headingRowOf(sheet, id)
  if (headingRow === undefined) return 'headings-changed'
  const column = (index: number) =>
    columnWith(sheet, headingRow, [vietnamese[id].columns[index], english[id].columns[index]])
  const [code, letter, value] = [column(0), column(1), marked?.title === sheet.title ? marked.column : column(4)]
  if (code === undefined || letter === undefined || value === undefined) return 'headings-changed'
  return { sheet, headingRow, columns: { code, letter, value } }
}

// 'Số liệu'!$E$4
const PLACE = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})$/

/** The sheet and cell that a defined name refers to. */
export function placeOf(
  reference: string | undefined,
): { readonly title: string; readonly row: number; readonly column: number } | undefined {
  const match = PLACE.exec(reference ?? '')
  if (!match) return undefined
  const [, quoted, bare = '', letters = '', row = ''] = match
  return { title: quoted?.replaceAll("''", "'") ?? bare, row: Number(row) - 1, column: columnNumber(letters) }
}

const ROWS_SEARCHED = 50

function headingRowOf(sheet: RawSheet, id: 'inputs' | 'facts'): number | undefined {
  for (let row = 0; row < Math.min(sheet.rows, ROWS_SEARCHED); row += 1) {
    const isHeading = [vietnamese, english].some(texts =>
      [0, 1, 4].every(index => columnWith(sheet, row, [texts[id].columns[index]]) !== undefined),
    )
    if (isHeading) return row
  }
  return undefined
}

export function columnWith(sheet: RawSheet, row: number, texts: readonly (string | undefined)[]): number | undefined {
  for (let column = 0; column < sheet.columns; column += 1)
    if (texts.includes(plainText(sheet.at(row, column)))) return column
  return undefined
}

/** The text of a cell without surrounding blanks; a number as it is written. */
export function plainText(value: RawValue): string {
  if (value.kind === 'text') return value.text.trim().normalize('NFC')
  return value.kind === 'number' ? String(value.value) : ''
}

export const cellName = ({ title }: RawSheet, row: number, column: number): string =>
  `${title}!${addressOf(row, column)}`
