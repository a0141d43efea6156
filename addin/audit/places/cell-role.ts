import { type Style, styles } from '../../sheets/styles.ts'
import type { CellPlan, SheetId } from '../../sheets/workbook-plan.ts'

/** Of the sheet of ranks: points and last year's rank of the other units, which the workbook only carries. */
const GIVEN_RANK_COLUMNS: ReadonlySet<number> = new Set([2, 4])

/** Whether a person may write into the cell; what the plan puts there is a suggestion. */
export function isFree(sheet: SheetId, { style, column, formula }: CellPlan): boolean {
  const { unlocked }: Style = styles[style]
  if (unlocked) return true
  return sheet === 'ranks' && formula === undefined && GIVEN_RANK_COLUMNS.has(column)
}
