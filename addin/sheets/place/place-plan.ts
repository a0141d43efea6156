import type { WorkbookRequest } from '../plan/request.ts'
import { planWorkbook } from '../plan.ts'
import { placeOf } from '../read/find-sheet.ts'
import { sheetTexts } from '../texts/texts-of.ts'
import type { NamePlan, SheetId, WorkbookPlan } from '../workbook-plan.ts'
import { freeTitle, titleKey } from './free-title.ts'

/** What a workbook holds before our sheets come in. */
export interface ExistingWorkbook {
  /** Every sheet, hidden ones too. */
  readonly titles: readonly string[]
  /** Those of ours by their present titles, as `ownSheets` finds them. */
  readonly own: Titles
  /** Defined names of the whole workbook. */
  readonly names: readonly NamePlan[]
}

export type Titles = Readonly<Partial<Record<SheetId, string>>>

export interface Placement {
  /** Every formula, name, validation, chart and print area already says the titles below. */
  readonly plan: WorkbookPlan
  readonly titles: Titles
  /** Sheets to be made; the others are there and are written over. */
  readonly added: readonly SheetId[]
  /** Sheets of ours that the plan no longer has. */
  readonly obsolete: readonly string[]
  /** Names of the plan that somebody else uses for something of their own; the plan leaves them out. */
  readonly clashes: readonly string[]
}

/**
 * The plan of a workbook that already holds sheets: those of ours keep their titles, whatever they are called by now,
 * new ones get a suffix where a sheet of somebody else has theirs.
 */
export function placePlan(request: WorkbookRequest, existing: ExistingWorkbook): Placement {
  const wanted = planWorkbook(request).sheets
  const titles = placedTitles(
    wanted.map(({ id }) => id),
    request,
    existing,
  )
  const plan = planWorkbook({ ...request, titles })
  const clashes = plan.names.filter(name => isTaken(name, existing)).map(({ name }) => name)
  const isPlanned = (id: string) => wanted.some(sheet => sheet.id === id)
  return {
    plan: { ...plan, names: plan.names.filter(({ name }) => !clashes.includes(name)) },
    titles: Object.fromEntries(plan.sheets.map(({ id, title }) => [id, title])),
    added: wanted.flatMap(({ id }) => (existing.own[id] === undefined ? [id] : [])),
    obsolete: Object.entries(existing.own).flatMap(([id, title]) => (isPlanned(id) ? [] : [title])),
    clashes,
  }
}

function placedTitles(ids: readonly SheetId[], request: WorkbookRequest, existing: ExistingWorkbook): Titles {
  const usual = { ...sheetTexts(request.language).titles, ...request.titles }
  const taken = new Set(existing.titles.map(titleKey))
  const placed = new Map<SheetId, string>()
  for (const id of ids) {
    const title = existing.own[id] ?? freeTitle(usual[id], taken)
    taken.add(titleKey(title))
    placed.set(id, title)
  }
  return Object.fromEntries(placed)
}

/** A name that stands for a cell on a sheet of ours, or for one that is gone, is ours to write anew. */
function isTaken({ name }: NamePlan, { names, own }: ExistingWorkbook): boolean {
  const found = names.find(each => each.name.toLowerCase() === name.toLowerCase())
  if (!found) return false
  const reference = found.refersTo.replace(/^=/, '')
  if (/#REF!/i.test(reference)) return false
  const title = placeOf(reference)?.title
  return title === undefined || !Object.values(own).some(each => titleKey(each) === titleKey(title))
}
