import type { readXlsx } from 'hucre'
import { addressOf, columnNumber } from '../address.ts'
import { withReferences } from '../calc/references.ts'

type LibraryCells = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]['cells']

/**
 * The formula of a cell, without `=`. Excel stores equal formulas of neighbours once: the others name the first and
 * stand for its formula moved to their own place.
 */
export function formulasOf(cells: LibraryCells): (row: number, column: number) => string | undefined {
  const firsts = firstsOf(cells)
  return (row, column) => {
    const cell = cells?.get(`${row},${column}`)
    if (cell?.formula !== '' || cell.formulaSharedIndex === undefined) return cell?.formula
    const first = firsts.get(cell.formulaSharedIndex)
    return first ? moved(first.formula, row - first.row, column - first.column) : ''
  }
}

interface First {
  readonly formula: string
  readonly row: number
  readonly column: number
}

function firstsOf(cells: LibraryCells): ReadonlyMap<number, First> {
  const found = new Map<number, First>()
  for (const [place, { formula, formulaSharedIndex }] of cells ?? []) {
    if (formulaSharedIndex === undefined || !formula) continue
    const [row = 0, column = 0] = place.split(',').map(Number)
    found.set(formulaSharedIndex, { formula, row, column })
  }
  return found
}

const moved = (formula: string, rows: number, columns: number): string =>
  withReferences(formula, ({ first, last }, whole) => {
    const sheet = whole.slice(0, whole.lastIndexOf('!') + 1)
    const ends = [first, ...(last === undefined ? [] : [last])]
    return sheet + ends.map(cell => movedCell(cell, rows, columns)).join(':')
  })

// $F12: the column stays
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i

function movedCell(cell: string, rows: number, columns: number): string {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = CELL.exec(cell) ?? []
  const column = columnNumber(letters) + (fixedColumn ? 0 : columns)
  const row = Number(digits) - 1 + (fixedRow ? 0 : rows)
  if (column < 0 || row < 0) return '#REF!'
  const [, name = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(addressOf(row, column)) ?? []
  return `${fixedColumn}${name}${fixedRow}${number}`
}
