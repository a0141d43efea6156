import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { IndexNode } from '../../dsl/grammar/ast.ts'
import type { Fix } from '../../dsl/text/diagnostic.ts'
import { parseText, problemsOf } from './grammar-text.ts'

const head = 'bộ chỉ số x "x"\n'

function indexOf(text: string): IndexNode {
  const { document } = parseText(text).tree
  if (document?.kind !== 'index') throw new Error('no index')
  return document
}

describe('one slip is one problem', () => {
  test.each([
    ['a word too many', 'chỉ số 1 "a" foo tối đa 3', ['2:14 unexpected-word']],
    ['a word too many that stands alone', 'chỉ số 1 "a"\nfoo\nđiểm = 1', ['3:1 unexpected-word']],
    ['a text without quotes', 'chỉ số 1 "a"\nphụ trách Sở Thông tin\nđiểm = 1', ['3:11 unexpected-word']],
    ['a missing operand', 'chỉ số 1 "a"\nx = a *\nđiểm = x', ['3:8 missing-word']],
    ['a missing bracket', 'chỉ số 1 "a"\nx = (a + b\ny = 3\nđiểm = x', ['3:11 missing-word']],
    ['a bracket too many', 'chỉ số 1 "a"\nx = a)\nđiểm = x', ['3:6 unexpected-word']],
    ['a missing unit bracket', 'chỉ số 1 "a"\nđầu vào n (hộ "x"\nđầu vào m (hộ)', ['3:14 missing-word']],
    ['a misspelt option list', 'chỉ số 1 "a"\nchonj\n"a": 1\n"b": 0', ['3:1 misspelt-keyword']],
    [
      'a misspelt keyword in the midst of a clause',
      'chỉ số 1 "a"\nđiểm = x khong quá tối đa',
      ['3:10 misspelt-keyword'],
    ],
    [
      'a keyword of the other dialect',
      'indicator 1 "a" maximum 3',
      ['2:1 keyword-of-other-dialect', '2:17 keyword-of-other-dialect'],
    ],
    ['a colon after a rule', 'chỉ số 1 "a"\nchọn:\n"a": 1', ['3:5 unexpected-word']],
    ['points after the maximum', 'chỉ số 1 "a" tối đa 3 điểm', ['2:23 unexpected-word']],
    ['a missing comma between values', 'ví dụ "a" của 1: a = 1 b = 2 thì điểm = 3', ['2:23 missing-word']],
    ['a strange character', 'chỉ số 1 "a"\nx = a ; b\nđiểm = x', ['3:7 unknown-character']],
    ['a second document', 'chỉ số 1 "a"\nmục tiêu y', ['3:1 second-document']],
    [
      'several in one file',
      'chỉ số 1\ntối đa\nđiểm x\nví dụ',
      ['2:8 missing-title', '3:1 unexpected-word', '4:5 missing-word', '5:6 missing-word'],
    ],
  ])('%s', (_, text, problems) => expect(problemsOf(head + text)).toEqual(problems))

  test('words on two lines are not taken for one keyword', () => {
    expect(problemsOf(`${head}chỉ số 1 "a"\nx = chi\nso = 3\nđiểm = = x`)).toEqual(['5:8 unexpected-word'])
  })
})

describe('what stands around a mistake is read', () => {
  test('the clauses after it', () => {
    const [item] = indexOf(`${head}chỉ số 1 "a" foo bar\nx = a / / b\ny = 1\nđiểm = y`).items
    expect(item?.body.measures.map(({ name }) => name.text)).toEqual(['y'])
    expect(item?.body.rules.map(({ kind }) => kind)).toEqual(['formula'])
  })

  test('the options beside it', () => {
    const [item] = indexOf(`${head}chỉ số 1 "a"\nchọn\n"một": 1\n"hai" 2\n"ba": 3`).items
    const [rule] = item?.body.rules ?? []
    expect(rule?.kind === 'choose' && rule.options.map(({ label }) => label.text)).toEqual(['một', 'hai', 'ba'])
  })

  test('the values of an example before it', () => {
    const [example] = indexOf(`${head}ví dụ "a" của 1: a = 1, b = thì điểm = 3`).examples
    expect(example?.inputs.map(({ name }) => name.text)).toEqual(['a'])
  })

  test('the items after a quote that was not closed', () => {
    const { items } = indexOf(`${head}chỉ số 1 "một\nđiểm = 1\nchỉ số 2 "hai"\nđiểm = 2\n`)
    expect(items.map(({ code, title }) => [code.text, title?.text])).toEqual([
      ['1', 'một'],
      ['2', 'hai'],
    ])
  })
})

const folder = new URL('../golden/bad/syntax/', import.meta.url)
const badTexts = readdirSync(folder)
  .filter(name => name.endsWith('.thuoc'))
  .map(name => [name, readFileSync(new URL(name, folder), 'utf8')] as const)

describe('a repair removes its problem and makes no other', () => {
  test.each(badTexts)('in %s', (_, text) => {
    const { source, diagnostics } = parseText(text)
    const before = diagnostics.map(({ problem }) => problem.code)
    for (const { problem, fixes } of diagnostics) {
      const rest = before.toSpliced(before.indexOf(problem.code), 1)
      for (const fix of fixes) {
        const after = parseText(mend(source.text, fix)).diagnostics.map(found => found.problem.code)
        expect(after.toSorted()).toEqual(rest.toSorted())
      }
    }
  })
})

function mend(text: string, { edits }: Fix): string {
  const lastFirst = edits.toSorted((left, right) => right.span.start - left.span.start)
  return lastFirst.reduce(
    (result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end),
    text,
  )
}
