import { numberFormats } from '../../../addin/sheets/styles.ts'
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../../addin/sheets/workbook-plan.ts'
import type { Content, Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'

/** Writes the formats, contents and names of a plan, one call for each kind and sheet. */
export function loadPlan(spreadsheet: Spreadsheet, plan: WorkbookPlan): ReadonlyMap<string, Sheet> {
  const [first, ...others] = plan.sheets
  const sheet = spreadsheet.sheets()[0]!
  sheet.rename(first!.title)
  const sheets = new Map([[first!.title, sheet]])
  for (const { title } of others) sheets.set(title, spreadsheet.addSheet(title))
  for (const { name, refersTo } of plan.names)
    spreadsheet.setName({ name, formula: `=${refersTo}`, visible: true, comment: '' })
  for (const each of plan.sheets) writeSheet(sheets.get(each.title)!, each)
  return sheets
}

function writeSheet(sheet: Sheet, { cells }: SheetPlan): void {
  const bottom = Math.max(...cells.map(({ row }) => row))
  const right = Math.max(...cells.map(({ column }) => column))
  const area = { top: 0, left: 0, bottom, right }
  // Formulas first: in a cell that is formatted as text they would be texts.
  sheet.write(area, rows(cells, bottom, right, contentOf, null))
  sheet.setFormats(area, rows(cells, bottom, right, formatOf, 'General'))
}

const formatOf = ({ format }: CellPlan): string => numberFormats[format ?? 'plain']
const contentOf = ({ formula, value }: CellPlan): Content => (formula === undefined ? (value ?? '') : `=${formula}`)

function rows<Value>(
  cells: readonly CellPlan[],
  bottom: number,
  right: number,
  of: (cell: CellPlan) => Value,
  otherwise: Value | null,
): Value[][] {
  const all = Array.from({ length: bottom + 1 }, () => Array<Value>(right + 1).fill(otherwise as Value))
  for (const cell of cells) all[cell.row]![cell.column] = of(cell)
  return all
}
