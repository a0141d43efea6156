import { decimalText } from '../../dsl/explain/number-text.ts'
import { rationalOfDouble } from '../../dsl/numbers/rational.ts'
import type { Language } from '../../dsl/text/language.ts'

/** A value from 0 to 1 as it is published: four decimals. */
export function valueText(value: number, language: Language): string {
  const exact = rationalOfDouble(value)
  return exact ? decimalText(exact, 4, language) : '–'
}
