import type { NamedRange } from 'hucre'
import { absolute, onSheet } from '../address.ts'
import type { SheetPlan } from '../workbook-plan.ts'

/**
 * Print area and repeated rows as the reserved names of Excel. Written here because the library leaves the
 * quotes of `'Số liệu'!$4:$4` out, which Excel takes for a damaged file.
 */
export function printNames({ title, print }: SheetPlan): readonly NamedRange[] {
  const rows = print.repeatedRows
  return [
    { name: '_xlnm.Print_Area', range: onSheet(title, absolute(print.area)), scope: title },
    ...(rows ? [{ name: '_xlnm.Print_Titles', range: onSheet(title, `$${rows.from}:$${rows.to}`), scope: title }] : []),
  ]
}
