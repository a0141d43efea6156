import type { CellResult, Content } from '../../spreadsheet/spreadsheet.ts'
import { fullAddress } from '../cells/address.ts'
import { columnsOf, gridOf, isUnbounded, rowsOf, spansColumns, spansRows } from '../cells/areas.ts'
import { contentOf, isQuoted } from '../cells/typed.ts'
import { HostError } from '../protocol/host-error.ts'
import type { Property } from '../protocol/host-object.ts'
import type { RangeSubject } from './excel.ts'
import { mayDo, mayWrite } from './guard.ts'

type RangeProperties = Readonly<Record<string, Property<RangeSubject>>>

/** Texts, numbers, formulas and where they stand. Of whole rows and columns, Excel answers null for the cells. */
export const cellProperties: RangeProperties = {
  Address: { read: ({ sheet, area }) => fullAddress(sheet.title(), area) },
  AddressLocal: { read: ({ sheet, area }) => fullAddress(sheet.title(), area) },
  RowIndex: { read: ({ area }) => area.top },
  ColumnIndex: { read: ({ area }) => area.left },
  RowCount: { read: ({ area }) => rowsOf(area) },
  ColumnCount: { read: ({ area }) => columnsOf(area) },
  CellCount: { read: ({ area }) => cellCount(rowsOf(area) * columnsOf(area)) },
  IsEntireRow: { read: ({ area }) => spansRows(area) },
  IsEntireColumn: { read: ({ area }) => spansColumns(area) },
  Values: {
    calculated: true,
    read: bounded(({ sheet, area }) => sheet.values(area).map(row => row.map(shownValue))),
    write: (range, value) => writeContents(range, value),
  },
  Formulas: {
    calculated: true,
    read: bounded(({ sheet, area }) => sheet.formulas(area)),
    write: (range, value) => writeContents(range, value),
  },
  Text: { calculated: true, read: bounded(({ sheet, area }) => sheet.texts(area)) },
  ValueTypes: {
    calculated: true,
    read: bounded(({ sheet, area }) => sheet.values(area).map(row => row.map(valueType))),
  },
  NumberFormat: {
    read: bounded(({ sheet, area }) => sheet.formats(area)),
    write: ({ sheet, area }, value) => {
      mayDo(sheet, 'allowFormatCells')
      sheet.setFormats(area, merged(gridFrom(area, value), sheet.formats(area)))
    },
  },
}

/** More cells than a whole number holds are -1, as in Excel. */
const cellCount = (count: number): number => (count > 2_147_483_647 ? -1 : count)

function bounded(read: (range: RangeSubject) => unknown): (range: RangeSubject) => unknown {
  return range => (isUnbounded(range.area) ? null : read(range))
}

const shownValue = (value: CellResult): Content => (typeof value === 'object' ? value.error : value)

function valueType(value: CellResult): string {
  if (typeof value === 'object') return 'Error'
  if (value === '') return 'Empty'
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String'
}

function writeContents(range: RangeSubject, value: unknown): void {
  const { sheet, area } = range
  if (isUnbounded(area)) throw new HostError('InvalidArgument')
  mayWrite(sheet, area)
  const formats = sheet.formats(area)
  const grid = gridFrom(area, value)
  keepQuoted(range, grid)
  sheet.write(
    area,
    grid.map((row, r) => row.map((cell, c) => (cell === null ? null : contentOf(cell, formats[r]?.[c] ?? '')))),
    'program',
  )
}

/** Excel hides an apostrophe before a text that would be a formula; the spreadsheet knows the text format only. */
function keepQuoted({ sheet, area }: RangeSubject, grid: readonly (readonly (Content | null)[])[]): void {
  for (const [r, row] of grid.entries())
    for (const [c, cell] of row.entries())
      if (cell !== null && isQuoted(cell) && String(cell).startsWith("'=")) {
        const [top, left] = [area.top + r, area.left + c]
        sheet.setFormats({ top, left, bottom: top, right: left }, [['@']])
      }
}

/** One value for all cells, or a grid of exactly the range's size; null leaves a cell alone. */
function gridFrom(area: RangeSubject['area'], value: unknown): (Content | null)[][] {
  if (!Array.isArray(value)) {
    const content = contentIn(value)
    return gridOf(area, () => content)
  }
  if (value.length !== rowsOf(area)) throw wrongSize()
  return value.map(row => {
    if (!Array.isArray(row) || row.length !== columnsOf(area)) throw wrongSize()
    return row.map(contentIn)
  })
}

function contentIn(value: unknown): Content | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw new HostError('InvalidArgument')
}

export const wrongSize = (): HostError =>
  new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  )

const merged = (given: readonly (readonly (Content | null)[])[], present: readonly (readonly string[])[]): string[][] =>
  given.map((row, r) => row.map((format, c) => String(format ?? present[r]?.[c] ?? 'General')))
