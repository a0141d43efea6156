import { index } from './check-text.ts'
import { inLevels } from './faulty-levels.ts'

/** What is wrong, the clauses of indicator 1.1 with the place marked, and the code. */
export const inAnItem: readonly (readonly [what: string, clauses: string, code: string])[] = [
  ['a misspelt letter', 'đầu vào ab (hộ) điểm = «abc» * tối đa + ab', 'unknown-name'],
  ['a name without its accents', 'điểm = «dan_so» / dân_số * tối đa', 'unknown-name'],
  ['a subtraction without spaces', 'đầu vào a đầu vào b điểm = «a-b»', 'unknown-name'],
  ['an input of an item that does not exist', 'điểm = «9.9.x»', 'unknown-name'],
  ['an input that another item does not have', 'đầu vào x điểm = x * «1.1.y»', 'unknown-name'],
  ['an unknown condition', 'nếu chưa «has»: 0 điểm = 1', 'unknown-name'],
  ['an unknown input that may be missing', 'nếu thiếu «n»: 0 điểm = 1', 'unknown-name'],
  ['a letter given twice', 'đầu vào a đầu vào «a» điểm = a', 'duplicate-name'],
  ['a letter that a choice takes', 'đầu vào «option» chọn "x": tối đa "y": 0', 'duplicate-name'],
  ['an input named as a fact', 'đầu vào «dân_số» (người) điểm = dân_số / dân_số * tối đa', 'duplicate-name'],
  ['the same choice twice', 'chọn "có": tối đa «"có"»: 0', 'duplicate-option'],
  ['a measure that needs itself', 'đầu vào a «m» = n n = m + a điểm = n', 'defined-by-itself'],
  ['a default that needs itself', 'đầu vào a = «b» đầu vào b = a điểm = a', 'defined-by-itself'],
  ['a condition on a number', 'đầu vào a nếu chưa «a»: 0 điểm = a', 'wrong-kind'],
  ['a condition in a formula', 'đầu vào có_cổng (có/không) điểm = «có_cổng» * tối đa', 'wrong-kind'],
  ['a text fact in a formula', 'điểm = «tên_tỉnh» * tối đa', 'wrong-kind'],
  ['a choice in a formula', 'nếu p1 = 1: «p1» * 2 phần "A" tối đa 10 chọn "x": tối đa "y": 0', 'wrong-kind'],
  ['a missing fact as a special case', 'nếu thiếu «dân_số»: 0 điểm = 1', 'wrong-kind'],
  ['an answer as default of a figure', 'đầu vào a (hộ) = «có» điểm = a', 'wrong-kind'],
  ['a number as default of a condition', 'đầu vào a (có/không) = «1» nếu a: 0 điểm = 1', 'wrong-kind'],
  ['a link given twice', 'phục vụ 2.1, «2.1» của khác điểm = 1', 'duplicate-entry'],
  ['a text as input', 'đầu vào a («chữ») điểm = 1', 'wrong-kind'],
  ['several rules', 'điểm = 1 «điểm = 2»', 'several-rules'],
  ['several zero-denominator clauses', 'mẫu số bằng 0: tối đa «mẫu số bằng 0: 0 điểm» điểm = 1', 'several-policies'],
  ['bands that leave a rest', 'đầu vào n (tin) mức theo «n» >= 20: tối đa >= 10: 5', 'ending-case-missing'],
  ['a sum of children in a part', 'phần "A" tối đa 10 «= tổng các chỉ số con»', 'rule-not-in-part'],
  ['a part without a rule', 'phần «"A"» tối đa 10', 'rule-missing'],
  ['a part without a maximum', 'phần «"A"» chọn "x": tối đa "y": 0', 'maximum-missing'],
  ['ticks that add up to too much', 'cộng nếu có "a": 1/2 tối đa "b": «3/5 tối đa»', 'ticks-exceed-maximum'],
  ['an option over the maximum', 'chọn "a": «11» "b": 0', 'points-exceed-maximum'],
  ['a special case over the maximum', 'đầu vào a nếu thiếu a: «2 * tối đa» điểm = a', 'points-exceed-maximum'],
  ['negative points', 'chọn "a": tối đa "b": «-1»', 'points-below-zero'],
  ['people added to households', 'đầu vào a (người) đầu vào b (hộ) điểm = («a + b») * 0', 'unit-mismatch'],
  ['people compared with households', 'đầu vào a (người) đầu vào b (hộ) nếu «a = b»: 0 điểm = 1', 'unit-mismatch'],
  ['a share as threshold of a count', 'đầu vào n (tin) mức theo n «>= 10%»: tối đa còn lại: 0', 'unit-mismatch'],
  ['a default in another unit', 'đầu vào a (hộ) = «dân_số» điểm = a', 'unit-mismatch'],
  ['a measure declared in another unit', 'đầu vào a (hộ) m («người») = a + a điểm = m', 'unit-mismatch'],
  ['a bare threshold of an amount', 'đầu vào x (tỷ đồng) mức theo x >= «2»: tối đa còn lại: 0', 'number-without-unit'],
  ['people times households', 'đầu vào a (người) đầu vào b (hộ) điểm = «a * b»', 'product-of-units'],
  ['an undeclared quotient as measure', 'đầu vào a (người) đầu vào b (hộ) r = «a / b» điểm = r', 'quotient-of-units'],
  ['an undeclared quotient as score', 'đầu vào a (người) đầu vào b (hộ) điểm = «a / b»', 'quotient-of-units'],
  ['money as score', 'đầu vào x (tỷ đồng) điểm = «x * tối đa»', 'points-with-unit'],
  ['division by a written 0', 'điểm = tối đa / «0»', 'division-by-zero'],
  ['a choice that is not printed', 'nếu option = «3»: 0 chọn "a": tối đa "b": 0', 'option-out-of-range'],
  ['a choice compared with an input', 'đầu vào a nếu option = «a»: 0 chọn "a": tối đa "b": 0', 'not-a-constant'],
  ['an example of an unknown input', 'đầu vào a điểm = a ví dụ "v": «b» = 1 thì điểm = 1', 'unknown-name'],
  [
    'an example of an option not printed',
    'chọn "a": tối đa "b": 0 ví dụ "v": option = «3» thì điểm = 1',
    'option-out-of-range',
  ],
  ['an example that gives a tick a number', 'cộng nếu có "a": tối đa ví dụ "v": c1 = «1» thì điểm = 1', 'wrong-kind'],
  ['an example that gives a number as yes', 'đầu vào a điểm = a ví dụ "v": a = «có» thì điểm = 1', 'wrong-kind'],
  ['an example of a measure', 'đầu vào a m = a điểm = m ví dụ "v": «m» = 1 thì điểm = 1', 'wrong-kind'],
  ['an example with a negative figure', 'đầu vào a điểm = a ví dụ "v": a = «-1» thì điểm = 0', 'negative-figure'],
  ['an example with an endless decimal', 'đầu vào a điểm = a ví dụ "v": a = «1/3» thì điểm = 0', 'not-a-decimal'],
  [
    'an example that gives an input twice',
    'đầu vào a điểm = a ví dụ "v": a = 1, «a» = 2 thì điểm = 1',
    'duplicate-entry',
  ],
  ['an example of another item', 'đầu vào a điểm = a ví dụ "v" của «1.2»: a = 1 thì điểm = 1', 'unknown-code'],
  [
    'an example under an unknown reading',
    'điểm = 1 ví dụ "v": theo cách hiểu «k» là x thì điểm = 1',
    'unknown-reading',
  ],
  ['a variant of an unknown reading', 'điểm = 1 khi cách hiểu «k» là x điểm = 2', 'unknown-reading'],
]

