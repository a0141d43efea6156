import type { Expression } from '../../model/expression.ts'
import type { Rule } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { pointsValue } from '../constant.ts'
import { exactText } from '../exact-text.ts'

/** Points that are written as a number stay between 0 and the maximum. */
export const pointsWithinMaximum: Check<BodyInIndex> = ({ body, maximum }, report) => {
  for (const points of [...body.guards.map(guard => guard.points), ...awardsOf(body.rule)]) {
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
  let sum = zero
  for (const { points } of body.rule.items) sum = sum.add(pointsValue(points, maximum) ?? zero)
  const last = body.rule.items.at(-1)
  if (!last || sum.compare(maximum) <= 0) return
  const difference = exactText(sum.sub(maximum))
  const problem = { points: exactText(sum), maximum: exactText(maximum), difference }
  report({ code: 'ticks-exceed-maximum', ...problem }, last.points.span)
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
    case 'parts':
    case 'children':
    case 'unscored':
      return []
    default:
      return rule satisfies never
  }
}
