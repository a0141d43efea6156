import { numberText } from '../../../dsl/explain/number-text.ts'
import { parseDecimal } from '../../../dsl/numbers/rational.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { SnapshotChange } from './compare-snapshots.ts'
import type { SnapshotContent } from './snapshot.ts'

const words = {
  vi: {
    kinds: {
      index: 'Bộ chỉ số',
      rules: 'Văn bản quy tắc',
      companion: 'Tệp đi cùng',
      reading: 'Cách hiểu',
      figure: 'Số liệu',
      unit: 'Đơn vị trong nhóm',
      score: 'Điểm',
      state: 'Tình trạng',
      measure: 'Kết quả đo',
      total: 'Tổng',
    },
    nothing: 'không có',
    since: (by: string, date: string) =>
      `So với bản đã xác nhận${by ? ` của ${by}` : ''}${date ? ` ngày ${date}` : ''}:`,
    same: 'không có gì thay đổi.',
    changed: (count: number) => `${count} thay đổi.`,
    broken: 'CẢNH BÁO: bản đã xác nhận không còn đúng mã SHA-256 của nó, tức là đã bị sửa.',
  },
  en: {
    kinds: {
      index: 'Index',
      rules: 'Rule text',
      companion: 'File beside the rules',
      reading: 'Reading',
      figure: 'Figure',
      unit: 'Unit of the cohort',
      score: 'Points',
      state: 'State',
      measure: 'Measure',
      total: 'Total',
    },
    nothing: 'nothing',
    since: (by: string, date: string) =>
      `Since the snapshot signed off${by ? ` by ${by}` : ''}${date ? ` on ${date}` : ''}:`,
    same: 'nothing has changed.',
    changed: (count: number) => (count === 1 ? 'one change.' : `${count} changes.`),
    broken: 'WARNING: the snapshot no longer has its SHA-256; somebody changed it.',
  },
} as const

/** What changed since a snapshot, one line each. */
export function changeLines(
  changes: readonly SnapshotChange[],
  { signed, isIntact }: Pick<SnapshotContent, 'signed'> & { readonly isIntact: boolean },
  language: Language,
): readonly string[] {
  const { kinds, since, same, changed, broken } = words[language]
  const head = `${since(signed.by, signed.date)} ${changes.length === 0 ? same : changed(changes.length)}`
  const lines = changes.map(({ kind, name, before, after }) => {
    const subject = name === '' ? kinds[kind] : `${kinds[kind]} ${name}`
    return `  ${subject}: ${shown(before, language)} → ${shown(after, language)}`
  })
  return [...(isIntact ? [] : [broken]), head, ...lines]
}

// 3/4
const FRACTION = /^(-?\d+)\/(\d+)$/

function shown(text: string, language: Language): string {
  if (text === '') return words[language].nothing
  const [, numerator, denominator] = FRACTION.exec(text) ?? []
  const number = parseDecimal(numerator ?? text)
  const divisor = parseDecimal(denominator ?? '1')
  return number && divisor && divisor.n > 0n ? numberText(number.div(divisor), language).text : text
}
