import { type Answer, earns, invalid, zero } from './answer.ts'
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

/** “Tính điểm theo phương pháp Min-Max … cao nhất thì điểm tối đa và giảm dần”. */
export const minMax =
  (maximum: string, quantity: Quantity) =>
  (given: Given, cohort: Cohort): Answer =>
    cohort.readings.minMax === 'zero-floor'
      ? against(given, quantity, cohort, ['highest'], (own, values) => between(own, zero, values, maximum))
      : against(given, quantity, cohort, ['lowest', 'highest'], (own, values) =>
          between(own, lowestOf(values), values, maximum),
        )

/** “Điểm = tỷ lệ của địa phương/tỷ lệ của địa phương cao nhất * điểm tối đa”. */
export const ratioToBest =
  (maximum: string, quantity: Quantity) =>
  (given: Given, cohort: Cohort): Answer =>
    against(given, quantity, cohort, ['highest'], (own, values) => between(own, zero, values, maximum))

type Values = readonly [Exact, ...Exact[]]

/** All equal and above 0: the maximum; all 0: nothing. */
function between(own: Exact, floor: Exact, values: Values, maximum: string): Exact {
  const highest = highestOf(values)
  if (highest.isZero) return zero
  if (!highest.isAbove(floor)) return exact(maximum)
  return own.minus(floor).over(highest.minus(floor)).times(exact(maximum))
}

/** The unit always belongs to its cohort: beside the others with data, or beside the national extremes given. */
function against(
  given: Given,
  quantity: Quantity,
  { others }: Cohort,
  extremes: readonly string[],
  points: (own: Exact, values: Values) => Exact,
): Answer {
  const own = quantity(given)
  const { measure } = own
  if (!measure) return own
  if (others)
    return earns(points(measure, [measure, ...others.flatMap(other => quantity(other).measure ?? [])]), measure)
  const reads = extremes.map(letter => readNumber(given[letter]))
  if (reads.some(read => read.kind === 'invalid')) return invalid
  const [first, second] = reads.flatMap(read => (read.kind === 'given' ? [read.value] : []))
  if (!first || (extremes.length === 2 && !second)) return { state: 'needs_cohort', measure }
  if (second && first.isAbove(second)) return invalid
  return earns(points(measure, [measure, first, ...(second ? [second] : [])]), measure)
}

const lowestOf = (values: Values): Exact => values.reduce((lowest, value) => (lowest.isAbove(value) ? value : lowest))

const highestOf = (values: Values): Exact =>
  values.reduce((highest, value) => (value.isAbove(highest) ? value : highest))
