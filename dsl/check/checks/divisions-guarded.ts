import type { Expression } from '../../model/expression.ts'
import { expressionsOf, pointsOfGuards } from '../../model/rule-expressions.ts'
import type { Body } from '../../model/rulebook.ts'
import { sameExpression, varies } from '../analysis/same-expression.ts'
import type { BodyInIndex, Check } from '../check-type.ts'

const LONGEST_QUOTE = 60

/** Every division by a figure has a stated result for a divisor of 0. */
export const divisionsGuarded: Check<BodyInIndex> = ({ body, index }, report) => {
  if (index.policies.isZeroDenominatorStated || isStated(body)) return
  const expressions = [
    ...body.measures.map(({ value }) => value),
    ...pointsOfGuards(body.guards),
    ...expressionsOf(body.rule),
  ]
  for (const divisor of expressions.flatMap(divisorsIn)) {
    if (!varies(divisor) || hasOwnGuard(divisor, body)) continue
    const text = index.context.source.slice(divisor.span).slice(0, LONGEST_QUOTE)
    report({ code: 'unguarded-division', divisor: text }, divisor.span)
  }
}

const isStated = ({ zeroDenominator }: Body): boolean => zeroDenominator?.conditions.length === 0

/** `nếu b = 0: …` says what happens when `b` is 0. */
function hasOwnGuard(divisor: Expression, { guards }: Body): boolean {
  return guards.some(({ conditions: [condition, ...others] }) => {
    if (condition?.kind !== 'comparison' || condition.comparator !== '=' || others.length > 0) return false
    const isZero = condition.right.kind === 'number' && condition.right.value.n === 0n
    return isZero && sameExpression(condition.left, divisor)
  })
}

function divisorsIn(expression: Expression): readonly Expression[] {
  if (expression.kind === 'negate') return divisorsIn(expression.operand)
  if (expression.kind !== 'binary') return []
  const { left, right, operator } = expression
  return [...divisorsIn(left), ...divisorsIn(right), ...(operator === '/' ? [right] : [])]
}
