import type { Statistics } from '../../trace/rank-trace.ts'

/** Added from the smallest to the largest, so that the order of the units changes no digit. */
export function statisticsOf(values: Float64Array | readonly number[]): Statistics {
  const sorted = Float64Array.from(values)
    .filter(value => !Number.isNaN(value))
    .sort()
  const count = sorted.length
  const [lowest = Number.NaN, highest = Number.NaN] = [sorted[0], sorted[count - 1]]
  if (lowest === highest) return { count, lowest, highest, mean: lowest, ...deviations(0, count) }
  const mean = sorted.reduce((sum, value) => sum + value, 0) / count
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { count, lowest, highest, mean, ...deviations(squares, count) }
}

function deviations(squares: number, count: number): Pick<Statistics, 'deviation' | 'sampleDeviation'> {
  return {
    deviation: count > 0 ? Math.sqrt(squares / count) : Number.NaN,
    sampleDeviation: count > 1 ? Math.sqrt(squares / (count - 1)) : Number.NaN,
  }
}
