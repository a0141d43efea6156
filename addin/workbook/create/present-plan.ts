import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { ActiveRules } from '../../ports.ts'
import { isLinkName } from '../../sheets/links/link-names.ts'
import type { KeptContent } from '../../sheets/plan/kept.ts'
import { planWorkbook } from '../../sheets/plan.ts'
import { placeOf } from '../../sheets/read/find-sheet.ts'
import type { WorkbookPlan } from '../../sheets/workbook-plan.ts'
import type { Snapshot } from '../read/snapshot.ts'
import { keptContent } from './kept-content.ts'
import { presentRequest } from './requests.ts'

/** Our sheets as they stand, as a plan by which they can be written again. */
export interface PresentPlan {
  /** What people wrote into the sheets included. */
  readonly plan: WorkbookPlan
  readonly kept: KeptContent
  /** By which they stand. */
  readonly rulebook: Rulebook
}

export function presentPlan(rules: ActiveRules, snapshot: Snapshot): PresentPlan {
  const request = presentRequest(rules, snapshot)
  const kept = keptContent(snapshot, rules.rulebook, planWorkbook(request))
  const plan = planWorkbook({ ...request, kept })
  return {
    plan: { ...plan, names: plan.names.filter(({ name }) => isLinkName(name) || !isForeign(name, snapshot)) },
    kept,
    rulebook: rules.rulebook,
  }
}

/** A name of ours that somebody else uses for something of their own. */
function isForeign(name: string, { overview, own }: Snapshot): boolean {
  const title = placeOf(overview.names.get(name))?.title
  return title !== undefined && !Object.values(own).includes(title)
}
