import { toDouble } from '../../dsl/numbers/rational.ts'
import { normalOf } from '../../dsl/score/ranking/normalise.ts'
import { statisticsOf } from '../../dsl/score/ranking/statistics.ts'
import { ranksOfColumn } from '../../dsl/score/ranks.ts'
import type { Scoring } from '../registry.ts'
import { type Answer, refused, shown } from './answer.ts'
import { numbersOf, type Ranges } from './cells.ts'

// The unit itself belongs to its cohort, so its value widens the range of the others.

/** Points between the lowest and the highest of a cohort; all equal and above 0 is the maximum, all 0 is nothing. */
export function minMax(value: unknown, cohort: Ranges, maximum: unknown): Answer {
  return compared([value, maximum], cohort, ([own = 0, points = 0], others) => {
    const statistics = statisticsOf([own, ...others])
    const normal = normalOf(own, statistics, 'min-max')
    if (normal.kind === 'number') return shown(normal.value * points)
    return shown(statistics.highest === 0 ? 0 : points)
  })
}

/** Points by the share of the best of a cohort. */
export function best(value: unknown, cohort: Ranges, maximum: unknown): Answer {
  return compared([value, maximum], cohort, ([own = 0, points = 0], others) => {
    const normal = normalOf(own, statisticsOf([own, ...others]), 'best')
    return shown(normal.kind === 'number' ? normal.value * points : 0)
  })
}

/**
 * How many standard deviations a value lies above the mean of a cohort. The cohort is everybody, not a sample, so the
 * deviation divides by its number; where all are equal nothing can be said.
 */
export function zScore(value: unknown, cohort: Ranges): Answer {
  return compared([value], cohort, ([own = 0], others) => {
    const normal = normalOf(own, statisticsOf(others), 'z-score')
    return normal.kind === 'number' ? shown(normal.value) : refused({ code: 'equal-cohort' })
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
