import { describe, expect, test } from 'vitest'
import { codeFrame } from '../../dsl/text/code-frame.ts'
import { columnsOf } from '../../dsl/text/columns.ts'
import type { Diagnostic } from '../../dsl/text/diagnostic.ts'
import { Source, type Span } from '../../dsl/text/source.ts'

const at = (source: Source, span: Span, more: Partial<Diagnostic> = {}): Diagnostic => ({
  problem: { code: 'unclosed-quote' },
  severity: 'error',
  source,
  span,
  related: [],
  fixes: [],
  ...more,
})

/** A diagnostic at the first occurrence of `part`. */
function marked(text: string, part: string, more: Partial<Diagnostic> = {}): Diagnostic {
  const source = new Source('thử.thuoc', text)
  const start = source.text.indexOf(part.normalize('NFC'))
  return at(source, { start, end: start + part.normalize('NFC').length }, more)
}

const linesOf = (diagnostic: Diagnostic): readonly string[] => codeFrame(diagnostic, 'vi').split('\n')

test('place, gravity, sentence and code come first', () => {
  expect(linesOf(marked('một\nhai ba', 'ba'))[0]).toBe('thử.thuoc:2:5: lỗi: Thiếu dấu ngoặc kép đóng. [unclosed-quote]')
  expect(codeFrame(marked('một', 'một', { severity: 'warning' }), 'en').split('\n')[0]).toBe(
    'thử.thuoc:1:1: warning: The closing quotation mark is missing. [unclosed-quote]',
  )
})

describe('carets stand under the place', () => {
  test.each([
    ['of letters with marks', 'chỉ số tỷ_lệ', 'tỷ_lệ', '  1 | chỉ số tỷ_lệ', '    |        ^^^^^'],
    [
      'of letters typed in two characters',
      'chỉ số tỷ_lệ'.normalize('NFD'),
      'tỷ_lệ',
      '  1 | chỉ số tỷ_lệ',
      '    |        ^^^^^',
    ],
    ['after a tab', '\tmột hai', 'hai', '  1 |  một hai', '    |      ^^^'],
    ['after wide characters', '漢字 hai', 'hai', '  1 | 漢字 hai', '    |      ^^^'],
    [
      'after a combining mark without a letter of its own',
      'x\u0301\u0302 hai',
      'hai',
      '  1 | x\u0301\u0302 hai',
      '    |   ^^^',
    ],
  ])('%s', (_, text, part, line, carets) => expect(linesOf(marked(text, part)).slice(1)).toEqual([line, carets]))

  test('of a place without length', () => {
    expect(linesOf(at(new Source('x', 'một'), { start: 3, end: 3 })).slice(1)).toEqual(['  1 | một', '    |    ^'])
  })

  test('of a place on several lines, the first three', () => {
    expect(linesOf(marked('x "một\nhai\nba\nbốn" y', '"một\nhai\nba\nbốn"')).slice(1)).toEqual([
      '  1 | x "một',
      '    |   ^^^^',
      '  2 | hai',
      '    | ^^^',
      '  3 | ba',
      '    | ^^',
    ])
  })

  test('of a place far along a line, which is cut before it', () => {
    const [, line, carets] = linesOf(marked(`${'a'.repeat(500)} đây`, 'đây'))
    expect(line).toBe(`  1 | ${'a'.repeat(79)} đây`)
    expect(carets).toBe(`    | ${' '.repeat(80)}^^^`)
  })
})

test('related places and repairs follow', () => {
  const source = new Source('thử.thuoc', 'một\nhai')
  const fixes = [{ title: { vi: 'Bỏ đi', en: 'Leave out' }, edits: [] }]
  const related = [{ source, span: { start: 4, end: 7 } }]
  expect(linesOf(at(source, { start: 0, end: 3 }, { related, fixes })).slice(3)).toEqual([
    '  xem thêm thử.thuoc:2:1',
    '  2 | hai',
    '    | ^^^',
    '  cách sửa: Bỏ đi',
  ])
})

test.each([
  ['Quảng Ngãi', 10],
  ['x\u0301', 1],
  ['漢字', 4],
  ['📊', 2],
  ['', 0],
])('%j takes %d columns', (text, columns) => expect(columnsOf(text)).toBe(columns))
