import Fraction from 'fraction.js'

/** An exact rational number. Thresholds and points are never rounded. */
export type Rational = Fraction

export const zero: Rational = new Fraction(0)
export const one: Rational = new Fraction(1)

const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/
const MAXIMUM_DIGITS = 400
const MAXIMUM_EXPONENT = 400
const EXACT_INTEGERS = 2n ** 53n
/** Of the least positive double, 2^-1074. */
const LEAST_EXPONENT = -1074

/**
 * The exact value of decimal text with a point (`12`, `-0.5`, `1e-7`), or `undefined` where the text
 * is no such number or is too long to be a figure (400 digits, exponent beyond ±400).
 */
export function parseDecimal(text: string): Rational | undefined {
  const match = DECIMAL.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match
  const digits = whole + fraction
  const exponent = Number(exponentText) - fraction.length
  if (digits === '' || digits.length > MAXIMUM_DIGITS || Math.abs(exponent) > MAXIMUM_EXPONENT) return undefined
  const magnitude = BigInt(digits)
  const signed = sign === '-' ? -magnitude : magnitude
  return exponent >= 0
    ? new Fraction(signed * 10n ** BigInt(exponent), 1n)
    : new Fraction(signed, 10n ** BigInt(-exponent))
}

/** The value of a cell: the shortest decimal that stands for the double, as a spreadsheet shows it. */
export function rationalOfDouble(value: number): Rational | undefined {
  return Number.isFinite(value) ? parseDecimal(String(value)) : undefined
}

export function ratio(numerator: number | bigint, denominator: number | bigint): Rational {
  return new Fraction(BigInt(numerator), BigInt(denominator))
}

/** The nearest double, ties to even; beyond the range of doubles an infinity or 0. */
export function toDouble(value: Rational): number {
  if (value.n <= EXACT_INTEGERS && value.d <= EXACT_INTEGERS) {
    return (Number(value.s) * Number(value.n)) / Number(value.d)
  }
  return Number(value.s) * roundedQuotient(value.n, value.d)
}

/** The lesser and the greater of two numbers. */
export const lesser = (left: Rational, right: Rational): Rational => (left.compare(right) <= 0 ? left : right)
export const greater = (left: Rational, right: Rational): Rational => (left.compare(right) >= 0 ? left : right)

/** Added in pairs, so that long denominators meet late. */
export function sumOf(values: readonly Rational[]): Rational {
  const [first = zero, ...others] = values.filter(value => value.n !== 0n)
  if (others.length === 0) return first
  const terms = [first, ...others]
  const middle = terms.length >> 1
  return sumOf(terms.slice(0, middle)).add(sumOf(terms.slice(middle)))
}

/** Lowest terms: `20`, `-1/3`, `106/7`. */
export function toFractionText(value: Rational): string {
  const numerator = value.s * value.n
  return value.d === 1n ? String(numerator) : `${numerator}/${value.d}`
}

/**
 * The quotient of two positive integers, rounded once: the integer part is taken in units of the last place that a
 * double of this size (or the least subnormal) has, and the remainder decides the rounding.
 */
function roundedQuotient(numerator: bigint, denominator: bigint): number {
  const exponent = bitLength(numerator) - bitLength(denominator)
  const unit = Math.max(exponent - 53, LEAST_EXPONENT)
  const [dividend, divisor] =
    unit >= 0 ? [numerator, denominator << BigInt(unit)] : [numerator << BigInt(-unit), denominator]
  const quotient = dividend / divisor
  if (quotient >= EXACT_INTEGERS) return roundedQuotientInUnits(dividend, divisor * 2n, unit + 1)
  return roundedQuotientInUnits(dividend, divisor, unit)
}

function roundedQuotientInUnits(dividend: bigint, divisor: bigint, unit: number): number {
  const quotient = dividend / divisor
  const twiceRemainder = 2n * (dividend % divisor)
  const up = twiceRemainder > divisor || (twiceRemainder === divisor && quotient % 2n === 1n)
  return Number(up ? quotient + 1n : quotient) * 2 ** unit
}

function bitLength(value: bigint): number {
  const digits = value.toString(16)
  return 4 * digits.length - Math.clz32(Number.parseInt(digits.charAt(0), 16)) + 28
}
