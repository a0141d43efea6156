import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Code, codeOf } from '../../../dsl/model/ids.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { columnTableOf } from '../../../dsl/score/column-table-of.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import { criteriaUnder } from '../../../dsl/score/ranking/criteria.ts'
import { excluding, movedUnits, thinCriteria } from '../../../dsl/score/ranking/exclusion.ts'
import { scoreUnitsExactly } from '../../../dsl/score/ranking/score-exactly.ts'
import { scoreUnitsInColumns } from '../../../dsl/score/ranking/score-in-columns.ts'
import { withoutCriteria } from '../../../dsl/score/ranking/without-criteria.ts'
import { figuresOf } from '../build.ts'
import { deepIndex, sharingIndex } from './deep-index.ts'

const index = deepIndex()
const codes = (...texts: string[]): ReadonlySet<Code> => new Set(texts.map(codeOf))
const maxima = ({ maximum, groups, indicators }: Rulebook) =>
  Object.fromEntries([
    ['total', String(maximum)],
    ...[...groups, ...indicators].map(each => [each.code, String(each.maximum)]),
  ])

test('leaving out a criterion takes its points from everything above it, and from nothing else', () => {
  expect(maxima(withoutCriteria(index, codes('1.1.2', '2.1')))).toEqual({
    total: '45',
    '1': '45',
    '2': '0',
    '1.1': '25',
    '1.1.1': '25',
    '1.1.2': '0',
    '1.2': '20',
    '2.1': '0',
  })
  expect(maxima(index)).toMatchObject({ total: '100', '1.1': '40' })
})

test('a heading stands for the criteria below it', () => {
  expect(criteriaUnder(index, codeOf('1'))).toEqual(['1.1.1', '1.1.2', '1.2'])
  expect(criteriaUnder(index, codeOf('1.1'))).toEqual(['1.1.1', '1.1.2'])
  expect(criteriaUnder(index, codeOf('2.1'))).toEqual(['2.1'])
  expect(criteriaUnder(index, codeOf('9'))).toEqual([])
})

const unit = (given: Record<string, string>): Figures => figuresOf(given)
const four = [
  unit({ '1.1.1.a': '9', '1.1.1.b': '10', '2.1.z': '0.5' }),
  unit({ '1.1.1.a': '5', '1.1.1.b': '10', '1.1.2.x': '15' }),
  unit({ '1.1.2.x': '9', '1.2.y': '4', '2.1.z': '0.4' }),
  unit({ '1.1.1.a': '1', '1.1.1.b': '10', '2.1.z': '0.1' }),
]

test('fewer than half of the units is thin, exactly half is not', () => {
  const scored = scoreUnitsExactly(index, four)
  expect(thinCriteria(scored)).toEqual([{ code: '1.2', withData: 1, units: 4 }])
  const five = scoreUnitsExactly(index, [...four, unit({})])
  expect(thinCriteria(five).map(({ code, withData, units }) => [code, withData, units])).toEqual([
    ['1.1.2', 2, 5],
    ['1.2', 1, 5],
  ])
})

test('what leaving out does is told for every unit whose place changes', () => {
  const before = scoreUnitsExactly(index, four)
  const exclusion = excluding(before, codes('1.2'), rules => scoreUnitsExactly(rules, four))
  const [total] = exclusion.after.scopes
  expect([...(total?.lowest ?? [])]).toEqual([42.5, 27.5, 25, 6.5])
  expect([...(total?.maximum ?? [])]).toEqual([80, 80, 80, 80])
  expect(movedUnits(exclusion)).toEqual([
    { unit: 2, points: { before: 45, after: 25 }, rank: { before: 1, after: 3 } },
    { unit: 0, points: { before: 42.5, after: 42.5 }, rank: { before: 2, after: 1 } },
    { unit: 1, points: { before: 27.5, after: 27.5 }, rank: { before: 3, after: 2 } },
  ])
})

const figure = (most: number) => fc.option(fc.integer({ min: 0, max: most }).map(String), { nil: undefined })
const someUnit = fc
  .record({
    '1.1.1.a': figure(9),
    '1.1.1.b': figure(12),
    '1.1.2.x': figure(20),
    '1.2.y': figure(9),
    '2.1.z': figure(1),
  })
  .map(given =>
    unit(
      Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
    ),
  )
const someUnits = fc.array(someUnit, { minLength: 1, maxLength: 12 })
const someCodes = fc.subarray(['1.1.1', '1.1.2', '1.2', '2.1']).map(each => codes(...each))

test('out and in again gives the very same result', () => {
  fc.assert(
    fc.property(someUnits, someCodes, (units, excluded) => {
      const score = (rules: Rulebook) => scoreUnitsExactly(rules, units)
      const { before } = excluding(score(index), excluded, score)
      const again = excluding(before, new Set(), score).after
      expect(again.scopes).toEqual(score(index).scopes)
    }),
    { numRuns: 30 },
  )
})

const someSharing = fc.array(
  fc
    .record({ '1.1.1.x': figure(14), '1.1.2.x': figure(14), '1.2.x': figure(24) })
    .map(given =>
      unit(
        Object.fromEntries(
          Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
        ),
      ),
    ),
  { minLength: 1, maxLength: 8 },
)

test.each([
  ['levels below levels', index, someUnits, ['1.1.1', '1.1.2', '1.2', '2.1']],
  ['two criteria that share points', sharingIndex(), someSharing, ['1.1.1', '1.1.2', '1.2']],
])(
  'columns give the points, places and states of the exact scorer, with and without criteria: %s',
  (_, rulebook, cohort, all) => {
    fc.assert(
      fc.property(cohort, fc.subarray(all), (units, excluded) => {
        const rules = withoutCriteria(rulebook, codes(...excluded))
        const exactly = scoreUnitsExactly(rules, units)
        const inColumns = scoreUnitsInColumns(rules, columnTableOf(units))
        exactly.scopes.forEach((scope, at) => {
          const other = inColumns.scopes[at]
          expect(other?.ranks).toEqual(scope.ranks)
          for (const ends of ['lowest', 'highest', 'maximum', 'value'] as const) {
            const rounded = (values: Iterable<number> = []) => Array.from(values, value => Math.round(value * 1e8))
            expect(rounded(other?.[ends])).toEqual(rounded(scope[ends]))
          }
        })
        expect([...inColumns.states]).toEqual([...exactly.states])
      }),
      { numRuns: 60 },
    )
  },
)

test.each([
  [['1.1.2'], '30', '10'],
  [['1.1.1'], '30', '10'],
  [['1.1.1', '1.1.2'], '20', '0'],
  [['1.2'], '10', '10'],
])('of two criteria that share points, without %j the maximum is %s, and %s of them', (excluded, total, shared) => {
  expect(maxima(withoutCriteria(sharingIndex(), codes(...excluded)))).toMatchObject({
    total,
    '1': total,
    '1.1': shared,
  })
})

test('the order of the units does not matter', () => {
  fc.assert(
    fc.property(someUnits, units => {
      const [there] = scoreUnitsExactly(index, units).scopes
      const [back] = scoreUnitsExactly(index, units.toReversed()).scopes
      expect(back?.ranks.toReversed()).toEqual(there?.ranks)
      expect([...(back?.value ?? [])].toReversed()).toEqual([...(there?.value ?? [])])
    }),
    { numRuns: 30 },
  )
})
