import type { Rational } from '../../numbers/rational.ts'
import { exactly, percentChange } from './rounded.ts'

/** What is known of a unit's year before; `rank` counts from 1. Either may be unknown. */
export interface PreviousYear {
  readonly value?: Rational
  readonly rank?: number
}

/** Change of a value since the year before: in value, and in percent of the year before. */
export type ValueChange =
  | { readonly kind: 'known'; readonly difference: Rational; readonly percent: Percent }
  | { readonly kind: 'no-previous' }
  /** The unit has no value this year. */
  | { readonly kind: 'no-value' }

export type Percent = { readonly kind: 'number'; readonly percent: Rational } | { readonly kind: 'previous-zero' }

export function valueChange(current: Rational | undefined, previous: Rational | undefined): ValueChange {
  if (!current) return { kind: 'no-value' }
  if (!previous) return { kind: 'no-previous' }
  return { kind: 'known', difference: current.sub(previous), percent: percentOf(current, previous) }
}

function percentOf(current: Rational, previous: Rational): Percent {
  const change = percentChange(exactly(current), exactly(previous))
  return change.kind === 'interval' ? { kind: 'number', percent: change.lowest } : change
}

/** Places gained (positive) or lost since the year before; `NaN` where either rank is unknown. */
export const rankChange = (rank: number, previous: number | undefined): number => (previous ?? Number.NaN) - rank
