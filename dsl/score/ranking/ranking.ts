import { type Rational, rationalOfDouble } from '../../numbers/rational.ts'
import type { Normal, NormalMethod } from '../../trace/rank-trace.ts'
import { type PreviousYear, rankChange, type ValueChange, valueChange } from './change.ts'
import type { Exclusion } from './exclusion.ts'
import { normalised } from './normalise.ts'
import type { Scope } from './scopes.ts'
import type { ScopeScores } from './scored-units.ts'
import { type Grouping, groupByLimit, groupByRank } from './unit-groups.ts'

/** A cohort in order: everything that is said of its units beside their points. */
export interface Ranking {
  readonly names: readonly string[]
  readonly exclusion: Exclusion
  readonly method: NormalMethod | 'none'
  readonly isGrouped: boolean
  /** Whether anything is known of the year before. */
  readonly hasPrevious: boolean
  /** The total first, then pillar values and groups; each after the exclusion. */
  readonly scopes: readonly RankedScope[]
}

/** Units by one scope; each list has an entry for every unit, in the order of the table. */
export interface RankedScope {
  readonly scope: Scope
  readonly scores: ScopeScores
  /** Empty without a method. */
  readonly normals: readonly Normal[]
  /** Empty names where nothing is grouped; pillars and headings are grouped as the total is. */
  readonly groups: readonly string[]
  readonly previous: readonly PreviousYear[]
  readonly changes: readonly ValueChange[]
  /** Places gained; `NaN` where unknown. */
  readonly rankChanges: readonly number[]
}

export interface RankingRequest {
  readonly names: readonly string[]
  readonly exclusion: Exclusion
  readonly method?: NormalMethod
  readonly grouping?: Grouping
  /** What is known of a unit's year before in one scope; an empty record where nothing is. */
  readonly previous?: (unit: string, scope: Scope) => PreviousYear
}

export function rankingOf({ names, exclusion, method, grouping, previous }: RankingRequest): Ranking {
  const before = previous ?? ((): PreviousYear => ({}))
  return {
    names,
    exclusion,
    method: method ?? 'none',
    isGrouped: grouping !== undefined,
    hasPrevious: previous !== undefined,
    scopes: exclusion.after.scopes.map(scores => {
      const { scope, value, ranks } = scores
      const years = names.map(name => before(name, scope))
      return {
        scope,
        scores,
        normals: method ? normalised(value, method) : [],
        groups: grouping ? groupsOf(scores, grouping) : names.map(() => ''),
        previous: years,
        changes: years.map((year, unit) => valueChange(exactValue(value[unit]), year.value)),
        rankChanges: years.map((year, unit) => rankChange(ranks[unit] ?? Number.NaN, year.rank)),
      }
    }),
  }
}

/** The decimal that a settled value stands for; `undefined` for a unit without a value. */
export const exactValue = (value = Number.NaN): Rational | undefined => rationalOfDouble(value)

function groupsOf({ value, ranks }: ScopeScores, grouping: Grouping): readonly string[] {
  switch (grouping.kind) {
    case 'quantiles': {
      const ranked = ranks.filter(rank => !Number.isNaN(rank)).length
      return ranks.map(rank => groupByRank(grouping.names, rank, ranked))
    }
    case 'limits':
      return Array.from(value, each => {
        const exact = exactValue(each)
        return exact ? groupByLimit(grouping, limit => exact.compare(limit) >= 0) : ''
      })
    default:
      return grouping satisfies never
  }
}
