import type { Area } from '../../spreadsheet/spreadsheet.ts'

/** Rows and columns of a sheet of Excel. */
export const sheetRows = 1_048_576
export const sheetColumns = 16_384

export const wholeSheet: Area = { top: 0, left: 0, bottom: sheetRows - 1, right: sheetColumns - 1 }

export const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1
export const columnsOf = ({ left, right }: Area): number => right - left + 1

export const areaOf = (top: number, left: number, rows: number, columns: number): Area => ({
  top,
  left,
  bottom: top + rows - 1,
  right: left + columns - 1,
})

export const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right

export const spansRows = ({ left, right }: Area): boolean => left === 0 && right === sheetColumns - 1
export const spansColumns = ({ top, bottom }: Area): boolean => top === 0 && bottom === sheetRows - 1

/** Whole rows or columns: their cells cannot be read or written one by one. */
export const isUnbounded = (area: Area): boolean => spansRows(area) || spansColumns(area)

export const isOnSheet = ({ top, left, bottom, right }: Area): boolean =>
  top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < sheetRows && right < sheetColumns

export function intersection(one: Area, other: Area): Area | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  }
  return area.top <= area.bottom && area.left <= area.right ? area : undefined
}

export const overlap = (some: readonly Area[], others: readonly Area[]): boolean =>
  some.some(one => others.some(other => intersection(one, other) !== undefined))

export const bounding = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
})

export function* cellsOf(area: Area): Generator<Area> {
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      yield { top: row, left: column, bottom: row, right: column }
}

export const gridOf = <T>(area: Area, cell: (row: number, column: number) => T): T[][] =>
  Array.from({ length: rowsOf(area) }, (_, row) =>
    Array.from({ length: columnsOf(area) }, (_, column) => cell(row, column)),
  )
