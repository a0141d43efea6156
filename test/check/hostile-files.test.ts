import { expect, test } from 'vitest'
import { checkRules } from '../../dsl/check/check.ts'
import { parse } from '../../dsl/grammar/parse.ts'
import { Source } from '../../dsl/text/source.ts'
import { checkTexts, codesOf } from './check-text.ts'

const many = (count: number, clause: (number: number) => string): string =>
  Array.from({ length: count }, (_, number) => clause(number)).join('\n')

const item = (clauses: string): string =>
  `bộ chỉ số t "T" tối đa 10 nhóm I "N" tối đa 10 chỉ số 1.1 "A" tối đa 10 đầu vào x ${clauses}`

/** What is long or deep, the text, and a code that must be among the findings (or nothing at all). */
const monsters: readonly (readonly [what: string, text: string, code: string])[] = [
  ['thousands of wrong names', item(`${many(3000, n => `m${n} = abcdef${n}`)} điểm = x`), 'unknown-name'],
  ['thousands of chained defaults', item(`${many(3000, n => `đầu vào a${n} = a${n + 1}`)} điểm = a0`), 'unknown-name'],
  [
    'a circle of thousands of defaults',
    item(`${many(3000, n => `đầu vào a${n} = a${(n + 1) % 3000}`)} điểm = a0`),
    'defined-by-itself',
  ],
  [
    'a chain of thousands of measures',
    item(`m0 = x ${many(3000, n => `m${n + 1} = m${n} * m${n}`)} điểm = m3000 * 0`),
    'nothing',
  ],
  [
    'a circle of thousands of measures',
    item(`${many(3000, n => `m${n} = m${(n + 1) % 3000}`)} điểm = m0`),
    'defined-by-itself',
  ],
  ['thousands of bands', item(`mức theo x ${many(3000, n => `>= ${4000 - n}: ${n % 10}`)} còn lại: 0`), 'nothing'],
  ['thousands of odd ticks', item(`cộng nếu có ${many(3000, n => `"o${n}": 1/${n + 7}`)}`), 'input-never-used'],
  ['thousands of special cases', item(`${many(3000, n => `nếu x = ${n}: 0`)} điểm = x`), 'nothing'],
  [
    'thousands of codes under the wrong group',
    item(`điểm = x ${many(3000, n => `chỉ số 2.${n} "B" tối đa 0 điểm = 0`)}`),
    'code-not-under-parent',
  ],
]

test.each(monsters)('%s', (_, text, code) => {
  const codes = codesOf(checkTexts(text).diagnostics)
  if (code === 'nothing') expect(codes.filter(found => found !== 'score-above-maximum')).toEqual([])
  else expect(codes).toContain(code)
})

test('a file with syntax errors is bound as far as it was understood, and gives no index', () => {
  const text =
    'bộ chỉ số t "T" tối đa 10 nhóm I "N" tối đa 10 chỉ số 1.1 "A" tối đa đầu vào a (hộ) điểm = a + b @ ví dụ "v'
  const file = parse(new Source('t.thuoc', text))
  expect(file.diagnostics.length).toBeGreaterThan(0)
  expect(checkRules([file]).ruleSets).toEqual([])
})

test('every beginning of a rule file is checked without a throw', () => {
  const text = item('tỷ_lệ = x / 2 nếu x = 0: 0 mức theo tỷ_lệ >= 10%: tối đa còn lại: 0 ví dụ "v": x = 1 thì điểm = 0')
  for (let length = 0; length <= text.length; length++) {
    const { ruleSets } = checkRules([parse(new Source('t.thuoc', text.slice(0, length)))])
    expect(ruleSets.length).toBeLessThanOrEqual(1)
  }
})

test('no files at all', () => expect(checkRules([])).toMatchObject({ ruleSets: [], diagnostics: [] }))
