import { beforeAll, expect, test } from 'vitest'
import type { RuleText } from '../../../addin/ports.ts'
import { Source } from '../../../dsl/text/source.ts'
import { codeLinesOf } from '../../../taskpane/parts/code/code-lines.ts'
import { flatOutline, type OutlineEntry, outlineOf } from '../../../taskpane/rules/outline.ts'
import { provinceIndex } from '../../support/province-index.ts'
import { provinceFiles } from '../province-rules.ts'

let files: readonly RuleText[]

beforeAll(async () => {
  files = await provinceFiles()
})

const outline = (text: string): readonly OutlineEntry[] => outlineOf(codeLinesOf(new Source('thử.thuoc', text)))

const written = (entries: readonly OutlineEntry[], depth = 0): readonly string[] =>
  entries.flatMap(({ code, title, line, children }) => [
    `${'  '.repeat(depth)}${line} ${code} ${title}`.trimEnd(),
    ...written(children, depth + 1),
  ])

test('groups hold indicators, indicators their children', () => {
  expect(
    written(
      outline(`bộ chỉ số thử "Thử"
  tối đa 10
nhóm I "Một" tối đa 5
chỉ số 1.1 "A" tối đa 5
  ghi chú "chỉ số 9.9 trong chữ"
chỉ số 5.1 "B" tối đa 5
chỉ số 5.1.1 "B1" tối đa 5
chỉ số 5.10 "C" tối đa 5
nhóm II "Hai" tối đa 5
chỉ số 2.1 "D" tối đa 5`),
    ),
  ).toEqual([
    '1 thử Thử',
    '3 I Một',
    '  4 1.1 A',
    '  6 5.1 B',
    '    7 5.1.1 B1',
    '  8 5.10 C',
    '9 II Hai',
    '  10 2.1 D',
  ])
})

test('entries of companion files are found by their codes', () => {
  expect(
    written(
      outline('phân công thử tại "Nơi" căn cứ "Kế hoạch 1"\n\n  1.1 loại "ĐT" phụ trách "Sở"\n  1.2 phụ trách "Sở"'),
    ),
  ).toEqual(['1 thử Nơi', '3 1.1 ĐT', '4 1.2 Sở'])
})

test('every indicator and group of the shipped index is in its outline, on its line', async () => {
  const { rulebook } = await provinceIndex()
  const entries = flatOutline(outlineOf(codeLinesOf(rulebook.source)))
  const lines = new Map(entries.map(({ code, line }) => [code, line]))
  for (const { code, citation } of [...rulebook.groups, ...rulebook.indicators])
    expect(lines.get(code), code).toBe(rulebook.source.positionAt(citation.span.start).line)
})

test('both dialects have the same outline', () => {
  const vi = outline('bộ chỉ số thử "T"\nnhóm I "M" tối đa 5\nchỉ số 1.1 "A" tối đa 5')
  const en = outline('index thử "T"\ngroup I "M" maximum 5\nindicator 1.1 "A" maximum 5')
  expect(written(en)).toEqual(written(vi))
})

test('every shipped file has an outline', () => {
  for (const { fileName, text } of files) expect(outline(text).length, fileName).toBeGreaterThan(3)
})
