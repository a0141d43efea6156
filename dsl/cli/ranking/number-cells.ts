import { decimalText } from '../../explain/number-text.ts'
import { type Rational, rationalOfDouble } from '../../numbers/rational.ts'
import type { Language } from '../../text/language.ts'

/** With so many decimals; `–` for no number. */
export function numberCell(value: number | undefined, decimals: number, language: Language): string {
  const exact = value === undefined ? undefined : rationalOfDouble(value)
  return exact ? decimalText(exact, decimals, language) : '–'
}

/** `57,50`, or `57,50 … 152,50` while part of it is not known. */
export function intervalCell(from: number, to: number, decimals: number, language: Language): string {
  const [low, high] = [numberCell(from, decimals, language), numberCell(to, decimals, language)]
  return low === high ? low : `${low} … ${high}`
}

/** `+0,0940`, `−1`, `0`. */
export function signedCell(value: Rational, decimals: number, language: Language): string {
  const text = decimalText(value, decimals, language)
  return value.s > 0n && value.n !== 0n ? `+${text}` : text
}
