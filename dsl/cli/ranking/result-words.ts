import type { Language } from '../../text/language.ts'

/** What a table of results says of a unit; the words of both languages are read back, with spaces or underlines. */
export const resultWords = {
  rank: { vi: 'hạng', en: 'rank' },
  unit: { vi: 'đơn vị', en: 'unit' },
  points: { vi: 'điểm', en: 'points' },
  highest: { vi: 'điểm cao nhất có thể', en: 'highest' },
  maximum: { vi: 'tối đa', en: 'maximum' },
  value: { vi: 'giá trị', en: 'value' },
  group: { vi: 'nhóm', en: 'group' },
  normal: { vi: 'chuẩn hóa', en: 'normalised' },
  previous_value: { vi: 'giá trị năm trước', en: 'previous value' },
  change: { vi: 'thay đổi', en: 'change' },
  change_percent: { vi: 'thay đổi %', en: 'change percent' },
  previous_rank: { vi: 'hạng năm trước', en: 'previous rank' },
  rank_change: { vi: 'tăng bậc', en: 'rank change' },
  rank_before: { vi: 'hạng trước khi loại', en: 'rank before exclusion' },
  points_before: { vi: 'điểm trước khi loại', en: 'points before exclusion' },
  missing: { vi: 'thiếu (chỉ số)', en: 'missing' },
  invalid: { vi: 'sai (chỉ số)', en: 'invalid' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export type ResultWord = keyof typeof resultWords

/** The heading of a column: `hạng`, `III: giá trị`. */
export function resultHeading(scope: string, word: ResultWord, language: Language): string {
  const text = resultWords[word][language]
  return scope === '' ? text : `${scope}: ${text}`
}

const wordOfText = new Map(
  Object.entries(resultWords).flatMap(([word, { vi, en }]) =>
    [word, vi, en].map(text => [plain(text), word as ResultWord] as const),
  ),
)

/** A heading read back: `Giá trị`, `change_percent`, `III: value`, `chính_quyền_số.rank`; nothing for other columns. */
export function resultColumnOf(heading: string): { readonly scope: string; readonly word: ResultWord } | undefined {
  const whole = wordOfText.get(plain(heading))
  if (whole) return { scope: '', word: whole }
  const [, scope = '', text = ''] = /^(.+?)\s*(?::|\.(?=[^.]+$))\s*([^:]+)$/.exec(heading.trim()) ?? []
  const word = wordOfText.get(plain(text))
  return word ? { scope, word } : undefined
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
}
