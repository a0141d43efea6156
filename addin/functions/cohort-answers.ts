import { toDouble } from '../../dsl/numbers/rational.ts'
import { ranksOfColumn } from '../../dsl/score/ranks.ts'
import type { Scoring } from '../registry.ts'
import { type Answer, refused, shown } from './answer.ts'
import { numbersOf, type Ranges } from './cells.ts'

// The unit itself belongs to its cohort, so its value widens the range of the others.

/** Points between the lowest and the highest of a cohort; all equal and above 0 is the maximum, all 0 is nothing. */
export function minMax(value: unknown, cohort: Ranges, maximum: unknown): Answer {
  return compared([value, maximum], cohort, ([own = 0, points = 0], others) => {
    const [lowest, highest] = [smallest([own, ...others]), largest([own, ...others])]
    if (highest === 0) return shown(0)
    return shown(lowest === highest ? points : ((own - lowest) / (highest - lowest)) * points)
  })
}

/** Points by the share of the best of a cohort. */
export function best(value: unknown, cohort: Ranges, maximum: unknown): Answer {
  return compared([value, maximum], cohort, ([own = 0, points = 0], others) => {
    const highest = largest([own, ...others])
    return shown(highest === 0 ? 0 : (own / highest) * points)
  })
}

/**
 * How many standard deviations a value lies above the mean of a cohort. The cohort is everybody, not a sample, so the
 * deviation divides by its number; where all are equal it is 0.
 */
export function zScore(value: unknown, cohort: Ranges): Answer {
  return compared([value], cohort, ([own = 0], others) => {
    const mean = others.reduce((sum, each) => sum + each, 0) / others.length
    const variance = others.reduce((sum, each) => sum + (each - mean) ** 2, 0) / others.length
    return shown(variance === 0 ? 0 : (own - mean) / Math.sqrt(variance))
  })
}

/** The place of a value in a cohort, the highest first; equal values share a rank: 1, 2, 2, 4. */
export function rank(value: unknown, cohort: Ranges): Answer {
  return compared([value], cohort, ([own = 0], others) => shown(ranksOfColumn([own, ...others])[0] ?? 1))
}

/** Points as a share of the maximum of the index, between 0 and 1. */
export function index({ rules }: Scoring, points: Ranges): Answer {
  const maximum = toDouble(rules.rulebook.maximum)
  const sum = numbersOf(points).reduce((total, each) => total + each, 0)
  return maximum > 0 ? shown(sum / maximum) : refused({ code: 'not-a-number' })
}

function compared(
  values: readonly unknown[],
  cohort: Ranges,
  answer: (values: readonly number[], others: readonly number[]) => Answer,
): Answer {
  const numbers = values.flatMap(numbersOf)
  if (numbers.length < values.length) return refused({ code: 'not-a-number' })
  const others = numbersOf(cohort)
  return others.length === 0 ? refused({ code: 'empty-cohort' }) : answer(numbers, others)
}

// A cohort can have more units than a call has arguments.
const smallest = (values: readonly number[]): number => values.reduce((low, each) => Math.min(low, each), Infinity)
const largest = (values: readonly number[]): number => values.reduce((high, each) => Math.max(high, each), -Infinity)
