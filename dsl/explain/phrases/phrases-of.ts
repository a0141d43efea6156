import type { Language } from '../../text/language.ts'
import { en } from './en.ts'
import type { Phrases } from './phrases.ts'
import { vi } from './vi.ts'

const byLanguage: Readonly<Record<Language, Phrases>> = { vi, en }

export const phrasesOf = (language: Language): Phrases => byLanguage[language]
