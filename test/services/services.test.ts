import { describe, expect, test } from 'vitest'
import { ClauseMemory } from '../../dsl/grammar/clauses/clause-memory.ts'
import { parse, parseWords } from '../../dsl/grammar/parse.ts'
import { checklistsWanted } from '../../dsl/services/checklists-wanted.ts'
import { diagnosticsOf, failedExamplesOf } from '../../dsl/services/diagnostics.ts'
import { examplesOf } from '../../dsl/services/examples.ts'
import { foldsOf } from '../../dsl/services/folding.ts'
import { formattingOf } from '../../dsl/services/formatting.ts'
import { highlightsOf } from '../../dsl/services/highlights.ts'
import { hoverAt } from '../../dsl/services/hover/hover.ts'
import { definitionAt, referencesAt } from '../../dsl/services/navigation.ts'
import { type OutlineEntry, outlineOf } from '../../dsl/services/outline.ts'
import { Project } from '../../dsl/services/project.ts'
import { edited, renamingAt } from '../../dsl/services/rename.ts'
import { Source } from '../../dsl/text/source.ts'
import { checklist, countingIndex, counts } from '../check/checklist-texts.ts'
import { marked, shippedFiles, small } from './marked.ts'

/** The small index with the mark put behind the first place where the words stand. */
const at = (words: string, body = ''): string => small(body).replace(words, `${words}‸`)

describe('a hover says', () => {
  test.each([
    ['the meaning of a keyword', at('mức t'), 'Điểm theo mức của một giá trị; mức đầu tiên thỏa thì tính.'],
    ['what a fact is, where it is used', at('= a / dân'), 'Số dân (người)'],
    ['who provides a fact', at('= a / dân'), 'Nơi cung cấp: Cục Thống kê'],
    ['what a letter is, in an example', at('"nửa": a'), 'Số người dùng (người)'],
    ['the legal reference of an item', at('chỉ số 1.1'), 'Quyết định 1/QĐ, mục 1.1'],
    ['how a measure is computed', at('mức theo tỷ'), 'tỷ_lệ = a / dân_số'],
    ['the exact value of a number', at('>= 5'), '= 0,5 = 1/2'],
    ['what a share of the maximum is', at('còn lại: 1'), '= 5 điểm'],
    ['the maximum', at('50%: tối'), '= 10 điểm'],
    ['the answers of a reading', at('khi cách hiểu ngư'), 'như-in: Như in (mặc định)'],
    ['the reason of an answer', at('là chi'), 'Vì như chỗ khác'],
  ])('%s', (_, text, line) => {
    const { project, place } = marked(text)
    expect(hoverAt(project, place)?.lines.map(({ vi }) => vi)).toContain(line)
  })
})

describe('a definition is found', () => {
  test.each([
    ['of a fact', at('= a / dân_'), 'dân_số', 6],
    ['of a letter in an example', at('"nửa": a'), 'a', 10],
    ['of a measure', at('mức theo tỷ_'), 'tỷ_lệ', 11],
    ['of an item, where an example is of it', at('của 1.', 'ví dụ "x" của 1.1: a = 1 thì điểm = 1'), '1.1', 8],
    [
      'of a letter of another item',
      at('/ 1.1.a', 'chỉ số 1.3 "Ba" tối đa 1\n  đầu vào c (người)\n  điểm = c / 1.1.a'),
      'a',
      10,
    ],
    ['of a reading', at('khi cách hiểu ngư'), 'ngưỡng', 3],
  ])('%s', (_, text, word, line) => {
    const { project, place } = marked(text)
    const [found] = definitionAt(project, place)
    const { source } = project.document('luật.thuoc')!
    expect(found && [source.slice(found.span), source.positionAt(found.span.start).line]).toEqual([word, line])
  })

  test('of an input that a rule implies: the rule', () => {
    const { project, place } = marked(at('của 1.2: option', 'ví dụ "x" của 1.2: option = 1 thì điểm = 20'))
    const [found] = definitionAt(project, place)
    expect(found && project.documents[0]!.source.slice(found.span)).toMatch(/^chọn/)
  })
})

const companions = [
  { name: 'mục-tiêu.thuoc', text: 'mục tiêu thử tại "Nơi" năm 2022\n  1.1 "Tên": a / dân_số >= 50%' },
  { name: 'phân-công.thuoc', text: 'phân công thử tại "Nơi"\n  1.1 phụ trách "Sở"' },
  {
    name: 'dịch.thuoc',
    text: 'bản dịch thử\n  1.1 "Share"\n  1.1.a "users"\n  dân_số "Population"\n  1.2.option1 "yes"',
  },
]

function withCompanions(text: string) {
  const { place, text: whole } = marked(text)
  return { project: new Project([{ name: 'luật.thuoc', text: whole }, ...companions]), place }
}

