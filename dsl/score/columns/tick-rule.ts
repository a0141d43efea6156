import type { PolicyTreatment, TickRule } from '../../model/rulebook.ts'
import { type Rational, sumOf, toDouble, zero } from '../../numbers/rational.ts'
import { type ColumnRule, NOWHERE, type Output } from './column-rule.ts'
import { EXCLUDED, MISSING, OK, WRONG } from './column-scores.ts'
import { fixedPoints } from './fixed-points.ts'
import type { LineScope } from './quotient-form.ts'
import type { Term } from './terms.ts'

/**
 * Independent ticks with fixed points that cannot exceed the maximum together; `undefined` where they are others. At
 * most eight ticks, so that their combinations are a table of points: one addition a rule, whatever was ticked.
 */
export function tickRule(
  { items }: TickRule,
  terms: readonly Term[],
  treatment: PolicyTreatment,
  scope: LineScope,
): ColumnRule | undefined {
  const worth = items.map(({ points }) => fixedPoints(points, scope))
  if (items.length > MOST || !worth.every((points): points is Rational => isSafe(points))) return undefined
  if (sumOf(worth).compare(scope.maximum) > 0) return undefined
  const points = combinations(worth)
  const awards = awardsOf(points, treatment)
  let answers: Answers = { sets: new Uint8Array(0), obstacles: new Uint8Array(0) }
  let output: Output = NOWHERE
  return {
    bind: (table, into) => {
      for (const term of terms) term.bind(table)
      output = into
      const { units } = table
      if (answers.sets.length < units) answers = { sets: new Uint8Array(units), obstacles: new Uint8Array(units) }
    },
    score: (start, end) => {
      answers.sets.fill(0, start, end)
      answers.obstacles.fill(NONE, start, end)
      terms.forEach((term, tick) => {
        term.load(start, end)
        gather(term.values, 1 << tick, awards.missingCounts << tick, answers, start, end)
      })
      award(answers, awards, output, start, end)
    },
  }
}

/** Which ticks a row has, as bits, and what stands in the way. */
interface Answers {
  readonly sets: Uint8Array
  readonly obstacles: Uint8Array
}

const NONE = 0
const ABSENT = 1
const BAD = 2

/** Points of each set of ticks, and what a row with a missing tick gets. */
interface Awards {
  readonly points: Float64Array
  /** 1 where a missing tick counts as one that is there. */
  readonly missingCounts: number
  readonly missingState: number
}

function awardsOf(points: Float64Array, treatment: PolicyTreatment): Awards {
  return {
    points,
    missingCounts: treatment === 'maximum' ? 1 : 0,
    missingState: treatment === 'leave-out' ? EXCLUDED : MISSING,
  }
}

// In both loops rows run inside all columns and a set is one of the table, so each index holds a number.

function gather(
  column: Float64Array,
  bit: number,
  bitWhenMissing: number,
  { sets, obstacles }: Answers,
  start: number,
  end: number,
): void {
  for (let row = start; row < end; row++) {
    const answer = column[row] as number
    const yes = Number(answer === 1)
    sets[row] = (sets[row] as number) | (bit * yes)
    if (yes + Number(answer === 0) > 0) continue
    const isMissing = Number.isNaN(answer)
    if (isMissing) sets[row] = (sets[row] as number) | bitWhenMissing
    if (obstacles[row] !== BAD) obstacles[row] = isMissing ? ABSENT : BAD
  }
}

function award(answers: Answers, awards: Awards, { scores, states }: Output, start: number, end: number): void {
  const { sets, obstacles } = answers
  const { points, missingState } = awards
  for (let row = start; row < end; row++) {
    const obstacle = obstacles[row] as number
    const state = obstacle === NONE ? OK : obstacle === ABSENT ? missingState : WRONG
    states[row] = state
    scores[row] = state === WRONG || state === EXCLUDED ? Number.NaN : (points[sets[row] as number] as number)
  }
}

const MOST = 8

const isSafe = (points: Rational | undefined): boolean => points !== undefined && points.compare(zero) >= 0

/** Points of each set of ticks; bit i stands for tick i. */
function combinations(worth: readonly Rational[]): Float64Array {
  return Float64Array.from({ length: 2 ** worth.length }, (_, set) =>
    toDouble(sumOf(worth.filter((_, tick) => (set >> tick) % 2 === 1))),
  )
}
