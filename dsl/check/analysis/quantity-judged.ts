import type { Expression } from '../../model/expression.ts'
import type { FactName, InputId } from '../../model/ids.ts'
import type { Measure } from '../../model/rulebook.ts'
import { one, type Rational } from '../../numbers/rational.ts'
import { type Unit, unitText } from '../../numbers/unit.ts'
import { varies } from './same-expression.ts'

/** What is known of the quantity that a rule judges: it is at least 0 and at most `highest`, if that is known. */
export interface JudgedQuantity {
  readonly expression: Expression
  /** `%` for a share, else its unit as written; empty for a plain number. */
  readonly unit: string
  /** A share cannot exceed 1 without an error in the figures; counts and amounts are unbounded. */
  readonly highest?: Rational
  /** A count of things: only whole numbers occur. */
  readonly isWhole: boolean
}

export interface Figures {
  readonly measures: readonly Measure[]
  readonly unitOf: (figure: InputId | FactName) => Unit | undefined
}

/** Measures built on measures are followed this far; longer chains count as unbounded. */
const MAXIMUM_CHAIN = 20

export function judgedQuantity(expression: Expression, figures: Figures): JudgedQuantity {
  const highest = highestOf(expression, figures, MAXIMUM_CHAIN)
  const isFigure = expression.kind === 'input' || expression.kind === 'fact'
  return {
    expression,
    unit: unitWord(expression, figures),
    isWhole: isFigure && unitOf(expression, figures)?.kind === 'count',
    ...(highest ? { highest } : {}),
  }
}

/** A pure measure or quotient is said in percent; a pure figure as it was given. */
function unitWord(expression: Expression, figures: Figures): string {
  if (expression.kind === 'binary') {
    const { operator, left, right } = expression
    if (operator === '/' && varies(left) && varies(right)) return '%'
    const isSum = operator === '+' || operator === '-'
    return isSum ? unitWord(varies(left) ? left : right, figures) : ''
  }
  const unit = unitOf(expression, figures)
  if (unit && unit.kind !== 'pure') return unitText(unit)
  return expression.kind === 'measure' ? '%' : ''
}

function unitOf(expression: Expression, { measures, unitOf: ofFigure }: Figures): Unit | undefined {
  switch (expression.kind) {
    case 'input':
      return ofFigure(expression.input)
    case 'fact':
      return ofFigure(expression.fact)
    case 'measure':
      return measures.find(({ name }) => name === expression.name)?.unit
    case 'number':
    case 'maximum':
    case 'binary':
    case 'negate':
      return undefined
    default:
      return expression satisfies never
  }
}

/** The highest value without an error in the figures; a part over its whole is at most 1. */
function highestOf(expression: Expression, figures: Figures, chain: number): Rational | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'input':
    case 'fact':
      return unitOf(expression, figures)?.kind === 'pure' ? one : undefined
    case 'measure':
      return chain > 0 ? highestOfMeasure(expression.name, figures, chain - 1) : undefined
    case 'binary':
      return highestOfBinary(expression, figures, chain)
    case 'maximum':
    case 'negate':
      return undefined
    default:
      return expression satisfies never
  }
}

function highestOfMeasure(name: string, figures: Figures, chain: number): Rational | undefined {
  const measure = figures.measures.find(known => known.name === name)
  if (!measure) return undefined
  const highest = highestOf(measure.value, figures, chain)
  const { value, unit } = measure
  // `tỷ_lệ (%) = a / 7`: a count over the length of a printed list is a share as well.
  const isOfList = value.kind === 'binary' && value.operator === '/' && unit.kind === 'pure'
  return highest ?? (isOfList ? one : undefined)
}

function highestOfBinary(
  { operator, left, right }: Extract<Expression, { kind: 'binary' }>,
  figures: Figures,
  chain: number,
): Rational | undefined {
  if (operator === '/' && varies(left) && varies(right)) return one
  const leftHighest = highestOf(left, figures, chain)
  if (!leftHighest) return undefined
  if (operator === '-') return leftHighest
  if (operator === '/') return varies(right) ? undefined : quotientOf(leftHighest, highestOf(right, figures, chain))
  const rightHighest = highestOf(right, figures, chain)
  if (!rightHighest) return undefined
  return operator === '+' ? leftHighest.add(rightHighest) : leftHighest.mul(rightHighest)
}

function quotientOf(dividend: Rational, divisor: Rational | undefined): Rational | undefined {
  return divisor && divisor.n !== 0n ? dividend.div(divisor) : undefined
}