test.each([
  ['a fact', at('= a / dân_'), { 'luật.thuoc': 3, 'mục-tiêu.thuoc': 1, 'dịch.thuoc': 1 }],
  ['an input', at('= a'), { 'luật.thuoc': 3, 'mục-tiêu.thuoc': 1, 'dịch.thuoc': 1 }],
  ['an item', at('chỉ số 1.1'), { 'luật.thuoc': 1, 'mục-tiêu.thuoc': 1, 'phân-công.thuoc': 1, 'dịch.thuoc': 2 }],
  ['a measure', at('mức theo tỷ_'), { 'luật.thuoc': 3 }],
])('references of %s are found in every document', (_, text, counts) => {
  const { project, place } = withCompanions(text)
  const found: Record<string, number> = {}
  for (const { document } of referencesAt(project, place)) found[document] = (found[document] ?? 0) + 1
  expect(found).toEqual(counts)
})

describe('renaming', () => {
  test('a fact changes it everywhere and nothing else', () => {
    const { project, place } = withCompanions(at('= a / dân_'))
    const renaming = renamingAt(project, place, 'số_dân')
    if (renaming.kind !== 'edits') throw new Error(renaming.kind)
    const texts = project.documents.map(({ source }) => ({
      name: source.name,
      text: edited(source.text, renaming.edits.get(source.name) ?? []),
    }))
    for (const [index, { text }] of texts.entries())
      expect(text).toBe(project.documents[index]!.source.text.replaceAll('dân_số', 'số_dân'))
    // A new name of the same length moves nothing.
    expect(diagnosticsOf(new Project(texts))).toEqual(diagnosticsOf(project))
  })

  test.each([
    ['a keyword of the other dialect', 'missing', 'not-a-name'],
    ['two words', 'số dân', 'not-a-name'],
    ['a letter of an item that uses it', 'a', 'clashes'],
    ['a measure', 'tỷ_lệ', 'clashes'],
  ])('to %s is refused', (_, name, kind) => {
    const { project, place } = withCompanions(at('= a / dân_'))
    expect(renamingAt(project, place, name).kind).toBe(kind)
  })

  test.each([
    ['a code', at('chỉ số 1.1')],
    ['an input that a rule implies', at('của 1.2: option', 'ví dụ "x" của 1.2: option = 1 thì điểm = 20')],
  ])('%s is not offered', (_, text) => {
    const { project, place } = marked(text)
    expect(renamingAt(project, place, 'x').kind).toBe('not-renamable')
  })
})

test('the outline nests by code', () => {
  const text = small(
    'chỉ số 1.3 "Ba" tối đa 1 = tổng các chỉ số con\nchỉ số 1.3.1 "Con" tối đa 1\n  phần "Một" tối đa 1',
  )
  const { project } = marked(`${text}‸`)
  const names = ({ name, title, children }: OutlineEntry): unknown => [name || title, children.map(names)]
  expect(outlineOf(project.documents[0]!).map(names)).toEqual([
    [
      'thử',
      [
        ['ngưỡng', []],
        ['dân_số', []],
        [
          '1',
          [
            ['1.1', []],
            ['1.2', []],
            ['1.3', [['1.3.1', [['Một', []]]]]],
          ],
        ],
      ],
    ],
  ])
})

test('the outline of a checklist has its rows by code', () => {
  const { project } = marked(`${checklist()}‸`)
  const [list] = outlineOf(project.documents[0]!)
  const below = ({ name, children }: OutlineEntry): unknown => [name, children.map(below)]
  expect(list).toMatchObject({ name: 'dữ-liệu', kind: 'document' })
  expect(list!.children.map(below)).toEqual([
    [
      'A.I',
      [
        [
          'A.I.1',
          [
            ['A.I.1.1', []],
            ['A.I.1.2', []],
          ],
        ],
      ],
    ],
    ['B', [['B.1', [['B.1.1', []]]]]],
  ])
})

test('a checklist that is counted and not among the documents is wanted', () => {
  const index = { name: 'chỉ-số.thuoc', text: countingIndex(counts) }
  const list = { name: 'danh-mục.thuoc', text: checklist() }
  expect(checklistsWanted(new Project([index]).documents)).toEqual(new Set(['dữ-liệu']))
  expect(checklistsWanted(new Project([index, list]).documents)).toEqual(new Set())
  expect(checklistsWanted(new Project([list]).documents)).toEqual(new Set())
})

test('a fold leaves the first line of what it folds', () => {
  const { project } = marked(`${small()}‸`)
  const [document] = project.documents
  const folded = foldsOf(document!).map(
    ({ start, end }) =>
      `${document!.source.text.slice(0, start).split('\n').at(-1)}…${document!.source.text.slice(end - 3, end)}`,
  )
  expect(folded).toContain('chỉ số 1.2 "Đã ban hành" tối đa 20…: 0')
})

