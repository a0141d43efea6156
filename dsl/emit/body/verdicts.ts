import type { Condition } from '../../model/expression.ts'
import type { BodyEmission } from '../emission.ts'
import { atom, call, type Formula, when } from '../formula.ts'
import { conditionFormula, someDivisorIsZero, someWithoutNumber } from './conditions.ts'
import { figuresOfCondition } from './needs.ts'

export function lacksFigures(emission: BodyEmission, condition: Condition): Formula | undefined {
  const figures = figuresOfCondition(condition, emission.meaning)
  return figures.length === 0 ? undefined : someWithoutNumber(emission, figures)
}

export function dividesByZero(emission: BodyEmission, condition: Condition): Formula | undefined {
  return condition.kind === 'comparison' ? someDivisorIsZero(emission, [condition.left, condition.right]) : undefined
}

/** The condition can be decided and holds. */
export const holdsFor = (emission: BodyEmission, condition: Condition): Formula =>
  decided(emission, condition, conditionFormula(emission, condition))

/** The condition can be decided and does not hold. */
export const failsFor = (emission: BodyEmission, condition: Condition): Formula =>
  decided(emission, condition, call('NOT', conditionFormula(emission, condition)))

/** IF keeps Excel from calculating with the empty text of a missing figure. */
function decided(emission: BodyEmission, condition: Condition, verdict: Formula): Formula {
  const obstacles = [lacksFigures(emission, condition), dividesByZero(emission, condition)]
  return obstacles.reduceRight<Formula>(
    (inner, obstacle) => (obstacle ? when(obstacle, atom('FALSE'), inner) : inner),
    verdict,
  )
}
