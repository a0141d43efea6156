import type { State } from '../../model/rulebook.ts'
import { statesByGravity } from '../../model/states-by-gravity.ts'

/** A sum takes the gravest state of its members, which is the highest number. */
export const stateNumber = (state: State): number => statesByGravity.indexOf(state)

/** The states as numbers and the words of results: `needs_cohort`. */
export const stateWords: readonly (readonly [number: number, word: string])[] = statesByGravity.map((state, number) => [
  number,
  state.replaceAll('-', '_'),
])

/** The states that take an item out of the total and out of its maximum. */
export const LEFT_OUT: readonly State[] = ['excluded', 'not-assessed']

/** The states that give a sum no number. */
export const WITHOUT_NUMBER: readonly State[] = ['invalid', 'needs-cohort', ...LEFT_OUT]