/** What is wrong, whole texts with the place marked, and the code. */
export const inAFile: readonly (readonly [what: string, text: string, code: string])[] = [
  ['an index without a maximum', 'bộ chỉ số «t» "T"', 'maximum-missing'],
  [
    'a code given twice',
    group('chỉ số 1.1 "A" tối đa 10 điểm = 1 chỉ số «1.1» "B" tối đa 5 điểm = 1'),
    'duplicate-code',
  ],
  ['a fact given twice', `bộ chỉ số t "T" tối đa 0 dữ kiện a "A" dữ kiện «a» "B"`, 'duplicate-name'],
  ['a fact code given twice', `bộ chỉ số t "T" tối đa 0 dữ kiện A.1 a "A" dữ kiện «A.1» b "B"`, 'duplicate-code'],
  [
    'a code of another group',
    group('chỉ số 1.1 "A" tối đa 5 điểm = 1 chỉ số «2.2» "B" tối đa 5 điểm = 1'),
    'code-not-under-parent',
  ],
  [
    'a child whose parent is not there',
    group('chỉ số 1.1 "A" tối đa 10 điểm = 1 chỉ số «1.3.1» "B" tối đa 0 điểm = 0'),
    'parent-missing',
  ],
  ['an indicator outside groups', 'bộ chỉ số t "T" tối đa 10 chỉ số «1.1» "A" tối đa 10 điểm = 1', 'parent-missing'],
  ['an item without a maximum', group('chỉ số «1.1» "A" điểm = 1'), 'maximum-missing'],
  ['an item without a rule', group('chỉ số «1.1» "A" tối đa 10'), 'rule-missing'],
  ['a sum of children without children', group('chỉ số 1.1 "A" tối đa 10 «= tổng các chỉ số con»'), 'children-missing'],
  [
    'a parent with a rule of its own',
    group('chỉ số 1.1 "A" tối đa 10 «điểm = 1» chỉ số 1.1.1 "B" tối đa 10 điểm = 1'),
    'rule-with-children',
  ],
  [
    'points on what is not scored',
    group('chỉ số 1.1 "A" tối đa 10 điểm = 1 chỉ số 1.2 "B" tối đa «2» không tính điểm'),
    'unscored-with-points',
  ],
  [
    'groups that do not add up to the index',
    'bộ chỉ số t "T" tối đa «10» nhóm I "N" tối đa 9 nhóm II "M" tối đa 9',
    'points-do-not-add-up',
  ],
  [
    'rows that do not add up to their group',
    group('chỉ số 1.1 "A" tối đa 9 điểm = 1', 10).replace('tối đa 10 chỉ', 'tối đa «10» chỉ'),
    'points-do-not-add-up',
  ],
  [
    'parts that do not add up',
    group('chỉ số 1.1 "A" tối đa «10» phần "A" tối đa 9 chọn "x": tối đa "y": 0'),
    'points-do-not-add-up',
  ],
  [
    'an example outside an item',
    `${group('chỉ số 1.1 "A" tối đa 10 điểm = 1')} giá trị trụ cột a "A" = I ví dụ «"v"»: thì điểm = 1`,
    'example-without-item',
  ],
  ['a pillar value of an unknown group', `bộ chỉ số t "T" tối đa 0 giá trị trụ cột a "A" = «II»`, 'unknown-code'],
  [
    'a reading without a default',
    `bộ chỉ số t "T" tối đa 0 cách hiểu «k» "?" một "1" hai "2"`,
    'reading-without-default',
  ],
  [
    'a reading with one option',
    `bộ chỉ số t "T" tối đa 0 cách hiểu «k» "?" một "1" mặc định vì "v"`,
    'reading-with-one-option',
  ],
  [
    'a reading with two defaults',
    `bộ chỉ số t "T" tối đa 0 cách hiểu k "?" một "1" mặc định vì "v" «hai» "2" mặc định vì "v"`,
    'reading-with-several-defaults',
  ],
  [
    'a variant of an unknown option',
    `bộ chỉ số t "T" tối đa 10 cách hiểu k "?" một "1" mặc định vì "v" hai "2" nhóm I "N" tối đa 10 chỉ số 1.1 "A" tối đa 10 điểm = 1 khi cách hiểu k là «ba» điểm = 2`,
    'unknown-reading-option',
  ],
  [
    'missing data inside an item',
    group('chỉ số 1.1 "A" tối đa 10 «thiếu số liệu: 0 điểm» điểm = 1'),
    'policy-not-here',
  ],
  ['a group with a rule', 'bộ chỉ số t "T" tối đa 10 nhóm I "N" tối đa 10 «điểm = 1»', 'rule-on-heading'],
  ['a maximum of money', 'bộ chỉ số t "T" tối đa 10 nhóm I "N" tối đa 10 «tỷ đồng»', 'points-with-unit'],
  [
    'a formula of hundreds of terms',
    group(`chỉ số 1.1 "A" tối đa 10 đầu vào x điểm = «${Array.from({ length: 300 }, () => 'x').join(' + ')}»`),
    'expression-too-deep',
  ],
  [
    'an item that changes with six readings',
    `bộ chỉ số t "T" tối đa 10 ${sixTimes(k => `cách hiểu k${k} "?" a "1" mặc định vì "v" b "2"`)}
    nhóm I "N" tối đa 10 chỉ số «1.1» "A" tối đa 10 điểm = 1 ${sixTimes(k => `khi cách hiểu k${k} là b điểm = 2`)}`,
    'too-many-variants',
  ],
  [
    'the same policy twice',
    'bộ chỉ số t "T" tối đa 0 thiếu số liệu: 0 điểm «thiếu số liệu: tối đa»',
    'several-policies',
  ],
]

function group(items: string, maximum = 10): string {
  return `bộ chỉ số t "T" tối đa ${maximum} mẫu số bằng 0: 0 điểm nhóm I "N" tối đa ${maximum} ${items}`
}

/** What is wrong, the whole text with the place marked, and the code. */
export const faultyRules = [
  ...inAnItem.map(([what, clauses, code]) => [what, index(clauses), code] as const),
  ...inAFile,
  ...inLevels,
]

function sixTimes(clause: (number: number) => string): string {
  return [1, 2, 3, 4, 5, 6].map(clause).join(' ')
}
