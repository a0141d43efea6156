import Fraction from 'fraction.js'
import { one, type Rational, zero } from '../../numbers/rational.ts'
import { add, atom, call, decimalText, type Formula, multiply, numberLiteral } from '../formula.ts'
import type { Polynomial, Term } from './polynomial.ts'

/** How the terms of a comparison are made whole numbers of the same size. */
export interface Shape {
  readonly degree: number
  readonly scale: number
}

/**
 * Whether Excel compares the two sides exactly as they stand: one figure against another or against a
 * number of at most 15 digits; any sum of figures against 0.
 */
export function isPlain(positive: Polynomial, negative: Polynomial): boolean {
  if (positive.size === 0 || negative.size === 0)
    return [...positive.values(), ...negative.values()].every(isLinearOrConstant)
  if (positive.size > 1 || negative.size > 1) return false
  const terms = [...positive.values(), ...negative.values()]
  if (terms.every(({ variables }) => variables.length === 1)) return terms.every(isUnit)
  return terms.every(isLinearOrConstant) && decimalText(plainBound(terms)) !== undefined
}

const isLinearOrConstant = ({ variables }: Term): boolean => variables.length <= 1
const isUnit = ({ coefficient }: Term): boolean => coefficient.equals(1)

/** `2a >= 7` is `a >= 3.5`. */
function plainBound(terms: readonly Term[]): Rational {
  const bound = terms.find(({ variables }) => variables.length === 0)
  const figure = terms.find(({ variables }) => variables.length === 1)
  return bound && figure ? bound.coefficient.div(figure.coefficient) : zero
}

/** One side of a plain comparison; `other` is the side across the sign. */
export function directSide(side: Polynomial, other: Polynomial): Formula {
  if (side.size === 0) return numberLiteral(zero)
  if (other.size === 0) return sumOf([...side.values()].map(plainTerm))
  const [term] = [...side.values()]
  if (!term) return numberLiteral(zero)
  const [figure] = term.variables
  return figure ? cell(figure) : numberLiteral(plainBound([...side.values(), ...other.values()]))
}

/** A term of a sum that is compared with 0, where only its sign matters. */
const plainTerm = ({ variables: [figure], coefficient }: Term): Formula =>
  figure ? cell(figure) : numberLiteral(coefficient)

/** One side as an exact whole number: figures of equal factor are added, scaled and rounded together. */
export function scaledSide(side: Polynomial, shape: Shape): Formula {
  if (side.size === 0) return numberLiteral(zero)
  const linear = [...side.values()].filter(({ variables }) => variables.length === 1)
  const rest = [...side.values()].filter(({ variables }) => variables.length !== 1)
  const factors = [...new Set(linear.map(({ coefficient }) => coefficient.toFraction()))]
  const sums = factors.map(factor => {
    const sum = sumOf(linear.filter(({ coefficient }) => coefficient.toFraction() === factor).flatMap(cellsOf))
    return withFactor(roundedWhole(sum, shape.scale), new Fraction(factor).mul(lift(1, shape)))
  })
  return sumOf([...sums, ...rest.map(term => scaledTerm(term, shape))])
}

function scaledTerm({ variables, coefficient }: Term, shape: Shape): Formula {
  const factor = coefficient.mul(lift(variables.length, shape))
  const product = variables.map(each => roundedWhole(cell(each), shape.scale))
  const [first, ...others] = product
  return first ? withFactor(others.reduce(multiply, first), factor) : numberLiteral(factor)
}

/** The scale for the figures that a term lacks, so that all terms stay comparable. */
const lift = (variables: number, { degree, scale }: Shape): Rational =>
  new Fraction(BigInt(scale) ** BigInt(degree - variables))

const roundedWhole = (sum: Formula, scale: number): Formula =>
  call('ROUND', scale === 1 ? sum : multiply(sum, atom(String(scale))), atom('0'))

const withFactor = (whole: Formula, factor: Rational): Formula =>
  factor.equals(one) ? whole : multiply(whole, numberLiteral(factor))

const cell = ({ address }: { readonly address: string }): Formula => atom(address)
const cellsOf = ({ variables }: Term): readonly Formula[] => variables.map(cell)

function sumOf(terms: readonly Formula[]): Formula {
  const [first = numberLiteral(zero), ...rest] = terms
  return rest.reduce(add, first)
}
