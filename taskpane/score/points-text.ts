import { decimalText } from '../../dsl/explain/number-text.ts'
import type { Rational } from '../../dsl/numbers/rational.ts'
import type { Total } from '../../dsl/score/outcome.ts'
import type { Language } from '../../dsl/text/language.ts'

/** Points with two decimals at most, without closing zeros: `10`, `2,5`, `9,19`. */
export function pointsText(points: Rational, language: Language): string {
  const text = decimalText(points, 2, language)
  return text.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '')
}

/** `57,5`, or `57,5 – 152,5` while part of the total is not known. */
export function intervalText({ lowest, highest }: Pick<Total, 'lowest' | 'highest'>, language: Language): string {
  const [from, to] = [pointsText(lowest, language), pointsText(highest, language)]
  return from === to ? from : `${from} – ${to}`
}

/** Points over the maximum as a value from 0 to 1 with four decimals, an interval where the points are one. */
export function indexValueText({ lowest, highest, maximum }: Total, language: Language): string {
  if (maximum.n === 0n) return '–'
  const [from, to] = [lowest, highest].map(points => decimalText(points.div(maximum), 4, language))
  return from === to ? `${from}` : `${from} – ${to}`
}
