import { describe, expect, test } from 'vitest'
import { fold, placesOf } from '../../../taskpane/rules/fold.ts'
import { type Match, markMatches, matchesWithin } from '../../../taskpane/rules/matches.ts'

const text = 'Tỷ lệ hồ sơ; TỶ LỆ đô thị; ty le; Đ'

describe('finding', () => {
  test.each([
    ['without diacritics finds both', 'ty le', [0, 13, 27]],
    ['with diacritics finds those only', 'tỷ lệ', [0, 13]],
    ['decomposed letters count as composed ones', 'tỷ lệ'.normalize('NFD'), [0, 13]],
    ['capitals do not matter', 'TY LE', [0, 13, 27]],
    ['đ is found by d', 'do thi', [19]],
    ['nothing sought finds nothing', '  ', []],
    ['what is not there', 'xyz', []],
  ])('%s', (_, query, expected) => {
    expect(placesOf(query, fold(text), 100)).toEqual(expected)
  })

  test('places are those of the text, whatever the characters', () => {
    const strange = `İ${'ﬁ'}𝒳ß Tỷ lệ`
    const folded = fold(strange)
    expect([folded.plain.length, folded.bare.length]).toEqual([strange.length, strange.length])
    const [at = -1] = placesOf('tỷ lệ', folded, 9)
    expect(strange.slice(at, at + 5)).toBe('Tỷ lệ')
  })

  test('the answer is bounded', () => {
    expect(placesOf('a', fold('a'.repeat(500)), 7)).toHaveLength(7)
  })
})

describe('marking what was found in a line', () => {
  const pieces = [
    { kind: 'keyword', text: 'chỉ số' },
    { kind: 'plain', text: ' ' },
    { kind: 'number', text: '6.12' },
  ] as const
  const match = (start: number, end: number, current = false): Match => ({ start, end, current })

  test('cuts pieces at the ends of a match', () => {
    const marked = markMatches(pieces, 100, [match(104, 109, true)])
    expect(marked.map(({ text: each, match: found }) => [each, found])).toEqual([
      ['chỉ ', 'none'],
      ['số', 'current'],
      [' ', 'current'],
      ['6.', 'current'],
      ['12', 'none'],
    ])
  })

  test('leaves a line without matches as it is', () => {
    expect(markMatches(pieces, 100, []).map(({ text: each }) => each)).toEqual(pieces.map(({ text: each }) => each))
  })

  test('finds the matches of a range', () => {
    const all = [match(0, 3), match(10, 12), match(20, 22)]
    expect(matchesWithin(all, { start: 2, end: 20 })).toEqual([all[0], all[1]])
    expect(matchesWithin(all, { start: 12, end: 20 })).toEqual([])
  })
})
