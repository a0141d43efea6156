import { expect, test } from 'vitest'
import type { TracedScore } from '../../../addin/ports.ts'
import { codeOf } from '../../../dsl/model/ids.ts'
import { compileRulebook } from '../../../dsl/score/scorer.ts'
import { compareShown } from '../../../taskpane/trace/difference.ts'
import { figuresOf } from '../../score/build.ts'
import { provinceIndex } from '../../support/province-index.ts'

type Shown = Pick<TracedScore, 'shows' | 'shown'>

const scorer = compileRulebook((await provinceIndex()).rulebook)
/** 25/3 points, a share of 1/3, complete. */
const third = scorer.trace(codeOf('6.12'), figuresOf({ '6.12.a': '3', '6.12.b': '1', '6.12.c': '0' }))
/** No number: there is no cohort. */
const open = scorer.trace(codeOf('5.10'), figuresOf({ '5.10.x': '3' }))

test.each<[string, Shown, typeof third, object]>([
  ['the double of the points', { shows: 'score', shown: 8.333333333333334 }, third, { kind: 'same' }],
  ['a little less than doubles lose', { shows: 'score', shown: 8.3333333333 }, third, { kind: 'same' }],
  ['another number', { shows: 'score', shown: 9.5 }, third, { kind: 'different', shown: '9,5', expected: '8,3333' }],
  [
    'a number as text',
    { shows: 'score', shown: '8.3333' },
    third,
    { kind: 'different', shown: '8.3333', expected: '8,3333' },
  ],
  ['the measure', { shows: 'measure', shown: 1 / 3 }, third, { kind: 'same' }],
  ['the state', { shows: 'state', shown: 'đủ' }, third, { kind: 'same' }],
  ['another state', { shows: 'state', shown: 'thiếu' }, third, { kind: 'different', shown: 'thiếu', expected: 'đủ' }],
  ['nothing where there is no number', { shows: 'score', shown: '' }, open, { kind: 'same' }],
  ['0 where there is no number', { shows: 'score', shown: 0 }, open, { kind: 'different', shown: '0', expected: '' }],
  [
    'an unknown function',
    { shows: 'score', shown: '#NAME?' },
    third,
    { kind: 'error', shown: '#NAME?', expected: '8,3333' },
  ],
  ['a function still at work', { shows: 'score', shown: '#BUSY!' }, third, { kind: 'error', shown: '#BUSY!' }],
  ['a formula of the user', { shows: 'other', shown: 3 }, third, { kind: 'not-compared' }],
])('%s', (_, traced, trace, expected) => {
  expect(compareShown(traced, trace, 'vi', 'vi')).toMatchObject(expected)
})

test('the words of the sheet count, not those of the pane', () => {
  expect(compareShown({ shows: 'state', shown: 'ok' }, third, 'en', 'vi').kind).toBe('same')
})
