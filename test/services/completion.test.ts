import { describe, expect, test } from 'vitest'
import { parse } from '../../dsl/grammar/parse.ts'
import { completionsAt } from '../../dsl/services/completion/completions-at.ts'
import { filledIn } from '../../dsl/services/completion/construct-candidates.ts'
import { Project } from '../../dsl/services/project.ts'
import { constructs } from '../../dsl/services/words/constructs.ts'
import { Source } from '../../dsl/text/source.ts'
import { marked, shippedFiles, small } from './marked.ts'

function labelsAt(text: string, kinds?: readonly string[]): readonly string[] {
  const { project, place } = marked(text)
  return completionsAt(project, place)
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .map(({ label }) => label)
}

describe('the first completion', () => {
  test.each([
    ['bộ‸', 'bộ chỉ số'],
    ['bo chi‸', 'bộ chỉ số'],
    [small('chỉ số 1.3 "Ba" tối đ‸'), 'tối đa'],
    [small('chỉ số 1.3 "Ba" toi d‸'), 'tối đa'],
    [small('chỉ số 1.3 "Ba" tối đa 5\n  dau v‸'), 'đầu vào'],
    [small('chỉ số 1.3 "Ba" tối đa 5\n  mt‸'), 'mức theo'],
    [small('chỉ số 1.3 "Ba" tối đa 5\n  đầu vào a (ng‸'), 'người'],
    [small('chỉ số 1.3 "Ba" tối đa 5\n  đầu vào a (người)\n  điểm = dan‸'), 'dân_số'],
    [small('chỉ số 1.3 "Ba" tối đa 5\n  đầu vào a (người)\n  tỷ_lệ = a / dân_số\n  mức theo ty‸'), 'tỷ_lệ'],
    [small('chỉ số 1.3 "Ba" tối đa 5\n  khi cách hiểu ‸'), 'ngưỡng'],
    [small('chỉ số 1.3 "Ba" tối đa 5\n  khi cách hiểu ngưỡng là ‸'), 'như-in'],
    [small('ví dụ "x" của 1.‸'), '1.1'],
    [small('ví dụ "x" của 1.1: ‸'), 'a'],
    [small('ví dụ "x" của 1.1: a = 1 th‸'), 'thì'],
    [small('ví dụ "x" của 1.1: a = 1 thì trạng thái ch‸'), 'chạm trần'],
    ['index x "X" maximum 1\ngroup 1 "G" maximum 1\nindicator 1.1 "I" maximum 1\n  ban‸', 'bands by'],
  ])('at %s is %s', (text, label) => {
    expect(labelsAt(text)[0]).toBe(label)
  })
})

describe('nothing is offered', () => {
  test.each([
    ['in a quoted text', small('chỉ số 1.3 "Ba ‸" tối đa 5')],
    ['in a comment', small('# tố‸')],
    ['where a name of one’s own is written', small('chỉ số 1.3 "Ba" tối đa 5\n  đầu vào x‸')],
  ])('%s', (_, text) => {
    expect(labelsAt(text, ['keyword', 'input', 'fact', 'measure', 'code'])).toEqual([])
  })
})

test('only what the place has room for is offered', () => {
  expect(labelsAt(small('chỉ số 1.3 "Ba" tối đa 5\n  ‸'), ['keyword'])).toEqual(
    expect.arrayContaining(['đầu vào', 'chọn', 'mức theo', 'phụ trách', 'ví dụ', 'chỉ số']),
  )
  const inItem = labelsAt(small('chỉ số 1.3 "Ba" tối đa 5\n  ‸'), ['keyword'])
  for (const absent of ['hiệu lực từ', 'bộ chỉ số', 'còn lại', 'thì', 'loại']) expect(inItem).not.toContain(absent)
})

test('a word that goes on behind the cursor is replaced as a whole', () => {
  const { project, place, text } = marked(small('chỉ số 1.3 "Ba" tối đa 5\n  điểm = dân‸_số'))
  const [first] = completionsAt(project, place)
  expect(first && text.slice(first.span.start, first.span.end)).toBe('dân_số')
})

test('an example is given figures, not measures', () => {
  expect(labelsAt(small('ví dụ "x" của 1.1: ‸'), ['measure'])).toEqual([])
})

