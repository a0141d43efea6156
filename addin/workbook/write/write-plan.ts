import { isLinkName } from '../../sheets/links/link-names.ts'
import { logXml } from '../../sheets/log/log-xml.ts'
import { rulesXml } from '../../sheets/rules/rules-xml.ts'
import type { WorkbookPlan } from '../../sheets/workbook-plan.ts'
import type { Overview } from '../read/overview.ts'
import { clearSheet, type PresentSheet } from './clear-sheet.ts'
import { writeCells } from './write-cells.ts'
import { writeChart } from './write-chart.ts'
import { writeChecks } from './write-checks.ts'
import { protect, writePage } from './write-page.ts'
import { writeOutline, writeRows } from './write-rows.ts'
import { writeStyles } from './write-styles.ts'

/** What is written, and over what. */
export interface PlannedWrite {
  readonly plan: WorkbookPlan
  readonly overview: Overview
  /** Planned sheets that are there already, by title. */
  readonly present: ReadonlyMap<string, PresentSheet>
  /** Titles of sheets of ours that the plan no longer has. */
  readonly obsolete: readonly string[]
}

/**
 * Applies a plan to the open workbook in three requests, however many rows it has: cells, looks, identity. Only the
 * last one makes it a workbook of ours.
 */
export async function writePlan(context: Excel.RequestContext, write: PlannedWrite): Promise<void> {
  for (const part of [writeContents, writeLooks, writeIdentity]) {
    quietly(context)
    part(context, write)
    await context.sync()
  }
}

/** Neither redraws nor calculates before everything of a request is there. */
export function quietly({ application }: Excel.RequestContext): void {
  application.suspendScreenUpdatingUntilNextSync()
  application.suspendApiCalculationUntilNextSync()
}

function writeContents({ workbook }: Excel.RequestContext, { plan, present }: PlannedWrite): void {
  // A sheet that a password protects must fail before anything is changed.
  for (const title of present.keys()) workbook.worksheets.getItem(title).protection.unprotect()
  // All sheets before any cell, because formulas name each other's.
  const written = plan.sheets.map(sheet => {
    const there = present.get(sheet.title)
    if (!there) return { sheet, target: workbook.worksheets.add(sheet.title) }
    return { sheet, target: clearSheet(workbook.worksheets.getItem(sheet.title), sheet, there) }
  })
  for (const { sheet, target } of written) writeCells(target, sheet)
}

function writeLooks({ workbook }: Excel.RequestContext, { plan, present }: PlannedWrite): void {
  for (const sheet of plan.sheets) {
    const target = workbook.worksheets.getItem(sheet.title)
    writeStyles(target, sheet)
    writeRows(target, sheet)
    // An outline that is there would become deeper.
    if (!present.has(sheet.title)) writeOutline(target, sheet)
    writeChecks(target, sheet)
    writePage(target, sheet)
    for (const chart of sheet.charts) writeChart(target, chart)
  }
}

function writeIdentity({ workbook, application }: Excel.RequestContext, write: PlannedWrite): void {
  const { plan, overview, obsolete } = write
  for (const title of obsolete) workbook.worksheets.getItem(title).delete()
  const planned = new Set(plan.names.map(({ name }) => name.toLowerCase()))
  // Figures that are gone take their links with them.
  for (const name of overview.names.keys())
    if (isLinkName(name) && !planned.has(name.toLowerCase())) workbook.names.getItem(name).delete()
  for (const { name, refersTo } of plan.names) {
    if (overview.names.has(name)) workbook.names.getItem(name).formula = `=${refersTo}`
    else workbook.names.add(name, `=${refersTo}`)
  }
  for (const [key, value] of Object.entries(plan.properties.custom)) workbook.properties.custom.add(key, value)
  const [part, ...others] = overview.parts
  for (const id of others) workbook.customXmlParts.getItem(id).delete()
  if (part === undefined) workbook.customXmlParts.add(rulesXml(plan.rules))
  else workbook.customXmlParts.getItem(part).setXml(rulesXml(plan.rules))
  writeLog(workbook, plan, overview.logParts)
  for (const { title } of plan.sheets) protect(workbook.worksheets.getItem(title))
  const [first] = plan.sheets
  if (first) workbook.worksheets.getItem(first.title).activate()
  application.calculate('Full')
}

/** A workbook whose rules never changed has no log, and none is taken from it. */
function writeLog({ customXmlParts }: Excel.Workbook, { log }: WorkbookPlan, parts: readonly string[]): void {
  if (!log) return
  const [part, ...others] = parts
  for (const id of others) customXmlParts.getItem(id).delete()
  if (part === undefined) customXmlParts.add(logXml(log))
  else customXmlParts.getItem(part).setXml(logXml(log))
}
