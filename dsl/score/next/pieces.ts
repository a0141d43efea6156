import type { Comparator } from '../../model/expression.ts'
import { one, type Rational, zero } from '../../numbers/rational.ts'
import { satisfies } from '../condition.ts'
import type { Line } from './straight-line.ts'

/** A case of a rule over its measure; the first whose limits all hold decides. */
export interface Case {
  readonly limits: readonly { readonly comparator: Comparator; readonly bound: Rational }[]
  readonly points: Line
}

/** A stretch of the measure where one case decides: a single value, or all between two ends, which lie outside. */
export type Piece = { readonly points: Line } & (
  | { readonly kind: 'value'; readonly value: Rational }
  | { readonly kind: 'between'; readonly low: Rational | 'endless'; readonly high: Rational | 'endless' }
)

/** The measures from 0 on, cut at every bound, in ascending order. */
export function piecesOf(cases: readonly Case[]): readonly Piece[] {
  const bounds = distinct([zero, ...cases.flatMap(({ limits }) => limits.map(({ bound }) => bound))])
  return bounds.flatMap((low, index): readonly Piece[] => {
    const high = bounds[index + 1] ?? 'endless'
    const within = high === 'endless' ? low.add(one) : low.add(high).div(2)
    const [here, beyond] = [decidingAt(cases, low), decidingAt(cases, within)]
    return [
      ...(here ? [{ kind: 'value', value: low, points: here.points } as const] : []),
      ...(beyond ? [{ kind: 'between', low, high, points: beyond.points } as const] : []),
    ]
  })
}

const decidingAt = (cases: readonly Case[], value: Rational): Case | undefined =>
  cases.find(({ limits }) =>
    limits.every(({ comparator, bound }) => satisfies(Number(value.compare(bound)), comparator)),
  )

function distinct(values: readonly Rational[]): readonly Rational[] {
  const sorted = values.filter(value => value.s >= 0n).toSorted((left, right) => Number(left.compare(right)))
  return sorted.filter((value, index) => !sorted[index - 1]?.equals(value))
}
