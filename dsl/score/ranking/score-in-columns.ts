import type { Code } from '../../model/ids.ts'
import type { Lens, Rulebook } from '../../model/rulebook.ts'
import { type Rational, toDouble } from '../../numbers/rational.ts'
import { EXCLUDED, NOT_ASSESSED, UNSCORED } from '../columns/column-scores.ts'
import { type ColumnScores, type ColumnTable, type ColumnTotal, compileColumns } from '../columns.ts'
import { ranksOfColumn } from '../ranks.ts'
import { type Scope, scopesOf } from './scopes.ts'
import type { ScopeScores, ScoredUnits } from './scored-units.ts'
import { settled } from './scored-units.ts'
import { countedMaximum } from './without-criteria.ts'

/** Scores the units as each other's cohort in doubles: the states of the exact scorer, points within 1e-9. */
export function scoreUnitsInColumns(rulebook: Rulebook, table: ColumnTable): ScoredUnits {
  const scores = compileColumns(rulebook).score(table)
  const own = new Set<Code>(rulebook.indicators.map(({ code }) => code))
  return {
    rulebook,
    units: table.units,
    scopes: scopesOf(rulebook).map(scope => scopeScores(scope, totalOf(scope, rulebook, scores))),
    points: new Map([...scores.scores].filter(([code]) => own.has(code))),
    states: new Map([...scores.states].filter(([code]) => own.has(code))),
    exact: [],
  }
}

/** Ranks compare points of 1000, as those of the total are, so that the tolerance for equal ones is the same. */
const SCALE = 1000

function scopeScores(scope: Scope, { lowest, highest, maximum }: ColumnTotal): ScopeScores {
  const value = lowest.map((points, unit) => {
    const possible = maximum[unit] ?? 0
    return possible > 0 ? settled(points / possible) : Number.NaN
  })
  return { scope, lowest, highest, maximum, value, ranks: ranksOfColumn(value.map(each => each * SCALE)) }
}

function totalOf({ kind, key }: Scope, rulebook: Rulebook, scores: ColumnScores): ColumnTotal {
  switch (kind) {
    case 'total':
      return scores.total
    case 'group':
      return scores.groups.get(key as Code) ?? nothing(scores.units)
    case 'lens': {
      const lens = rulebook.lenses.find(({ name }) => name === key)
      return lens ? lensTotal(lens, rulebook, scores) : nothing(scores.units)
    }
    default:
      return kind satisfies never
  }
}

const nothing = (units: number): ColumnTotal => ({
  lowest: new Float64Array(units),
  highest: new Float64Array(units),
  maximum: new Float64Array(units),
})

function lensTotal({ members }: Lens, rulebook: Rulebook, scores: ColumnScores): ColumnTotal {
  const total = nothing(scores.units)
  for (const code of members) {
    const group = scores.groups.get(code)
    if (group) addGroup(total, group)
    else addItem(total, code, rulebook, scores)
  }
  return total
}

function addGroup(total: ColumnTotal, group: ColumnTotal): void {
  for (const ends of ['lowest', 'highest', 'maximum'] as const) {
    const into = total[ends]
    group[ends].forEach((points, unit) => {
      into[unit] = (into[unit] ?? 0) + points
    })
  }
}

/** What is added up counts through what it is made of, as in the totals of groups. */
function addItem(total: ColumnTotal, code: Code, rulebook: Rulebook, scores: ColumnScores): void {
  const indicator = rulebook.indicators.find(each => each.code === code)
  if (!indicator) return
  const { body } = indicator
  const maximum = countedMaximum(indicator, rulebook)
  if (body.rule.kind === 'children') for (const child of body.rule.children) addItem(total, child, rulebook, scores)
  else if (body.rule.kind === 'parts') for (const part of body.rule.parts) addPoints(total, part, scores)
  else addPoints(total, { code, maximum }, scores)
}

/** Points without a number widen the interval by all that are possible, or leave the total. */
function addPoints(
  { lowest, highest, maximum }: ColumnTotal,
  item: { readonly code: Code; readonly maximum: Rational },
  { scores, states }: ColumnScores,
): void {
  const possible = toDouble(item.maximum)
  const ofStates = states.get(item.code)
  scores.get(item.code)?.forEach((points, unit) => {
    const state = ofStates?.[unit]
    if (state === EXCLUDED || state === NOT_ASSESSED || state === UNSCORED) return
    const isKnown = !Number.isNaN(points)
    lowest[unit] = (lowest[unit] ?? 0) + (isKnown ? points : 0)
    highest[unit] = (highest[unit] ?? 0) + (isKnown ? points : possible)
    maximum[unit] = (maximum[unit] ?? 0) + possible
  })
}
