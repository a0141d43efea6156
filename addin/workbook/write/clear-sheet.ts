import { areaAddress } from '../../sheets/address.ts'
import type { Area, SheetPlan } from '../../sheets/workbook-plan.ts'
import { contentsOf } from './contents.ts'

/** A sheet of ours as it stands before it is written anew. */
export interface PresentSheet {
  /** The cells that hold anything. */
  readonly extent: Area
  /** Names of our charts on it. */
  readonly charts: readonly string[]
}

/** Empties the area of a sheet that is written anew; the sheet itself stays, so that references to it do. */
export function clearSheet(sheet: Excel.Worksheet, plan: SheetPlan, present: PresentSheet): Excel.Worksheet {
  for (const name of present.charts) sheet.charts.getItem(name).delete()
  const range = sheet.getRange(areaAddress(union(contentsOf(plan).area, present.extent)))
  range.conditionalFormats.clearAll()
  range.dataValidation.clear()
  range.unmerge()
  range.clear('All')
  return sheet
}

const union = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
})
