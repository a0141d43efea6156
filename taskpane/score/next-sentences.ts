import { apart, numberText } from '../../dsl/explain/number-text.ts'
import type { Comparator } from '../../dsl/model/expression.ts'
import type { Rational } from '../../dsl/numbers/rational.ts'
import { unitText } from '../../dsl/numbers/unit.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { MeasureStep, NextStep, WhyUnknown } from '../../dsl/trace/next-step.ts'
import { amountText } from '../parts/amount-text.ts'
import { pointsText } from './points-text.ts'

const signs: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' }

const vi = {
  measure: (from: string, to: string, points: string) => `Kết quả đo từ ${from} lên ${to}: thêm ${points} điểm.`,
  againstCohort: 'Mốc này là đơn vị tốt nhất hiện nay và có thể thay đổi.',
  option: (label: string, points: string) => `Đạt “${label}”: thêm ${points} điểm.`,
  figures: (labels: string, points: string) => `Nhập: ${labels}. Có thể thêm đến ${points} điểm.`,
  part: (code: string, sentence: string) => `${code}: ${sentence}`,
  full: 'Đã đạt điểm tối đa.',
  why: {
    invalid: 'Có số liệu không hợp lệ; sửa số liệu trước.',
    undefined: 'Mẫu số bằng 0 nên chưa có kết quả đo.',
    'needs-cohort': 'Cần nhóm so sánh mới biết phải đạt bao nhiêu.',
    'not-scored': 'Không tính điểm.',
    'special-case': 'Đang tính theo trường hợp riêng của quy tắc; xem cách tính.',
    'several-quantities': 'Điểm phụ thuộc nhiều đại lượng; xem cách tính.',
    'no-better': 'Quy tắc không cho thêm điểm ở mức nào khác.',
  } satisfies Record<WhyUnknown, string>,
}

const en: typeof vi = {
  measure: (from, to, points) => `Measure from ${from} to ${to}: ${points} more points.`,
  againstCohort: 'This is the best unit of today, which may move.',
  option: (label, points) => `Reach “${label}”: ${points} more points.`,
  figures: (labels, points) => `Enter: ${labels}. Up to ${points} more points.`,
  part: (code, sentence) => `${code}: ${sentence}`,
  full: 'The maximum is reached.',
  why: {
    invalid: 'Some figures are invalid; mend them first.',
    undefined: 'The denominator is 0, so there is no measure yet.',
    'needs-cohort': 'Only the cohort tells what has to be reached.',
    'not-scored': 'Not scored.',
    'special-case': 'A special case of the rule decides; see how it is computed.',
    'several-quantities': 'The points hang on several quantities; see how it is computed.',
    'no-better': 'The rule gives no more points at any other level.',
  },
}

const texts: Readonly<Record<Language, typeof vi>> = { vi, en }

/** What would earn more points, in words; never empty. */
export function nextSentences(next: NextStep, language: Language): readonly string[] {
  const words = texts[language]
  const points = (value: Rational) => pointsText(value, language)
  switch (next.kind) {
    case 'measure':
      return [measureSentence(next, language), ...(next.against === 'cohort' ? [words.againstCohort] : [])]
    case 'option':
      return next.options.map(option => words.option(option.label[language], points(option.points)))
    case 'ticks':
      return next.items.map(item => words.option(item.label[language], points(item.points)))
    case 'figures-missing':
      return [words.figures(next.figures.map(({ label }) => label[language]).join('; '), points(next.points))]
    case 'parts':
      return next.parts.flatMap(({ code, next: step }) =>
        nextSentences(step, language).map(sentence => words.part(code, sentence)),
      )
    case 'full':
      return [words.full]
    case 'unknown':
      return [words.why[next.why]]
    default:
      return next satisfies never
  }
}

function measureSentence({ from, to, comparator, points, unit }: MeasureStep, language: Language): string {
  const isShare = unit.kind === 'pure'
  const scale = (value: Rational) => (isShare ? value.mul(100) : value)
  const [now, wanted] = from.equals(to)
    ? [numberText(scale(from), language).text, numberText(scale(to), language).text]
    : apart(scale(from), scale(to), language)
  const suffix = isShare ? '%' : ` ${unitText(unit)}`.trimEnd()
  return texts[language].measure(
    `${now}${suffix}`,
    `${signs[comparator]} ${wanted}${suffix}`,
    amountText(points, language),
  )
}
