import { type Exact, exact } from './exact.ts'

/** The states of a score, in the words of the command line's `eval`. */
export type AnswerState =
  | 'ok'
  | 'capped'
  | 'missing'
  | 'undefined'
  | 'vacuous'
  | 'unscored'
  | 'needs_cohort'
  | 'invalid'

/** What the oracle says that an indicator earns; no score in the states that give no number. */
export interface Answer {
  readonly state: AnswerState
  readonly score?: Exact
  readonly measure?: Exact
}

export const zero = exact('0')

export const missing: Answer = { state: 'missing', score: zero }
export const dividedByZero: Answer = { state: 'undefined', score: zero }
export const unscored: Answer = { state: 'unscored', score: zero }
export const invalid: Answer = { state: 'invalid' }

/** Points that cannot exceed the maximum as the rule is written. */
export const earns = (score: Exact, measure: Exact): Answer => ({ state: 'ok', score, measure })

/** Points of a formula, held at the maximum (“Điểm tối đa” is a cap everywhere). */
export function earnsAtMost(maximum: Exact, points: Exact, measure: Exact): Answer {
  return points.isAbove(maximum) ? { state: 'capped', score: maximum, measure } : earns(points, measure)
}

/** Gravest first: the state of a sum is that of its gravest part. */
const GRAVITY: readonly AnswerState[] = ['missing', 'undefined', 'capped', 'ok']

/** The parts of an indicator, each scored by its own rule, then added. */
export function addUp(parts: readonly Answer[]): Answer {
  if (parts.some(part => part.state === 'invalid')) return invalid
  const state = GRAVITY.find(grave => parts.some(part => part.state === grave)) ?? 'ok'
  return { state, score: parts.reduce((sum, part) => sum.plus(part.score ?? zero), zero) }
}
