import { plainText } from '../../sheets/read/find-sheet.ts'
import type { RawSheet } from '../../sheets/read/raw-workbook.ts'
import type { SheetPlan } from '../../sheets/workbook-plan.ts'
import { align, type Places } from './align.ts'
import { isFree } from './cell-role.ts'

/** Where the rows and columns of a planned sheet stand by now. */
export interface SheetPlaces {
  readonly sheet: RawSheet
  readonly rows: Places
  readonly columns: Places
  /** Rows and columns within the table that are not of the plan; zero-based. */
  readonly insertedRows: readonly number[]
  readonly insertedColumns: readonly number[]
}

/** Rows beyond those of the plan that are looked at for inserted ones. */
const MOST_MORE_ROWS = 5_000
const MOST_MORE_COLUMNS = 500

export function sheetPlaces(plan: SheetPlan, sheet: RawSheet): SheetPlaces {
  const columns = columnPlaces(plan, sheet)
  const rows = rowPlaces(plan, sheet, columns)
  return { sheet, rows, columns, insertedRows: between(rows), insertedColumns: between(columns) }
}

/** By the row of headings that looks most like the planned one. */
function columnPlaces(plan: SheetPlan, sheet: RawSheet): Places {
  const count = 1 + Math.max(0, ...plan.cells.map(({ column }) => column))
  const { texts: headings, row: planned } = headingRow(plan, count)
  const foundCount = Math.min(sheet.columns, count + MOST_MORE_COLUMNS)
  const textsOf = (row: number) => Array.from({ length: foundCount }, (_, column) => plainText(sheet.at(row, column)))
  const wanted = new Set(headings.filter(text => text !== ''))
  let best = { row: -1, alike: 0 }
  for (let row = 0; row < Math.min(sheet.rows, planned + MORE_ROWS_SEARCHED); row += 1) {
    const alike = new Set(textsOf(row).filter(text => wanted.has(text))).size
    if (alike > best.alike) best = { row, alike }
  }
  if (best.row < 0) return headings.map((_, column) => column)
  return align(headings, textsOf(best.row))
}

/** Below the place where the headings were planned. */
const MORE_ROWS_SEARCHED = 60

/** The fullest row of headings; columns without one have an empty text. */
function headingRow({ cells }: SheetPlan, count: number): { readonly row: number; readonly texts: readonly string[] } {
  const byRow = new Map<number, string[]>()
  for (const { row, column, style, value } of cells) {
    if (style !== 'heading' || typeof value !== 'string') continue
    const texts = byRow.get(row) ?? new Array<string>(count).fill('')
    texts[column] = value.trim()
    byRow.set(row, texts)
  }
  const filled = (texts: readonly string[]) => texts.filter(text => text !== '').length
  const [fullest] = [...byRow].sort(([, one], [, other]) => filled(other) - filled(one))
  return fullest ? { row: fullest[0], texts: fullest[1] } : { row: 0, texts: new Array<string>(count).fill('') }
}

/** By the texts that the plan writes into them. */
function rowPlaces(plan: SheetPlan, sheet: RawSheet, columns: Places): Places {
  const count = 1 + Math.max(0, ...plan.cells.map(({ row }) => row))
  const constants = new Map<string, string>()
  const anchors = new Set<number>()
  for (const cell of plan.cells) {
    if (typeof cell.value !== 'string' || cell.value === '' || isFree(plan.id, cell)) continue
    constants.set(`${cell.row},${cell.column}`, cell.value.trim().normalize('NFC'))
    anchors.add(cell.column)
  }
  // What people write must not stand for a row.
  for (const cell of plan.cells) if (isFree(plan.id, cell)) anchors.delete(cell.column)
  const used = [...anchors].sort((one, other) => one - other).filter(column => columns[column] !== undefined)
  const planned = Array.from({ length: count }, (_, row) =>
    keyOf(used.map(column => constants.get(`${row},${column}`) ?? '')),
  )
  const found = Array.from({ length: Math.min(sheet.rows, count + MOST_MORE_ROWS) }, (_, row) =>
    keyOf(
      used.map(column => {
        const place = columns[column] ?? 0
        return sheet.formulaAt(row, place) === undefined ? textOnly(sheet, row, place) : ''
      }),
    ),
  )
  return align(planned, found)
}

function textOnly(sheet: RawSheet, row: number, column: number): string {
  const value = sheet.at(row, column)
  return value.kind === 'text' ? value.text.trim().normalize('NFC').replaceAll('\r\n', '\n') : ''
}

const keyOf = (texts: readonly string[]): string => texts.join('\u0001')

function between(places: Places): readonly number[] {
  const known = places.filter(place => place !== undefined)
  const present = new Set(known)
  const [first = 0, last = -1] = [known[0], known.at(-1)]
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index).filter(
    place => !present.has(place),
  )
}
