import type { Expression } from '../../model/expression.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import { arithmetic, constantOf } from '../arithmetic.ts'
import type { BodyEmission } from '../emission.ts'
import { signedDifference } from '../exact/comparison.ts'
import { cannotBePositive } from '../exact/implied.ts'
import type { Polynomial } from '../exact/polynomial.ts'
import { quotientOf } from '../exact/quotient.ts'
import { all, atom, type Formula, numberLiteral } from '../formula.ts'
import type { Case } from './cases.ts'
import { decides } from './conditions.ts'
import { zeroDenominatorCases } from './policy-cases.ts'

/** When a clause counts. */
export interface Clause {
  readonly condition?: Formula
  /** Differences known not to be above 0 once the clause counts: the bands that have failed before it. */
  readonly excluded: readonly Polynomial[]
  /** Expressions whose divisors are known not to be 0. */
  readonly tested?: readonly Expression[]
}

/** The points of a clause, kept between 0 and the maximum; `capped` exactly where they exceed it. */
export function withinMaximum(emission: BodyEmission, points: Expression, clause: Clause): readonly Case[] {
  const fixed = constantOf(points, emission.meaning)
  if (fixed) return [under(clause.condition, fixedPoints(emission, fixed))]
  const { condition } = clause
  const highest: Case = { state: 'capped', points: numberLiteral(emission.maximum), measured: true }
  return [
    ...zeroDenominatorCases(emission, [points], { condition, tested: clause.tested ?? [] }),
    ...(mayExceed(emission, points, clause) ? [under(both(condition, exceeds(emission, points)), highest)] : []),
    ...belowZero(emission, points, condition),
    under(condition, { state: 'ok', points: arithmetic(points, emission.meaning), measured: true }),
  ]
}

function fixedPoints({ maximum }: BodyEmission, fixed: Rational): Case {
  if (fixed.compare(maximum) > 0) return { state: 'capped', points: numberLiteral(maximum), measured: true }
  return { state: 'ok', points: numberLiteral(fixed.s < 0n ? zero : fixed), measured: true }
}

const exceeds = (emission: BodyEmission, points: Expression): Formula =>
  decides(emission, points, '>', { kind: 'maximum', span: points.span })

function mayExceed({ meaning }: BodyEmission, points: Expression, { excluded }: Clause): boolean {
  const [earned, possible] = [quotientOf(points, meaning), quotientOf({ kind: 'maximum', span: points.span }, meaning)]
  return !(earned && possible && cannotBePositive(signedDifference(earned, possible), excluded))
}

/** Only a rule that subtracts can fall below 0. */
function belowZero(emission: BodyEmission, points: Expression, condition?: Formula): readonly Case[] {
  if (!subtracts(points, emission)) return []
  const nought: Expression = { kind: 'number', value: zero, unit: { kind: 'pure' }, percent: false, span: points.span }
  return [
    under(both(condition, decides(emission, points, '<', nought)), { state: 'ok', points: atom('0'), measured: true }),
  ]
}

function subtracts(expression: Expression, emission: BodyEmission): boolean {
  switch (expression.kind) {
    case 'negate':
      return true
    case 'measure':
      return subtracts(emission.meaning.measure(expression.name), emission)
    case 'number':
      return expression.value.s < 0n
    case 'binary':
      return expression.operator === '-' || [expression.left, expression.right].some(each => subtracts(each, emission))
    default:
      return false
  }
}

const both = (condition: Formula | undefined, other: Formula): Formula => (condition ? all([condition, other]) : other)

const under = (condition: Formula | undefined, each: Case): Case => (condition ? { ...each, condition } : each)
