import { toDouble } from '../../numbers/rational.ts'
import { columnStates } from '../../score/columns.ts'
import type { RankedScope, Ranking } from '../../score/ranking/ranking.ts'
import { TOTAL } from '../../score/ranking/scopes.ts'
import { topCodes } from '../report/top-codes.ts'
import type { ResultWord } from './result-words.ts'

/** A column of a table of results. */
export interface ResultColumn {
  /** Empty for the total. */
  readonly scope: string
  readonly word: ResultWord
  readonly type: 'text' | 'number' | 'whole'
  /** `undefined` where there is nothing to say of this unit. */
  readonly at: (unit: number) => string | number | undefined
}

/** Everything that a ranking says, a column each: the total, then pillar values and groups. */
export function resultColumns(ranking: Ranking): readonly ResultColumn[] {
  const [total, ...others] = ranking.scopes
  const { names } = ranking
  return [
    ...(total ? [rankColumn(total)] : []),
    { scope: '', word: 'unit', type: 'text', at: unit => names[unit] },
    ...(total ? [...pointColumns(total), ...furtherColumns(total, ranking), ...exclusionColumns(ranking)] : []),
    stateColumn(ranking, 'missing'),
    stateColumn(ranking, 'invalid'),
    ...others.flatMap(scope => [...pointColumns(scope), rankColumn(scope), ...furtherColumns(scope, ranking)]),
  ]
}

const scopeName = ({ scope }: RankedScope): string => (scope.key === TOTAL ? '' : scope.key)

const known = (value: number | undefined): number | undefined =>
  value === undefined || Number.isNaN(value) ? undefined : value

function rankColumn(ranked: RankedScope): ResultColumn {
  return { scope: scopeName(ranked), word: 'rank', type: 'whole', at: unit => known(ranked.scores.ranks[unit]) }
}

function pointColumns(ranked: RankedScope): readonly ResultColumn[] {
  const { lowest, highest, maximum, value } = ranked.scores
  const column = (word: ResultWord, values: Float64Array): ResultColumn => {
    return { scope: scopeName(ranked), word, type: 'number', at: unit => known(values[unit]) }
  }
  const isOpen = lowest.some((points, unit) => points !== highest[unit])
  return [
    column('points', lowest),
    ...(isOpen ? [column('highest', highest)] : []),
    column('maximum', maximum),
    column('value', value),
  ]
}

function furtherColumns(ranked: RankedScope, { method, isGrouped, hasPrevious }: Ranking): readonly ResultColumn[] {
  const scope = scopeName(ranked)
  const { groups, normals, previous, changes, rankChanges } = ranked
  const column = (word: ResultWord, type: ResultColumn['type'], at: ResultColumn['at']): ResultColumn => {
    return { scope, word, type, at }
  }
  const normal = (unit: number) => {
    const found = normals[unit]
    return found?.kind === 'number' ? found.value : undefined
  }
  return [
    ...(isGrouped ? [column('group', 'text', unit => groups[unit] || undefined)] : []),
    ...(method === 'none' ? [] : [column('normal', 'number', normal)]),
    ...(hasPrevious
      ? [
          column('previous_value', 'number', unit => double(previous[unit]?.value)),
          column('change', 'number', unit => changeAt(changes, unit)),
          column('change_percent', 'number', unit => percentAt(changes, unit)),
          column('previous_rank', 'whole', unit => known(previous[unit]?.rank)),
          column('rank_change', 'whole', unit => known(rankChanges[unit])),
        ]
      : []),
  ]
}

const double = (value: Parameters<typeof toDouble>[0] | undefined): number | undefined => value && toDouble(value)

function changeAt(changes: RankedScope['changes'], unit: number): number | undefined {
  const change = changes[unit]
  return change?.kind === 'known' ? toDouble(change.difference) : undefined
}

function percentAt(changes: RankedScope['changes'], unit: number): number | undefined {
  const change = changes[unit]
  return change?.kind === 'known' && change.percent.kind === 'number' ? toDouble(change.percent.percent) : undefined
}

function exclusionColumns({ exclusion }: Ranking): readonly ResultColumn[] {
  const [before] = exclusion.before.scopes
  if (exclusion.excluded.size === 0 || !before) return []
  return [
    { scope: '', word: 'points_before', type: 'number', at: unit => known(before.lowest[unit]) },
    { scope: '', word: 'rank_before', type: 'whole', at: unit => known(before.ranks[unit]) },
  ]
}

/** How many scored indicators of a unit lack figures, or have figures that cannot be. */
function stateColumn({ exclusion }: Ranking, state: 'missing' | 'invalid'): ResultColumn {
  const { rulebook, states, units } = exclusion.after
  const wanted = columnStates.indexOf(state)
  const counts = new Uint16Array(units)
  for (const code of topCodes(rulebook)) {
    states.get(code)?.forEach((found, unit) => {
      if (found === wanted) counts[unit] = (counts[unit] ?? 0) + 1
    })
  }
  return { scope: '', word: state, type: 'whole', at: unit => counts[unit] }
}

/** The units by their rank in the total; of one rank in the order of the table, those without one last. */
export function unitsByRank({ names, scopes: [total] }: Ranking): readonly number[] {
  const rankOf = (unit: number): number => known(total?.scores.ranks[unit]) ?? Number.POSITIVE_INFINITY
  return names.map((_, unit) => unit).toSorted((one, other) => compare(rankOf(one), rankOf(other)))
}

const compare = (one: number, other: number): number => (one === other ? 0 : one - other)
