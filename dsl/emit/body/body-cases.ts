import { expressionsOf } from '../../model/rule-expressions.ts'
import type { CohortRule } from '../../model/rulebook.ts'
import type { FigureName } from '../cells.ts'
import type { BodyEmission } from '../emission.ts'
import type { Case } from './cases.ts'
import { someInvalid, someWithoutNumber } from './conditions.ts'
import { guardCases } from './guard-cases.ts'
import { figuresOf, figuresOfBody } from './needs.ts'
import { missingCase } from './policy-cases.ts'
import { ruleCases } from './rule-cases.ts'
import { withinAllotment } from './shared-allotment.ts'

/**
 * Everything that can decide the score of a body, in the order of the scorer: an invalid figure stops
 * everything; special cases decide; missing figures go to the policy; then the rule.
 */
export function bodyCases(emission: BodyEmission): readonly Case[] {
  return withinAllotment(emission, [
    ...invalidCases(emission),
    ...emission.body.guards.flatMap(guard => guardCases(emission, guard)),
    ...missingCases(emission),
    ...ruleCases(emission),
  ])
}

function invalidCases(emission: BodyEmission): readonly Case[] {
  const { body, meaning } = emission
  const extremes = body.rule.kind === 'cohort' ? extremesOf(emission, body.rule) : []
  const figures = [...figuresOfBody(body, meaning), ...extremes]
  return figures.length === 0 ? [] : [{ condition: someInvalid(emission, figures), state: 'invalid' }]
}

/** The given extremes count only where the workbook has no cohort. */
function extremesOf({ cells, code }: BodyEmission, { method, lowest, highest }: CohortRule): readonly FigureName[] {
  if (cells.cohort(code) !== undefined) return []
  return method === 'min-max' && lowest ? [lowest, highest] : [highest]
}

/** Ticks, parts, children and assessors say themselves what a missing figure means. */
function missingCases(emission: BodyEmission): readonly Case[] {
  const { rule } = emission.body
  if (rule.kind === 'tick' || rule.kind === 'assessed') return []
  const chosen = rule.kind === 'choose' ? [rule.input] : []
  const figures = [...chosen, ...expressionsOf(rule).flatMap(each => figuresOf(each, emission.meaning))]
  return figures.length === 0 ? [] : [missingCase(emission, someWithoutNumber(emission, figures))]
}
