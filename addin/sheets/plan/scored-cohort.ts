import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { intervalOf } from '../../../dsl/score/interval.ts'
import type { Outcome, Scoresheet } from '../../../dsl/score/outcome.ts'
import { type Coverage, coverageOfStates } from '../../../dsl/score/ranking/coverage.ts'
import { criteriaOf } from '../../../dsl/score/ranking/criteria.ts'
import { compileRulebook } from '../../../dsl/score/scorer.ts'
import { isLeftOut } from '../../../dsl/score/states.ts'
import type { CohortRequest, CohortUnit, CriterionPoints } from './request.ts'

/** The own unit's figures, where they are known when the workbook is made, are those that the others are compared with. */
export interface CohortToScore {
  readonly own: string
  readonly ownFigures?: Figures
  readonly units: readonly CohortUnit[]
}

/** A cohort with what each of the other units has of each criterion, all of them scored against one another. */
export function scoredCohort(rulebook: Rulebook, { own, ownFigures, units }: CohortToScore): CohortRequest {
  const scorer = compileRulebook(rulebook)
  const others = units.filter(({ name }) => name !== own)
  const ownUnits = units.filter(({ name }) => name === own)
  const ownFiguresKnown = ownFigures ? [ownFigures] : ownUnits.map(({ figures }) => figures)
  const cohort = scorer.cohortOf([...ownFiguresKnown, ...others.map(({ figures }) => figures)])
  const sheets = new Map(units.map(({ name, figures }) => [name, scorer.scoreAll(figures, cohort)] as const))
  const codes = criteriaOf(rulebook).map(({ code }) => code)
  return {
    own,
    units: units.map(unit => scoredUnit(unit, codes, sheets.get(unit.name))),
    coverage: coverage(
      codes,
      others.flatMap(({ name }) => sheets.get(name) ?? []),
    ),
  }
}

function scoredUnit(unit: CohortUnit, codes: readonly Code[], sheet: Scoresheet | undefined): CohortUnit {
  if (!sheet) return unit
  const scores = codes.flatMap(code => {
    const points = pointsOf(sheet.outcomes.get(code))
    return points ? [[code, points] as const] : []
  })
  return { ...unit, points: sheet.total.lowest, scores: new Map(scores) }
}

/** Where a part of a criterion has no number, its other parts count, as in the total. */
function pointsOf(outcome: Outcome | undefined): CriterionPoints | undefined {
  if (outcome && isLeftOut(outcome.state)) return { kind: 'left-out' }
  const isKnown = outcome?.score !== undefined || (outcome?.components.length ?? 0) > 0
  return outcome && isKnown ? { kind: 'points', points: intervalOf(outcome).lowest } : undefined
}

function coverage(codes: readonly Code[], sheets: readonly Scoresheet[]): ReadonlyMap<Code, Coverage> {
  return new Map(
    codes.map(code => {
      const states = sheets.map(({ outcomes }) => outcomes.get(code)?.state ?? 'unscored')
      return [code, coverageOfStates(code, states)] as const
    }),
  )
}
