import type { ScoringWorkbook } from '../../addin/ports.ts'
import type { Code } from '../../dsl/model/ids.ts'
import { targetsOf } from '../create/choice.ts'

/** The codes whose target is not reached yet. */
export function targetsMissed({ rules, place }: ScoringWorkbook): readonly Code[] {
  return targetsOf(rules.ruleSet, place) ? [] : []
}
