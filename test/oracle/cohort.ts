import { type Answer, earns, zero } from './answer.ts'
import { type Exact, exact } from './exact.ts'
import { type Given, readNumber } from './given.ts'

/** Readings of the decision that are switched for the whole index. */
export interface OracleReadings {
  readonly minMax: 'observed-floor' | 'zero-floor'
  readonly thresholdJump: 'as-printed' | 'divided'
}

/** Whom a unit is compared with, besides itself. */
export interface Cohort {
  /** The inputs of the other units for the same indicator; absent where nobody is known. */
  readonly others?: readonly Given[]
  readonly readings: OracleReadings
}

export const alone: Cohort = { readings: { minMax: 'observed-floor', thresholdJump: 'as-printed' } }

/** The quantity by which units are compared; its answer carries the state where there is none. */
type Quantity = (given: Given) => Answer

/** “Tính điểm theo phương pháp Min-Max … cao nhất thì điểm tối đa và giảm dần” (NOTES, G4). */
export const minMax =
  (maximum: string, quantity: Quantity) =>
  (given: Given, cohort: Cohort): Answer => {
    const own = quantity(given)
    if (!own.measure) return own
    const fromZero = cohort.readings.minMax === 'zero-floor'
    const values = compared(own.measure, given, quantity, cohort, fromZero ? ['highest'] : ['lowest', 'highest'])
    if (!values) return { state: 'needs_cohort', measure: own.measure }
    const floor = fromZero ? zero : lowestOf(values)
    return earns(between(own.measure, floor, highestOf(values), exact(maximum)), own.measure)
  }

/** “Điểm = tỷ lệ của địa phương/tỷ lệ của địa phương cao nhất * điểm tối đa”. */
export const ratioToBest =
  (maximum: string, quantity: Quantity) =>
  (given: Given, cohort: Cohort): Answer => {
    const own = quantity(given)
    if (!own.measure) return own
    const values = compared(own.measure, given, quantity, cohort, ['highest'])
    if (!values) return { state: 'needs_cohort', measure: own.measure }
    return earns(between(own.measure, zero, highestOf(values), exact(maximum)), own.measure)
  }

/** All equal and above 0: the maximum; all 0: nothing. */
function between(own: Exact, floor: Exact, highest: Exact, maximum: Exact): Exact {
  if (highest.isZero) return zero
  if (!highest.isAbove(floor)) return maximum
  return own.minus(floor).over(highest.minus(floor)).times(maximum)
}

type Values = readonly [Exact, ...Exact[]]

/** The unit with the others that have data, or with the national extremes that were given instead. */
function compared(
  own: Exact,
  given: Given,
  quantity: Quantity,
  cohort: Cohort,
  extremes: readonly string[],
): Values | undefined {
  if (cohort.others) return [own, ...cohort.others.flatMap(other => quantity(other).measure ?? [])]
  const reads = extremes.map(letter => readNumber(given[letter]))
  const values = reads.flatMap(read => (read.kind === 'given' ? [read.value] : []))
  return values.length === extremes.length ? [own, ...values] : undefined
}

const lowestOf = (values: Values): Exact => values.reduce((lowest, value) => (lowest.isAbove(value) ? value : lowest))

const highestOf = (values: Values): Exact =>
  values.reduce((highest, value) => (value.isAbove(highest) ? value : highest))
