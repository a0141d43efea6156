import type { Expression } from '../../model/expression.ts'
import type { Body, Guard, PolicyTreatment, State } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import { arithmetic } from '../arithmetic.ts'
import type { FigureName } from '../cells.ts'
import type { BodyEmission } from '../context.ts'
import { all, type Formula, numberLiteral } from '../formula.ts'
import type { Case } from './cases.ts'
import { allConditions, someDivisorIsZero, someInvalid, someWithoutNumber } from './conditions.ts'
import { expressionsOf, figuresOf, figuresOfCondition } from './needs.ts'
import { ruleCases } from './rule-cases.ts'

/**
 * Everything that can decide the score of a body, in the order of the scorer: special cases, figures that
 * cannot be used, missing figures, a denominator of 0, then the rule.
 */
export function bodyCases(emission: BodyEmission): readonly Case[] {
  const { body } = emission
  const guards = body.guards.flatMap(guard => guardCases(emission, guard))
  if (isSumOfOthers(body)) return [...guards, ...ruleCases(emission)]
  const expressions = expressionsOf(body.rule)
  const figures = [...choiceFigures(body), ...expressions.flatMap(each => figuresOf(each, emission.meaning))]
  return [
    ...guards,
    ...unusableCases(emission, figures),
    ...zeroDenominatorCases(emission, expressions),
    ...ruleCases(emission),
  ]
}

/** Ticks, parts and children count one by one, so their rules say themselves what a missing one means. */
const isSumOfOthers = ({ rule }: Body): boolean => ['tick', 'parts', 'children', 'unscored'].includes(rule.kind)

const choiceFigures = ({ rule }: Body): readonly FigureName[] => (rule.kind === 'choose' ? [rule.input] : [])

function guardCases(emission: BodyEmission, { conditions, points }: Guard): readonly Case[] {
  const figures = conditions.flatMap(condition => figuresOfCondition(condition, emission.meaning))
  return [
    ...unusableCases(emission, figures),
    {
      condition: allConditions(emission, conditions),
      state: 'ok',
      points: arithmetic(points, emission.meaning),
    },
  ]
}

function unusableCases(emission: BodyEmission, figures: readonly FigureName[]): readonly Case[] {
  if (figures.length === 0) return []
  return [
    { condition: someInvalid(emission, figures), state: 'invalid' },
    treated(emission, emission.rulebook.missing, 'missing', someWithoutNumber(emission, figures)),
  ]
}

function zeroDenominatorCases(emission: BodyEmission, expressions: readonly Expression[]): readonly Case[] {
  const isZero = someDivisorIsZero(emission, expressions)
  if (!isZero) return []
  const clause = emission.body.zeroDenominator
  const otherwise = treated(emission, emission.rulebook.zeroDenominator, 'undefined', isZero)
  if (!clause) return [otherwise]
  const condition = all([isZero, ...(clause.conditions.length > 0 ? [allConditions(emission, clause.conditions)] : [])])
  const state = clause.treatment === 'maximum' ? 'vacuous' : 'undefined'
  return [treated(emission, clause.treatment, state, condition), otherwise]
}

function treated({ maximum }: BodyEmission, treatment: PolicyTreatment, state: State, condition: Formula): Case {
  switch (treatment) {
    case 'zero':
      return { condition, state, points: numberLiteral(zero) }
    case 'maximum':
      return { condition, state, points: numberLiteral(maximum) }
    case 'leave-out':
      return { condition, state: 'excluded' }
    default:
      return treatment satisfies never
  }
}
