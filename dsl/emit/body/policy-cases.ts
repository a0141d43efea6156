import type { Condition, Expression } from '../../model/expression.ts'
import { expressionsOf } from '../../model/rule-expressions.ts'
import type { PolicyTreatment, State } from '../../model/rulebook.ts'
import { zero } from '../../numbers/rational.ts'
import type { BodyEmission } from '../emission.ts'
import { all, type Formula, numberLiteral } from '../formula.ts'
import type { Case } from './cases.ts'
import { conditionFormula, someDivisorIsZero } from './conditions.ts'
import { figuresOf, figuresOfCondition } from './needs.ts'
import { dividesByZero, holdsFor } from './verdicts.ts'

/** Missing figures, as the index treats them. */
export const missingCase = (emission: BodyEmission, condition?: Formula): Case =>
  treated(emission, emission.rulebook.missing, 'missing', condition)

/** A denominator of 0: as this rule treats it while its conditions hold, else as the index does. */
export function zeroDenominatorCases(
  emission: BodyEmission,
  expressions: readonly Expression[],
  {
    condition,
    tested = [],
  }: { readonly condition?: Formula | undefined; readonly tested?: readonly Expression[] } = {},
): readonly Case[] {
  const isZero = someDivisorIsZero(emission, expressions, tested)
  if (!isZero) return []
  const undefinedHere = condition ? all([condition, isZero]) : isZero
  const general = treated(emission, emission.rulebook.zeroDenominator, 'undefined', undefinedHere)
  const own = emission.body.zeroDenominator
  if (!own) return [general]
  const applies = all([undefinedHere, ...own.conditions.map(each => onceComplete(emission, each))])
  return [treated(emission, own.treatment, own.treatment === 'maximum' ? 'vacuous' : 'undefined', applies), general]
}

/** A condition on figures of the rule itself, which are known not to be missing, needs no guard of its own. */
function onceComplete(emission: BodyEmission, condition: Condition): Formula {
  const known = new Set(expressionsOf(emission.body.rule).flatMap(each => figuresOf(each, emission.meaning)))
  const isKnown = figuresOfCondition(condition, emission.meaning).every(figure => known.has(figure))
  return isKnown && !dividesByZero(emission, condition)
    ? conditionFormula(emission, condition)
    : holdsFor(emission, condition)
}

function treated({ maximum }: BodyEmission, treatment: PolicyTreatment, state: State, condition?: Formula): Case {
  const when = condition ? { condition } : {}
  switch (treatment) {
    case 'zero':
      return { ...when, state, points: numberLiteral(zero) }
    case 'maximum':
      return { ...when, state, points: numberLiteral(maximum) }
    case 'leave-out':
      return { ...when, state: 'excluded' }
    default:
      return treatment satisfies never
  }
}
