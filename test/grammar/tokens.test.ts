import { describe, expect, test } from 'vitest'
import { keywordOf, tokenize } from '../../dsl/grammar/lexer.ts'
import type { Dialect } from '../../dsl/grammar/vocabulary.ts'
import { Source } from '../../dsl/text/source.ts'

const tokensOf = (text: string, dialect: Dialect = 'vi'): readonly string[] =>
  tokenize(new Source('thử', text), dialect).tokens.map(
    token => `${keywordOf(token) ?? token.tokenType.name} ${token.image.replace(/\s+/g, ' ')}`,
  )

describe('words that people write', () => {
  test.each([
    ['5.1.x', ['Reference 5.1.x']],
    ['3.5.p1.option1', ['Reference 3.5.p1.option1']],
    ['5.12.1.a', ['Reference 5.12.1.a']],
    ['VI.2.1.a', ['Reference VI.2.1.a']],
    ['A.4', ['LetterCode A.4']],
    ['VI.2.1', ['LetterCode VI.2.1']],
    ['7', ['Numeral 7']],
    ['6.20', ['Numeral 6.20']],
    ['5.12.1', ['Numeral 5.12.1']],
    ['0,25', ['Numeral 0,25']],
    ['0.25', ['Numeral 0.25']],
    ['0,3, 5', ['Numeral 0,3', 'Comma ,', 'Numeral 5']],
    ['100,b', ['Numeral 100', 'Comma ,', 'Identifier b']],
    ['70%', ['Numeral 70', 'Percent %']],
    ['2022-05-20', ['Date 2022-05-20']],
    ['2022 - 05', ['Numeral 2022', 'Minus -', 'Numeral 05']],
    ['III', ['Identifier III']],
    ['dti-tỉnh-2022', ['Identifier dti-tỉnh-2022']],
    ['a-b', ['Identifier a-b']],
    ['a - b', ['Identifier a', 'Minus -', 'Identifier b']],
    ['a -b', ['Identifier a', 'Minus -', 'Identifier b']],
    ['tỷ_lệ', ['Identifier tỷ_lệ']],
    ['2 tỷ đồng', ['Numeral 2', 'MoneyUnit tỷ đồng']],
    ['2 TỶ  Đồng', ['Numeral 2', 'MoneyUnit TỶ Đồng']],
    ['đồngtâm', ['Identifier đồngtâm']],
    ['"a \\" b \\\\"', ['Text "a \\" b \\\\"']],
    ['"một\nhai"', ['Text "một hai"']],
    ['“một” hai', ['Text “một”', 'Identifier hai']],
    ['a >= b', ['Identifier a', 'AtLeast >=', 'Identifier b']],
    ['a≥b', ['Identifier a', 'AtLeast ≥', 'Identifier b']],
    ['a × b', ['Identifier a', 'Times ×', 'Identifier b']],
  ])('%s', (text, expected) => expect(tokensOf(text)).toEqual(expected))
})

describe('keywords', () => {
  test.each([
    ['chỉ số', ['Indicator chỉ số']],
    ['CHỈ  SỐ', ['Indicator CHỈ SỐ']],
    ['chỉ\n  số', ['Indicator chỉ số']],
    ['bộ chỉ số', ['Index bộ chỉ số']],
    ['tổng các chỉ số con', ['SumOfChildren tổng các chỉ số con']],
    ['chỉ sốphụ', ['Identifier chỉ', 'Identifier sốphụ']],
    ['chỉ số_phụ', ['Identifier chỉ', 'Identifier số_phụ']],
    ['không quá', ['NotAbove không quá']],
    ['không tính điểm', ['Unscored không tính điểm']],
    ['không', ['No không']],
    ['không-gian', ['Identifier không-gian']],
    ['min-max', ['MinMax min-max']],
    ['min-max-2', ['Identifier min-max-2']],
    ['khi cách hiểu', ['WhenReading khi cách hiểu']],
    ['khi', ['When khi']],
    ['mẫu số bằng 0:', ['ZeroDenominator mẫu số bằng 0', 'Colon :']],
    ['(có/không)', ['LeftParenthesis (', 'Yes có', 'Slash /', 'No không', 'RightParenthesis )']],
    ['indicator', ['Identifier indicator']],
  ])('%s', (text, expected) => expect(tokensOf(text)).toEqual(expected))

  test('are those of the dialect only', () => {
    expect(tokensOf('indicator 3.2 chỉ', 'en')).toEqual(['Indicator indicator', 'Numeral 3.2', 'Identifier chỉ'])
  })

  test('typed in decomposed Unicode are the same', () => {
    const text = 'chỉ số 3.2 "Tỷ lệ" tối đa 10'
    expect(tokensOf(text.normalize('NFD'))).toEqual(tokensOf(text))
  })
})

test('comments are kept aside with their places', () => {
  const { tokens, comments } = tokenize(new Source('thử', 'a # một "hai\n# ba\nb'), 'vi')
  expect(tokens.map(token => token.image)).toEqual(['a', 'b'])
  expect(comments.map(({ image, startOffset }) => [image, startOffset])).toEqual([
    ['# một "hai', 2],
    ['# ba', 13],
  ])
})

test('runs of strange characters are listed whole', () => {
  const { unknown } = tokenize(new Source('thử', 'a $$&b ½ “ c'), 'vi')
  expect(unknown).toEqual([
    { start: 2, end: 5 },
    { start: 7, end: 8 },
    { start: 9, end: 10 },
  ])
})

describe('the dialect of a file', () => {
  test.each([
    ['bộ chỉ số x', 'vi'],
    ['index x', 'en'],
    ['\n# chú thích\n  INDEX x', 'en'],
    ['# index\nbộ chỉ số x', 'vi'],
    ['targets x', 'en'],
    ['vô nghĩa\nindex x', 'en'],
    ['indx x\nindicator 1 "a" maximum 3\n', 'en'],
    ['bo chi so x\nchỉ số 1 "a"\n', 'vi'],
    ['', 'vi'],
    ['indexes', 'vi'],
  ] as const)('%j is %s', (text, dialect) => expect(tokenize(new Source('thử', text)).dialect).toBe(dialect))
})
