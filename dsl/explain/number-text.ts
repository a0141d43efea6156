import { type Rational, toFractionText } from '../numbers/rational.ts'
import type { Language } from '../text/language.ts'

/** A number as people read it, and whether that is all of it. */
export interface NumberText {
  readonly text: string
  readonly exact: boolean
}

const marks = {
  vi: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
} as const satisfies Record<Language, { decimal: string; thousands: string }>

/** Of a figure: as many as a spreadsheet can show. */
const ALL_DECIMALS = 30
const USUAL_DECIMALS = 6
const ROUNDED_DECIMALS = 4

/**
 * `1.234,5` in Vietnamese, `1,234.5` in English. Numbers with up to six decimals are shown whole; others are rounded
 * to four (half away from 0), without closing zeros, and not exact.
 */
export function numberText(value: Rational, language: Language): NumberText {
  const whole = wholeDecimals(value, USUAL_DECIMALS)
  if (whole !== undefined) return { text: decimalText(value, whole, language), exact: true }
  return { text: rounded(value, ROUNDED_DECIMALS, language), exact: false }
}

/** A figure with all its decimals, as it was entered; a number that has no last decimal as a fraction. */
export function figureText(value: Rational, language: Language): string {
  const whole = wholeDecimals(value, ALL_DECIMALS)
  return whole === undefined ? toFractionText(value) : decimalText(value, whole, language)
}

/** `80%`, `79,9999%`. */
export function percentText(value: Rational, language: Language): NumberText {
  const { text, exact } = numberText(value.mul(100), language)
  return { text: `${text}%`, exact }
}

/** With a fixed number of decimals, rounded half away from 0. */
export function decimalText(value: Rational, decimals: number, language: Language): string {
  const scaled = roundedHalfUp(value.n * 10n ** BigInt(decimals), value.d)
  const digits = scaled.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = digits.slice(digits.length - decimals)
  const { decimal, thousands } = marks[language]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  const sign = value.s < 0n && scaled !== 0n ? '−' : ''
  return `${sign}${grouped}${fraction === '' ? '' : decimal}${fraction}`
}

/**
 * Two unequal numbers with so many decimals that one sees which is the greater: 79,99999% and 80%, never 80% and 80%;
 * as fractions where even that does not tell them apart.
 */
export function apart(left: Rational, right: Rational, language: Language): readonly [string, string] {
  const usual = [numberText(left, language).text, numberText(right, language).text] as const
  if (usual[0] !== usual[1] || left.equals(right)) return usual
  for (let decimals = ROUNDED_DECIMALS + 1; decimals <= ALL_DECIMALS; decimals++) {
    const texts = [rounded(left, decimals, language), rounded(right, decimals, language)] as const
    if (texts[0] !== texts[1]) return texts
  }
  return [toFractionText(left), toFractionText(right)]
}

/** With at most so many decimals, without closing zeros. */
function rounded(value: Rational, decimals: number, language: Language): string {
  const text = decimalText(value, decimals, language)
  return text.replace(marks[language].decimal === ',' ? /,?0+$/ : /\.?0+$/, '')
}

/** How many decimals the number has, if at most so many. */
function wholeDecimals(value: Rational, most: number): number | undefined {
  const decimals = Array.from({ length: most + 1 }, (_, index) => index)
  return decimals.find(count => 10n ** BigInt(count) % value.d === 0n)
}

function roundedHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}
