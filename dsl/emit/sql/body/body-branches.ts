import { expressionsOf } from '../../../model/rule-expressions.ts'
import type { Guard } from '../../../model/rulebook.ts'
import { figuresOf, figuresOfBody } from '../../body/needs.ts'
import type { ItemEmission } from '../emission.ts'
import { both, either } from '../text.ts'
import type { Branch } from './branch.ts'
import { givenExtremes } from './cohort.ts'
import { conditionsText } from './conditions.ts'
import { someInvalid, someMissing } from './figures.ts'
import { pointsBranches } from './points.ts'
import { missingBranch, undecidedBranch, undefinedBranches } from './policies.ts'
import { ruleBranches } from './rule-branches.ts'

/**
 * Everything that can decide the score of an item, in the order of the scorer: an invalid figure stops everything;
 * special cases decide; missing figures go to the policy; then the rule.
 */
export function bodyBranches(emission: ItemEmission): readonly Branch[] {
  const { guards } = emission.item.body
  return [
    ...invalidBranches(emission),
    ...guards.flatMap(guard => guardBranches(emission, guard)),
    ...missingBranches(emission),
    ...ruleBranches(emission).map(branch => ({ byRule: true, ...branch })),
  ]
}

function invalidBranches(emission: ItemEmission): readonly Branch[] {
  const { body } = emission.item
  const figures = [
    ...figuresOfBody(body, emission.meaning),
    ...(body.rule.kind === 'cohort' ? givenExtremes(emission, body.rule) : []),
  ]
  return figures.length === 0
    ? []
    : [{ condition: someInvalid(emission, figures), state: 'invalid', note: 'invalid figure' }]
}

/** All conditions must hold; one that fails decides, whatever cannot be said of the others. */
function guardBranches(emission: ItemEmission, guard: Guard): readonly Branch[] {
  const asked = conditionsText(emission, guard.conditions)
  const cannotBeTold = `(${asked.text}) IS NULL`
  return [
    ...decidedBranches(emission, guard, asked.text),
    ...(asked.missing.length > 0 ? [missingBranch(emission, both(cannotBeTold, either(asked.missing)))] : []),
    ...(asked.undefined.length > 0 ? undefinedBranches(emission, both(cannotBeTold, either(asked.undefined))) : []),
    ...(asked.mayFail ? [undecidedBranch(cannotBeTold)] : []),
  ]
}

function decidedBranches(emission: ItemEmission, guard: Guard, condition: string): readonly Branch[] {
  if (guard.outcome === 'leave-out') return [{ condition, state: 'not-assessed', note: 'special case, not assessed' }]
  return pointsBranches(emission, guard.points, { condition, note: 'special case', areThere: false })
}

/** Ticks, parts, children and assessors say themselves what a missing figure means. */
function missingBranches(emission: ItemEmission): readonly Branch[] {
  const { rule } = emission.item.body
  if (rule.kind === 'tick' || rule.kind === 'assessed') return []
  const chosen = rule.kind === 'choose' ? [rule.input] : []
  const figures = [...chosen, ...expressionsOf(rule).flatMap(each => figuresOf(each, emission.meaning))]
  return figures.length === 0 ? [] : [missingBranch(emission, either(someMissing(emission, figures)))]
}
