import { createContext, useContext } from 'react'
import type { Language } from '../../dsl/text/language.ts'

/** The language in which the pane speaks; the sheets have their own. */
export const LanguageContext = createContext<Language>('vi')

export const useLanguage = (): Language => useContext(LanguageContext)
