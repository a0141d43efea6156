import type { TickRule } from '../../model/rulebook.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import { constantOf } from '../arithmetic.ts'
import type { BodyEmission } from '../emission.ts'
import { add, any, atom, call, compare, type Formula, nothing, numberLiteral, when } from '../formula.ts'
import type { Case } from './cases.ts'
import { someWithoutNumber } from './conditions.ts'
import { missingCase } from './policy-cases.ts'

/** Each tick that holds adds its points; one without an answer adds nothing and makes the score `missing`. */
export function tickCases(emission: BodyEmission, { items }: TickRule): readonly Case[] {
  const possible = items.map(({ points }) => constantOf(points, emission.meaning) ?? zero)
  const total = possible.reduce((sum, points) => sum.add(points), zero)
  const ticks = items.map(({ input }, index) => ({
    used: emission.cells.used(input),
    points: possible[index] ?? zero,
  }))
  const sum = ticks.map(tick => tickPoints(tick.used, tick.points, isTicked)).reduce(add)
  const highest = numberLiteral(emission.maximum)
  const mayExceed = total.compare(emission.maximum) > 0
  const lacking = someWithoutNumber(
    emission,
    items.map(({ input }) => input),
  )
  return [
    missingTicks(emission, lacking, ticks, mayExceed ? call('MIN', sum, highest) : sum),
    ...(mayExceed ? [{ condition: compare(sum, '>', highest), state: 'capped', points: highest } as const] : []),
    { state: 'ok', points: sum },
  ]
}

interface Tick {
  readonly used: string
  readonly points: Rational
}

/** What the policy for missing figures makes of ticks without an answer. */
function missingTicks(emission: BodyEmission, condition: Formula, ticks: readonly Tick[], sum: Formula): Case {
  switch (emission.rulebook.missing) {
    case 'zero':
      return { condition, state: 'missing', points: sum }
    case 'leave-out':
      return missingCase(emission, condition)
    case 'maximum': {
      const generous = ticks.map(({ used, points }) => tickPoints(used, points, isTickedOrEmpty)).reduce(add)
      return { condition, state: 'missing', points: call('MIN', generous, numberLiteral(emission.maximum)) }
    }
    default:
      return emission.rulebook.missing satisfies never
  }
}

const tickPoints = (used: string, points: Rational, counts: (used: Formula) => Formula): Formula =>
  when(counts(atom(used)), numberLiteral(points), numberLiteral(zero))

const isTicked = (used: Formula): Formula => compare(used, '=', atom('1'))
const isTickedOrEmpty = (used: Formula): Formula => any([isTicked(used), compare(used, '=', nothing)])
