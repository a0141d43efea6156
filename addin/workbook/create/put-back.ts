import type { Active } from '../../registry.ts'
import type { WorkbookPlan } from '../../sheets/workbook-plan.ts'
import { failureOf, writing } from '../edge.ts'
import { askContent, askOverview } from '../read/overview.ts'
import type { Snapshot } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'
import type { PresentSheet } from '../write/clear-sheet.ts'
import { takeAway } from '../write/restore.ts'
import { protect } from '../write/write-page.ts'
import { writePlan } from '../write/write-plan.ts'
import { type MovedReference, writeBack } from './foreign-references.ts'
import { ourCharts } from './present-sheets.ts'

/** What a workbook was before sheets were made in it. */
export interface Past {
  readonly snapshot: Snapshot
  /** What was written since, or was to be. */
  readonly plan: WorkbookPlan
  /** Our sheets of that time; absent where there were none. */
  readonly present?: WorkbookPlan
  readonly active: Active
  /** Formulas of the user's that followed rows of ours. */
  readonly references: readonly MovedReference[]
}

/** Makes the workbook what it was: our sheets of that time as they were, nothing that came since. */
export async function putBack(
  { registry }: Tools,
  { snapshot, plan, present, active, references }: Past,
): Promise<void> {
  registry.activate(active)
  await writing(async context => {
    if (present) await rewrite(context, present).catch(unlessProtected)
    await takeAway(context, plan, snapshot)
    await writeBack(context, references)
    await protectAgain(context, snapshot)
  })
}

/** A sheet that a password protects was never written to, and neither was any other. */
function unlessProtected(error: unknown): void {
  if (failureOf(error).failure.code !== 'sheet-protected') throw error
}

/** Protection is taken off before anything is written; where that stopped halfway it comes back. */
async function protectAgain(context: Excel.RequestContext, { own, protectedSheets }: Snapshot): Promise<void> {
  const sheets = [...protectedSheets].flatMap(id => {
    const title = own[id]
    return title === undefined ? [] : [context.workbook.worksheets.getItem(title)]
  })
  for (const { protection } of sheets) protection.load('protected')
  await context.sync()
  for (const sheet of sheets) if (!sheet.protection.protected) protect(sheet)
  await context.sync()
}

async function rewrite(context: Excel.RequestContext, plan: WorkbookPlan): Promise<void> {
  const asked = askOverview(context)
  await context.sync()
  const overview = asked()
  const there = plan.sheets.filter(({ title }) => overview.sheets.some(sheet => sheet.title === title))
  const sheets = there.map(({ title }) => {
    const { charts } = context.workbook.worksheets.getItem(title)
    charts.load('items/name')
    return { title, content: askContent(context, title), charts }
  })
  await context.sync()
  const now = new Map<string, PresentSheet>(
    sheets.map(({ title, content, charts }) => {
      const { top, left, values } = content()
      const extent = { top, left, bottom: top + values.length, right: left + (values[0]?.length ?? 0) }
      return [title, { extent, charts: ourCharts(charts.items.map(({ name }) => name)) }]
    }),
  )
  await writePlan(context, { plan, overview, present: now, obsolete: [] })
}
