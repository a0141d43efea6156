import { areaAddress } from '../../sheets/address.ts'
import type { SheetPlan } from '../../sheets/workbook-plan.ts'
import { contentsOf } from './contents.ts'

/** Values and formulas of a sheet in one go; formats first, so that codes such as 6.20 stay texts. */
export function writeCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { area, formats, contents } = contentsOf(plan)
  const range = sheet.getRange(areaAddress(area))
  range.numberFormat = formats.map(row => [...row])
  range.formulas = contents.map(row => [...row])
}
