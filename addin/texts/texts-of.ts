import type { Language } from '../../dsl/text/language.ts'
import { english } from './en.ts'
import type { AddInTexts } from './texts.ts'
import { vietnamese } from './vi.ts'

const texts = { vi: vietnamese, en: english } as const satisfies Record<Language, AddInTexts>

/** Everything that the add-in says outside the pane, in one language. */
export const textsOf = (language: Language): AddInTexts => texts[language]
