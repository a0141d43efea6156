import type { Comparator } from '../../model/expression.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import { holds, signedDifference, splitBySign } from '../exact/comparison.ts'
import { constantValue, type Polynomial, primitivePair, type Term } from '../exact/polynomial.ts'
import type { Quotient } from '../exact/quotient.ts'
import { DECIMALS, DECIMALS_OF_FACTORS, DIGITS, WHOLE_DIGITS } from './range.ts'
import { asDouble, both, choice, numberText, sum } from './text.ts'

/** A comparison as SQL. `mayFail`: it is NULL where figures have too many digits for an exact answer. */
export interface Decision {
  readonly text: string
  readonly mayFail: boolean
}

/**
 * Both sides cross-multiplied, every coefficient whole and in lowest terms: `(a + b) / c >= 7%` is
 * `100 * (a + b) >= 7 * c`. Denominators must be known to differ from 0, and figures to be there.
 */
export function comparison(left: Quotient, comparator: Comparator, right: Quotient): Decision {
  const difference = signedDifference(left, right)
  const value = constantValue(difference)
  if (value !== undefined) return { text: holds(value.compare(0), comparator) ? 'TRUE' : 'FALSE', mayFail: false }
  const sides = splitBySign(difference)
  if (sides.every(fits)) return { text: compared(sides, comparator, ({ address }) => address), mayFail: false }
  return { text: comparedWithin(sides, comparator), mayFail: true }
}

type Sides = readonly [positive: Polynomial, negative: Polynomial]
type VariableText = (variable: Term['variables'][number]) => string

const compared = ([positive, negative]: Sides, comparator: Comparator, text: VariableText): string =>
  `${positiveText(positive, text)} ${comparator} ${positiveText(negative, text)}`

/** Exact while the figures are small enough, then by doubles unless they are too close. */
function comparedWithin(sides: Sides, comparator: Comparator): string {
  const [left, right] = sides.map(side => positiveText(side, ({ address }) => asDouble(address)))
  const isClear = `ABS((${left}) - (${right})) > 0.000000000001 * ((${left}) + (${right}))`
  const inDoubles = [isClear, `${left} ${comparator} ${right}`] as const
  const narrow = narrowed(sides)
  return narrow
    ? choice([[narrow.condition, compared(sides, comparator, narrow.text)], inDoubles])
    : choice([inDoubles])
}

/** Figures as decimals of fewer digits, so that their products can be held with `spare` digits more; `undefined` where there is no room. */
export function narrowed(
  polynomials: readonly Polynomial[],
  spare = 0,
): { readonly condition: string; readonly text: VariableText } | undefined {
  const terms = polynomials.flatMap(each => [...each.values()])
  const degree = Math.max(...terms.map(({ variables }) => variables.length))
  const room = DIGITS - spare - Math.max(...polynomials.map(coefficientDigits))
  const whole = Math.min(WHOLE_DIGITS, Math.floor(room / degree) - DECIMALS_OF_FACTORS)
  if (whole < 1) return undefined
  const addresses = [...new Set(terms.flatMap(({ variables }) => variables.map(({ address }) => address)))]
  // DuckDB gives the product of two decimals of up to 18 digits no more than 18 digits itself.
  const type = `DECIMAL(${DIGITS}, ${DECIMALS_OF_FACTORS})`
  return {
    condition: both(
      ...addresses.map(each => `${each} < 1${'0'.repeat(whole)} AND ${each} = ROUND(${each}, ${DECIMALS_OF_FACTORS})`),
    ),
    text: ({ address }) => `CAST(${address} AS ${type})`,
  }
}

/** Whether DuckDB holds the sum exactly, whatever the figures are. */
export function fits(polynomial: Polynomial): boolean {
  const terms = [...polynomial.values()]
  if (terms.some(({ variables }) => variables.length > 1)) return false
  return coefficientDigits(polynomial) <= DIGITS - WHOLE_DIGITS - DECIMALS
}

/** The digits of the sum of all coefficients, which bound those of the whole. */
function coefficientDigits(polynomial: Polynomial): number {
  const total = [...polynomial.values()].reduce((all, { coefficient }) => all + coefficient.n / coefficient.d + 1n, 0n)
  return String(total).length
}

/** The quotient in doubles; numerator and denominator are exact until then where DuckDB can hold them. */
export function valueText(quotient: Quotient): string {
  const [numerator, denominator] = primitivePair(quotient.numerator, quotient.denominator)
  const divisor = constantValue(denominator)
  if (divisor?.equals(1)) return doubleText(numerator)
  return `${inBrackets(doubleText(numerator))} / ${divisor ? inBrackets(numberText(divisor)) : inBrackets(doubleText(denominator))}`
}

function doubleText(polynomial: Polynomial): string {
  return fits(polynomial)
    ? asDouble(signedText(polynomial, ({ address }) => address))
    : signedText(polynomial, ({ address }) => asDouble(address))
}

/** The polynomial with its positive terms first. */
export function signedText(polynomial: Polynomial, text: VariableText): string {
  const [positive, negative] = splitBySign(polynomial)
  if (negative.size === 0) return positiveText(positive, text)
  return `${positiveText(positive, text)} - (${positiveText(negative, text)})`
}

/** A sum of terms with whole positive coefficients; figures of equal coefficient stand together. */
function positiveText(polynomial: Polynomial, text: VariableText): string {
  const coefficients = new Map<string, { readonly coefficient: Rational; readonly products: string[] }>()
  for (const { coefficient, variables } of polynomial.values()) {
    const key = variables.length === 0 ? 'constant' : coefficient.toFraction()
    const known = coefficients.get(key) ?? { coefficient, products: [] }
    if (variables.length > 0) known.products.push(variables.map(text).join(' * '))
    coefficients.set(key, known)
  }
  return coefficients.size === 0
    ? numberText(zero)
    : sum([...coefficients.values()].map(({ coefficient, products }) => multiplied(coefficient, products)))
}

function multiplied(coefficient: Rational, products: readonly string[]): string {
  if (products.length === 0) return wholeText(coefficient)
  if (coefficient.equals(1)) return sum(products)
  return `${wholeText(coefficient)} * ${products.length === 1 ? products[0] : `(${sum(products)})`}`
}

/** Coefficients are whole, and may be longer than a double can say. */
const wholeText = (value: Rational): string => (value.d === 1n ? String(value.s * value.n) : numberText(value))

const inBrackets = (text: string): string =>
  /^(CAST\([^()]*(\([^()]*\)[^()]*)*\)|[\d.]+)$/.test(text) ? text : `(${text})`
