import { expect, test } from 'vitest'
import { alone, type Cohort } from './cohort.ts'
import { exact } from './exact.ts'
import type { Given } from './given.ts'
import { codesByGroup, indicatorCodes, scoreByHand } from './oracle.ts'

test('the decision has 98 indicators in nine groups', () => {
  expect(indicatorCodes).toHaveLength(98)
  const counts = Object.values(codesByGroup).map(codes => codes.length)
  expect(counts).toEqual([10, 11, 7, 13, 12, 22, 12, 8, 3])
})

const figures: readonly (readonly [code: string, given: Given, score: string | undefined, state: string])[] = [
  ['1.1', { option: '2' }, '5', 'ok'],
  ['1.1', { option: '4' }, undefined, 'invalid'],
  ['1.2', { c1: true }, '5', 'missing'],
  ['1.5', { has: false, n: '30' }, '0', 'ok'],
  ['1.5', { has: true, n: '19' }, '5', 'ok'],
  ['1.5', { has: true }, '0', 'missing'],
  ['3.1', { a: '12', b: '10' }, '10', 'capped'],
  ['3.5', { p1: '2', p2: '1' }, '45/2', 'ok'],
  ['3.6', { a: '5', c: '4' }, '106/7', 'ok'],
  ['3.6', { a: '0', c: '0' }, '0', 'undefined'],
  ['3.6', { a: '7' }, '10', 'missing'],
  ['4.9', { a: '60', b: '100' }, '5', 'capped'],
  ['5.1', { x: '37' }, undefined, 'needs_cohort'],
  ['5.5', { a: '0', b: '0' }, '5', 'vacuous'],
  ['5.5', { a: '1', b: '0' }, '0', 'undefined'],
  ['5.12.1', { a: '0.3', b: '0.4', c: '10' }, '7/2', 'ok'],
  ['6.8', { a: '786', b: '787' }, '0', 'ok'],
  ['6.12', { a: '100', b: '30', c: '50' }, '20', 'ok'],
  ['6.21', { n: '12' }, '10', 'capped'],
  ['7.1', { a: '19', b: '100' }, '19/5', 'ok'],
  ['7.1', { a: '-1', b: '100' }, undefined, 'invalid'],
  ['9.1', {}, '0', 'unscored'],
]

test.each(figures)('%s of %o earns %s, %s', (code, given, score, state) => {
  const answer = scoreByHand(code, given)
  expect([answer.score?.toString(), answer.state]).toEqual([score, state])
})

const four: Cohort = { ...alone, others: [{ x: '12' }, { x: '40' }, { x: '25' }, { x: '3' }, {}] }

test('min-max places the unit between the lowest and the highest with data', () => {
  expect(scoreByHand('5.1', { x: '37' }, four).score?.toString()).toBe('340/37')
})

test('a floor of zero is a reading', () => {
  const fromZero: Cohort = { ...four, readings: { ...four.readings, minMax: 'zero-floor' } }
  expect(scoreByHand('5.1', { x: '37' }, fromZero).score?.toString()).toBe('37/4')
})

test('the best indicators add up to the 1000 points of the decision', () => {
  const best = indicatorCodes.map(code => scoreByHand(code, bestOf(code), { ...alone, others: [] }))
  const total = best.reduce((sum, answer) => sum.plus(answer.score ?? exact('0')), exact('0'))
  expect(total.toString()).toBe('1000')
})

/** Figures that earn every indicator its maximum: each letter is read by the rules that have it. */
function bestOf(code: string): Given {
  const all = { option: '1', has: true, n: '20', x: '5', p1: '1', p2: '1', c1: true, c2: true, c3: true }
  if (code === '5.12') return Object.fromEntries([1, 2, 3, 4, 5, 6].map(child => [`5.12.${child}`, bestOf('5.12.')]))
  if (code === '3.6') return { a: '7', c: '7' }
  return { ...all, a: '100', b: '100', c: '100', d: '100', e: '100', f: '100' }
}
