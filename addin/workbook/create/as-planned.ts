import type { Titles } from '../../sheets/place/place-plan.ts'
import type { SheetPlan, WorkbookPlan } from '../../sheets/workbook-plan.ts'
import type { SheetContent } from '../read/raw-sheet.ts'
import { type Snapshot, sheetIds } from '../read/snapshot.ts'

/**
 * Our sheets that hold nothing beside what was planned, so that writing them anew loses nothing. Where somebody
 * inserted rows or columns or wrote beside our table, the sheet is theirs as well and stays as it is.
 */
export function asPlanned({ own, contents }: Snapshot, { sheets }: WorkbookPlan): Titles {
  return Object.fromEntries(
    sheetIds(own).filter(([id]) => {
      const content = contents.get(id)
      const plan = sheets.find(sheet => sheet.id === id)
      return !content || !plan || isWithin(content, plan)
    }),
  )
}

function isWithin({ top, left, values, formulas }: SheetContent, { cells }: SheetPlan): boolean {
  const planned = new Set(cells.map(({ row, column }) => `${row},${column}`))
  return values.every((row, down) =>
    row.every((value, across) => {
      const isEmpty = value === '' && (formulas[down]?.[across] ?? '') === ''
      return isEmpty || planned.has(`${top + down},${left + across}`)
    }),
  )
}
