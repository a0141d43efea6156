import type { FactCount } from '../model/checklist.ts'
import type { Code, FactName, InputId } from '../model/ids.ts'

export type FigureName = InputId | FactName

/** Where things stand, as addresses or names that a formula can use (`'Số liệu'!$F$12`, `used_a_6.12`). */
export interface Cells {
  /** What a person entered; anything may stand there. */
  readonly own: (figure: FigureName) => string
  /** The number that counts: own value, else default; a choice as its number, a tick as 1 or 0; else empty text. */
  readonly used: (figure: FigureName) => string
  /** The word of `Words.figures` that describes the figure. */
  readonly figureState: (figure: FigureName) => string
  /** The word of `Words.states` of an indicator or part. */
  readonly state: (code: Code) => string
  readonly measure: (code: Code) => string
  readonly score: (code: Code) => string
  /** The answers of a count's items in one state. */
  readonly ticks: (count: FactCount, state: string) => TickRange
  /** The measures of all units, the own one among them; `undefined` where the workbook has no cohort. */
  readonly cohort: (code: Code) => string | undefined
}

/** A column of answers, one row an item; rows of headings may stand among them. */
export interface TickRange {
  readonly range: string
  /** How many rows hold something else: a number. */
  readonly otherRows: number
}

/** Cells and names as parameters: cells in the order of the sheet, neighbours of a column as one range. */
export const rangesOf = (addresses: readonly string[]): readonly string[] => merged(inSheetOrder(addresses))

/** The same with every cell in its place: only cells that follow one another downwards become a range. */
export const rangesInOrder = (addresses: readonly string[]): readonly string[] => merged(addresses.map(placed))

function merged(cells: readonly Placed[]): readonly string[] {
  const runs: Run[] = []
  for (const { address, cell } of cells) {
    const last = runs.at(-1)
    if (cell && last?.cell && last.cell.column === cell.column && last.cell.row + last.length === cell.row)
      runs[runs.length - 1] = { ...last, length: last.length + 1 }
    else runs.push({ text: address, length: 1, ...(cell ? { cell } : {}) })
  }
  return runs.map(runText)
}

/** The same as the parameters of a function. */
export const rangeList = (addresses: readonly string[]): string => rangesOf(addresses).join(',')

function inSheetOrder(addresses: readonly string[]): readonly Placed[] {
  const distinct = [...new Set(addresses)].map(placed)
  const columns = [...new Set(distinct.map(({ address, cell }) => cell?.column ?? address))]
  return columns.flatMap(column =>
    distinct
      .filter(({ address, cell }) => (cell?.column ?? address) === column)
      .sort((one, other) => (one.cell?.row ?? 0) - (other.cell?.row ?? 0)),
  )
}

interface Placed {
  readonly address: string
  readonly cell: Address | undefined
}

const placed = (address: string): Placed => ({ address, cell: parseAddress(address) })

interface Address {
  /** Sheet and column: `'Số liệu'!$F$`. */
  readonly column: string
  readonly row: number
}

interface Run {
  readonly text: string
  readonly length: number
  readonly cell?: Address
}

// 'Số liệu'!$F$12, Sheet1!F12, H7
const ADDRESS = /^((?:(?:'[^']*'|[^'!]+)!)?\$?[A-Z]{1,3}\$?)(\d{1,7})$/

function parseAddress(text: string): Address | undefined {
  const match = ADDRESS.exec(text)
  return match?.[1] && match[2] ? { column: match[1], row: Number(match[2]) } : undefined
}

function runText({ text, length, cell }: Run): string {
  if (length === 1 || !cell) return text
  const column = cell.column.replace(/^.*!/, '')
  return `${text}:${column}${cell.row + length - 1}`
}
