import type { State } from '../model/rulebook.ts'

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

export const vietnameseWords: Words = {
  states: {
    ok: 'đủ',
    capped: 'chạm trần',
    vacuous: 'không phát sinh',
    undefined: 'không xác định',
    missing: 'thiếu',
    unscored: 'không tính điểm',
    'needs-cohort': 'cần nhóm so sánh',
    invalid: 'không hợp lệ',
    'not-assessed': 'không đánh giá',
    excluded: 'loại khỏi tổng',
  },
  figures: {
    given: 'đã nhập',
    default: 'lấy sẵn',
    missing: 'thiếu',
    invalid: 'không hợp lệ',
    optional: 'không bắt buộc',
  },
}

export const englishWords: Words = {
  states: {
    ok: 'ok',
    capped: 'capped',
    vacuous: 'nothing to handle',
    undefined: 'undefined',
    missing: 'missing',
    unscored: 'not scored',
    'needs-cohort': 'needs cohort',
    invalid: 'invalid',
    'not-assessed': 'not assessed',
    excluded: 'left out',
  },
  figures: { given: 'entered', default: 'filled in', missing: 'missing', invalid: 'invalid', optional: 'optional' },
}
