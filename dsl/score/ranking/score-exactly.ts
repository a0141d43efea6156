import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { type Rational, toDouble, toFractionText, zero } from '../../numbers/rational.ts'
import { stateNumber } from '../columns/column-scores.ts'
import type { Figures } from '../figures.ts'
import type { Scoresheet, Total } from '../outcome.ts'
import { ranksOf } from '../ranks.ts'
import { compileRulebook } from '../scorer.ts'
import { type Scope, scopesOf } from './scopes.ts'
import type { ScopeScores, ScoredUnits } from './scored-units.ts'
import { settled } from './scored-units.ts'

/** Scores the units as each other's cohort in exact fractions, for cohorts of some hundred units. */
export function scoreUnitsExactly(rulebook: Rulebook, units: readonly Figures[]): ScoredUnits {
  const scorer = compileRulebook(rulebook)
  const cohort = scorer.cohortOf(units)
  const sheets = units.map(figures => scorer.scoreAll(figures, cohort))
  const codes = rulebook.indicators.map(({ code }) => code)
  return {
    rulebook,
    units: units.length,
    scopes: scopesOf(rulebook).map(scope => scopeScores(scope, sheets)),
    points: columnsOf(codes, code => Float64Array.from(sheets, sheet => pointsOf(sheet, code))),
    states: columnsOf(codes, code => Uint8Array.from(sheets, sheet => stateOf(sheet, code))),
    exact: sheets.map(({ total }) => toFractionText(total.lowest)),
  }
}

const columnsOf = <Column>(codes: readonly Code[], column: (code: Code) => Column): ReadonlyMap<Code, Column> =>
  new Map(codes.map(code => [code, column(code)] as const))

function pointsOf({ outcomes }: Scoresheet, code: Code): number {
  const score = outcomes.get(code)?.score
  return score ? toDouble(score) : Number.NaN
}

const stateOf = ({ outcomes }: Scoresheet, code: Code): number => stateNumber(outcomes.get(code)?.state ?? 'unscored')

function scopeScores(scope: Scope, sheets: readonly Scoresheet[]): ScopeScores {
  const totals = sheets.flatMap(sheet => totalOf(sheet, scope) ?? [])
  const values = totals.map(shareOf)
  return {
    scope,
    lowest: Float64Array.from(totals, ({ lowest }) => toDouble(lowest)),
    highest: Float64Array.from(totals, ({ highest }) => toDouble(highest)),
    maximum: Float64Array.from(totals, ({ maximum }) => toDouble(maximum)),
    value: Float64Array.from(values, value => (value ? settled(toDouble(value)) : Number.NaN)),
    ranks: ranksOfValues(values),
  }
}

function totalOf({ total, lenses, groups }: Scoresheet, { kind, key }: Scope): Total | undefined {
  switch (kind) {
    case 'total':
      return total
    case 'lens':
      return lenses.get(key)
    case 'group':
      return groups.get(key as Code)
    default:
      return kind satisfies never
  }
}

const shareOf = ({ lowest, maximum }: Total): Rational | undefined =>
  maximum.n === 0n ? undefined : lowest.div(maximum)

/** Units without a value have no rank and take nobody's place. */
function ranksOfValues(values: readonly (Rational | undefined)[]): readonly number[] {
  const known = values.flatMap((value, at) => (value ? [{ value, at }] : []))
  const ranks = new Array<number>(values.length).fill(Number.NaN)
  ranksOf(known.map(({ value }) => value ?? zero)).forEach((rank, place) => {
    const unit = known[place]
    if (unit) ranks[unit.at] = rank
  })
  return ranks
}
