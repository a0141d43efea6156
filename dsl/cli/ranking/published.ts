import { type Rational, ratio, rationalOfDouble } from '../../numbers/rational.ts'
import { exactValue, type RankedScope, type Ranking } from '../../score/ranking/ranking.ts'
import { agree, exactly, type Interval, intervalOfRounded, percentChange } from '../../score/ranking/rounded.ts'
import type { NumberWord, Result } from './read-results.ts'
import type { WrittenNumber } from './written-number.ts'

/** A published number beside what the rules give. */
export interface Comparison {
  readonly result: Result
  readonly verdict: 'agrees' | 'differs' | 'not-comparable'
  /** What the rules give, an interval where it hangs on rounded figures; absent where nothing can be said. */
  readonly found?: Interval
}

/** The year before as it was published, with its rounding. */
export type PreviousNumber = (unit: string, scope: string, word: 'value' | 'rank') => WrittenNumber | undefined

/** Compares published numbers with a ranking, each as exactly as it was published. */
export function compareWithPublished(
  published: readonly Result[],
  ranking: Ranking,
  previous: PreviousNumber,
): readonly Comparison[] {
  const unitOf = new Map(ranking.names.map((name, unit) => [name, unit] as const))
  const scopeOf = new Map(ranking.scopes.map(ranked => [ranked.scope.key, ranked] as const))
  return published.map(result => {
    const unit = unitOf.get(result.unit)
    const ranked = scopeOf.get(result.scope)
    const found = ranked && unit !== undefined ? foundFor(result, ranked, unit, previous) : undefined
    if (!found) return { result, verdict: 'not-comparable' }
    return { result, found, verdict: agree(publishedInterval(result), found) ? 'agrees' : 'differs' }
  })
}

/** Ranks are counted and stand for nothing but themselves. */
function publishedInterval({ word, number: { value, decimals } }: Result): Interval {
  return word === 'rank' || word === 'rank_change' ? exactly(value) : intervalOfRounded(value, decimals)
}

function foundFor(
  { unit: name, scope, word }: Result,
  { scores }: RankedScope,
  unit: number,
  previous: PreviousNumber,
): Interval | undefined {
  const value = exactValue(scores.value[unit])
  const rank = rationalOfDouble(scores.ranks[unit] ?? Number.NaN)
  const before = previous(name, scope, 'value')
  switch (word) {
    case 'points':
      return widened(rationalOfDouble(scores.lowest[unit] ?? Number.NaN), POINTS_EXACT_TO)
    case 'value':
      return widened(value, VALUES_EXACT_TO)
    case 'rank':
      return rank && exactly(rank)
    case 'change':
      return value && before && difference(value, intervalOf(before))
    case 'change_percent': {
      const change = value && before && percentChange(exactly(value), intervalOf(before))
      return change?.kind === 'interval' ? change : undefined
    }
    case 'rank_change': {
      const last = previous(name, scope, 'rank')
      return rank && last && exactly(last.value.sub(rank))
    }
    default:
      return word satisfies never
  }
}

const POINTS_EXACT_TO = ratio(1n, 10n ** 9n)
const VALUES_EXACT_TO = ratio(1n, 10n ** 12n)

/** Points and values have a last digit of their own. */
function widened(value: Rational | undefined, by: Rational): Interval | undefined {
  return value && { lowest: value.sub(by), highest: value.add(by) }
}

const intervalOf = ({ value, decimals }: WrittenNumber): Interval => intervalOfRounded(value, decimals)

const difference = (value: Rational, { lowest, highest }: Interval): Interval => ({
  lowest: value.sub(highest),
  highest: value.sub(lowest),
})

/** What the words of a table of results are rounded to when they are shown. */
export const decimalsOf = {
  points: 2,
  value: 4,
  rank: 0,
  change: 4,
  change_percent: 1,
  rank_change: 0,
} as const satisfies Record<NumberWord, number>
