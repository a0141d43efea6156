import type { Comparator } from '../model/expression.ts'
import type { Language } from '../text/language.ts'
import type { WhyUnknown } from '../trace/next-step.ts'

/** Every turn of phrase about further points, in one language. All values are texts, ready formatted. */
export interface NextPhrases {
  readonly measure: (from: string, goal: string, points: string) => string
  readonly goals: Readonly<Record<Comparator, (to: string) => string>>
  readonly bestOfCohort: (to: string) => string
  readonly option: (number: number, label: string, points: string) => string
  readonly options: (options: string) => string
  readonly tick: (label: string, points: string) => string
  readonly ticks: (ticks: string) => string
  readonly missing: (figures: string, points: string) => string
  readonly missingWithoutPoints: (figures: string) => string
  readonly full: string
  readonly unknown: Readonly<Record<WhyUnknown, string>>
}

const vi: NextPhrases = {
  measure: (from, goal, points) => `Kết quả đo hiện là ${from}; ${goal} thì được thêm ${points} điểm.`,
  goals: {
    '>=': to => `từ ${to} trở lên`,
    '>': to => `trên ${to}`,
    '<=': to => `từ ${to} trở xuống`,
    '<': to => `dưới ${to}`,
    '=': to => `đúng ${to}`,
  },
  bestOfCohort: to => `bằng đơn vị cao nhất hiện nay (${to})`,
  option: (number, label, points) => `mục ${number} “${label}” (thêm ${points} điểm)`,
  options: options => `Đạt được ${options} thì điểm cao hơn.`,
  tick: (label, points) => `“${label}” (${points} điểm)`,
  ticks: ticks => `Còn có thể thêm: ${ticks}.`,
  missing: (figures, points) => `Còn thiếu số liệu ${figures}; bổ sung thì có thể thêm tới ${points} điểm.`,
  missingWithoutPoints: figures => `Còn thiếu số liệu ${figures}.`,
  full: 'Đã đạt điểm tối đa.',
  unknown: {
    invalid: 'Có số liệu không hợp lệ; hãy sửa trước.',
    undefined: 'Mẫu số bằng 0 nên chưa nói được cần đạt bao nhiêu.',
    'needs-cohort': 'Cần số liệu của nhóm so sánh mới biết phải đạt bao nhiêu.',
    'not-scored': 'Mục này không tính điểm.',
    assessor: 'Điểm do bên đánh giá cho, không theo số liệu của đơn vị.',
    'special-case': 'Điểm do một trường hợp riêng của quy tắc quyết định, không theo kết quả đo.',
    'several-quantities': 'Điểm phụ thuộc nhiều đại lượng cùng lúc nên không có một mức cần đạt.',
    'no-better': 'Theo quy tắc, không có mức nào cho điểm cao hơn.',
  },
}

const en: NextPhrases = {
  measure: (from, goal, points) => `The measure stands at ${from}; ${goal} earns ${points} more points.`,
  goals: {
    '>=': to => `${to} or more`,
    '>': to => `above ${to}`,
    '<=': to => `${to} or less`,
    '<': to => `below ${to}`,
    '=': to => `exactly ${to}`,
  },
  bestOfCohort: to => `as much as the best unit of today (${to})`,
  option: (number, label, points) => `option ${number} “${label}” (${points} more points)`,
  options: options => `Reaching ${options} earns more.`,
  tick: (label, points) => `“${label}” (${points} points)`,
  ticks: ticks => `Still to be had: ${ticks}.`,
  missing: (figures, points) => `Figures are missing: ${figures}; they could add up to ${points} points.`,
  missingWithoutPoints: figures => `Figures are missing: ${figures}.`,
  full: 'The maximum is reached.',
  unknown: {
    invalid: 'A figure is invalid; mend it first.',
    undefined: 'The denominator is 0, so nothing can be said of what to reach.',
    'needs-cohort': 'Without the figures of the cohort nobody knows what must be reached.',
    'not-scored': 'This item is not scored.',
    assessor: 'The assessor gives the points; they do not follow from figures of the unit.',
    'special-case': 'A special case of the rule decides the points, not the measure.',
    'several-quantities': 'The points hang on several quantities at once, so there is no one value to reach.',
    'no-better': 'By the rule no value earns more.',
  },
}

const phrases = { vi, en } as const satisfies Record<Language, NextPhrases>

export const nextPhrases = (language: Language): NextPhrases => phrases[language]
