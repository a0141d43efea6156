import type { Normal, NormalMethod, Statistics } from '../../trace/rank-trace.ts'
import { statisticsOf } from './statistics.ts'

/** The values of a cohort on the scale of `method`; `NaN` among them is a unit without a value. */
export function normalised(values: Float64Array | readonly number[], method: NormalMethod): readonly Normal[] {
  const statistics = statisticsOf(values)
  return Array.from(values, value => normalOf(value, statistics, method))
}

/** One value against a cohort that it belongs to: 0 to 1 by `min-max` and `best`, standard deviations from the mean else. */
export function normalOf(value: number, statistics: Statistics, method: NormalMethod): Normal {
  const { count, lowest, highest } = statistics
  if (Number.isNaN(value) || count === 0) return { kind: 'missing' }
  if (method === 'best') return highest > 0 ? number(value / highest) : { kind: 'best-is-zero' }
  if (count === 1) return { kind: 'single-unit' }
  if (lowest === highest) return { kind: 'all-equal' }
  return number(between(value, statistics, method))
}

function between(
  value: number,
  { lowest, highest, mean, deviation, sampleDeviation }: Statistics,
  method: Exclude<NormalMethod, 'best'>,
): number {
  switch (method) {
    case 'min-max':
      return (value - lowest) / (highest - lowest)
    case 'z-score':
      return (value - mean) / deviation
    case 'z-score-sample':
      return (value - mean) / sampleDeviation
    default:
      return method satisfies never
  }
}

const number = (value: number): Normal => ({ kind: 'number', value })
