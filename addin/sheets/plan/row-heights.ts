import { fontSize, type Style, styles } from '../styles.ts'
import type { Area, CellPlan, RowPlan, SheetPlan } from '../workbook-plan.ts'

const LINE = 15
const PADDING = 4
const LOWEST = 18
/** Excel allows 409.5 points. */
const HIGHEST = 400

/** A sheet whose rows are as high as their wrapped texts need; a height that the plan gives stays. */
export function withFittedRows(sheet: SheetPlan): SheetPlan {
  const spans = new Map(sheet.merges.map(area => [`${area.top},${area.left}`, area]))
  const rows = new Map(sheet.rows)
  for (const [row, cells] of cellsByRow(sheet.cells)) rows.set(row, fitted(rows.get(row), cells))
  return { ...sheet, rows }

  function fitted(plan: RowPlan | undefined, cells: readonly CellPlan[]): RowPlan {
    if (plan?.height !== undefined) return plan
    const lines = cells.map(cell => linesOf(cell, widthOf(cell)))
    return { ...plan, fittedHeight: Math.min(HIGHEST, Math.max(LOWEST, PADDING + LINE * Math.max(1, ...lines))) }
  }

  function widthOf({ row, column }: CellPlan): number {
    const area: Area = spans.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column }
    return sheet.widths.slice(area.left, area.right + 1).reduce((sum, width) => sum + width, 0)
  }
}

function cellsByRow(cells: readonly CellPlan[]): ReadonlyMap<number, readonly CellPlan[]> {
  const rows = new Map<number, CellPlan[]>()
  for (const cell of cells) {
    const known = rows.get(cell.row)
    if (known) known.push(cell)
    else rows.set(cell.row, [cell])
  }
  return rows
}

/** Lines that a text takes in a column of so many characters, a little more rather than less. */
function linesOf({ style, value }: CellPlan, width: number): number {
  const { wrap, size = fontSize, bold }: Style = styles[style]
  if (!wrap || typeof value !== 'string') return 1
  const characters = Math.max(1, (width - 1) * (fontSize / size) * (bold ? 0.95 : 1.05))
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0)
}
