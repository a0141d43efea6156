import type { State } from '../../model/rulebook.ts'

/** From the least grave to the gravest: a sum takes the gravest state of its members, which is the highest number. */
const GRAVITY = [
  'unscored',
  'excluded',
  'not-assessed',
  'ok',
  'vacuous',
  'capped',
  'undefined',
  'missing',
  'needs-cohort',
  'invalid',
] as const satisfies readonly State[]

export const stateNumber = (state: State): number => GRAVITY.indexOf(state)

/** The states as numbers and the words of results: `needs_cohort`. */
export const stateWords: readonly (readonly [number: number, word: string])[] = GRAVITY.map((state, number) => [
  number,
  state.replaceAll('-', '_'),
])

/** The states that take an item out of the total and out of its maximum. */
export const LEFT_OUT: readonly State[] = ['excluded', 'not-assessed']

/** The states that give a sum no number. */
export const WITHOUT_NUMBER: readonly State[] = ['invalid', 'needs-cohort', ...LEFT_OUT]
