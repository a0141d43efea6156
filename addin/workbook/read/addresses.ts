import type { CellAddress } from '../../ports.ts'
import { addressOf, columnNumber, onSheet } from '../../sheets/address.ts'

/** A cell, or the corners of an area, on a sheet. */
export interface Located {
  readonly title: string
  /** `E12`, `A1:B2`. */
  readonly address: string
}

// 'Số liệu'!E12, Sheet1!$E$12, Sheet1!A1:B2; whole rows and columns as well
const LOCATED = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]{0,3}\$?\d{0,7}(?::\$?[A-Z]{0,3}\$?\d{0,7})?)$/i
// E12
const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/

export function located(address: CellAddress): Located | undefined {
  const match = LOCATED.exec(address.trim())
  if (!match) return undefined
  const title = match[1]?.replaceAll("''", "'") ?? match[2] ?? ''
  return { title, address: (match[3] ?? '').replaceAll('$', '').toUpperCase() }
}

/** Zero-based row and column of `E12`; nothing for areas. */
export function cellOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = CELL.exec(address)
  if (!match) return undefined
  return { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? '') }
}

export const cellAddress = (title: string, row: number, column: number): CellAddress =>
  onSheet(title, addressOf(row, column))

/** Excel quotes where it must; we quote alike everywhere. */
export function usualAddress(address: CellAddress): CellAddress {
  const place = located(address)
  return place ? onSheet(place.title, place.address) : address
}
