import Fraction from 'fraction.js'
import type { BinaryExpression, Expression } from '../../model/expression.ts'
import type { Rational } from '../../numbers/rational.ts'
import type { FigureName } from '../cells.ts'
import {
  addPolynomials,
  constant,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  samePolynomial,
  type Variable,
  variable,
} from './polynomial.ts'

/** A rational function of cells: numerator over denominator. */
export interface Quotient {
  readonly numerator: Polynomial
  readonly denominator: Polynomial
}

/** What the names of an expression stand for. */
export interface Meaning {
  readonly variable: (figure: FigureName) => Variable
  readonly measure: (name: string) => Expression
  readonly maximum: Rational
}

const MAXIMUM_TERMS = 256

/**
 * The expression as one quotient, or `undefined` where it would have more than 256 terms (no rule of a
 * printed index comes near).
 */
export function quotientOf(expression: Expression, meaning: Meaning): Quotient | undefined {
  switch (expression.kind) {
    case 'number':
      return whole(constant(expression.value))
    case 'maximum':
      return whole(constant(meaning.maximum))
    case 'input':
      return whole(variable(meaning.variable(expression.input)))
    case 'fact':
      return whole(variable(meaning.variable(expression.fact)))
    case 'measure':
      return quotientOf(meaning.measure(expression.name), meaning)
    case 'negate':
      return negated(quotientOf(expression.operand, meaning))
    case 'binary':
      return binaryQuotient(expression, meaning)
    default:
      return expression satisfies never
  }
}

export const whole = (numerator: Polynomial): Quotient => ({ numerator, denominator: constant(new Fraction(1)) })

function negated(operand: Quotient | undefined): Quotient | undefined {
  return operand && { ...operand, numerator: negatePolynomial(operand.numerator) }
}

function binaryQuotient({ operator, left, right }: BinaryExpression, meaning: Meaning): Quotient | undefined {
  const first = quotientOf(left, meaning)
  const second = quotientOf(right, meaning)
  if (!first || !second || tooLarge(first, second)) return undefined
  switch (operator) {
    case '+':
      return sum(first, second)
    case '-':
      return sum(first, { ...second, numerator: negatePolynomial(second.numerator) })
    case '*':
      return product(first, second)
    case '/':
      return product(first, { numerator: second.denominator, denominator: second.numerator })
    default:
      return operator satisfies never
  }
}

function tooLarge(left: Quotient, right: Quotient): boolean {
  const size = ({ numerator, denominator }: Quotient) => Math.max(numerator.size, denominator.size)
  return size(left) * size(right) > MAXIMUM_TERMS
}

function sum(left: Quotient, right: Quotient): Quotient {
  if (samePolynomial(left.denominator, right.denominator))
    return { numerator: addPolynomials(left.numerator, right.numerator), denominator: left.denominator }
  return {
    numerator: addPolynomials(
      multiplyPolynomials(left.numerator, right.denominator),
      multiplyPolynomials(right.numerator, left.denominator),
    ),
    denominator: multiplyPolynomials(left.denominator, right.denominator),
  }
}

const product = (left: Quotient, right: Quotient): Quotient => ({
  numerator: multiplyPolynomials(left.numerator, right.numerator),
  denominator: multiplyPolynomials(left.denominator, right.denominator),
})
