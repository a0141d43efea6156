import Fraction from 'fraction.js'
import type { Rational } from '../../numbers/rational.ts'

/** A cell in a comparison, with the power of ten that makes its realistic values whole numbers. */
export interface Variable {
  readonly address: string
  readonly scale: number
}

export interface Term {
  /** Sorted by address; repeated for powers; empty for a constant. */
  readonly variables: readonly Variable[]
  readonly coefficient: Rational
}

/** A sum of terms, by the addresses of their variables; terms with coefficient 0 are absent. */
export type Polynomial = ReadonlyMap<string, Term>

export const constant = (value: Rational): Polynomial => polynomialOf([{ variables: [], coefficient: value }])

export const variable = (cell: Variable): Polynomial =>
  polynomialOf([{ variables: [cell], coefficient: new Fraction(1) }])

export function addPolynomials(left: Polynomial, right: Polynomial): Polynomial {
  return polynomialOf([...left.values(), ...right.values()])
}

export function negatePolynomial(polynomial: Polynomial): Polynomial {
  return polynomialOf([...polynomial.values()].map(term => ({ ...term, coefficient: term.coefficient.neg() })))
}

export function multiplyPolynomials(left: Polynomial, right: Polynomial): Polynomial {
  return polynomialOf([...left.values()].flatMap(one => [...right.values()].map(other => multiplyTerms(one, other))))
}

/** Divides by the common content and clears denominators: whole coefficients in lowest terms, signs kept. */
export function primitive(polynomial: Polynomial): Polynomial {
  return dividedBy(polynomial, contentOf([polynomial]))
}

/** Two polynomials by their common content: the same ratio with whole coefficients. */
export function primitivePair(left: Polynomial, right: Polynomial): readonly [Polynomial, Polynomial] {
  const content = contentOf([left, right])
  return [dividedBy(left, content), dividedBy(right, content)]
}

function contentOf(polynomials: readonly Polynomial[]): Rational {
  const coefficients = polynomials.flatMap(each => [...each.values()].map(({ coefficient }) => coefficient))
  return coefficients.reduce((common, each) => common.gcd(each), new Fraction(0)).abs()
}

function dividedBy(polynomial: Polynomial, content: Rational): Polynomial {
  if (content.n === 0n) return polynomial
  return polynomialOf([...polynomial.values()].map(term => ({ ...term, coefficient: term.coefficient.div(content) })))
}

export const hasNegativeTerm = (polynomial: Polynomial): boolean =>
  [...polynomial.values()].some(({ coefficient }) => coefficient.s < 0n)

export const samePolynomial = (left: Polynomial, right: Polynomial): boolean =>
  left.size === right.size && [...left].every(([key, term]) => right.get(key)?.coefficient.equals(term.coefficient))

/** The value of a polynomial without variables. */
export function constantValue(polynomial: Polynomial): Rational | undefined {
  if (polynomial.size === 0) return new Fraction(0)
  return polynomial.size === 1 ? polynomial.get('')?.coefficient : undefined
}

function polynomialOf(terms: readonly Term[]): Polynomial {
  const merged = new Map<string, Term>()
  for (const term of terms) {
    const key = term.variables.map(({ address }) => address).join('*')
    const known = merged.get(key)
    merged.set(key, known ? { ...term, coefficient: known.coefficient.add(term.coefficient) } : term)
  }
  return new Map([...merged].filter(([, { coefficient }]) => coefficient.n !== 0n))
}

function multiplyTerms(left: Term, right: Term): Term {
  const variables = [...left.variables, ...right.variables].sort((one, other) =>
    one.address < other.address ? -1 : Number(one.address > other.address),
  )
  return { variables, coefficient: left.coefficient.mul(right.coefficient) }
}
