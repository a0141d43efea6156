import { figureText } from '../../../dsl/explain/number-text.ts'
import { rationalOfDouble } from '../../../dsl/numbers/rational.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import type { Finding } from '../finding.ts'
import { englishFindings } from './en.ts'
import type { FindingTexts } from './finding-texts.ts'
import { vietnameseFindings } from './vi.ts'

export const findingTexts: Readonly<Record<Language, FindingTexts>> = { vi: vietnameseFindings, en: englishFindings }

/** What is wrong, as a sentence. */
export function describeFinding(finding: Finding, language: Language): string {
  // The table has a sentence for each code; TypeScript cannot tie the two together through an index.
  const sentence = findingTexts[language].sentences[finding.code] as (finding: Finding) => string
  return sentence(finding)
}

/** What to do about it. */
export const fixOf = ({ code }: Finding, language: Language): string => findingTexts[language].fixes[code]

/** Differences below the tolerance of the audit are none. */
const SHOWN_DIGITS = 11

/** A value of a cell for people; numbers in the form of the language. */
export function valueText(value: CellValue, language: Language): string {
  if (typeof value === 'boolean') return findingTexts[language].truth[value ? 1 : 0]
  const number = typeof value === 'number' ? rationalOfDouble(Number(value.toPrecision(SHOWN_DIGITS))) : undefined
  return number ? figureText(number, language) : String(value)
}

/** `Số liệu!E12`, `Số liệu`, or nothing where the whole workbook is meant. */
export function placeText({ sheet, cell }: Finding): string {
  if (sheet === '') return ''
  return cell === '' ? sheet : `${sheet}!${cell}`
}
