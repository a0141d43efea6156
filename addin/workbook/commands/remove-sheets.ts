import type { Undo } from '../../ports.ts'
import { isLinkName } from '../../sheets/links/link-names.ts'
import { markers, properties } from '../../sheets/names.ts'
import { placeOf } from '../../sheets/read/find-sheet.ts'
import type { WorkbookPlan } from '../../sheets/workbook-plan.ts'
import { presentPlan } from '../create/present-plan.ts'
import { failure, writing } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { askContent, askOverview } from '../read/overview.ts'
import type { SheetContent } from '../read/raw-sheet.ts'
import { loadSnapshot, type Snapshot } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'
import { writePlan } from '../write/write-plan.ts'
import { type Reference, referencesTo, restoreReferences } from './references.ts'

/** Takes away our sheets, names, properties and rules, and nothing else. */
export async function removeSheets(tools: Tools): Promise<Undo> {
  const removed = await writing(async context => {
    const snapshot = await loadSnapshot(context)
    const plan = await planOf(tools, snapshot)
    const references = referencesTo(snapshot.own, await foreignContents(context, snapshot))
    takeOut(context, snapshot)
    await context.sync()
    return { snapshot, plan, references }
  })
  tools.registry.activate({ kind: 'none' })
  return { undo: () => restore(tools, removed) }
}

interface Removed {
  readonly snapshot: Snapshot
  readonly plan: WorkbookPlan | undefined
  /** The user's formulas over our cells. */
  readonly references: readonly Reference[]
}

/** Everything that stands in our sheets, to be written again; nothing where their rules cannot be used. */
async function planOf(tools: Tools, snapshot: Snapshot): Promise<WorkbookPlan | undefined> {
  const usable = await takeRules(tools, snapshot)
  return usable?.kind === 'usable' && snapshot.contents.size > 0 ? presentPlan(usable.rules, snapshot).plan : undefined
}

async function foreignContents(context: Excel.RequestContext, snapshot: Snapshot): Promise<readonly SheetContent[]> {
  const own = new Set(Object.values(snapshot.own))
  const foreign = snapshot.overview.sheets.filter(({ title }) => !own.has(title))
  const asked = foreign.map(({ title }) => askContent(context, title))
  await context.sync()
  return asked.map(content => content())
}

function takeOut({ workbook }: Excel.RequestContext, { overview, own }: Snapshot): void {
  const titles = new Set(Object.values(own))
  // A workbook needs a sheet that can be seen.
  if (!overview.sheets.some(({ title, visibility }) => visibility === 'visible' && !titles.has(title)))
    workbook.worksheets.add()
  for (const name of Object.values(markers)) {
    const title = placeOf(overview.names.get(name))?.title
    if (overview.names.has(name) && (title === undefined || titles.has(title))) workbook.names.getItem(name).delete()
  }
  for (const name of overview.names.keys()) if (isLinkName(name)) workbook.names.getItem(name).delete()
  for (const title of titles) workbook.worksheets.getItem(title).delete()
  for (const id of [...overview.parts, ...overview.logParts]) workbook.customXmlParts.getItem(id).delete()
  for (const key of Object.values(properties))
    if (overview.properties.has(key)) workbook.properties.custom.getItem(key).delete()
}

async function restore(tools: Tools, { snapshot, plan, references }: Removed): Promise<void> {
  if (!plan) throw failure('rules-have-errors')
  await writing(async context => {
    const asked = askOverview(context)
    await context.sync()
    const overview = asked()
    const taken = plan.sheets.find(({ title }) => overview.sheets.some(sheet => sheet.title === title))
    if (taken) throw failure('changed-meanwhile', taken.title)
    await writePlan(context, { plan, overview, present: new Map(), obsolete: [] })
    placeAgain(context, snapshot)
    await restoreReferences(
      context,
      references,
      overview.sheets.map(({ title }) => title),
    )
  })
  await takeRules(tools, snapshot)
}

/** Sheets stand where they stood among the others. */
function placeAgain({ workbook }: Excel.RequestContext, { overview, own }: Snapshot): void {
  const titles = new Set(Object.values(own))
  overview.sheets.forEach(({ title }, position) => {
    if (titles.has(title)) workbook.worksheets.getItem(title).position = position
  })
}
