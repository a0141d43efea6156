import type { Rational } from '../../dsl/numbers/rational.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import { isLeftOut } from '../../dsl/score/states.ts'
import type { IndicatorRow } from './indicator-rows.ts'

/** How far the figures are. */
export interface Progress {
  /** Scored indicators that have all their figures. */
  readonly complete: number
  readonly scored: number
  readonly pointsOnMissing: Rational
  readonly pointsOnCohort: Rational
  readonly pointsOnInvalid: Rational
}

export function progressOf(rows: readonly IndicatorRow[], { total }: Scoresheet): Progress {
  const scored = rows.filter(({ outcome }) => outcome.state !== 'unscored' && !isLeftOut(outcome.state))
  const complete = scored.filter(({ outcome }) => outcome.state !== 'missing' && outcome.state !== 'invalid')
  const { pointsOnMissing, pointsOnCohort, pointsOnInvalid } = total
  return { complete: complete.length, scored: scored.length, pointsOnMissing, pointsOnCohort, pointsOnInvalid }
}
