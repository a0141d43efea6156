import type { State } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import { rangeList } from '../cells.ts'
import type { BodyEmission, Item } from '../emission.ts'
import { atom, call, compare, numberLiteral } from '../formula.ts'
import type { Case } from './cases.ts'
import { someCellSays } from './conditions.ts'

// Gravest first; the state of a sum is that of its gravest member.
const GRAVITY: readonly State[] = [
  'invalid',
  'needs-cohort',
  'missing',
  'undefined',
  'capped',
  'vacuous',
  'ok',
  'not-assessed',
  'excluded',
  'unscored',
]

const WITHOUT_NUMBER: ReadonlySet<State> = new Set(['invalid', 'needs-cohort', 'excluded', 'not-assessed'])

/** The sum of parts or children; where the gravest state gives no number the sum has none. */
export function sumCases(emission: BodyEmission, members: readonly Item[]): readonly Case[] {
  const scores = call('SUM', atom(rangeList(members.map(({ code }) => emission.cells.score(code)))))
  const highest = numberLiteral(emission.maximum)
  const possible = members.reduce((sum, { maximum }) => sum.add(maximum), zero)
  const mayExceed = possible.compare(emission.maximum) > 0
  const sum = mayExceed ? call('MIN', scores, highest) : scores
  const exceeds: Case = { condition: compare(scores, '>', highest), state: 'capped', points: highest }
  const known = members.map(member => ({ cell: emission.cells.state(member.code), states: emission.statesOf(member) }))
  const reachable = GRAVITY.filter(state => known.some(({ states }) => states.has(state)))
  return reachable.flatMap((state, index) => {
    const says = someCellSays(
      known.filter(({ states }) => states.has(state)).map(({ cell }) => cell),
      emission.words.states[state],
    )
    const decided: Case = {
      ...(index < reachable.length - 1 ? { condition: says } : {}),
      state,
      ...(WITHOUT_NUMBER.has(state) ? {} : { points: sum }),
    }
    return mayExceed && state === lessThanCapped(reachable) ? [exceeds, decided] : [decided]
  })
}

/** Before the gravest of these an excess makes the sum `capped`. */
const lessThanCapped = (reachable: readonly State[]): State | undefined =>
  reachable.find(state => GRAVITY.indexOf(state) >= GRAVITY.indexOf('capped'))
