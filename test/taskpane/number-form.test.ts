import { describe, expect, test } from 'vitest'
import { numberOfCell, readNumber } from '../../taskpane/figures/number-form.ts'

describe('a number is read in the form of its reader', () => {
  test.each([
    ['vi', '1000', 1000],
    ['vi', '1.000', 1000],
    ['vi', '12,5', 12.5],
    ['vi', '1.234.567,89', 1234567.89],
    ['vi', ' 1 000 ', 1000],
    ['vi', '0', 0],
    ['en', '1,000', 1000],
    ['en', '12.5', 12.5],
    ['en', '1,234,567.89', 1234567.89],
  ] as const)('%s %s', (language, typed, value) => {
    expect(readNumber(typed, language)).toEqual({ kind: 'number', value })
  })

  test.each([
    ['vi', '12.5', 'other-form'],
    ['vi', '1.00', 'other-form'],
    ['vi', '1,234,567', 'other-form'],
    ['vi', '1.2345', 'other-form'],
    ['vi', '12,', 'other-form'],
    ['en', '12,5', 'other-form'],
    ['vi', '-3', 'negative'],
    ['vi', '−3', 'negative'],
    ['vi', '85,5%', 'percent'],
    ['vi', '12 hộ', 'not-a-number'],
    ['vi', '=A1', 'not-a-number'],
    ['vi', '1e5', 'not-a-number'],
    ['vi', '1234567890123456', 'too-long'],
  ] as const)('%s refuses %s: %s', (language, typed, reason) => {
    expect(readNumber(typed, language)).toEqual({ kind: 'refused', reason })
  })

  test('blanks are nothing', () => {
    expect(readNumber('  ', 'vi')).toEqual({ kind: 'nothing' })
  })

  test.each([
    [1234567.89, '1.234.567,89', '1,234,567.89'],
    [0.1 + 0.2, '0,3', '0.3'],
    [5, '5', '5'],
  ] as const)('%s is shown as %s and %s, and read back', (value, vietnamese, english) => {
    const shown = [numberOfCell(value, 'vi'), numberOfCell(value, 'en')]
    expect(shown).toEqual([vietnamese, english])
    const near = Number(value.toPrecision(15))
    expect(shown.map((text, index) => readNumber(text, index === 0 ? 'vi' : 'en'))).toEqual([
      { kind: 'number', value: near },
      { kind: 'number', value: near },
    ])
  })
})
