import type { RankTrace } from '../../trace/rank-trace.ts'
import type { RankedScope, Ranking } from './ranking.ts'
import { statisticsOf } from './statistics.ts'

/** How a unit's place in one scope came about; `unit` counts from 0 in the order of the table. */
export function traceRank({ method }: Ranking, { scope, scores, normals }: RankedScope, unit: number): RankTrace {
  const { ranks, lowest, maximum, value } = scores
  const rank = ranks[unit] ?? Number.NaN
  return {
    title: scope.title,
    rank,
    sharing: ranks.filter(each => each === rank).length,
    points: lowest[unit] ?? Number.NaN,
    maximum: maximum[unit] ?? Number.NaN,
    value: value[unit] ?? Number.NaN,
    cohort: statisticsOf(value),
    normal: normals[unit] ?? { kind: 'missing' },
    method,
  }
}
