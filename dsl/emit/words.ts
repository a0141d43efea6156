import type { State } from '../model/rulebook.ts'
import type { Language } from '../text/language.ts'
import { stateWords } from '../text/state-words.ts'

/** What a cell says about one figure. */
export type FigureState = 'given' | 'default' | 'missing' | 'invalid' | 'optional'

/** The words that state cells show and that formulas compare with; all distinct within one record. */
export interface Words {
  readonly states: Readonly<Record<State, string>>
  readonly figures: Readonly<Record<FigureState, string>>
}

/** The codes of the contract (EVAL), for formulas that no workbook carries. */
export const codeWords: Words = {
  states: {
    ok: 'ok',
    capped: 'capped',
    vacuous: 'vacuous',
    undefined: 'undefined',
    missing: 'missing',
    unscored: 'unscored',
    'needs-cohort': 'needs_cohort',
    invalid: 'invalid',
    'not-assessed': 'not_assessed',
    excluded: 'excluded',
  },
  figures: { given: 'given', default: 'default', missing: 'missing', invalid: 'invalid', optional: 'optional' },
}

/** The words of traces and explanations, so that a cell and its explanation say the same. */
const statesIn = (language: Language): Words['states'] => ({
  ok: stateWords.ok[language],
  capped: stateWords.capped[language],
  vacuous: stateWords.vacuous[language],
  undefined: stateWords.undefined[language],
  missing: stateWords.missing[language],
  unscored: stateWords.unscored[language],
  'needs-cohort': stateWords['needs-cohort'][language],
  invalid: stateWords.invalid[language],
  'not-assessed': stateWords['not-assessed'][language],
  excluded: stateWords.excluded[language],
})

export const vietnameseWords: Words = {
  states: statesIn('vi'),
  figures: {
    given: 'đã nhập',
    default: 'lấy sẵn',
    missing: 'thiếu',
    invalid: 'không hợp lệ',
    optional: 'không bắt buộc',
  },
}

export const englishWords: Words = {
  states: statesIn('en'),
  figures: { given: 'entered', default: 'filled in', missing: 'missing', invalid: 'invalid', optional: 'optional' },
}
