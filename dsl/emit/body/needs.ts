import type { Condition, Expression } from '../../model/expression.ts'
import { expressionsOf, impliedInputsOf, pointsOfGuards } from '../../model/rule-expressions.ts'
import type { Body } from '../../model/rulebook.ts'
import type { FigureName } from '../cells.ts'
import type { Meaning } from '../exact/quotient.ts'

/** The figures that an expression reads, measures resolved, in the order of reading. */
export function figuresOf(expression: Expression, meaning: Meaning): readonly FigureName[] {
  switch (expression.kind) {
    case 'number':
    case 'maximum':
      return []
    case 'input':
      return [expression.input]
    case 'fact':
      return [expression.fact]
    case 'measure':
      return figuresOf(meaning.measure(expression.name), meaning)
    case 'negate':
      return figuresOf(expression.operand, meaning)
    case 'binary':
      return [...figuresOf(expression.left, meaning), ...figuresOf(expression.right, meaning)]
    default:
      return expression satisfies never
  }
}

/** The figures without which a condition cannot be decided. */
export function figuresOfCondition(condition: Condition, meaning: Meaning): readonly FigureName[] {
  switch (condition.kind) {
    case 'comparison':
      return [...figuresOf(condition.left, meaning), ...figuresOf(condition.right, meaning)]
    case 'truth':
      return [condition.input]
    case 'is-missing':
      return []
    default:
      return condition satisfies never
  }
}

/** Everything that a body reads, before any cohort extremes. */
export function figuresOfBody({ guards, rule, zeroDenominator }: Body, meaning: Meaning): readonly FigureName[] {
  const conditions = [...guards.flatMap(guard => guard.conditions), ...(zeroDenominator?.conditions ?? [])]
  const expressions = [...pointsOfGuards(guards), ...expressionsOf(rule)]
  const absent = conditions.flatMap(each => (each.kind === 'is-missing' ? [each.input] : []))
  return [
    ...conditions.flatMap(condition => figuresOfCondition(condition, meaning)),
    ...absent,
    ...impliedInputsOf(rule),
    ...expressions.flatMap(expression => figuresOf(expression, meaning)),
  ]
}

/** The divisors that are no fixed numbers, measures resolved; each must differ from 0. */
export function divisorsOf(expression: Expression, meaning: Meaning): readonly Expression[] {
  switch (expression.kind) {
    case 'measure':
      return divisorsOf(meaning.measure(expression.name), meaning)
    case 'negate':
      return divisorsOf(expression.operand, meaning)
    case 'binary': {
      const inner = [...divisorsOf(expression.left, meaning), ...divisorsOf(expression.right, meaning)]
      const divides = expression.operator === '/' && figuresOf(expression.right, meaning).length > 0
      return divides ? [...inner, expression.right] : inner
    }
    default:
      return []
  }
}
