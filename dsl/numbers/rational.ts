import Fraction from 'fraction.js'

/** An exact rational number. Thresholds and points are never rounded. */
export type Rational = Fraction

export const zero: Rational = new Fraction(0)
export const one: Rational = new Fraction(1)

const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/
const MAXIMUM_DIGITS = 400
const MAXIMUM_EXPONENT = 400

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

/** The nearest double. */
export function toDouble(value: Rational): number {
  const limit = 2n ** 53n
  if (value.n <= limit && value.d <= limit) return (Number(value.s) * Number(value.n)) / Number(value.d)
  return divideToDouble(value)
}

/** Lowest terms: `20`, `-1/3`, `106/7`. */
export function toFractionText(value: Rational): string {
  const numerator = value.s * value.n
  return value.d === 1n ? String(numerator) : `${numerator}/${value.d}`
}

/** Correctly rounded quotient of two long integers: 64 significant bits, then one rounding. */
function divideToDouble(value: Rational): number {
  if (value.n === 0n) return 0
  const shift = BigInt(bitLength(value.d) - bitLength(value.n) + 66)
  const scaledNumerator = shift >= 0n ? value.n << shift : value.n
  const scaledDenominator = shift >= 0n ? value.d : value.d << -shift
  const quotient = scaledNumerator / scaledDenominator
  const sticky = scaledNumerator % scaledDenominator === 0n ? 0n : 1n
  return Number(value.s) * scaleByPowerOfTwo(Number((quotient << 1n) | sticky), -Number(shift) - 1)
}

function scaleByPowerOfTwo(value: number, power: number): number {
  const half = Math.trunc(power / 2)
  return value * 2 ** half * 2 ** (power - half)
}

function bitLength(value: bigint): number {
  return value.toString(2).length
}
