import type { Expression } from '../../model/expression.ts'
import { pointsOfGuards } from '../../model/rule-expressions.ts'
import type { Rule } from '../../model/rulebook.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { pointsValue } from '../constant.ts'
import { exactText } from '../exact-text.ts'

const LONGEST_DENOMINATOR = 1n << 512n

/** Points that are written as a number stay between 0 and the maximum. */
export const pointsWithinMaximum: Check<BodyInIndex> = ({ body, maximum }, report) => {
  for (const points of [...pointsOfGuards(body.guards), ...awardsOf(body.rule)]) {
    const value = pointsValue(points, maximum)
    if (!value) continue
    if (value.compare(zero) < 0) report({ code: 'points-below-zero', points: exactText(value) }, points.span)
    if (value.compare(maximum) > 0)
      report({ code: 'points-exceed-maximum', points: exactText(value), maximum: exactText(maximum) }, points.span)
  }
}

/** Ticks that are all there do not earn more than the maximum. */
export const ticksWithinMaximum: Check<BodyInIndex> = ({ body, maximum }, report) => {
  if (body.rule.kind !== 'tick') return
  const values = body.rule.items.map(({ points }) => pointsValue(points, maximum) ?? zero)
  const sum = totalOf(values)
  const last = body.rule.items.at(-1)
  if (!last || !sum || sum.compare(maximum) <= 0) return
  const difference = exactText(sum.sub(maximum))
  const problem = { points: exactText(sum), maximum: exactText(maximum), difference }
  report({ code: 'ticks-exceed-maximum', ...problem }, last.points.span)
}

/** The sum, given up where thousands of odd fractions make it absurdly long. */
function totalOf(values: readonly Rational[]): Rational | undefined {
  let sum = zero
  for (const value of values) {
    sum = sum.add(value)
    if (sum.d > LONGEST_DENOMINATOR) return undefined
  }
  return sum
}

function awardsOf(rule: Rule): readonly Expression[] {
  switch (rule.kind) {
    case 'choose':
      return rule.options.map(({ points }) => points)
    case 'tick':
      return rule.items.map(({ points }) => points)
    case 'bands':
      return [...rule.bands.map(({ points }) => points), rule.otherwise.points]
    case 'formula':
      return rule.capStated ? [] : [rule.points]
    case 'cohort':
    case 'assessed':
    case 'parts':
    case 'children':
    case 'unscored':
      return []
    default:
      return rule satisfies never
  }
}
