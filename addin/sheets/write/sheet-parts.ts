import type { SheetPlan } from '../workbook-plan.ts'
import { solidDataBars } from './data-bars.ts'
import { bytesOf, type Parts, textOf } from './zip.ts'

/** What the library cannot say about a sheet, put right in its XML; `position` counts from 1. */
export function mendSheet(parts: Parts, plan: SheetPlan, position: number): void {
  const name = `xl/worksheets/sheet${position}.xml`
  const xml = textOf(parts, name)
  if (xml === undefined) throw new Error(`The written workbook has no ${name}.`)
  parts.set(name, bytesOf(outlined(solidDataBars(growingRows(xml, plan), plan.dataBars), plan)))
}

/** Rows that fit their text may grow: `<row r="5" ht="33" customHeight="1">` without `customHeight`. */
function growingRows(xml: string, { rows }: SheetPlan): string {
  return xml.replace(/<row r="(\d+)"[^>]*>/g, (tag, row: string) =>
    rows.get(Number(row) - 1)?.height === undefined ? tag.replace(' customHeight="1"', '') : tag,
  )
}

/** Excel shows the buttons of the outline only where the sheet says how deep it is. */
function outlined(xml: string, { rows }: SheetPlan): string {
  const deepest = Math.max(0, ...[...rows.values()].map(({ outlineLevel = 0 }) => outlineLevel))
  return deepest === 0 ? xml : xml.replace('<sheetFormatPr ', `<sheetFormatPr outlineLevelRow="${deepest}" `)
}
