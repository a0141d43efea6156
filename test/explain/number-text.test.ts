import { expect, test } from 'vitest'
import { apart, decimalText, figureText, numberText, percentText } from '../../dsl/explain/number-text.ts'
import { exact } from '../score/build.ts'

test.each([
  ['1234567.5', '1.234.567,5', '1,234,567.5', true],
  ['-1234', '−1.234', '−1,234', true],
  ['0.000001', '0,000001', '0.000001', true],
  ['1/3', '0,3333', '0.3333', false],
  ['2/3', '0,6667', '0.6667', false],
  ['0.0000001', '0', '0', false],
  ['20', '20', '20', true],
  ['1000', '1.000', '1,000', true],
  ['99999.99999/1', '99.999,99999', '99,999.99999', true],
  ['1999999/20000000', '0,1', '0.1', false],
])('%s is written %s and %s', (text, vi, en, isExact) => {
  expect(numberText(exact(text), 'vi')).toEqual({ text: vi, exact: isExact })
  expect(numberText(exact(text), 'en')).toEqual({ text: en, exact: isExact })
})

test('a figure keeps all its decimals', () => {
  expect(figureText(exact('49999.9999999'), 'vi')).toBe('49.999,9999999')
  expect(figureText(exact('1/3'), 'vi')).toBe('1/3')
})

test('shares are percentages', () => {
  expect(percentText(exact('0.0025'), 'vi').text).toBe('0,25%')
  expect(percentText(exact('9/7'), 'en').text).toBe('128.5714%')
})

test.each([
  ['0.5', 0, '1'],
  ['-0.5', 0, '−1'],
  ['0.49', 0, '0'],
  ['2.345', 2, '2,35'],
  ['-0.001', 2, '0,00'],
])('%s with %i decimals is %s', (text, decimals, expected) => {
  expect(decimalText(exact(text), decimals, 'vi')).toBe(expected)
})

test.each([
  ['79.99999', '80', ['79,99999', '80']],
  ['0.8', '0.80000000001', ['0,8', '0,80000000001']],
  ['1/3', '1/3', ['0,3333', '0,3333']],
  ['1/3', '0.3333', ['0,33333', '0,3333']],
])('%s and %s are told apart', (left, right, expected) => {
  expect(apart(exact(left), exact(right), 'vi')).toEqual(expected)
})
