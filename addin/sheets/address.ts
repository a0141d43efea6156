import type { Area } from './workbook-plan.ts'

/** `0` is A, `27` is AB. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** `A` is 0, `AB` is 27, in capitals or not. */
export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Zero-based row and column as `F12`. */
export const addressOf = (row: number, column: number): string => `${columnName(column)}${row + 1}`

/** `F12:F20`; a single cell is `F12`. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = addressOf(top, left)
  return top === bottom && left === right ? first : `${first}:${addressOf(bottom, right)}`
}

export const columnArea = (column: number, top: number, bottom: number): string =>
  areaAddress({ top, left: column, bottom, right: column })

/** A sheet's name as formulas write it, with quotes where Excel needs them. */
export function sheetReference(title: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(title) ? title : `'${title.replaceAll("'", "''")}'`
}

/** `F12:F20` as `$F$12:$F$20`. */
export const absolute = (area: string): string => area.replace(/([A-Z]{1,3})(\d{1,7})/g, '$$$1$$$2')

export const onSheet = (title: string, address: string): string => `${sheetReference(title)}!${address}`
