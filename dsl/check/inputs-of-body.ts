import type { Condition } from '../model/expression.ts'
import type { InputId } from '../model/ids.ts'
import { expressionsOf, impliedInputsOf, pointsOfGuards } from '../model/rule-expressions.ts'
import type { Body } from '../model/rulebook.ts'
import { inputsIn } from './bind-inputs.ts'

/** Every input that a body reads, in its measures, special cases, policy, rule and parts. */
export function inputsOfBody(body: Body): readonly InputId[] {
  const conditions = [...body.guards.flatMap(guard => guard.conditions), ...(body.zeroDenominator?.conditions ?? [])]
  const expressions = [
    ...body.measures.map(({ value }) => value),
    ...pointsOfGuards(body.guards),
    ...expressionsOf(body.rule),
  ]
  const inner = body.rule.kind === 'parts' ? body.rule.parts.flatMap(part => inputsOfBody(part.body)) : []
  return [
    ...conditions.flatMap(inputsOfCondition),
    ...impliedInputsOf(body.rule),
    ...expressions.flatMap(inputsIn),
    ...inner,
  ]
}

function inputsOfCondition(condition: Condition): readonly InputId[] {
  if (condition.kind !== 'comparison') return [condition.input]
  return [...inputsIn(condition.left), ...inputsIn(condition.right)]
}
