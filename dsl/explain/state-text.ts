import type { State } from '../model/rulebook.ts'
import type { Language } from '../text/language.ts'
import { stateWords } from '../text/state-words.ts'

/** A state in words: `thiếu`, `missing`. */
export const stateText = (state: State, language: Language): string => stateWords[state][language]
