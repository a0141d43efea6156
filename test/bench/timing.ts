import { performance } from 'node:perf_hooks'

export interface Runs {
  readonly warmUp: number
  readonly measured: number
}

/**
 * Milliseconds of one run of each, the median of several after some that are not counted. They take turns, so that
 * what else the machine does falls on all of them.
 */
export function medianTimes(contenders: readonly (() => void)[], { warmUp, measured }: Runs): readonly number[] {
  for (let round = 0; round < warmUp; round++) for (const run of contenders) run()
  const rounds = Array.from({ length: measured }, () => contenders.map(timeOf))
  return contenders.map((_, index) => median(rounds.map(times => times[index] ?? Number.NaN)))
}

export function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
