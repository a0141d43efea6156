import { decimalText } from '../../explain/number-text.ts'
import type { Rational } from '../../numbers/rational.ts'
import type { Total } from '../../score/outcome.ts'
import type { Language } from '../../text/language.ts'

/** `57,5`, or `57,5 … 152,5` while part of the total is not known. */
export function intervalText({ lowest, highest }: Pick<Total, 'lowest' | 'highest'>, language: Language): string {
  const [from, to] = [decimalText(lowest, 2, language), decimalText(highest, 2, language)]
  return from === to ? from : `${from} … ${to}`
}

/** The interval over the maximum: as percent with one decimal, or as a value from 0 to 1 with four. */
export function shareText(total: Total, form: 'percent' | 'value', language: Language): string {
  if (total.maximum.n === 0n) return '–'
  const text = (points: Rational): string => {
    const share = points.div(total.maximum)
    return form === 'percent' ? decimalText(share.mul(100), 1, language) : decimalText(share, 4, language)
  }
  const [from, to] = [text(total.lowest), text(total.highest)]
  return from === to ? from : `${from} … ${to}`
}
