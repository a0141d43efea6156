import type { Rational } from '../../numbers/rational.ts'
import { addPolynomials, multiplyPolynomials, negatePolynomial, type Polynomial } from './polynomial.ts'

/**
 * Whether `difference > 0` is impossible once each of `excluded` is known not to be above 0. Figures are never
 * negative, so it is when the difference is at most a positive multiple of an excluded one: after
 * `tỷ_lệ >= 80%` has failed, `tỷ_lệ / 80%` cannot exceed 1.
 */
export function cannotBePositive(difference: Polynomial, excluded: readonly Polynomial[]): boolean {
  return excluded.some(bound => multiples(difference, bound).some(factor => isAtMost(difference, bound, factor)))
}

function multiples(difference: Polynomial, bound: Polynomial): readonly Rational[] {
  const shared = [...difference].flatMap(([key, { coefficient }]) => {
    const other = bound.get(key)
    return other ? [coefficient.div(other.coefficient)] : []
  })
  return shared.filter(factor => factor.s > 0n)
}

function isAtMost(difference: Polynomial, bound: Polynomial, factor: Rational): boolean {
  const scaled = multiplyPolynomials(bound, new Map([['', { variables: [], coefficient: factor }]]))
  const rest = addPolynomials(difference, negatePolynomial(scaled))
  return [...rest.values()].every(({ coefficient }) => coefficient.s < 0n)
}
