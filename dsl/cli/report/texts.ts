import type { Language } from '../../text/language.ts'

const vi = {
  headings: ['', 'Nhóm', 'Điểm', 'Tối đa', '%', 'Thiếu số liệu', 'Chờ nhóm so sánh'],
  total: 'Tổng cộng',
  indexValue: 'Giá trị chỉ số (0 đến 1)',
  pillars: 'Giá trị trụ cột (0 đến 1)',
  counted: (scored: number, all: number) => `${scored}/${all} chỉ số tính điểm đã có đủ số liệu.`,
  missing: (count: number, points: string) => `Thiếu số liệu: ${count} chỉ số, treo ${points} điểm`,
  cohort: (count: number, points: string) =>
    `Cần nhóm so sánh: ${count} chỉ số, treo ${points} điểm (nên tổng là một khoảng)`,
  invalid: (count: number, points: string) => `Số liệu không hợp lệ: ${count} chỉ số, treo ${points} điểm`,
  undefined: (count: number) => `Mẫu số bằng 0: ${count} chỉ số, tính theo quy định của bộ chỉ số`,
  capped: (count: number) => `Vượt tối đa, tính bằng tối đa: ${count} chỉ số; nên xem lại số liệu`,
  points: 'điểm',
}

const en: typeof vi = {
  headings: ['', 'Group', 'Points', 'Maximum', '%', 'On missing data', 'On the cohort'],
  total: 'Total',
  indexValue: 'Index value (0 to 1)',
  pillars: 'Pillar values (0 to 1)',
  counted: (scored, all) => `${scored} of ${all} scored indicators have all their figures.`,
  missing: (count, points) => `Missing data: ${count} indicators, ${points} points hang on them`,
  cohort: (count, points) =>
    `Needing a cohort: ${count} indicators, ${points} points hang on them (so the total is an interval)`,
  invalid: (count, points) => `Invalid figures: ${count} indicators, ${points} points hang on them`,
  undefined: count => `Denominator 0: ${count} indicators, scored by the policy of the index`,
  capped: count => `Over the maximum, counted as the maximum: ${count} indicators; check their figures`,
  points: 'points',
}

export const reportTexts: { readonly [L in Language]: typeof vi } = { vi, en }
