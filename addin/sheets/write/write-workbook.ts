import { writeXlsx } from 'hucre'
import { fontName, fontSize } from '../styles.ts'
import type { WorkbookPlan } from '../workbook-plan.ts'
import { addCustomParts } from './custom-parts.ts'
import { hucreSheet } from './hucre-sheet.ts'
import { printNames } from './print-names.ts'
import { mendSheet } from './sheet-parts.ts'
import { bytesOf, type Parts, pack, textOf, unpack } from './zip.ts'

/**
 * The bytes of an .xlsx file. The same plan gives the same bytes. Formula cells carry a value only where
 * the plan gives one, and the file asks Excel to calculate everything when it is opened.
 */
export async function writeWorkbookPlan(plan: WorkbookPlan): Promise<Uint8Array> {
  const { title, subject, description, custom } = plan.properties
  const written = await writeXlsx({
    sheets: plan.sheets.map(hucreSheet),
    namedRanges: [
      ...plan.names.map(({ name, refersTo }) => ({ name, range: refersTo })),
      ...plan.sheets.flatMap(printNames),
    ],
    defaultFont: { name: fontName, size: fontSize },
    properties: { title, subject, description, creator: 'Thước', custom: { ...custom }, modified: new Date(0) },
  })
  const parts = unpack(written)
  plan.sheets.forEach((sheet, index) => {
    mendSheet(parts, sheet, index + 1)
  })
  addCustomParts(parts, plan)
  dropDates(parts)
  return pack(parts)
}

/** The library always writes a date of change; a file that depends on its plan alone has none. */
function dropDates(parts: Parts): void {
  const core = textOf(parts, 'docProps/core.xml')
  if (core !== undefined)
    parts.set('docProps/core.xml', bytesOf(core.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, '')))
}
