import { divide, type Formula } from '../formula.ts'
import { hasNegativeTerm, type Polynomial, primitivePair } from './polynomial.ts'
import type { Quotient } from './quotient.ts'
import { scaledSide } from './side.ts'

/**
 * A ratio of two sums of figures as the correctly rounded quotient of whole numbers, so that equal ratios
 * are equal doubles however they were written (0.3/1 and 3/10). `undefined` for any other shape.
 */
export function exactQuotient({ numerator, denominator }: Quotient): Formula | undefined {
  if (![numerator, denominator].every(isSumOfFigures)) return undefined
  const [top, bottom] = primitivePair(numerator, denominator)
  const scales = [...top.values(), ...bottom.values()].flatMap(({ variables }) => variables.map(({ scale }) => scale))
  const shape = { degree: 1, scale: Math.max(...scales) }
  return divide(scaledSide(top, shape), scaledSide(bottom, shape))
}

const isSumOfFigures = (polynomial: Polynomial): boolean =>
  polynomial.size > 0 &&
  !hasNegativeTerm(polynomial) &&
  [...polynomial.values()].every(({ variables }) => variables.length === 1)
