import { decimalText } from '../../explain/number-text.ts'
import type { Rational } from '../../numbers/rational.ts'
import { toDouble, toFractionText } from '../../numbers/rational.ts'
import type { Total } from '../../score/outcome.ts'
import type { Scorer } from '../../score/scorer.ts'
import type { Language } from '../../text/language.ts'
import type { Unit } from '../read-units.ts'
import { tableLines } from '../table.ts'
import { intervalText, shareText } from './interval-text.ts'
import { reportTexts } from './texts.ts'

/** One unit's place in its cohort. */
export interface RankedUnit {
  readonly rank: number
  readonly name: string
  readonly total: Total
}

/** Scores every unit against the whole cohort and ranks by points; equal points share a rank (1, 2, 2, 4). */
export function rankUnits(scorer: Scorer, units: readonly Unit[]): readonly RankedUnit[] {
  const cohort = scorer.cohortOf(units.map(unit => unit.figures))
  const scored = units.map(({ name, figures }) => ({ name, total: scorer.scoreAll(figures, cohort).total }))
  const sorted = scored.toSorted((left, right) => right.total.lowest.compare(left.total.lowest))
  let rank = 0
  let previous: Rational | undefined
  return sorted.map((unit, at) => {
    if (previous === undefined || !unit.total.lowest.equals(previous)) rank = at + 1
    previous = unit.total.lowest
    return { rank, ...unit }
  })
}

export function rankingLines(ranked: readonly RankedUnit[], language: Language): readonly string[] {
  const texts = reportTexts[language]
  const rows = ranked.map(({ rank, name, total }) => [
    String(rank),
    name,
    intervalText(total, language),
    shareText(total, 'percent', language),
    shareText(total, 'value', language),
    decimalText(total.pointsOnMissing, 2, language),
    decimalText(total.pointsOnInvalid, 2, language),
  ])
  return tableLines([texts.ranking, ...rows], ['right', 'left', 'right', 'right', 'right', 'right', 'right'])
}

export function rankingJson(ranked: readonly RankedUnit[]): object {
  return ranked.map(({ rank, name, total }) => ({
    rank,
    unit: name,
    points: toDouble(total.lowest),
    exact: toFractionText(total.lowest),
    highest: toDouble(total.highest),
    maximum: toDouble(total.maximum),
    value: total.maximum.n === 0n ? null : toDouble(total.lowest.div(total.maximum)),
    on_missing: toDouble(total.pointsOnMissing),
    on_cohort: toDouble(total.pointsOnCohort),
    on_invalid: toDouble(total.pointsOnInvalid),
  }))
}
