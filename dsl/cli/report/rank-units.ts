import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { toDouble, toFractionText } from '../../numbers/rational.ts'
import { columnTableOf } from '../../score/column-table-of.ts'
import { type ColumnScores, columnStates, compileColumns } from '../../score/columns.ts'
import { ranksOf, ranksOfColumn } from '../../score/ranks.ts'
import { compileRulebook } from '../../score/scorer.ts'
import type { Unit } from '../read-units.ts'
import { topCodes } from './top-codes.ts'

/** One unit's place in its cohort. Points are an interval while part of them cannot be known. */
export interface RankedUnit {
  readonly rank: number
  readonly name: string
  readonly lowest: number
  readonly highest: number
  readonly maximum: number
  /** The points as an exact fraction, where the cohort is small enough to be scored exactly. */
  readonly exact?: string
  /** How many scored indicators lack figures, and how many have figures that cannot be. */
  readonly missing: number
  readonly invalid: number
}

/** Larger cohorts are scored in doubles over columns: the same states, points within 1e-9. */
const EXACT_UNITS = 300

/** Scores every unit against the whole cohort, the highest first; equal points share a rank (1, 2, 2, 4). */
export function rankUnits(rulebook: Rulebook, units: readonly Unit[]): readonly RankedUnit[] {
  const ranked = units.length <= EXACT_UNITS ? rankedExactly(rulebook, units) : rankedInColumns(rulebook, units)
  return ranked.toSorted((left, right) => left.rank - right.rank)
}

function rankedExactly(rulebook: Rulebook, units: readonly Unit[]): readonly RankedUnit[] {
  const scorer = compileRulebook(rulebook)
  const cohort = scorer.cohortOf(units.map(unit => unit.figures))
  const totals = units.map(({ figures }) => scorer.scoreAll(figures, cohort).total)
  const ranks = ranksOf(totals.map(({ lowest }) => lowest))
  return units.map(({ name }, at) => {
    const total = totals[at]
    return {
      rank: ranks[at] ?? Number.NaN,
      name,
      lowest: total ? toDouble(total.lowest) : Number.NaN,
      highest: total ? toDouble(total.highest) : Number.NaN,
      maximum: total ? toDouble(total.maximum) : Number.NaN,
      ...(total ? { exact: toFractionText(total.lowest) } : {}),
      missing: total?.states.missing ?? 0,
      invalid: total?.states.invalid ?? 0,
    }
  })
}

function rankedInColumns(rulebook: Rulebook, units: readonly Unit[]): readonly RankedUnit[] {
  const scores = compileColumns(rulebook).score(columnTableOf(units.map(unit => unit.figures)))
  const ranks = ranksOfColumn(scores.total.lowest)
  const top = topCodes(rulebook)
  const missing = countsOf(scores, top, 'missing')
  const invalid = countsOf(scores, top, 'invalid')
  return units.map(({ name }, at) => ({
    rank: ranks[at] ?? Number.NaN,
    name,
    lowest: scores.total.lowest[at] ?? Number.NaN,
    highest: scores.total.highest[at] ?? Number.NaN,
    maximum: scores.total.maximum[at] ?? Number.NaN,
    missing: missing[at] ?? 0,
    invalid: invalid[at] ?? 0,
  }))
}

function countsOf(scores: ColumnScores, codes: readonly Code[], state: 'missing' | 'invalid'): Uint16Array {
  const wanted = columnStates.indexOf(state)
  const counts = new Uint16Array(scores.units)
  for (const code of codes) {
    scores.states.get(code)?.forEach((found, at) => {
      if (found === wanted) counts[at] = (counts[at] ?? 0) + 1
    })
  }
  return counts
}
