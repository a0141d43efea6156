import type { Condition, Expression } from '../model/expression.ts'
import type { InputId } from '../model/ids.ts'
import type { Body, Rule } from '../model/rulebook.ts'
import { inputsIn } from './bind-inputs.ts'

/** Every input that a body reads, in its measures, special cases, policy, rule and parts. */
export function inputsOfBody(body: Body): readonly InputId[] {
  const conditions = [...body.guards.flatMap(guard => guard.conditions), ...(body.zeroDenominator?.conditions ?? [])]
  const expressions = [
    ...body.measures.map(({ value }) => value),
    ...body.guards.map(({ points }) => points),
    ...expressionsOf(body.rule),
  ]
  const inner = body.rule.kind === 'parts' ? body.rule.parts.flatMap(part => inputsOfBody(part.body)) : []
  return [...conditions.flatMap(inputsOfCondition), ...expressions.flatMap(inputsIn), ...inner]
}

/** The expressions of a rule, without those of its parts. */
export function expressionsOf(rule: Rule): readonly Expression[] {
  switch (rule.kind) {
    case 'choose':
      return rule.options.map(({ points }) => points)
    case 'tick':
      return rule.items.map(({ points }) => points)
    case 'bands': {
      const bands = rule.bands.flatMap(({ limits, points }) => [...limits.map(({ bound }) => bound), points])
      return [rule.subject, ...bands, rule.otherwise.points]
    }
    case 'formula':
      return [rule.points]
    case 'cohort':
      return [rule.subject]
    case 'parts':
    case 'children':
    case 'unscored':
      return []
    default:
      return rule satisfies never
  }
}

function inputsOfCondition(condition: Condition): readonly InputId[] {
  if (condition.kind !== 'comparison') return [condition.input]
  return [...inputsIn(condition.left), ...inputsIn(condition.right)]
}
