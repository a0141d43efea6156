import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MAXIMUM_LENGTH, MAXIMUM_PROBLEMS } from '../../dsl/grammar/parse.ts'
import { badSpans, parseText, problemsOf } from './grammar-text.ts'

const folder = new URL('../golden/good/syntax/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.thuoc'))
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8').normalize('NFC')

/** Reads the text and returns what is wrong with the places; a throw fails the test by itself. */
const failures = (text: string): readonly string[] =>
  badSpans(parseText(text)).map(bad => `${bad} in ${text.slice(0, 2000)}`)

describe.each(files)('of %s', name => {
  const text = textOf(name)
  const step = Math.ceil(text.length / 400)
  const offsets = Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step)

  test('every prefix ends with places in the text', () => {
    expect(offsets.flatMap(end => failures(text.slice(0, end)))).toEqual([])
  })

  test('every one-character deletion ends with places in the text', () => {
    expect(offsets.flatMap(at => failures(text.slice(0, at) + text.slice(at + 1)))).toEqual([])
  })
})

test('3,000 mutated files end with places in the text', () => {
  const random = randomNumbers(20220520)
  const texts = files.map(textOf)
  for (let round = 0; round < 3000; round++) {
    const text = mutated(pick(texts, random), texts, random)
    expect(failures(text)).toEqual([])
  }
})

describe('limits', () => {
  test('a file of more than 4 MB is refused at once', () => {
    expect(problemsOf(' '.repeat(MAXIMUM_LENGTH + 1))).toEqual(['1:1 file-too-large'])
  })

  test('parentheses may be 64 deep', () => {
    const nested = (depth: number) => `bộ chỉ số x "x"\nchỉ số 1 "x"\nx = ${'('.repeat(depth)}1${')'.repeat(depth)}`
    expect(problemsOf(nested(64))).toEqual([])
    expect(problemsOf(nested(65))).toEqual(['3:69 nested-too-deep'])
    expect(problemsOf(nested(100_000))).toEqual(['3:69 nested-too-deep'])
  })

  test('a formula may have 500 operations', () => {
    const chain = (operations: number) => `bộ chỉ số x "x"\nchỉ số 1 "x"\nx = 1${' + 1'.repeat(operations)}`
    expect(problemsOf(chain(500))).toEqual([])
    expect(problemsOf(chain(501))).toEqual(['3:2007 expression-too-long'])
  })

  test('after 200 problems the rest is summed up in one', () => {
    const problems = problemsOf(`bộ chỉ số x "x"\n${'$ # \n'.repeat(300)}`)
    expect(problems).toHaveLength(MAXIMUM_PROBLEMS + 1)
    expect(problems.at(-1)).toBe('202:1 too-many-problems')
  })
})

test.each([
  ['(', 50_000],
  ['"', 50_001],
  ['\\"', 20_000],
  ['1.', 20_000],
  ['“', 20_000],
  ['$ ', 20_000],
  ['- ', 20_000],
  ['chọn "x" ', 5_000],
  ['ví dụ "x": a = = ', 3_000],
  ['chi so 3 ', 5_000],
  ['nếu (a ', 5_000],
  ['mục tiêu ', 5_000],
])('a hostile file of %j repeated %d times is read to its end', (unit, count) => {
  for (const head of ['', 'bộ chỉ số x "x"\nchỉ số 1 "x"\n', 'mục tiêu x ', 'phân công x ', 'bản dịch x ']) {
    expect(failures(head + unit.repeat(count))).toEqual([])
  }
})

const pieces = [
  '"',
  '(',
  ')',
  '\n',
  ' ',
  '#',
  '=',
  ':',
  ',',
  '-',
  '%',
  '1.000',
  '$',
  '“',
  'tối đa',
  'chỉ số',
  'thì',
  '\u0301',
]

function mutated(text: string, texts: readonly string[], random: () => number): string {
  let result = text
  const changes = 1 + Math.floor(random() * 4)
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * result.length)
    const length = Math.floor(random() * 12)
    const kind = Math.floor(random() * 4)
    if (kind === 0) result = result.slice(0, at) + result.slice(at + length)
    else if (kind === 1) result = result.slice(0, at) + pick(pieces, random) + result.slice(at)
    else if (kind === 2)
      result = result.slice(0, at) + result.slice(at, at + length).repeat(2) + result.slice(at + length)
    else result = result.slice(0, at) + sliceOf(pick(texts, random), random) + result.slice(at)
  }
  return result
}

function sliceOf(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length)
  return text.slice(at, at + Math.floor(random() * 60))
}

const pick = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!

/** Mulberry32: the same numbers for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
