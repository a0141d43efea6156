import { figureText } from '../../dsl/explain/number-text.ts'
import { rationalOfDouble } from '../../dsl/numbers/rational.ts'
import type { Language } from '../../dsl/text/language.ts'

export type ReadNumber =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'refused'; readonly reason: NumberRefusal }

export type NumberRefusal = 'not-a-number' | 'negative' | 'percent' | 'other-form' | 'too-long'

/** `1.234,5` or `1234,5` in Vietnamese, `1,234.5` or `1234.5` in English. */
const forms = {
  vi: { grouped: /^\d{1,3}(\.\d{3})+(,\d+)?$/, plain: /^\d+(,\d+)?$/, thousands: /\./g, decimal: ',' },
  en: { grouped: /^\d{1,3}(,\d{3})+(\.\d+)?$/, plain: /^\d+(\.\d+)?$/, thousands: /,/g, decimal: '.' },
} as const

/** Excel keeps no more. */
const MAXIMUM_DIGITS = 15

/** The number that a person typed in the form of their language. Nothing is guessed: `12.5` is refused in Vietnamese. */
export function readNumber(typed: string, language: Language): ReadNumber {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '')
  if (text === '') return { kind: 'nothing' }
  const { grouped, plain, thousands, decimal } = forms[language]
  if (!grouped.test(text) && !plain.test(text)) return { kind: 'refused', reason: whyNot(text) }
  const standard = text.replace(thousands, '').replace(decimal, '.')
  const digits = standard.replace('.', '').replace(/^0+/, '')
  if (digits.length > MAXIMUM_DIGITS) return { kind: 'refused', reason: 'too-long' }
  return { kind: 'number', value: Number(standard) }
}

function whyNot(text: string): NumberRefusal {
  if (/^[-−]\d[\d.,]*$/.test(text)) return 'negative'
  if (/^[\d.,]+%$/.test(text)) return 'percent'
  return /^\d[\d.,]*$/.test(text) ? 'other-form' : 'not-a-number'
}

/** A number of a cell in the form of the language. */
export function numberOfCell(value: number, language: Language): string {
  const exact = rationalOfDouble(Number(value.toPrecision(MAXIMUM_DIGITS)))
  return exact ? figureText(exact, language) : String(value)
}
