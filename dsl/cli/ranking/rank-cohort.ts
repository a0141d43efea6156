import { type Code, codeOf } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { columnStates } from '../../score/columns.ts'
import type { Coverage } from '../../score/ranking/coverage.ts'
import { criteriaUnder } from '../../score/ranking/criteria.ts'
import { type Exclusion, excluding, thinCriteria } from '../../score/ranking/exclusion.ts'
import { type Ranking, type RankingRequest, rankingOf } from '../../score/ranking/ranking.ts'
import { scoreUnitsExactly } from '../../score/ranking/score-exactly.ts'
import { scoreUnitsInColumns } from '../../score/ranking/score-in-columns.ts'
import type { ScoredUnits } from '../../score/ranking/scored-units.ts'
import { topCodes } from '../report/top-codes.ts'
import { Refusal, refusals } from '../texts.ts'
import type { CohortFigures } from '../units/read-unit-table.ts'

export interface RankedCohort {
  readonly ranking: Ranking
  /** Criteria for which fewer than half of the units have data, whether they are left out or not. */
  readonly thin: readonly Coverage[]
  /** What leaving out all thin criteria does, whether it was asked for or not. */
  readonly thinEffect: Exclusion
  /** Scored indicators, over all units, whose figures cannot be. */
  readonly invalid: number
}

export type CohortRequest = Omit<RankingRequest, 'names' | 'exclusion'> & {
  readonly exclude: readonly string[]
  readonly excludeThin: boolean
}

interface Cohort {
  readonly names: readonly string[]
  readonly figures: CohortFigures
}

/** Scores a cohort, leaves out what was asked for, and ranks it. Refuses codes under which there is no criterion. */
export function rankCohort(rulebook: Rulebook, { names, figures }: Cohort, request: CohortRequest): RankedCohort {
  const score = (rules: Rulebook): ScoredUnits => scoreCohort(rules, figures)
  const asked = request.exclude.flatMap(code => criteriaNamed(rulebook, code))
  const before = score(rulebook)
  const thin = thinCriteria(before)
  const thinEffect = excluding(before, new Set(thin.map(({ code }) => code)), score)
  const excluded = new Set([...asked, ...(request.excludeThin ? thinEffect.excluded : [])])
  const isThinOnly =
    excluded.size === thinEffect.excluded.size && [...excluded].every(code => thinEffect.excluded.has(code))
  const exclusion = isThinOnly ? thinEffect : excluding(before, excluded, score)
  return {
    ranking: rankingOf({ ...request, names, exclusion }),
    thin,
    thinEffect,
    invalid: invalidScores(before),
  }
}

function scoreCohort(rulebook: Rulebook, figures: CohortFigures): ScoredUnits {
  switch (figures.kind) {
    case 'exact':
      return scoreUnitsExactly(rulebook, figures.units)
    case 'columns':
      return scoreUnitsInColumns(rulebook, figures.table)
    default:
      return figures satisfies never
  }
}

function criteriaNamed(rulebook: Rulebook, text: string): readonly Code[] {
  const code = codeOf(text.normalize('NFC').trim())
  const criteria = criteriaUnder(rulebook, code)
  if (criteria.length > 0) return criteria
  const similar = rulebook.indicators
    .map(each => each.code)
    .filter(each => each.startsWith(code))
    .slice(0, 5)
  throw new Refusal(refusals.nothingToExclude(code, similar))
}

function invalidScores({ rulebook, states }: ScoredUnits): number {
  const wanted = columnStates.indexOf('invalid')
  const columns = topCodes(rulebook).flatMap(code => states.get(code) ?? [])
  return columns.reduce((sum, column) => sum + column.filter(state => state === wanted).length, 0)
}
