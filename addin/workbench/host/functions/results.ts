import type { CellResult } from '../../spreadsheet/spreadsheet.ts'

export type FunctionResult = CellResult | readonly (readonly CellResult[])[]

/** Numbers by which Office.js names the errors of functions; what threw or is not found shows as `#VALUE!`. */
const errors: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
}

export const errorOfCode = (code: unknown): CellResult => ({ error: errors[Number(code)] ?? '#VALUE!' })

/** A single value, or rows of values. */
export function cellsOfResult(value: unknown): FunctionResult {
  if (!Array.isArray(value)) return cellOf(value)
  return value.map(row => (Array.isArray(row) ? row.map(cellOf) : [cellOf(row)]))
}

/** Nothing shows as 0, as in Excel. */
function cellOf(value: unknown): CellResult {
  if (value === null || value === undefined) return 0
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' }
  if (typeof value === 'string' || typeof value === 'boolean') return value
  const { basicValue, code } = value as Readonly<Record<string, unknown>>
  const error = basicValue ?? code
  return { error: typeof error === 'string' ? error : '#VALUE!' }
}
