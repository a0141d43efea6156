import type { Expression } from '../../../model/expression.ts'
import { type Rational, zero } from '../../../numbers/rational.ts'
import { constantOf } from '../../arithmetic.ts'
import { figuresOf } from '../../body/needs.ts'
import { signedDifference } from '../../exact/comparison.ts'
import { cannotBePositive } from '../../exact/implied.ts'
import { constant, hasNegativeTerm, type Polynomial } from '../../exact/polynomial.ts'
import { type Quotient, quotientOf, whole } from '../../exact/quotient.ts'
import type { ItemEmission } from '../emission.ts'
import { comparison, type Decision, valueText } from '../exact.ts'
import { both, either, numberText } from '../text.ts'
import type { Branch } from './branch.ts'
import { someMissing, undefinedTests } from './figures.ts'
import { missingBranch, undecidedBranch, undefinedBranches } from './policies.ts'

/** When points count, and what they are called. */
export interface Clause {
  readonly condition?: string
  readonly note: string
  /** The figures of the points are known to be there, as those of a rule are and those of a special case are not. */
  readonly areThere: boolean
  /** Tests for a denominator of 0 that have failed before. */
  readonly tested?: readonly string[]
  /** Differences known not to be above 0 once the clause counts: the bands that have failed before it. */
  readonly excluded?: readonly Polynomial[]
}

/** The points of a clause, kept between 0 and the maximum; `capped` exactly where they exceed it. */
export function pointsBranches(emission: ItemEmission, points: Expression, clause: Clause): readonly Branch[] {
  const fixed = constantOf(points, emission.meaning)
  if (fixed) return [{ ...fixedBranch(emission, fixed, clause.note), ...conditionOf(clause.condition) }]
  const { condition } = clause
  const quotient = quotientOf(points, emission.meaning)
  const missing = clause.areThere ? [] : someMissing(emission, figuresOf(points, emission.meaning))
  const divided = undefinedTests(emission, [points]).filter(test => !clause.tested?.includes(test))
  return [
    ...(missing.length > 0 ? [missingBranch(emission, both(condition, either(missing)))] : []),
    ...(divided.length > 0 ? undefinedBranches(emission, both(condition, either(divided))) : []),
    ...(quotient ? withinMaximum(emission, quotient, clause) : [undecidedBranch(condition ?? 'TRUE')]),
  ]
}

function withinMaximum({ item }: ItemEmission, points: Quotient, clause: Clause): readonly Branch[] {
  const { condition, note, excluded = [] } = clause
  const full = whole(constant(item.maximum))
  const cannotExceed = cannotBePositive(signedDifference(points, full), excluded)
  const exceeds: Decision = cannotExceed ? { text: 'FALSE', mayFail: false } : comparison(points, '>', full)
  const isBelow = mayFallBelow(points) ? comparison(points, '<', whole(constant(zero))) : undefined
  const unclear = [exceeds, ...(isBelow ? [isBelow] : [])].filter(({ mayFail }) => mayFail)
  const isUnclear = either(unclear.map(({ text }) => `(${text}) IS NULL`))
  const capped = { state: 'capped', points: numberText(item.maximum), note: `${note}, over the maximum` } as const
  return [
    ...(unclear.length > 0 ? [undecidedBranch(both(condition, isUnclear))] : []),
    ...(exceeds.text === 'FALSE' ? [] : [{ ...capped, condition: both(condition, exceeds.text) }]),
    ...(isBelow
      ? [{ condition: both(condition, isBelow.text), state: 'ok', points: '0', note: `${note}, below 0` } as const]
      : []),
    { ...conditionOf(condition), state: 'ok', points: valueText(points), note },
  ]
}

/** Figures are never negative, so only what is subtracted can lead below 0. */
const mayFallBelow = ({ numerator, denominator }: Quotient): boolean =>
  hasNegativeTerm(numerator) || hasNegativeTerm(denominator)

function fixedBranch({ item: { maximum } }: ItemEmission, fixed: Rational, note: string): Branch {
  if (fixed.compare(maximum) > 0) return { state: 'capped', points: numberText(maximum), note }
  return { state: 'ok', points: numberText(fixed.s < 0n ? zero : fixed), note }
}

const conditionOf = (condition: string | undefined): Pick<Branch, 'condition'> =>
  condition === undefined ? {} : { condition }
