import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatSource } from '../../dsl/grammar/format.ts'
import type { Dialect } from '../../dsl/grammar/vocabulary.ts'
import { Source } from '../../dsl/text/source.ts'
import { bare, outline, parseText } from './grammar-text.ts'

function formatted(text: string, dialect?: Dialect): string {
  const result = formatSource(new Source('thử', text), dialect ? { dialect } : {})
  if (result.kind === 'unparsed')
    throw new Error(`not formatted: ${result.diagnostics.map(({ problem }) => problem.code)}`)
  return result.text
}

const treeOf = (text: string): string => outline(bare(parseText(text).tree))

const head = 'bộ chỉ số x "x"\n'

describe('layout', () => {
  test.each([
    ['one clause a line', 'bộ chỉ số x "x" tối đa 3 căn cứ "y"', 'bộ chỉ số x "x"\n  tối đa 3\n  căn cứ "y"\n'],
    [
      'keywords as the vocabulary spells them',
      'BỘ  CHỈ\nSỐ x "x"\nChỉ Số 1 "a" TỐI ĐA 3',
      `${head}chỉ số 1 "a" tối đa 3\n`,
    ],
    [
      'options and bands below their rule',
      `${head}chỉ số 1 "a"\nchọn "a": 1 "b": 0 mức theo x >= 3: 1 còn lại: 0`,
      `${head}chỉ số 1 "a"\n  chọn\n    "a": 1\n    "b": 0\n  mức theo x\n    >= 3: 1\n    còn lại: 0\n`,
    ],
    [
      'a part and its clauses',
      `${head}chỉ số 1 "a"\nphần "p" tối đa 3 chọn "a": 1 ghi chú "n" điểm = 1`,
      `${head}chỉ số 1 "a"\n  phần "p" tối đa 3\n    chọn\n      "a": 1\n  ghi chú "n"\n  điểm = 1\n`,
    ],
    [
      'a maximum that comes late on its own line',
      `${head}chỉ số 1 "a" phụ trách "s" tối đa 3 không tính điểm`,
      `${head}chỉ số 1 "a"\n  phụ trách "s"\n  tối đa 3\n  không tính điểm\n`,
    ],
    [
      'operators spaced, fractions not',
      `${head}chỉ số 1 "a"\nx=( a+b )/- c+1 / 4 tối đa\ny=a/80%\nz=a/4/2`,
      `${head}chỉ số 1 "a"\n  x = (a + b) / -c + 1/4 tối đa\n  y = a / 80%\n  z = a / 4 / 2\n`,
    ],
    ['units as they are', `${head}dữ kiện x ( tin ,\n bài/ năm )`, `${head}dữ kiện x (tin , bài/ năm)\n`],
    ['one blank line at most', `${head}\n\n\n\nnhóm 1 "a"\n\nnhóm 2 "b"\n\n\n`, `${head}\nnhóm 1 "a"\n\nnhóm 2 "b"\n`],
    ['numbers in the form of the dialect', `${head}tối đa 0.5`, `${head}  tối đa 0,5\n`],
    [
      'codes, references and texts as they are',
      `${head}chỉ số 6.20 "0.5"\nx = 6.20.a + VI.2.1.b`,
      `${head}chỉ số 6.20 "0.5"\n  x = 6.20.a + VI.2.1.b\n`,
    ],
  ])('%s', (_, text, expected) => expect(formatted(text)).toBe(expected))
})

describe('comments', () => {
  test.each([
    ['at the end of a line', `${head}   # một   \ntối đa 3# hai`, `${head}  # một\n  tối đa 3  # hai\n`],
    ['on their own lines', `# một\n\n# hai\n${head}# ba\nnhóm 1 "a"`, `# một\n\n# hai\n${head}# ba\nnhóm 1 "a"\n`],
    ['at the end of the file', `${head}\n# một\n   # hai`, `${head}\n# một\n# hai\n`],
    [
      'inside a clause',
      `${head}chỉ số 1 # một\n "a" # hai\n # ba\n tối đa 3`,
      `${head}chỉ số 1  # một\n    "a"  # hai\n  # ba\n  tối đa 3\n`,
    ],
    ['with a quote in them', `${head}# "một\n`, `${head}# "một\n`],
  ])('%s', (_, text, expected) => {
    expect(formatted(text)).toBe(expected)
    expect(formatted(expected)).toBe(expected)
  })
})

test('a file with syntax errors is not formatted', () => {
  const result = formatSource(new Source('thử', `${head}chỉ số "a"`))
  expect(result.kind).toBe('unparsed')
})

const folder = new URL('../golden/good/syntax/', import.meta.url)
const texts = readdirSync(folder)
  .filter(name => name.endsWith('.vi.thuoc'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))

/** The same file on as few lines as comments allow, and with each word on a line of its own. */
const crumpled = (text: string): readonly string[] => [
  text.replace(/\n(?!.*")/g, ' ').replace(/#[^\n]*/g, ''),
  text.replace(/(?<=^[^"#]*) (?=[^"#]*$)/gm, '\n'),
]

describe.each(texts.flatMap(text => [text, ...crumpled(text)]))('%s', text => {
  test('formatting changes no meaning and is done once', () => {
    const once = formatted(text)
    expect(treeOf(once)).toBe(treeOf(text))
    expect(formatted(once)).toBe(once)
  })

  test('translating there and back is formatting', () => {
    const english = formatted(text, 'en')
    expect(treeOf(english)).toBe(treeOf(text))
    expect(formatted(english)).toBe(english)
    expect(formatted(english, 'vi')).toBe(formatted(text))
  })
})
