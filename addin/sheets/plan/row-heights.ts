import { fontSize, type Style, styles } from '../styles.ts'
import type { Area, CellPlan, RowPlan, SheetPlan } from '../workbook-plan.ts'

const LINE = 14.25
const PADDING = 4
/** Characters that a line loses on average to the word that no longer fits. */
const BROKEN_WORD = 4
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

/** Lines that a text takes in a column of so many digits; letters are narrower than digits. */
function linesOf({ style, value }: CellPlan, width: number): number {
  const { wrap, size = fontSize, bold }: Style = styles[style]
  if (!wrap || typeof value !== 'string') return 1
  const digits = (width - 1) * (fontSize / size)
  const characters = Math.max(1, digits * (bold ? 1.08 : 1.18) - BROKEN_WORD)
  return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0)
}
