import type { WorkbookPlan } from '../../sheets/workbook-plan.ts'
import { askOverview, type Overview } from '../read/overview.ts'
import { quietly } from './write-plan.ts'

/** What a workbook was before something was added to it. */
export interface Before {
  readonly overview: Overview
  /** The rules parts in the order of `overview.parts`. */
  readonly rules: readonly string[]
  /** The parts of the change log in the order of `overview.logParts`. */
  readonly logs: readonly string[]
}

/**
 * Takes away what a plan added: sheets, names, properties and rules that were not there before; those that were get
 * what they were. Sheets that were there before are left alone.
 */
export async function takeAway(context: Excel.RequestContext, plan: WorkbookPlan, before: Before): Promise<void> {
  const asked = askOverview(context)
  await context.sync()
  const now = asked()
  quietly(context)
  restoreNames(context, { plan, before, now })
  removeSheets(context, { plan, before, now })
  restoreProperties(context, { plan, before, now })
  restoreParts(context, { plan, before, now })
  await context.sync()
}

interface Restoration {
  readonly plan: WorkbookPlan
  readonly before: Before
  readonly now: Overview
}

function restoreNames({ workbook }: Excel.RequestContext, { plan, before, now }: Restoration): void {
  for (const { name } of plan.names) {
    if (!now.names.has(name)) continue
    const formula = before.overview.names.get(name)
    if (formula === undefined) workbook.names.getItem(name).delete()
    else if (formula !== now.names.get(name)) workbook.names.getItem(name).formula = `=${formula}`
  }
}

function removeSheets({ workbook }: Excel.RequestContext, { plan, before, now }: Restoration): void {
  const kept = new Set(before.overview.sheets.map(({ id }) => id))
  const planned = new Set(plan.sheets.map(({ title }) => title))
  for (const { id, title } of now.sheets)
    if (!kept.has(id) && planned.has(title)) workbook.worksheets.getItem(title).delete()
}

function restoreProperties({ workbook }: Excel.RequestContext, { plan, before, now }: Restoration): void {
  for (const key of Object.keys(plan.properties.custom)) {
    const value = before.overview.properties.get(key)
    if (value !== undefined) workbook.properties.custom.add(key, value)
    else if (now.properties.has(key)) workbook.properties.custom.getItem(key).delete()
  }
}

function restoreParts({ workbook }: Excel.RequestContext, { before, now }: Restoration): void {
  const earlier = [...before.overview.parts, ...before.overview.logParts]
  const texts = [...before.rules, ...before.logs]
  const known = new Map(earlier.map((id, index) => [id, texts[index] ?? '']))
  const present = [...now.parts, ...now.logParts]
  for (const id of present) {
    const xml = known.get(id)
    if (xml === undefined) workbook.customXmlParts.getItem(id).delete()
    else workbook.customXmlParts.getItem(id).setXml(xml)
  }
  for (const [id, xml] of known) if (!present.includes(id)) workbook.customXmlParts.add(xml)
}
