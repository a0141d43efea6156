import { index } from './check-text.ts'

/** The index that the files below refer to. */
export const rules = index('đầu vào a (người) "A" đầu vào b (người) "B" = dân_số tỷ_lệ = a / b điểm = tỷ_lệ * tối đa')

/** Another index, one of whose rows serves an item of the index `id`. */
export const linking = (code: string, id: string): string =>
  index('đầu vào a điểm = a').replaceAll('thử', 'khác').replace('đầu vào a', `phục vụ ${code} của ${id} đầu vào a`)

/** What is wrong, a file that refers to the index, with the place marked, and the code. */
export const faultyReferences: readonly (readonly [what: string, text: string, code: string])[] = [
  ['a translation of an unknown index', 'bản dịch «thứ» 1.1 "One"', 'unknown-index'],
  ['a translation of an unknown code', 'bản dịch thử «1.2» "Two"', 'unknown-translation-key'],
  ['a translation of an unknown input', 'bản dịch thử «1.1.c» "Two"', 'unknown-translation-key'],
  ['a translation of an unknown fact', 'bản dịch thử «dân_sô» "Population"', 'unknown-translation-key'],
  ['a translation given twice', 'bản dịch thử 1.1 "One" «1.1» "One"', 'duplicate-entry'],
  ['an assignment of an unknown index', 'phân công «không_có» tại "N" 1.1 phụ trách "S"', 'unknown-index'],
  ['an assignment of an unknown code', 'phân công thử tại "N" «2.1» phụ trách "S"', 'unknown-code'],
  ['an assignment given twice', 'phân công thử tại "N" 1.1 phụ trách "S" «1.1» phụ trách "T"', 'duplicate-entry'],
  ['a link to an unknown code', linking('«1.2»', 'thử'), 'unknown-served-code'],
  [
    'results of an unknown code',
    index('đầu vào a (%) từ trung bình của «1.2» trong thử điểm theo đánh giá hoặc a').replace(
      'thử "Thử"',
      'khác "Khác"',
    ),
    'unknown-result-code',
  ],
  ['a target of an unknown code', 'mục tiêu thử tại "N" năm 2022 «1.3» "T": tỷ_lệ >= 5%', 'unknown-code'],
  ['a target of an unknown measure', 'mục tiêu thử tại "N" năm 2022 1.1 "T": «tỉ_lệ» >= 5%', 'unknown-name'],
  ['a target in another unit', 'mục tiêu thử tại "N" năm 2022 1.1 "T": a «>= 5%»', 'unit-mismatch'],
  ['a target that is no number', 'mục tiêu thử tại "N" năm 2022 1.1 "T": tỷ_lệ >= «a / b»', 'not-a-constant'],
  ['a target without an item', 'mục tiêu thử tại "N" năm 2022 «"T"»: tỷ_lệ >= 5%', 'target-without-code'],
  ['a target in no year', 'mục tiêu thử tại "N" năm «22» 1.1 "T": tỷ_lệ >= 5%', 'not-a-year'],
]
