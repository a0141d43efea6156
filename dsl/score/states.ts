import type { State } from '../model/rulebook.ts'
import { statesByGravity } from '../model/states-by-gravity.ts'

/** States that take an item out of the total and out of its maximum. */
export const isLeftOut = (state: State): boolean => state === 'excluded' || state === 'not-assessed'

const gravity = Object.fromEntries(statesByGravity.map((state, index) => [state, index])) as Record<State, number>

export const gravityOf = (state: State): number => gravity[state]

/** The gravest; of no states at all, `unscored`. */
export function gravest(states: readonly State[]): State {
  return states.reduce<State>((worst, state) => (gravity[state] > gravity[worst] ? state : worst), 'unscored')
}
