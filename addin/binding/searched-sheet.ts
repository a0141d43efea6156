import type { CellAddress } from '../ports.ts'
import { addressOf, onSheet } from '../sheets/address.ts'
import type { RawValue } from '../sheets/read/raw-workbook.ts'

/** A sheet of the user's as it is searched; rows and columns count from its used range's first cell. */
export interface SearchedSheet {
  readonly title: string
  readonly rows: number
  readonly columns: number
  /** Where the used range begins, zero-based; A1 where nothing is said. */
  readonly top?: number
  readonly left?: number
  readonly at: (row: number, column: number) => RawValue
}

export const cellAddress = ({ title, top = 0, left = 0 }: SearchedSheet, row: number, column: number): CellAddress =>
  onSheet(title, addressOf(top + row, left + column))

export function textAt({ at }: SearchedSheet, row: number, column: number): string {
  const value = at(row, column)
  return value.kind === 'text' ? value.text.trim() : ''
}

export const isNumberAt = ({ at }: SearchedSheet, row: number, column: number): boolean =>
  at(row, column).kind === 'number'