test('entries of a translation offer what can be translated', () => {
  const project = new Project([
    { name: 'luật.thuoc', text: small() },
    { name: 'dịch.thuoc', text: 'bản dịch thử\n  ' },
  ])
  const offered = completionsAt(project, { document: 'dịch.thuoc', offset: 15 }).map(({ label }) => label)
  expect(offered).toEqual(expect.arrayContaining(['1.1', '1.1.a', '1.2.option1', '1.2.option2']))
})

describe('every ready-made clause is right somewhere, in both dialects', () => {
  const item = {
    vi: `${small()}chỉ số 1.3 "Ba" tối đa 5\n`,
    en: 'index x "X" maximum 1\ngroup 1 "G" maximum 1\nindicator 1.1 "I" maximum 1\n',
  }
  const places = {
    vi: [
      '',
      item.vi,
      `${item.vi}chọn\n`,
      `${item.vi}mức theo a\n`,
      'bộ chỉ số x "X"\n',
      'bộ chỉ số x "X"\n cách hiểu y "Y"\n',
    ].concat(['phân công x\n', 'mục tiêu x\n', 'bản dịch x\n', 'danh mục x "X"\n']),
    en: [
      '',
      item.en,
      `${item.en}choose\n`,
      `${item.en}bands by a\n`,
      'index x "X"\n',
      'index x "X"\n reading y "Y"\n',
    ].concat(['assignment x\n', 'targets x\n', 'translation x\n', 'checklist x "X"\n']),
  }
  const all = Object.values(constructs).flatMap(list =>
    list.flatMap(({ template }) => (['vi', 'en'] as const).map(dialect => [dialect, template] as const)),
  )
  test.each(all)('%s: %s', (dialect, template) => {
    const clauses = filledIn(template, dialect)
    const found = places[dialect].map(before => parse(new Source('x', before + clauses)).diagnostics.length)
    expect(Math.min(...found)).toBe(0)
  })
})

const PLACES = 8

describe.each(shippedFiles())('in the files of %s', (_, files) => {
  const project = new Project(files)
  const texts = project.documents.map(({ source }) => source)
  const documents = texts.map(({ name, text }) => [name, text] as const)

  test.each(documents)('%s: a keyword that is taken is never wrong by itself', (name, text) => {
    for (const offset of someOffsets(text)) {
      const cut = project.with({ name, text: text.slice(0, offset) })
      for (const { kind, span, text: put } of completionsAt(cut, { document: name, offset })) {
        if (kind !== 'keyword') continue
        // Some keywords begin a clause only with a number or a sign behind them.
        const taken = `${text.slice(0, span.start)}${put}`
        const wrong = ['', ' 1', ' ='].map(rest => problemsAt(taken, rest, span.start, name))
        wrong.sort((left, right) => left.length - right.length)
        expect(wrong[0], `${JSON.stringify(text.slice(Math.max(0, offset - 60), offset))} + ${put}`).toEqual([])
      }
    }
  })

  test.each(documents)('%s: the keyword that stands there is offered', (name, text) => {
    const { tokens } = project.document(name)!.tokens
    const keywords = tokens.filter(({ tokenType }) => /_(?:vi|en)$/.test(tokenType.name))
    for (let at = 1; at < keywords.length; at += Math.ceil(keywords.length / PLACES)) {
      const { startOffset, image } = keywords[at]!
      const offered = completionsAt(project, { document: name, offset: startOffset + 1 })
      const spelling = image.replace(/\s+/g, ' ').toLowerCase()
      expect(
        offered.map(({ label }) => label),
        text.slice(startOffset - 40, startOffset + 20),
      ).toContain(spelling)
    }
  })
})

/** What is wrong with the keyword that was put at an offset, whatever follows it. */
const problemsAt = (taken: string, rest: string, start: number, name: string) =>
  parse(new Source(name, taken + rest)).diagnostics.filter(
    ({ span, problem }) => span.end > start && span.start < taken.length && !isUnfinished(problem.code),
  )

/** A clause that has only begun lacks the rest; that is not the keyword's fault. */
const isUnfinished = (code: string): boolean => code === 'missing-word' || code === 'missing-title'

const someOffsets = (text: string): readonly number[] =>
  Array.from({ length: PLACES }, (_, index) => Math.floor(((index + 0.37) * text.length) / PLACES))
