import { addressOf, columnName, columnNumber, sheetReference } from '../../../sheets/address.ts'
import type { Area } from '../../spreadsheet/spreadsheet.ts'
import { isOneCell, isOnSheet, sheetColumns, sheetRows, spansColumns, spansRows } from './areas.ts'

/** An address as people write it; `sheet` is a title. */
export interface Address {
  readonly sheet?: string
  readonly area: Area
}

/** `F12:G20`, `A:C`, `3:5`. */
export function addressOfArea(area: Area): string {
  if (spansColumns(area) && !spansRows(area)) return `${columnName(area.left)}:${columnName(area.right)}`
  if (spansRows(area)) return `${area.top + 1}:${area.bottom + 1}`
  const first = addressOf(area.top, area.left)
  return isOneCell(area) ? first : `${first}:${addressOf(area.bottom, area.right)}`
}

/** `'Số liệu'!F12:G20` */
export const fullAddress = (title: string, area: Area): string => `${sheetReference(title)}!${addressOfArea(area)}`

/** `'Số liệu'!$F$12:$G$20` */
export const absoluteAddress = (title: string, area: Area): string =>
  `${sheetReference(title)}!${addressOfArea(area).replace(/[A-Z]+|[0-9]+/g, part => `$${part}`)}`

/** `'Số liệu'!F12`, `F$12:G20`, `A:C`, `3:5`; undefined for anything else, several areas among it. */
export function parseAddress(text: string): Address | undefined {
  const split = text.lastIndexOf('!')
  const area = parseArea(text.slice(split + 1))
  if (area === undefined) return undefined
  return split === -1 ? { area } : { sheet: titleIn(text.slice(0, split)), area }
}

/** `'Ông ''A'''` is the sheet `Ông 'A'`. */
function titleIn(reference: string): string {
  return reference.startsWith("'") ? reference.slice(1, -1).replaceAll("''", "'") : reference
}

function parseArea(text: string): Area | undefined {
  const [first = '', last = first, ...more] = text.trim().replaceAll('$', '').toUpperCase().split(':')
  const from = parseCorner(first)
  const to = parseCorner(last)
  if (more.length > 0 || from === undefined || to === undefined || from.kind !== to.kind) return undefined
  if (from.kind !== 'cell' && !text.includes(':')) return undefined
  const area = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.lastRow, to.lastRow),
    right: Math.max(from.lastColumn, to.lastColumn),
  }
  return isOnSheet(area) ? area : undefined
}

interface Corner {
  readonly kind: 'cell' | 'row' | 'column'
  readonly row: number
  readonly column: number
  readonly lastRow: number
  readonly lastColumn: number
}

function parseCorner(text: string): Corner | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{0,3})([1-9][0-9]{0,6})?$/.exec(text) ?? []
  if (letters === '' && digits === '') return undefined
  const row = digits === '' ? 0 : Number(digits) - 1
  const column = letters === '' ? 0 : columnNumber(letters)
  return {
    kind: letters === '' ? 'row' : digits === '' ? 'column' : 'cell',
    row,
    column,
    lastRow: digits === '' ? sheetRows - 1 : row,
    lastColumn: letters === '' ? sheetColumns - 1 : column,
  }
}
