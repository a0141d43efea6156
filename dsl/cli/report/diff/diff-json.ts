import { compareThemes, type ThemeWeight } from '../../../diff/compare-themes.ts'
import type { ItemDifference, Pair } from '../../../diff/difference.ts'
import type { Row } from '../../../diff/rows.ts'
import type { ScoreComparison, Standing, UnitChange } from '../../../diff/scores.ts'
import type { Rulebook } from '../../../model/rulebook.ts'
import { type Rational, toDouble, toFractionText } from '../../../numbers/rational.ts'
import type { Outcome } from '../../../score/outcome.ts'
import type { DiffReport } from './diff-blocks.ts'

/** The same as plain data: points as doubles, with the exact fraction beside those of scores. */
export function diffJson({ comparison, scores, by }: DiffReport): object {
  const { before, after, difference } = comparison
  return {
    before: indexJson(before),
    after: indexJson(after),
    difference: { ...difference, items: difference.items.map(itemJson) },
    ...(by === 'theme' ? { themes: themesJson(comparison) } : {}),
    ...(scores ? { scores: scoresJson(scores) } : {}),
  }
}

const indexJson = ({ id, title, maximum }: Rulebook): object => ({ id, title, maximum: toDouble(maximum) })

function itemJson(item: ItemDifference): object {
  if (item.kind !== 'changed') return { kind: item.kind, ...rowJson(item.row) }
  const changes = item.changes.map(change =>
    change.kind === 'maximum' ? { ...change, before: toDouble(change.before), after: toDouble(change.after) } : change,
  )
  return { kind: item.kind, ...pairJson(item), changes }
}

const pairJson = ({ before, after, match }: Pair): object => ({
  before: rowJson(before),
  after: rowJson(after),
  match,
})

const rowJson = ({ code, level, title, maximum, theme }: Row): object => ({
  code,
  level,
  title,
  maximum: toDouble(maximum),
  ...(theme ? { theme } : {}),
})

const themesJson = (comparison: DiffReport['comparison']): object =>
  compareThemes(comparison).map(({ theme, before, after, kept, added, removed }) => ({
    theme: theme ?? null,
    before: weightJson(before),
    after: weightJson(after),
    kept: kept.map(pairJson),
    added: added.map(rowJson),
    removed: removed.map(rowJson),
  }))

const weightJson = ({ points, share, rows }: ThemeWeight): object => ({
  points: toDouble(points),
  share: toDouble(share),
  rows,
})

const scoresJson = ({ changed, unchanged, onlyBefore, onlyAfter }: ScoreComparison): object => ({
  changed: changed.map(unitJson),
  unchanged,
  only_before: onlyBefore,
  only_after: onlyAfter,
})

const unitJson = ({ unit, before, after, gain, scores }: UnitChange): object => ({
  unit: unit.name,
  before: standingJson(before),
  after: standingJson(after),
  ...gainJson(gain),
  scores: scores.map(score => ({
    code: score.code,
    before: score.before ? outcomeJson(score.before) : null,
    after: score.after ? outcomeJson(score.after) : null,
    ...gainJson(score.gain),
  })),
})

const standingJson = ({ total, rank }: Standing): object => ({
  lowest: toDouble(total.lowest),
  highest: toDouble(total.highest),
  maximum: toDouble(total.maximum),
  rank,
})

const outcomeJson = ({ state, score, maximum }: Outcome): object => ({
  status: state.replaceAll('-', '_'),
  score: score ? toDouble(score) : null,
  exact: score ? toFractionText(score) : null,
  max: toFractionText(maximum),
})

const gainJson = (gain: Rational): object => ({ change: toDouble(gain), exact_change: toFractionText(gain) })
