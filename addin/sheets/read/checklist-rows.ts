import type { Checklist } from '../../../dsl/model/checklist.ts'
import { markers } from '../names.ts'
import { english } from '../texts/en.ts'
import { vietnamese } from '../texts/vi.ts'
import { cellName, placeOf, plainText } from './find-sheet.ts'
import type { WorkbookProblem } from './problem.ts'
import type { RawSheet, RawWorkbook } from './raw-workbook.ts'

/** The sheet of a checklist as it stands by now: rows by code, columns by their headings. */
export interface FoundChecklist {
  readonly sheet: RawSheet
  /** Headings and items; the first row of a code counts. */
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
  readonly evidence: number | undefined
  readonly note: number | undefined
  readonly problems: readonly WorkbookProblem[]
}

export type ChecklistSearch = FoundChecklist | 'sheet-missing' | 'headings-changed'

/** By its defined name, which follows renaming and inserted rows; else by its title. */
export function findChecklist(workbook: RawWorkbook, checklist: Checklist): ChecklistSearch {
  const marked = placeOf(workbook.names.get(markers.checklist))
  const titles = [vietnamese.titles.checklist, english.titles.checklist]
  const sheet =
    workbook.sheets.find(({ title }) => title === marked?.title) ??
    workbook.sheets.find(({ title }) => titles.includes(title))
  if (!sheet) return 'sheet-missing'
  const headingRow = marked?.title === sheet.title ? marked.row : headingRowOf(sheet, checklist)
  const columns = headingRow === undefined ? undefined : columnsOf(sheet, headingRow, checklist)
  if (headingRow === undefined || !columns) return 'headings-changed'
  return { sheet, ...columns, ...rowsOf(sheet, headingRow, columns.code, checklist) }
}

const columnTexts = [vietnamese.checklist.columns, english.checklist.columns]

const ROWS_SEARCHED = 50

function headingRowOf(sheet: RawSheet, checklist: Checklist): number | undefined {
  for (let row = 0; row < Math.min(sheet.rows, ROWS_SEARCHED); row += 1)
    if (columnsOf(sheet, row, checklist)) return row
  return undefined
}

function columnsOf(sheet: RawSheet, row: number, { states }: Checklist) {
  const found = states.flatMap(({ name, title }) => {
    const column = columnWith(sheet, row, [title.vi, title.en])
    return column === undefined ? [] : [[name, column] as const]
  })
  const named = (index: 0 | 3 | 4) =>
    columnWith(
      sheet,
      row,
      columnTexts.map(texts => texts[index]),
    )
  const code = named(0)
  if (code === undefined || found.length < states.length) return undefined
  return { code, columnOf: new Map(found), evidence: named(3), note: named(4) }
}

function columnWith(sheet: RawSheet, row: number, texts: readonly string[]): number | undefined {
  for (let column = 0; column < sheet.columns; column += 1)
    if (texts.includes(plainText(sheet.at(row, column)))) return column
  return undefined
}

function rowsOf(
  sheet: RawSheet,
  headingRow: number,
  code: number,
  { rows }: Checklist,
): Pick<FoundChecklist, 'rowOf' | 'problems'> {
  const known = new Set<string>(rows.map(row => row.code))
  const rowOf = new Map<string, number>()
  const problems: WorkbookProblem[] = []
  for (let row = headingRow + 1; row < sheet.rows; row += 1) {
    const name = plainText(sheet.at(row, code))
    if (name === '') continue
    const cell = cellName(sheet, row, code)
    const first = rowOf.get(name)
    if (!known.has(name)) problems.push({ code: 'unknown-row', name, cell })
    else if (first === undefined) rowOf.set(name, row)
    else problems.push({ code: 'duplicate-row', name, cell, first: cellName(sheet, first, code) })
  }
  const absent = rows.filter(row => row.level === 'item' && !rowOf.has(row.code))
  problems.push(...absent.map(row => ({ code: 'row-missing', name: row.code }) as const))
  return { rowOf, problems }
}
