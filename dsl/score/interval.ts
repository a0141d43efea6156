import { type Rational, sumOf, zero } from '../numbers/rational.ts'
import type { Outcome } from './outcome.ts'

export interface Interval {
  readonly lowest: Rational
  readonly highest: Rational
}

/** Where there is no number: what its parts or children have, else from 0 to the maximum. */
export function intervalOf({ score, components, maximum }: Outcome): Interval {
  if (score) return { lowest: score, highest: score }
  if (components.length === 0) return { lowest: zero, highest: maximum }
  const within = components.map(intervalOf)
  return { lowest: sumOf(within.map(({ lowest }) => lowest)), highest: sumOf(within.map(({ highest }) => highest)) }
}
