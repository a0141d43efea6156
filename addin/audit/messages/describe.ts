import type { Language } from '../../../dsl/text/language.ts'
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

/** `Số liệu!E12`, `Số liệu`, or nothing where the whole workbook is meant. */
export function placeText({ sheet, cell }: Finding): string {
  if (sheet === '') return ''
  return cell === '' ? sheet : `${sheet}!${cell}`
}
