import type { Comparator } from '../../model/expression.ts'
import { atom, compare, type Formula } from '../formula.ts'
import {
  addPolynomials,
  constantValue,
  hasNegativeTerm,
  multiplyPolynomials,
  negatePolynomial,
  type Polynomial,
  primitive,
} from './polynomial.ts'
import type { Quotient } from './quotient.ts'
import { directSide, isPlain, scaledSide } from './side.ts'

/**
 * The comparison as Excel decides it without rounding errors: no quotient is compared; both sides are
 * cross-multiplied, every coefficient whole and in lowest terms, and the scaled figures are rounded to the
 * whole numbers that they stand for. `(a+b)/c >= 7/100` becomes
 * `ROUND((a+b)*1000000000,0)*100>=ROUND(c*1000000000,0)*7`; a figure against a number is compared as it is.
 *
 * Denominators must be known to differ from 0. Exact while figures have no more decimals than their scale
 * (money: whole đồng; counts: 6) and the products stay below 2^48, about 2.8E14, because LibreOffice takes
 * numbers that differ by less than 3.5E-15 of their size as equal: money up to 280,000 tỷ đồng, counts up to
 * 280 million divided by the factor (20 for a threshold of 5%: 14 million).
 */
export function exactComparison(left: Quotient, comparator: Comparator, right: Quotient): Formula {
  const difference = signedDifference(left, right)
  const value = constantValue(difference)
  if (value !== undefined) return atom(holds(value.compare(0), comparator) ? 'TRUE' : 'FALSE')
  const [positive, negative] = splitBySign(difference)
  if (isPlain(positive, negative))
    return compare(directSide(positive, negative), comparator, directSide(negative, positive))
  const shape = { degree: degreeOf(difference), scale: scaleOf(difference) }
  return compare(scaledSide(positive, shape), comparator, scaledSide(negative, shape))
}

/** A polynomial with whole coefficients in lowest terms that has the sign of left minus right. */
export function signedDifference(left: Quotient, right: Quotient): Polynomial {
  const [leftSide, rightSide] = [positiveDenominator(left), positiveDenominator(right)]
  const difference = addPolynomials(
    multiplyPolynomials(leftSide.numerator, rightSide.denominator),
    negatePolynomial(multiplyPolynomials(rightSide.numerator, leftSide.denominator)),
  )
  return primitive(difference)
}

function positiveDenominator(quotient: Quotient): Quotient {
  const { numerator, denominator } = quotient
  if (!hasNegativeTerm(denominator)) return quotient
  return {
    numerator: multiplyPolynomials(numerator, denominator),
    denominator: multiplyPolynomials(denominator, denominator),
  }
}

export function splitBySign(polynomial: Polynomial): readonly [positive: Polynomial, negative: Polynomial] {
  const terms = [...polynomial]
  return [
    new Map(terms.filter(([, { coefficient }]) => coefficient.s > 0n)),
    negatePolynomial(new Map(terms.filter(([, { coefficient }]) => coefficient.s < 0n))),
  ]
}

const degreeOf = (polynomial: Polynomial): number =>
  Math.max(...[...polynomial.values()].map(({ variables }) => variables.length))

const scaleOf = (polynomial: Polynomial): number =>
  Math.max(...[...polynomial.values()].flatMap(({ variables }) => variables.map(({ scale }) => scale)))

/** `sign` is that of left minus right. */
export function holds(sign: number, comparator: Comparator): boolean {
  switch (comparator) {
    case '>=':
      return sign >= 0
    case '>':
      return sign > 0
    case '<=':
      return sign <= 0
    case '<':
      return sign < 0
    case '=':
      return sign === 0
    default:
      return comparator satisfies never
  }
}
