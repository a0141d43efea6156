import { COVERED_ROW, pointColumns } from '../../sheets/plan/cohort-layout.ts'
import { type Style, styles } from '../../sheets/styles.ts'
import type { CellPlan, SheetId } from '../../sheets/workbook-plan.ts'

/** Whether a person may write into the cell; what the plan puts there is a suggestion. */
export function isFree(sheet: SheetId, cell: CellPlan): boolean {
  const { unlocked }: Style = styles[cell.style]
  return unlocked === true || isCarried(sheet, cell)
}

/** Of the sheet of points: what was computed for the other units, from figures that the workbook does not hold. */
const isCarried = (sheet: SheetId, { row, column, formula }: CellPlan): boolean =>
  sheet === 'points' && formula === undefined && row >= COVERED_ROW && column >= pointColumns.total
