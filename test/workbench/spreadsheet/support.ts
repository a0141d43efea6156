import type { Area, Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'

/** `B2:C4` as zero-based corners. */
export function area(reference: string): Area {
  const [first = '', last = first] = reference.split(':')
  const [top, left] = place(first)
  const [bottom, right] = place(last)
  return { top, left, bottom, right }
}

function place(cell: string): [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(cell)!
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [Number(digits) - 1, column - 1]
}

export const firstSheet = (spreadsheet: Spreadsheet): Sheet => spreadsheet.sheets()[0]!

/** Writes one cell. */
export const put = (sheet: Sheet, cell: string, content: string | number | boolean): void =>
  sheet.write(area(cell), [[content]])

export const value = (sheet: Sheet, cell: string) => sheet.values(area(cell))[0]![0]!
export const formula = (sheet: Sheet, cell: string) => sheet.formulas(area(cell))[0]![0]!
export const text = (sheet: Sheet, cell: string) => sheet.texts(area(cell))[0]![0]!
