import { addressOf, areaAddress, columnName } from '../../sheets/address.ts'
import type { RowPlan, SheetPlan } from '../../sheets/workbook-plan.ts'
import { groupedBy, listsOf, runsOf } from './rectangles.ts'

/** Widths, heights, merged headings and what stays in view. */
export function writeRows(sheet: Excel.Worksheet, plan: SheetPlan): void {
  writeWidths(sheet, plan)
  hideColumns(sheet, plan)
  writeHeights(sheet, plan)
  for (const area of plan.merges) sheet.getRange(areaAddress(area)).merge()
  const { rows, columns } = plan.freeze
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRange(`A1:${addressOf(rows - 1, columns - 1)}`))
  else if (rows > 0) sheet.freezePanes.freezeRows(rows)
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns)
}

/** A character of the usual font is 7 pixels wide, a column has 5 to spare; Excel counts points here. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75

function writeWidths(sheet: Excel.Worksheet, { widths }: SheetPlan): void {
  const columns = widths.map((width, column) => ({ width, name: `${columnName(column)}:${columnName(column)}` }))
  for (const [, group] of groupedBy(columns, ({ width }) => String(width))) {
    const width = pointsOf(group[0]?.width ?? 0)
    for (const list of listsOf(group.map(({ name }) => name))) sheet.getRanges(list).format.columnWidth = width
  }
}

/** Columns that an index does without; all others show, whatever an index before it did without. */
function hideColumns(sheet: Excel.Worksheet, { widths, hiddenColumns }: SheetPlan): void {
  if (!hiddenColumns) return
  sheet.getRange(`A:${columnName(widths.length - 1)}`).columnHidden = false
  for (const column of hiddenColumns) sheet.getRange(`${columnName(column)}:${columnName(column)}`).columnHidden = true
}

function writeHeights(sheet: Excel.Worksheet, { rows }: SheetPlan): void {
  const heights = [...rows].flatMap(([row, plan]) => heightOf(plan).map(height => ({ row, height })))
  for (const [, group] of groupedBy(heights, ({ height }) => String(height))) {
    const height = group[0]?.height ?? 0
    for (const list of listsOf(rowAddresses(group.map(({ row }) => row))))
      sheet.getRanges(list).format.rowHeight = height
  }
}

const heightOf = ({ height, fittedHeight }: RowPlan): readonly number[] => {
  const points = height ?? fittedHeight
  return points === undefined ? [] : [points]
}

const rowAddresses = (rows: readonly number[]): readonly string[] =>
  runsOf(rows).map(([first, last]) => `${first + 1}:${last + 1}`)

/** A row of level 2 lies in a group of level 1 and in one of level 2. */
export function writeOutline(sheet: Excel.Worksheet, { rows }: SheetPlan): void {
  const levels = [...rows].map(([row, { outlineLevel = 0 }]) => ({ row, level: outlineLevel }))
  const deepest = Math.max(0, ...levels.map(({ level }) => level))
  for (let level = 1; level <= deepest; level += 1) {
    const inside = levels.filter(each => each.level >= level).map(({ row }) => row)
    for (const address of rowAddresses(inside)) sheet.getRange(address).group('ByRows')
  }
}
