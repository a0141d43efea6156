import type { ActiveRules, Created, CreateRequest } from '../../ports.ts'
import { isLinkName } from '../../sheets/links/link-names.ts'
import { markers } from '../../sheets/names.ts'
import { type Placement, placePlan, type Titles } from '../../sheets/place/place-plan.ts'
import type { WorkbookRequest } from '../../sheets/plan/request.ts'
import { failure, writing } from '../edge.ts'
import { loadSnapshot, namesOf, type Snapshot } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'
import { writePlan } from '../write/write-plan.ts'
import { asPlanned } from './as-planned.ts'
import { carryOver } from './carry-over.ts'
import { movedReferences, writeMoved } from './foreign-references.ts'
import { isUntouched, keptContent } from './kept-content.ts'
import { type PresentPlan, presentPlan } from './present-plan.ts'
import { presentSheets } from './present-sheets.ts'
import { type Past, putBack } from './put-back.ts'
import { wantedRequest } from './requests.ts'

/**
 * Writes the scoring sheets of an index into the open workbook in five requests, two more where rows move that formulas
 * may refer to. Sheets of ours are written anew with what people entered; on those of other people only such formulas
 * follow. What fails halfway is put back.
 */
export async function createSheets(tools: Tools, request: CreateRequest): Promise<Created> {
  const rules = await tools.library.chosen(request)
  const active = tools.registry.active()
  return writing(async context => {
    const snapshot = await loadSnapshot(context)
    const present = await presentSheetsOf(tools, rules, snapshot)
    const own = present ? asPlanned(snapshot, present.plan) : {}
    const carried = carryOver({ snapshot, present, own, rules, change: request.change, now: tools.now() })
    const placement = placed(wantedRequest(request, rules, { snapshot, carried }), snapshot, own)
    refuseClashes(placement)
    const references = await movedReferences(context, snapshot, carried.moves)
    const plans = { plan: placement.plan, ...(present ? { present: present.plan } : {}) }
    const past: Past = { snapshot, active, references, ...plans }
    const write = {
      plan: placement.plan,
      overview: snapshot.overview,
      present: presentSheets(snapshot, placement),
      obsolete: placement.obsolete,
    }
    tools.registry.activate({ kind: 'scoring', scoring: { rules, language: request.language } })
    try {
      await writePlan(context, write)
      await writeMoved(context, references)
    } catch (error) {
      await putBack(tools, past)
      throw error
    }
    return { sheets: placement.titles, undo: () => undoCreate(tools, rules, past) }
  })
}

/** The sheets that are there, as a plan; by the wanted rules where their own cannot be used any more. */
async function presentSheetsOf(
  tools: Tools,
  wanted: ActiveRules,
  snapshot: Snapshot,
): Promise<PresentPlan | undefined> {
  if (snapshot.contents.size === 0) return undefined
  const usable = snapshot.carried && (await tools.library.carried(snapshot.carried))
  return presentPlan(usable?.kind === 'usable' ? usable.rules : wanted, snapshot)
}

function placed(wanted: WorkbookRequest, snapshot: Snapshot, own: Titles): Placement {
  const ours = new Set(Object.values(snapshot.own))
  return placePlan(wanted, {
    titles: snapshot.overview.sheets.map(({ title }) => title),
    own,
    // Our names move to the new sheets, also from sheets of ours that stay as they are; those of links are ours as well.
    names: namesOf(snapshot.overview).filter(
      ({ name, refersTo }) => !isLinkName(name) && ![...ours].some(title => refersTo.includes(title)),
    ),
  })
}

/** A workbook whose sheets could not be found again is worse than none; names of single cells are only convenient. */
function refuseClashes({ clashes }: Placement): void {
  const convenient: readonly string[] = [markers.index, markers.ruleHash, markers.total]
  const name = clashes.find(each => !convenient.includes(each))
  if (name !== undefined) throw failure('name-taken', name)
}

async function undoCreate(tools: Tools, { rulebook }: ActiveRules, past: Past): Promise<void> {
  const now = await writing(loadSnapshot)
  if (!isUntouched(keptContent(now, rulebook, past.plan))) throw failure('changed-meanwhile', now.own.inputs)
  await putBack(tools, past)
}
