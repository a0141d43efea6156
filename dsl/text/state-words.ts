import type { Bilingual } from './language.ts'

/** The states of a score in words; in Vietnamese those of the rule language, where it has them. */
export const stateWords = {
  ok: { vi: 'đủ', en: 'ok' },
  capped: { vi: 'chạm trần', en: 'capped' },
  vacuous: { vi: 'không phát sinh', en: 'nothing to handle' },
  undefined: { vi: 'không xác định', en: 'undefined' },
  missing: { vi: 'thiếu', en: 'missing' },
  unscored: { vi: 'không tính điểm', en: 'not scored' },
  'needs-cohort': { vi: 'cần nhóm so sánh', en: 'needs cohort' },
  invalid: { vi: 'không hợp lệ', en: 'invalid' },
  'not-assessed': { vi: 'không đánh giá', en: 'not assessed' },
  excluded: { vi: 'loại khỏi tổng', en: 'left out' },
} as const satisfies Record<string, Bilingual>

export type StateWord = keyof typeof stateWords
