import type { ScoringWorkbook } from '../../addin/ports.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Target } from '../../dsl/model/place.ts'
import type { Indicator, Rulebook } from '../../dsl/model/rulebook.ts'
import { type TargetResult, targetResults } from '../../dsl/score/targets.ts'
import { targetsOf } from '../create/choice.ts'

/** What came of each target of the workbook's place; none where no targets are known of it. */
export function targetsOfWorkbook({ rules, place, figures, cohort }: ScoringWorkbook): readonly TargetResult[] {
  const targets = targetsOf(rules.ruleSet, place)
  return targets ? targetResults(rules.scorer, targets, figures, cohort) : []
}

/** The codes whose target is not reached yet. */
export const targetsMissed = (workbook: ScoringWorkbook): ReadonlySet<Code> =>
  new Set(
    targetsOfWorkbook(workbook).flatMap(({ target, verdict }) =>
      verdict === 'not-done' && target.code !== undefined ? [target.code] : [],
    ),
  )

/** Whether the quantity that a target limits is a share of 1, which people read as a percentage. */
export function limitsShare({ code, measure }: Target, { indicators }: Rulebook): boolean {
  const indicator = indicators.find(each => each.code === code)
  const judged = measure ?? indicator?.body.judged
  if (!indicator || judged?.kind !== 'measure') return false
  return unitOfMeasure(indicator, judged.name) === 'pure'
}

const unitOfMeasure = ({ body }: Indicator, measure: string): string | undefined =>
  body.measures.find(({ name }) => name === measure)?.unit.kind
