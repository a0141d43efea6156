import { numberText, percentText } from '../../dsl/explain/number-text.ts'
import { type Rational, ratio } from '../../dsl/numbers/rational.ts'
import type { Language } from '../../dsl/text/language.ts'

/** `12,5`; `≈ 9,1892` where there are more decimals than shown. */
export function amountText(value: Rational, language: Language): string {
  const { text, exact } = numberText(value, language)
  return exact ? text : `≈ ${text}`
}

/** `63,2%` with one decimal at most; `–` where nothing could be earned. */
export function shareText(earned: Rational, maximum: Rational, language: Language): string {
  if (maximum.n === 0n) return '–'
  const tenths = earned.div(maximum).mul(1000).round()
  return percentText(tenths.div(ratio(1000, 1)), language).text
}

/** Between 0 and 1, for bars; 0 where nothing could be earned. */
export function shareOf(earned: Rational, maximum: Rational): number {
  if (maximum.n === 0n) return 0
  return Math.min(1, Math.max(0, earned.div(maximum).valueOf()))
}
