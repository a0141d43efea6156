import { figureText } from '../../../dsl/explain/number-text.ts'
import { rationalOfDouble } from '../../../dsl/numbers/rational.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'

/** Differences below the tolerance of the audit are none. */
const SHOWN_DIGITS = 11

const truths = { vi: ['SAI', 'ĐÚNG'], en: ['FALSE', 'TRUE'] } as const

/** A value of a cell for people; numbers in the form of the language. */
export function valueText(value: CellValue, language: Language): string {
  if (typeof value === 'boolean') return truths[language][value ? 1 : 0]
  const number = typeof value === 'number' ? rationalOfDouble(Number(value.toPrecision(SHOWN_DIGITS))) : undefined
  return number ? figureText(number, language) : String(value)
}
