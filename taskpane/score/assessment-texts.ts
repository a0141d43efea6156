import type { AssessedBy } from '../../dsl/model/rulebook.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { Assessor } from '../../dsl/trace/assessed-row.ts'

const vi = {
  title: 'Đánh giá',
  hint: 'Điểm do Bộ, kết quả đo trên không gian mạng và chuyên gia nhập ở trang Chấm điểm; ô nào được tính thì có dấu.',
  bySource: 'Điểm theo nguồn',
  source: 'Nguồn điểm',
  sources: {
    report: 'Số liệu báo cáo',
    survey: 'Điều tra xã hội',
    cyberspace: 'Không gian mạng',
    expert: 'Phỏng vấn chuyên gia',
  } satisfies Record<AssessedBy, string>,
  columns: {
    self: 'Tự đánh giá',
    ministry: 'Bộ đánh giá',
    cyberspace: 'Không gian mạng',
    experts: 'Chuyên gia',
  } satisfies Record<Assessor, string>,
  given: 'Bên đánh giá cho',
  achieved: 'Đạt được',
  open: 'Còn chờ',
  total: 'Tổng cộng',
  ofMaximum: (points: string, maximum: string) => `${points}/${maximum}`,
  counts: 'được tính',
  differences: (count: number) => `Bộ đánh giá khác tự đánh giá: ${count} chỉ số`,
  noDifferences: 'Chưa có chỉ số nào mà điểm của Bộ khác điểm tự đánh giá.',
  sum: (points: string, withoutReason: number) =>
    `Cộng lại ${points} điểm.${withoutReason > 0 ? ` ${withoutReason} chỉ số chưa nêu lý do.` : ''}`,
  change: (self: string, ministry: string, difference: string) => `${self} → ${ministry} (${difference})`,
  reason: (reason: string) => `Lý do: ${reason}`,
  noReason: 'chưa nêu lý do',
  invalid: (count: number) => `Điểm nhập không hợp lệ: ${count} chỉ số`,
  evidence: (missing: number, asked: number) => `Thiếu minh chứng: ${missing}/${asked} chỉ số phải có`,
  evidenceComplete: (asked: number) => `Cả ${asked} chỉ số phải có minh chứng đều đã có.`,
  evidencePresent: 'Đã có minh chứng',
  evidenceMissing: (asked: string) => `Thiếu minh chứng: ${asked}`,
  more: (count: number) => `Xem thêm ${count} chỉ số`,
}

const en: typeof vi = {
  title: 'Assessment',
  hint: 'Points of the ministry, of cyberspace monitoring and of experts are entered on the sheet Scores; what counts is marked.',
  bySource: 'Points by source',
  source: 'Source of points',
  sources: {
    report: 'Reported figures',
    survey: 'Survey',
    cyberspace: 'Cyberspace',
    expert: 'Expert interviews',
  },
  columns: { self: 'Self-assessed', ministry: 'Ministry', cyberspace: 'Cyberspace', experts: 'Experts' },
  given: 'Given by assessor',
  achieved: 'Achieved',
  open: 'Awaited',
  total: 'Total',
  ofMaximum: (points, maximum) => `${points}/${maximum}`,
  counts: 'counts',
  differences: count => `The ministry differs from the self-assessment: ${count} indicators`,
  noDifferences: 'There is no indicator where the ministry differs from the self-assessment.',
  sum: (points, withoutReason) =>
    `${points} points in sum.${withoutReason > 0 ? ` ${withoutReason} indicators without a reason.` : ''}`,
  change: (self, ministry, difference) => `${self} → ${ministry} (${difference})`,
  reason: reason => `Reason: ${reason}`,
  noReason: 'no reason given',
  invalid: count => `Points entered that cannot be: ${count} indicators`,
  evidence: (missing, asked) => `Evidence missing: ${missing} of ${asked} indicators that need it`,
  evidenceComplete: asked => `All ${asked} indicators that need evidence have it.`,
  evidencePresent: 'Evidence is there',
  evidenceMissing: asked => `Evidence missing: ${asked}`,
  more: count => `Show ${count} more`,
}

export const assessmentTexts: Readonly<Record<Language, typeof vi>> = { vi, en }
