import { expect, test } from 'vitest'
import { type Code, codeOf, indexIdOf } from '../../dsl/model/ids.ts'
import type { Target } from '../../dsl/model/place.ts'
import { pure } from '../../dsl/numbers/unit.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { targetResults } from '../../dsl/score/targets.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { someProvinces } from '../support/provinces.ts'
import { body, exact, figuresOf, input, maximum, measure, over, rulebookOf, rules, times } from './build.ts'

const span = { start: 0, end: 0 }
const scorer = compileRulebook(
  rulebookOf([
    {
      code: '1.1',
      points: '10',
      letters: 'a b',
      body: body(rules.formula(times(measure('r'), maximum)), {
        measures: [{ name: 'r', unit: pure, value: over(input('1.1.a'), input('1.1.b')), span }],
        judged: measure('r'),
      }),
    },
  ]),
)

const target = (limits: string, more: Partial<Target> = {}): Target => ({
  code: codeOf('1.1'),
  title: '',
  incomparable: '',
  limits: limits
    .split(', ')
    .filter(Boolean)
    .map(limit => {
      const [comparator = '', bound = ''] = limit.split(' ')
      return { comparator: comparator as '>=', bound: exact(bound) }
    }),
  ...more,
})

test.each([
  ['reached exactly', { a: '30', b: '100' }, target('>= 30%'), 'done', '0.3'],
  ['missed by a hair', { a: '29999', b: '100000' }, target('>= 30%'), 'not-done', '0.29999'],
  ['all limits must hold', { a: '1', b: '2' }, target('>= 30%, < 40%'), 'not-done', '0.5'],
  ['a figure is missing', { a: '1' }, target('>= 30%'), 'unknown', undefined],
  ['a figure is invalid', { a: '!', b: '1' }, target('>= 30%'), 'unknown', undefined],
  ['nothing to divide by', { a: '1', b: '0' }, target('>= 30%'), 'unknown', undefined],
  ['another quantity of the indicator', { a: '7', b: '100' }, target('>= 5', { measure: input('1.1.a') }), 'done', '7'],
  ['no limit was set', { a: '1', b: '2' }, target('', { incomparable: 'khác mẫu số' }), 'incomparable', undefined],
  ['no indicator measures it', {}, target('>= 1', { code: '9.9' as Code }), 'incomparable', undefined],
])('%s', (_, letters, wanted, verdict, value) => {
  const figures = figuresOf(
    Object.fromEntries(Object.entries(letters).map(([letter, text]) => [`1.1.${letter}`, text])),
  )
  const [result] = targetResults(scorer, { entries: [wanted] }, figures)
  expect([result?.verdict, result?.measure?.toString()]).toEqual([verdict, value])
})

test('every target of the places in the rules has a verdict for every made-up province', async () => {
  const { rulebook, targets } = await provinceIndex()
  const province = compileRulebook(rulebook)
  const units = someProvinces(5, 'complete').map(figureReader(rulebook))
  const verdicts = targets.flatMap(each => units.flatMap(unit => targetResults(province, each, unit)))
  expect(targets.every(({ index }) => index === indexIdOf(rulebook.id))).toBe(true)
  expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['done', 'not-done', 'incomparable']))
})
