import type { Language } from '../../../dsl/text/language.ts'
import { english } from './en.ts'
import type { SheetTexts } from './sheet-texts.ts'
import { vietnamese } from './vi.ts'

const texts = { vi: vietnamese, en: english } as const satisfies Record<Language, SheetTexts>

export const sheetTexts = (language: Language): SheetTexts => texts[language]
