import type { Code } from '../model/ids.ts'
import { greater, lesser, type Rational } from '../numbers/rational.ts'

/** The lowest and highest judged value over the units with data, and how many these are. */
export interface Extremes {
  readonly lowest: Rational
  readonly highest: Rational
  readonly units: number
}

/**
 * The units that a cohort rule compares with, reduced to what it needs: by the code of the indicator or part. Units
 * whose value is missing, undefined or invalid do not count; a rule for which no unit has data has no entry.
 */
export interface Cohort {
  readonly extremes: ReadonlyMap<Code, Extremes>
}

/** `extremes` with one more unit. */
export function extremesWith(extremes: Extremes | undefined, value: Rational): Extremes {
  if (!extremes) return { lowest: value, highest: value, units: 1 }
  return {
    lowest: lesser(extremes.lowest, value),
    highest: greater(extremes.highest, value),
    units: extremes.units + 1,
  }
}
