import type { Code } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { type Rational, sumOf } from '../../../dsl/numbers/rational.ts'
import type { Cohort } from '../../../dsl/score/cohort.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import type { Scoresheet } from '../../../dsl/score/outcome.ts'
import { compileRulebook } from '../../../dsl/score/scorer.ts'
import type { CohortRequest, CriterionPoints } from '../../sheets/plan/request.ts'
import type { ReadCohort } from '../../sheets/read/cohort-of.ts'
import { ownUnitOf, type ReadUnit } from '../../sheets/read/units-of.ts'
import type { Snapshot } from '../read/snapshot.ts'

/** The figures of the workbook's own unit and of the others, by the rules at hand. */
export interface CohortFigures {
  readonly figures: Figures
  readonly units: readonly ReadUnit[]
  /** What the sheets hold beside the figures. */
  readonly known: ReadCohort
}

/** The cohort that the sheets hold, to be planned anew; nothing where they hold none. */
export function carriedCohort(
  snapshot: Snapshot,
  rulebook: Rulebook,
  { figures, units, known }: CohortFigures,
): CohortRequest | undefined {
  if (!snapshot.contents.has('units')) return undefined
  const { scores, coverage, excluded, previous } = known
  const carried = new Map(scores.map(({ unit, points }) => [unit, points] as const))
  const scorer = compileRulebook(rulebook)
  const cohort = scorer.cohortOf([figures, ...units.map(unit => unit.figures)])
  const own = ownUnitOf(snapshot.raw)
  return {
    own,
    coverage,
    excluded,
    units: [
      { name: own, figures: new Map(), ...yearOf(previous.get(own)) },
      ...units.map(unit => {
        const computed = scorer.scoreAll(unit.figures, cohort)
        const before = carried.get(unit.name)
        const points = before && scoredAgain(before, computed, cohort)
        return {
          ...unit,
          ...(points ? { scores: points, points: totalOf(points) } : { points: computed.total.lowest }),
          ...yearOf(previous.get(unit.name)),
        }
      }),
    ],
  }
}

type Scores = ReadonlyMap<Code, CriterionPoints>

/** The sheets hold the figures of rules against the cohort, which are scored again; other points stay what they were. */
function scoredAgain(known: Scores, { outcomes }: Scoresheet, { extremes }: Cohort): Scores {
  const again = [...extremes.keys()].flatMap(code => {
    const score = known.has(code) ? outcomes.get(code)?.score : undefined
    return score ? [[code, { kind: 'points', points: score }] as const] : []
  })
  return new Map<Code, CriterionPoints>([...known, ...again])
}

const totalOf = (scores: Scores): Rational =>
  sumOf([...scores.values()].flatMap(score => (score.kind === 'points' ? [score.points] : [])))

function yearOf(year: { readonly rank?: number; readonly value?: Rational } = {}) {
  const { rank, value } = year
  return { ...(rank === undefined ? {} : { previousRank: rank }), ...(value ? { previousValue: value } : {}) }
}
