import type { Code } from '../../model/ids.ts'
import type { PartsRule, State, TickRule } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import { constantOf } from '../arithmetic.ts'
import { rangeList } from '../cells.ts'
import type { BodyEmission } from '../context.ts'
import { add, atom, call, compare, type Formula, numberLiteral, when } from '../formula.ts'
import type { Case } from './cases.ts'
import { someCellSays, someInvalid, someWithoutNumber } from './conditions.ts'

/** Each tick that holds adds its points; one without an answer adds nothing and makes the score `missing`. */
export function tickCases(emission: BodyEmission, { items }: TickRule): readonly Case[] {
  const figures = items.map(({ input }) => input)
  const possible = items.map(({ points }) => constantOf(points, emission.meaning) ?? zero)
  const sum = items
    .map(({ input }, index) => tickPoints(emission.cells.used(input), possible[index] ?? zero))
    .reduce(add)
  const total = possible.reduce((all, each) => all.add(each), zero)
  const highest = numberLiteral(emission.maximum)
  const exceeds: readonly Case[] =
    total.compare(emission.maximum) > 0
      ? [{ condition: compare(sum, '>', highest), state: 'capped', points: highest }]
      : []
  return [
    { condition: someInvalid(emission, figures), state: 'invalid' },
    { condition: someWithoutNumber(emission, figures), state: 'missing', points: sum },
    ...exceeds,
    { state: 'ok', points: sum },
  ]
}

const tickPoints = (used: string, points: Parameters<typeof numberLiteral>[0]): Formula =>
  when(compare(atom(used), '=', atom('1')), numberLiteral(points), numberLiteral(zero))

export const partsCases = (emission: BodyEmission, { parts }: PartsRule): readonly Case[] =>
  childrenCases(
    emission,
    parts.map(({ code }) => code),
  )

// Gravest first; the state of a sum is that of its gravest part.
const GRAVITY: readonly State[] = ['invalid', 'needs-cohort', 'missing', 'undefined', 'capped']

/** The sum of parts or children; one without a number leaves the sum without a number. */
export function childrenCases(emission: BodyEmission, children: readonly Code[]): readonly Case[] {
  const sum = call('SUM', atom(rangeList(children.map(emission.cells.score))))
  return [
    ...GRAVITY.map(state => ({
      condition: someCellSays(children.map(emission.cells.state), emission.words.states[state]),
      state,
      ...(state === 'invalid' || state === 'needs-cohort' ? {} : { points: sum }),
    })),
    { state: 'ok', points: sum },
  ]
}
