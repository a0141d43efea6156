import type { AssessedBy } from '../../model/rulebook.ts'
import type { Language } from '../../text/language.ts'

interface Texts {
  readonly columns: string
  readonly source: string
  readonly sources: Readonly<Record<AssessedBy, string>>
  readonly achieved: string
  readonly maximum: string
  readonly open: string
  readonly total: string
  readonly differences: (count: number, sum: string, withoutReason: number) => string
  readonly noReason: string
  readonly invalid: (count: number) => string
  readonly evidence: (missing: number, asked: number) => string
}

export const assessmentTexts: Readonly<Record<Language, Texts>> = {
  vi: {
    columns: 'Điểm theo nguồn và bên đánh giá',
    source: 'nguồn',
    sources: {
      report: 'số liệu báo cáo',
      survey: 'điều tra xã hội',
      cyberspace: 'không gian mạng',
      expert: 'phỏng vấn chuyên gia',
    },
    achieved: 'đạt được',
    maximum: 'tối đa',
    open: 'còn chờ',
    total: 'tổng cộng',
    differences: (count, sum, withoutReason) =>
      `Bộ đánh giá khác tự đánh giá: ${count} chỉ số, cộng lại ${sum} điểm; ${withoutReason} chưa nêu lý do`,
    noReason: '(chưa nêu lý do)',
    invalid: count => `Điểm nhập không hợp lệ: ${count} chỉ số`,
    evidence: (missing, asked) => `Thiếu minh chứng: ${missing}/${asked} chỉ số phải có`,
  },
  en: {
    columns: 'Points by source and assessor',
    source: 'source',
    sources: {
      report: 'reported figures',
      survey: 'survey',
      cyberspace: 'cyberspace',
      expert: 'expert interviews',
    },
    achieved: 'achieved',
    maximum: 'maximum',
    open: 'awaited',
    total: 'total',
    differences: (count, sum, withoutReason) =>
      `The ministry differs from the self-assessment: ${count} indicators, ${sum} points in sum; ${withoutReason} without a reason`,
    noReason: '(no reason given)',
    invalid: count => `Points entered that cannot be: ${count} indicators`,
    evidence: (missing, asked) => `Evidence missing: ${missing} of ${asked} indicators that need it`,
  },
}
