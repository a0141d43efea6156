import type { Condition } from '../../model/expression.ts'
import type { Guard } from '../../model/rulebook.ts'
import type { BodyEmission } from '../emission.ts'
import { all, any, call, type Formula } from '../formula.ts'
import type { Case } from './cases.ts'
import { conditionFormula } from './conditions.ts'
import { missingCase, zeroDenominatorCases } from './policy-cases.ts'
import { dividesByZero, failsFor, holdsFor, lacksFigures } from './verdicts.ts'
import { withinMaximum } from './within-maximum.ts'

/**
 * A special case: all conditions must hold; one that fails decides, whatever cannot be said of the others;
 * otherwise what is missing or undefined goes to its policy.
 */
export function guardCases(emission: BodyEmission, guard: Guard): readonly Case[] {
  const { conditions } = guard
  const lacking = conditions.flatMap(each => lacksFigures(emission, each) ?? [])
  return [
    ...(lacking.length > 0 ? [missingCase(emission, all([any(lacking), ...noneFails(emission, conditions)]))] : []),
    ...undefinedCases(emission, conditions),
    ...decidedCases(emission, guard, allHold(emission, conditions)),
  ]
}

function decidedCases(emission: BodyEmission, guard: Guard, condition: Formula): readonly Case[] {
  if (guard.outcome === 'leave-out') return [{ condition, state: 'not-assessed' }]
  return unmeasured(withinMaximum(emission, guard.points, { condition, excluded: [] }))
}

/** A single condition has been decided by the cases before it. */
function allHold(emission: BodyEmission, conditions: readonly Condition[]): Formula {
  const [only, ...others] = conditions
  if (only && others.length === 0) return conditionFormula(emission, only)
  return all(conditions.map(each => holdsFor(emission, each)))
}

function undefinedCases(emission: BodyEmission, conditions: readonly Condition[]): readonly Case[] {
  const dividing = conditions.filter(each => dividesByZero(emission, each))
  const sides = dividing.flatMap(each => (each.kind === 'comparison' ? [each.left, each.right] : []))
  return sides.length === 0
    ? []
    : zeroDenominatorCases(emission, sides, { condition: noneFails(emission, conditions)[0] })
}

/** A single condition that cannot be decided cannot fail either. */
function noneFails(emission: BodyEmission, conditions: readonly Condition[]): readonly Formula[] {
  if (conditions.length < 2) return []
  return [call('NOT', any(conditions.map(each => failsFor(emission, each))))]
}

const unmeasured = (cases: readonly Case[]): readonly Case[] => cases.map(({ measured: _, ...unjudged }) => unjudged)
