import type { Condition, Expression } from '../model/expression.ts'
import type { FactName, InputId } from '../model/ids.ts'
import { expressionsOf, impliedInputsOf, pointsOfGuards } from '../model/rule-expressions.ts'
import type { Body, Guard, Rule } from '../model/rulebook.ts'
import { type Measures, namesRead } from './names.ts'

type Name = InputId | FactName

/** The names that a rule reads before any cohort extremes; parts and children read for themselves. */
export function readByRule(rule: Rule, measures: Measures): ReadonlySet<Name> {
  return new Set([...impliedInputsOf(rule), ...namesIn(expressionsOf(rule), measures)])
}

export function readByGuards(guards: readonly Guard[], measures: Measures): ReadonlySet<Name> {
  const conditions = guards.flatMap(guard => namesInConditions(guard.conditions, measures))
  return new Set([...conditions, ...namesIn(pointsOfGuards(guards), measures)])
}

/** Everything that a body reads. */
export function readByBody(body: Body, measures: Measures): ReadonlySet<Name> {
  return new Set([
    ...readByGuards(body.guards, measures),
    ...readByRule(body.rule, measures),
    ...namesInConditions(body.zeroDenominator?.conditions ?? [], measures),
  ])
}

function namesIn(expressions: readonly Expression[], measures: Measures): ReadonlySet<Name> {
  return new Set(expressions.flatMap(expression => [...namesRead(expression, measures)]))
}

function namesInConditions(conditions: readonly Condition[], measures: Measures): readonly Name[] {
  return conditions.flatMap(condition =>
    condition.kind === 'comparison' ? [...namesIn([condition.left, condition.right], measures)] : [condition.input],
  )
}
