import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { compileRulebook, type Scorer } from '../../../dsl/score/scorer.ts'
import { type CodeLines, codeLinesOf } from '../../../taskpane/parts/code/code-lines.ts'
import { clauseOf } from '../../../taskpane/trace/clause.ts'
import { figuresOf } from '../../score/build.ts'
import { provinceIndex } from '../../support/province-index.ts'

let rulebook: Rulebook
let scorer: Scorer
let code: CodeLines

beforeAll(async () => {
  rulebook = (await provinceIndex()).rulebook
  scorer = compileRulebook(rulebook)
  code = codeLinesOf(rulebook.source)
})

const clause = (item: string, figures: Readonly<Record<string, string>>) => {
  const trace = scorer.trace(codeOf(item), figuresOf(figures))
  return clauseOf(trace.citation, trace, code)
}

/** The lines with a mark, as `decided: còn lại: …`. */
const marked = (item: string, figures: Readonly<Record<string, string>>) =>
  clause(item, figures).lines.flatMap(({ mark, pieces }) => {
    const text = pieces.map(piece => piece.text).join('')
    return mark === 'none' ? [] : [`${mark}: ${text.trim().slice(0, 32)}`]
  })

describe('the marked lines of a clause', () => {
  test.each([
    [
      'the band taken, the one tried before, and what was read',
      '5.12.1',
      { '5.12.1.a': '0.3', '5.12.1.b': '0.4', chi_chuyển_đổi_số: '10' },
      [
        'read: đầu vào a (tỷ đồng) "Kinh phí đầ',
        'read: đầu vào b (tỷ đồng) "Kinh phí th',
        'read: đầu vào c (tỷ đồng) "Tổng chi từ',
        'read: tỷ_lệ = (a + b) / c',
        'rejected: >= 10%: tối đa',
        'decided: >= 7%: 70% tối đa',
      ],
    ],
    [
      'the closing case',
      '6.12',
      { '6.12.a': '100', '6.12.b': '3', '6.12.c': '5' },
      [
        'read: đầu vào a (hồ sơ) "Tổng số hồ sơ',
        'read: đầu vào b (hồ sơ) "Tổng số hồ sơ',
        'read: đầu vào c (hồ sơ) "Tổng số hồ sơ',
        'read: tỷ_lệ = (b + c) / a',
        'rejected: >= 80%: tối đa',
        'decided: còn lại: tỷ_lệ / 80% * tối đa',
      ],
    ],
    [
      'a printed choice',
      '1.1',
      { '1.1.option': '2' },
      [
        'read: chọn',
        'rejected: "Trưởng ban là Bí thư/Chủ tịch t',
        'decided: "Trưởng ban là Phó Bí thư/Phó Ch',
        'rejected: "Chưa có Ban chỉ đạo hoặc có như',
      ],
    ],
    [
      'ticks',
      '1.2',
      { '1.2.c1': 'có', '1.2.c2': 'không' },
      ['decided: "Bí thư/Chủ tịch tham gia đầy đủ', 'rejected: "Bí thư/Chủ tịch chủ trì các cuộ'],
    ],
    [
      'each part',
      '3.6',
      { '3.6.a': '4', '3.6.c': '3' },
      [
        'read: đầu vào a (nền tảng) "Số nền tản',
        'read: đầu vào c (nền tảng) "Số nền tản',
        'read: đầu vào d (nền tảng) "Số nền tản',
        'read: tỷ_lệ (%) = a / 7',
        'decided: điểm = tỷ_lệ * tối đa',
        'read: tỷ_lệ = c / d',
        'decided: điểm = tỷ_lệ * tối đa',
      ],
    ],
  ])('%s', (_, item, figures, expected) => {
    expect(marked(item, figures)).toEqual(expected)
  })
})

test('a clause is the whole block without its examples, which are counted', () => {
  const { lines, examples, source } = clause('6.12', {})
  expect(lines.map(({ line }) => line)).toEqual(
    Array.from({ length: lines.length }, (_, index) => (lines[0]?.line ?? 0) + index),
  )
  expect(source.lineText(lines[0]?.line ?? 0)).toMatch(/^chỉ số 6\.12 /)
  expect(source.lineText(lines.at(-1)?.line ?? 0).trim()).toBe('còn lại: tỷ_lệ / 80% * tối đa')
  expect(examples).toBe(14)
})

test('what missing figures earn is said at the head of the index', () => {
  const { elsewhere, source } = clause('6.12', {})
  expect(elsewhere.map(({ line, mark }) => [mark, source.lineText(line).trim()])).toEqual([
    ['decided', 'thiếu số liệu: 0 điểm'],
  ])
})

test('a part marks the lines of its own only', () => {
  const { lines } = clause('3.6.1', { '3.6.a': '4', '3.6.c': '3' })
  expect(lines.filter(({ mark }) => mark === 'decided')).toHaveLength(1)
})

test('every score of the index has a clause whose lines are those of the file', () => {
  for (const item of scorer.codes) {
    const { lines, source } = clause(item, {})
    for (const { line, pieces } of lines) expect(pieces.map(({ text }) => text).join('')).toBe(source.lineText(line))
  }
})
