import { expect, test } from 'vitest'
import { Source } from '../../../dsl/text/source.ts'
import { codeLinesOf } from '../../../taskpane/parts/code/code-lines.ts'
import { provinceFiles } from '../province-rules.ts'

const linesOf = (text: string) => codeLinesOf(new Source('thử.thuoc', text))

test.each([
  ['chỉ số 6.12 "Tỷ lệ"  tối đa 20 # ghi', ['keyword', 'number', 'text', 'keyword', 'number', 'comment']],
  ['  tỷ_lệ = (b + c) / a', ['name', 'name', 'name', 'name']],
  ['    >= 0,5 tỷ đồng: 70% tối đa', ['number', 'name', 'number', 'keyword']],
  ['indicator 1.1 "Share" maximum 5', ['keyword', 'number', 'text', 'keyword', 'number']],
  ['chỉ số 1.1 ¿', ['keyword', 'number', 'unknown']],
])('%s', (text, kinds) => {
  const pieces = linesOf(text).line(1)
  expect(pieces.filter(({ kind }) => kind !== 'plain').map(({ kind }) => kind)).toEqual(kinds)
})

test('a text over several lines is a text on each of them', () => {
  const code = linesOf('ghi chú "một\n  hai\nba" # hết')
  expect([1, 2, 3].map(line => code.line(line))).toEqual([
    [
      { kind: 'keyword', text: 'ghi chú' },
      { kind: 'plain', text: ' ' },
      { kind: 'text', text: '"một' },
    ],
    [{ kind: 'text', text: '  hai' }],
    [
      { kind: 'text', text: 'ba"' },
      { kind: 'plain', text: ' ' },
      { kind: 'comment', text: '# hết' },
    ],
  ])
})

test('the pieces of every line of every shipped file are the line', async () => {
  for (const { fileName, text } of await provinceFiles()) {
    const code = codeLinesOf(new Source(fileName, text))
    for (let line = 1; line <= code.source.lineCount; line++)
      expect(
        code
          .line(line)
          .map(piece => piece.text)
          .join(''),
      ).toBe(code.source.lineText(line))
  }
})

test('a line beyond the end has no pieces', () => {
  expect(linesOf('chỉ số').line(9)).toEqual([])
})
