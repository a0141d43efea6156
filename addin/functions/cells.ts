import type { RawValue } from '../sheets/read/raw-workbook.ts'

/** What Excel hands to a repeating range parameter: ranges of rows of cells, or nothing at all. */
export type Ranges = unknown

/** All cells of all ranges, row by row. */
export function cellsOf(ranges: Ranges): readonly RawValue[] {
  return Array.isArray(ranges) ? ranges.flatMap(cellsOf) : [rawValueOf(ranges)]
}

/** The numbers among the cells, as the functions of Excel take them: texts, blanks and truth values do not count. */
export function numbersOf(ranges: Ranges): readonly number[] {
  return cellsOf(ranges).flatMap(cell => (cell.kind === 'number' ? [cell.value] : []))
}

// #N/A, #DIV/0!
const ERROR = /^#[A-Z0-9/_]+[!?]?$/

function rawValueOf(cell: unknown): RawValue {
  switch (typeof cell) {
    case 'number':
      return Number.isFinite(cell) ? { kind: 'number', value: cell } : { kind: 'error', text: '#NUM!' }
    case 'boolean':
      return { kind: 'truth', yes: cell }
    case 'string':
      if (cell === '') return { kind: 'nothing' }
      return ERROR.test(cell) ? { kind: 'error', text: cell } : { kind: 'text', text: cell }
    case 'object':
      return cell === null ? { kind: 'nothing' } : ofDataType(cell)
    default:
      return { kind: 'nothing' }
  }
}

/** Errors and formatted numbers arrive as data types that say their plain value. */
function ofDataType(cell: object): RawValue {
  const basic = 'basicValue' in cell ? cell.basicValue : undefined
  const isPlain = typeof basic === 'number' || typeof basic === 'string' || typeof basic === 'boolean'
  return isPlain ? rawValueOf(basic) : { kind: 'error', text: '#VALUE!' }
}
