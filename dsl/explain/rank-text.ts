import { type Rational, rationalOfDouble } from '../numbers/rational.ts'
import type { Language } from '../text/language.ts'
import type { NormalMethod, RankTrace } from '../trace/rank-trace.ts'
import { decimalText } from './number-text.ts'

/** `38 trong 63 đơn vị, giá trị 0,3048 = 304,8/1000; thấp nhất 0,2100, cao nhất 0,4800`. */
export function rankSentence(trace: RankTrace, language: Language): string {
  const value = (number: number) => decimals(number, 4, language)
  const points = `${trimmed(trace.points, language)}/${trimmed(trace.maximum, language)}`
  const shared = trace.sharing > 1 ? sharedWords[language](trace.sharing) : ''
  return language === 'vi'
    ? `${trace.title[language]}: hạng ${trace.rank} trong ${trace.cohort.count} đơn vị${shared}, giá trị ${value(trace.value)} = ${points} điểm; thấp nhất ${value(trace.cohort.lowest)}, cao nhất ${value(trace.cohort.highest)}.`
    : `${trace.title[language]}: rank ${trace.rank} of ${trace.cohort.count} units${shared}, value ${value(trace.value)} = ${points} points; lowest ${value(trace.cohort.lowest)}, highest ${value(trace.cohort.highest)}.`
}

const sharedWords = {
  vi: (count: number) => ` (${count} đơn vị cùng hạng)`,
  en: (count: number) => ` (shared by ${count})`,
} as const

export const methodNames: Readonly<Record<NormalMethod, Readonly<Record<Language, string>>>> = {
  'min-max': { vi: 'Min-Max', en: 'Min-Max' },
  best: { vi: 'tỷ số với cao nhất', en: 'ratio to the best' },
  'z-score': { vi: 'Z-score', en: 'Z-score' },
  'z-score-sample': { vi: 'Z-score (mẫu)', en: 'Z-score (sample)' },
}

/** `Z-score = (0,3048 − 0,3312) / 0,0610 = −0,4328`, or why there is none. */
export function normalSentence(trace: RankTrace, language: Language): string {
  const { method, normal } = trace
  if (method === 'none') return ''
  const name = methodNames[method][language]
  if (normal.kind !== 'number') return `${name}: ${normalReasons[normal.kind][language]}.`
  return `${name} = ${calculation(trace, method, language)} = ${decimals(normal.value, 4, language)}`
}

function calculation({ value, cohort }: RankTrace, method: NormalMethod, language: Language): string {
  const { lowest, highest, mean, deviation, sampleDeviation } = cohort
  const text = (number: number) => decimals(number, 4, language)
  switch (method) {
    case 'min-max':
      return `(${text(value)} − ${text(lowest)}) / (${text(highest)} − ${text(lowest)})`
    case 'best':
      return `${text(value)} / ${text(highest)}`
    case 'z-score':
      return `(${text(value)} − ${text(mean)}) / ${text(deviation)}`
    case 'z-score-sample':
      return `(${text(value)} − ${text(mean)}) / ${text(sampleDeviation)}`
    default:
      return method satisfies never
  }
}

/** Why a value has no place on the scale. */
export const normalReasons = {
  missing: { vi: 'đơn vị không có giá trị', en: 'the unit has no value' },
  'single-unit': {
    vi: 'chỉ có một đơn vị, không có gì để so sánh',
    en: 'there is one unit and nothing to compare with',
  },
  'all-equal': { vi: 'mọi đơn vị bằng nhau, không so sánh được', en: 'all units are equal and cannot be told apart' },
  'best-is-zero': { vi: 'đơn vị cao nhất có giá trị 0', en: 'the best unit has 0' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

const exact = (value: number): Rational | undefined => rationalOfDouble(value)

function decimals(value: number, count: number, language: Language): string {
  const number = exact(value)
  return number ? decimalText(number, count, language) : '–'
}

/** Points without closing zeros: `304,8`. */
function trimmed(value: number, language: Language): string {
  return decimals(value, 2, language)
    .replace(/([.,]\d*?)0+$/, '$1')
    .replace(/[.,]$/, '')
}
