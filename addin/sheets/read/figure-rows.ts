import { markers } from '../names.ts'
import { cellName, type FoundSheet, findFigureSheet, plainText } from './find-sheet.ts'
import type { WorkbookProblem } from './problem.ts'
import type { RawValue, RawWorkbook } from './raw-workbook.ts'

/** A row of facts or figures as it stands. */
export interface FigureRow {
  readonly sheet: 'inputs' | 'facts'
  readonly code: string
  /** The letter of an input, the name of a fact. */
  readonly letter: string
  readonly value: RawValue
  /** `Số liệu!E12` */
  readonly cell: string
}

interface Found {
  readonly rows: readonly FigureRow[]
  readonly problems: readonly WorkbookProblem[]
}

/** Every row that names a figure, on both sheets, wherever they stand by now. */
export function figureRows(workbook: RawWorkbook): Found {
  const facts = rowsOf(workbook, 'facts')
  const inputs = rowsOf(workbook, 'inputs')
  return { rows: [...facts.rows, ...inputs.rows], problems: [...facts.problems, ...inputs.problems] }
}

function rowsOf(workbook: RawWorkbook, sheet: 'inputs' | 'facts'): Found {
  const search = findFigureSheet(workbook, sheet, markers[sheet])
  if (typeof search === 'string') return { rows: [], problems: [{ code: search, sheet }] }
  const numbers: number[] = []
  for (let row = search.headingRow + 1; row < search.sheet.rows; row += 1) numbers.push(row)
  const rows = numbers.flatMap(row => rowAt(search, sheet, row))
  return { rows, problems: numbers.flatMap(row => codeProblem(search, row)) }
}

/** Headings of groups and indicators have no letter; blank rows have nothing. */
function rowAt({ sheet, columns }: FoundSheet, id: FigureRow['sheet'], row: number): readonly FigureRow[] {
  const code = plainText(sheet.at(row, columns.code))
  const letter = plainText(sheet.at(row, columns.letter))
  const value = sheet.at(row, columns.value)
  const isHeading = letter === '' || (id === 'inputs' && isMergedHeading(sheet, row, columns))
  if (isHeading || (code === '' && id === 'inputs')) return []
  return [{ sheet: id, code, letter, value, cell: cellName(sheet, row, columns.value) }]
}

/** The title of a group or indicator stands where letters stand, with nothing to its right. */
function isMergedHeading(sheet: FoundSheet['sheet'], row: number, { letter, value }: FoundSheet['columns']): boolean {
  for (let column = letter + 1; column < Math.max(value + 3, letter + 2); column += 1) {
    if (sheet.at(row, column).kind !== 'nothing') return false
  }
  return true
}

function codeProblem({ sheet, columns }: FoundSheet, row: number): readonly WorkbookProblem[] {
  const code = sheet.at(row, columns.code)
  if (code.kind !== 'number') return []
  return [{ code: 'code-not-text', text: String(code.value), cell: cellName(sheet, row, columns.code) }]
}