test('formatting gives the edits that write the form of the file', () => {
  const { project, text } = marked('bộ chỉ  số x "X"\n# lời\n   tối đa 0.5‸')
  const [document] = project.documents
  const formatting = formattingOf(document!)
  const translated = formattingOf(document!, 'en')
  expect(formatting.kind === 'edits' && edited(text, formatting.edits)).toBe('bộ chỉ số x "X"\n  # lời\n  tối đa 0,5\n')
  expect(translated.kind === 'edits' && edited(text, translated.edits)).toBe('index x "X"\n  # lời\n  maximum 0.5\n')
  expect(formattingOf(marked('bộ chỉ số‸').project.documents[0]!).kind).toBe('has-errors')
})

test('examples tell how they came out', () => {
  const body = 'ví dụ "sai" của 1.2: option = 1 thì điểm = 7'
  const runs = examplesOf(marked(`${small(body)}‸`).project)
  expect(runs.map(({ title, line, state }) => [title, line, state])).toEqual([
    ['nửa', 17, 'passed'],
    ['sai', 22, 'failed'],
  ])
  expect(runs[1]!.sentence.vi).toContain('20')
  const failed = failedExamplesOf(marked(`${small(body)}‸`).project)
  expect(failed.map(({ code, sentence }) => [code, sentence])).toEqual([['example-failed', runs[1]!.sentence]])
  expect(examplesOf(marked(`${small('chỉ số 1.3')}‸`).project).map(({ state }) => state)).toEqual(['not-run'])
})

test('a diagnostic has its sentence in both languages and the repair', () => {
  const { project, text } = marked(
    `${small('chỉ số 1.3 "Ba" tối đa 5\n  đầu vào a (người)\n  điểm = a / dan_so * tối đa')}‸`,
  )
  const unknown = diagnosticsOf(project).find(({ code }) => code === 'unknown-name')!
  expect(text.slice(unknown.span.start, unknown.span.end)).toBe('dan_so')
  expect([unknown.sentence.vi, unknown.sentence.en]).toEqual([
    expect.stringContaining('dân_số'),
    expect.stringContaining('dân_số'),
  ])
  expect(edited(text, unknown.fixes[0]!.edits)).toContain('điểm = a / dân_số * tối đa')
})

describe.each(shippedFiles())('in the files of %s', (_, files) => {
  const project = new Project(files)

  test('a place without an answer gives none, and no place throws', () => {
    for (const { source } of project.documents)
      for (let offset = 0; offset <= source.text.length; offset += Math.ceil(source.text.length / 60)) {
        const place = { document: source.name, offset }
        const spans = [...definitionAt(project, place), ...referencesAt(project, place)].map(({ span }) => span)
        for (const { start, end } of [...spans, hoverAt(project, place)?.span ?? { start: 0, end: 1 }])
          expect(0 <= start && start < end && end <= 4_000_000).toBe(true)
      }
  })

  test('every name leads to its definition', () => {
    for (const document of project.documents) {
      const names = document.tokens.tokens.filter(({ tokenType }) => tokenType.name === 'Reference')
      for (const { startOffset, image } of names.filter((_, index) => index % 17 === 0)) {
        const offset = startOffset + image.length
        const place = { document: document.source.name, offset }
        expect(definitionAt(project, place), `${image} in ${document.source.name}`).not.toEqual([])
      }
    }
  })

  test('highlights are the words of the text in order, without overlaps', () => {
    for (const { tokens, source } of project.documents) {
      let last = 0
      for (const { start, end } of highlightsOf(tokens)) {
        expect(last <= start && start < end && end <= source.text.length).toBe(true)
        last = end
      }
    }
  })

  test('what is remembered of a file never changes how it is read', () => {
    for (const { text, name } of files) {
      const memory = new ClauseMemory()
      const texts = [text, ...edits(text.normalize('NFC')), text]
      for (const changed of texts) {
        const [fresh, again] = [parse(new Source(name, changed)), parseWords(new Source(name, changed), memory).file]
        expect(again.tree).toEqual(fresh.tree)
        expect(again.diagnostics.map(({ problem, span }) => [problem, span])).toEqual(
          fresh.diagnostics.map(({ problem, span }) => [problem, span]),
        )
      }
    }
  })
})

/** One letter less, a quote more, a word more, at places through the file. */
function edits(text: string): readonly string[] {
  const put = ['', '"', ' chon ']
  return put.map((word, index) => {
    const offset = Math.floor(((index + 0.5) * text.length) / put.length)
    return text.slice(0, offset) + word + text.slice(offset + (word === '' ? 1 : 0))
  })
}
