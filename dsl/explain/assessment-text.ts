import type { Rational } from '../numbers/rational.ts'
import type { Language } from '../text/language.ts'
import { type AssessedRow, type Assessor, assessors } from '../trace/assessed-row.ts'
import { numberText } from './number-text.ts'

interface Words {
  readonly columns: Readonly<Record<Assessor, string>>
  readonly givers: Readonly<Record<Assessor, string>>
  readonly standing: (columns: readonly string[]) => string
  readonly given: (by: string, points: string) => string
  readonly computed: (by: string, points: string) => string
  readonly awaited: (from: string, points: string) => string
  readonly invalid: (by: string, maximum: string) => string
  readonly nothing: string
  readonly idle: (columns: string) => string
}

const words: Readonly<Record<Language, Words>> = {
  vi: {
    columns: {
      self: 'tự đánh giá',
      ministry: 'Bộ đánh giá',
      cyberspace: 'đánh giá trên không gian mạng',
      experts: 'đánh giá của chuyên gia',
    },
    givers: {
      self: 'đơn vị báo cáo số liệu',
      ministry: 'Bộ đánh giá',
      cyberspace: 'kết quả đánh giá trên không gian mạng',
      experts: 'kết quả đánh giá của chuyên gia',
    },
    standing: columns => `Các cột: ${columns.join('; ')}.`,
    given: (by, points) => `Tính theo cột ${by}: ${points} điểm.`,
    computed: (by, points) => `Chưa có điểm nhập riêng: tính theo số liệu, thuộc cột ${by}: ${points} điểm.`,
    awaited: (from, points) => `Còn chờ ${from}${points === '' ? '' : `; tạm tính ${points} điểm`}.`,
    invalid: (by, maximum) => `Cột ${by} không hợp lệ: phải là số từ 0 đến ${maximum}.`,
    nothing: 'Không tính điểm của cột nào.',
    idle: columns => `Không tính: ${columns}.`,
  },
  en: {
    columns: {
      self: 'self-assessed',
      ministry: 'assessed by the ministry',
      cyberspace: 'cyberspace',
      experts: 'experts',
    },
    givers: {
      self: 'the figures of the unit',
      ministry: 'the assessment of the ministry',
      cyberspace: 'the result of cyberspace monitoring',
      experts: 'the assessment of the experts',
    },
    standing: columns => `Columns: ${columns.join('; ')}.`,
    given: (by, points) => `The column “${by}” counts: ${points} points.`,
    computed: (by, points) => `Nobody gave points: computed from figures, in the column “${by}”: ${points} points.`,
    awaited: (from, points) => `Still awaited: ${from}${points === '' ? '' : `; ${points} points for now`}.`,
    invalid: (by, maximum) => `The column “${by}” is invalid: it must be a number from 0 to ${maximum}.`,
    nothing: 'No column counts.',
    idle: columns => `Does not count: ${columns}.`,
  },
}

/** What a column is called in a sentence. */
export const assessorName = (by: Assessor, language: Language): string => words[language].columns[by]

/** Which column of an assessed row counts and why, in sentences. */
export function assessmentLines(row: AssessedRow, language: Language): readonly string[] {
  const { columns, standing, idle } = words[language]
  const points = (value: Rational | undefined) => (value ? numberText(value, language).text : '')
  const there = assessors.flatMap(by => (row.columns[by] ? [`${columns[by]} ${points(row.columns[by])}`] : []))
  return [
    ...(there.length > 1 ? [standing(there)] : []),
    countedLine(row, language),
    ...(row.idle.length > 0 ? [idle(row.idle.map(by => columns[by]).join(', '))] : []),
  ]
}

function countedLine({ counted, achieved, maximum }: AssessedRow, language: Language): string {
  const { columns, givers, given, computed, awaited, invalid, nothing } = words[language]
  const points = achieved ? numberText(achieved, language).text : ''
  switch (counted.kind) {
    case 'given':
      return given(columns[counted.by], points)
    case 'computed':
      return computed(columns[counted.by], points)
    case 'awaited':
      return awaited(givers[counted.from], points)
    case 'invalid':
      return invalid(columns[counted.by], numberText(maximum, language).text)
    case 'nothing':
      return nothing
    default:
      return counted satisfies never
  }
}
