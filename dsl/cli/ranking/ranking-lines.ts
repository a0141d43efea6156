import { methodNames, normalReasons } from '../../explain/rank-text.ts'
import { rationalOfDouble } from '../../numbers/rational.ts'
import type { RankedScope, Ranking } from '../../score/ranking/ranking.ts'
import type { Language } from '../../text/language.ts'
import { type Alignment, tableLines } from '../table.ts'
import { intervalCell, numberCell, signedCell } from './number-cells.ts'
import { rankingTexts } from './ranking-texts.ts'
import { resultColumns, unitsByRank } from './result-columns.ts'

/** Longer tables are for files. */
const SHOWN = 200

interface Column {
  readonly heading: string
  readonly alignment: Alignment
  readonly at: (unit: number) => string
}

/** The total of each unit, then its pillars, as tables for a terminal. */
export function rankingLines(ranking: Ranking, language: Language): readonly string[] {
  const [total] = ranking.scopes
  if (!total) return []
  const order = unitsByRank(ranking)
  const columns = totalColumns(ranking, total, language)
  const pillars = pillarColumns(ranking, language)
  const { pillars: heading, more } = rankingTexts[language]
  return [
    ...linesOf(columns, order.slice(0, SHOWN)),
    ...(order.length > SHOWN ? [more(order.length - SHOWN)] : []),
    ...normalNotes(total, language),
    ...(pillars.length > 2 ? ['', `${heading}:`, ...linesOf(pillars, order.slice(0, SHOWN))] : []),
  ]
}

const linesOf = (columns: readonly Column[], units: readonly number[]): readonly string[] =>
  tableLines(
    [columns.map(({ heading }) => heading), ...units.map(unit => columns.map(({ at }) => at(unit)))],
    columns.map(({ alignment }) => alignment),
  )

function totalColumns(ranking: Ranking, total: RankedScope, language: Language): readonly Column[] {
  const texts = rankingTexts[language]
  const { lowest, highest, maximum } = total.scores
  const share = (unit: number, points: Float64Array): number => (points[unit] ?? Number.NaN) / (maximum[unit] ?? 0)
  const right = (heading: string, at: Column['at']): Column => ({ heading, alignment: 'right', at })
  return [
    ...identity(ranking, total, language),
    right(texts.points, unit => intervalCell(lowest[unit] ?? Number.NaN, highest[unit] ?? Number.NaN, 2, language)),
    right(texts.percent, unit => intervalCell(share(unit, lowest) * 100, share(unit, highest) * 100, 1, language)),
    right(texts.value, unit => intervalCell(share(unit, lowest), share(unit, highest), 4, language)),
    ...furtherColumns(ranking, total, language),
    ...stateColumns(ranking, language),
  ]
}

function identity({ names }: Ranking, { scores }: RankedScope, language: Language): readonly Column[] {
  const texts = rankingTexts[language]
  return [
    { heading: texts.rank, alignment: 'right', at: unit => numberCell(scores.ranks[unit], 0, language) },
    { heading: texts.unit, alignment: 'left', at: unit => names[unit] ?? '' },
  ]
}

function furtherColumns(ranking: Ranking, total: RankedScope, language: Language): readonly Column[] {
  const texts = rankingTexts[language]
  const { method, isGrouped, hasPrevious } = ranking
  const right = (heading: string, at: Column['at']): Column => ({ heading, alignment: 'right', at })
  return [
    ...(isGrouped
      ? [{ heading: texts.group, alignment: 'left', at: (unit: number) => total.groups[unit] ?? '' } as const]
      : []),
    ...(method === 'none'
      ? []
      : [right(methodNames[method][language], unit => numberCell(normalAt(total, unit), 4, language))]),
    ...(hasPrevious
      ? [
          right(texts.change, unit => changeText(total, unit, language)),
          right(texts.changePercent, unit => percentText(total, unit, language)),
          right(texts.rankChange, unit => rankChangeText(total, unit, language)),
        ]
      : []),
  ]
}

function normalAt({ normals }: RankedScope, unit: number): number | undefined {
  const normal = normals[unit]
  return normal?.kind === 'number' ? normal.value : undefined
}

function changeText({ changes }: RankedScope, unit: number, language: Language): string {
  const change = changes[unit]
  if (change?.kind === 'known') return signedCell(change.difference, 4, language)
  return change?.kind === 'no-previous' ? rankingTexts[language].noPrevious : '–'
}

function percentText({ changes }: RankedScope, unit: number, language: Language): string {
  const change = changes[unit]
  if (change?.kind !== 'known') return '–'
  if (change.percent.kind === 'previous-zero') return rankingTexts[language].previousZero
  return `${signedCell(change.percent.percent, 1, language)}%`
}

function rankChangeText({ rankChanges }: RankedScope, unit: number, language: Language): string {
  const change = rationalOfDouble(rankChanges[unit] ?? Number.NaN)
  return change ? signedCell(change, 0, language) : '–'
}

function stateColumns(ranking: Ranking, language: Language): readonly Column[] {
  return resultColumns(ranking).flatMap(({ word, at }) =>
    word === 'missing' || word === 'invalid'
      ? [{ heading: rankingTexts[language][word], alignment: 'right', at: (unit: number) => String(at(unit)) } as const]
      : [],
  )
}

/** Each reason for a value that is not there, once. */
function normalNotes({ normals }: RankedScope, language: Language): readonly string[] {
  const reasons = new Set(normals.flatMap(({ kind }) => (kind === 'number' ? [] : [kind])))
  return [...reasons].map(kind => `–: ${normalReasons[kind][language]}.`)
}

/** Pillar values where the index has them, else its pillars. */
function pillarColumns(ranking: Ranking, language: Language): readonly Column[] {
  const [total, ...others] = ranking.scopes
  if (!total) return []
  const lenses = others.filter(({ scope }) => scope.kind === 'lens')
  const pillars = lenses.length > 0 ? lenses : others.filter(({ scope }) => isPillar(ranking, scope.key))
  return [
    ...identity(ranking, total, language),
    ...pillars.map(
      ({ scope, scores }): Column => ({
        heading: scope.title[language],
        alignment: 'right',
        at: unit => `${numberCell(scores.value[unit], 4, language)} (${numberCell(scores.ranks[unit], 0, language)})`,
      }),
    ),
  ]
}

const isPillar = ({ exclusion }: Ranking, code: string): boolean =>
  exclusion.after.rulebook.groups.some(group => group.level === 'pillar' && group.code === code)
