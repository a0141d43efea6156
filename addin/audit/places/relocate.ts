import { addressOf, columnNumber, sheetReference } from '../../sheets/address.ts'
import { type Reference, withReferences } from '../../sheets/calc/references.ts'
import type { SheetPlaces } from './sheet-places.ts'

/** The places of each planned sheet by its title. */
export type WorkbookPlaces = ReadonlyMap<string, SheetPlaces>

/** A planned formula as Excel words it after rows and columns were inserted or removed. */
export function relocated(formula: string, sheet: string, places: WorkbookPlaces): string {
  if (!isMoved(places)) return formula
  return withReferences(formula, (reference, whole) => {
    const on = places.get(reference.sheet === '' ? sheet : reference.sheet)
    return on ? movedReference(reference, on) : whole
  })
}

const known = new WeakMap<WorkbookPlaces, boolean>()

function isMoved(places: WorkbookPlaces): boolean {
  const found = known.get(places)
  if (found !== undefined) return found
  const moved = [...places.values()].some(({ rows, columns }) =>
    [rows, columns].some(each => each.some((to, at) => to !== at)),
  )
  known.set(places, moved)
  return moved
}

function movedReference({ sheet, first, last }: Reference, places: SheetPlaces): string {
  const ends = [first, ...(last === undefined ? [] : [last])].map(cell => movedCell(cell, places))
  const prefix = sheet === '' ? '' : `${sheetReference(sheet)}!`
  return prefix + (ends.includes('') ? '#REF!' : ends.join(':'))
}

// $F$12
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i

/** Empty where the cell is gone. */
function movedCell(cell: string, { rows, columns }: SheetPlaces): string {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = CELL.exec(cell) ?? []
  const [row, column] = [placeIn(rows, Number(digits) - 1), placeIn(columns, columnNumber(letters))]
  if (row === undefined || column === undefined) return ''
  const [, name = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(addressOf(row, column)) ?? []
  return `${fixedColumn}${name}${fixedRow}${number}`
}

/** Cells beyond the planned ones move as the last of them did. */
function placeIn(places: SheetPlaces['rows'], at: number): number | undefined {
  if (at < places.length) return places[at]
  const last = places.at(-1)
  return last === undefined ? undefined : last + at - (places.length - 1)
}
