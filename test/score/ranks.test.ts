import { expect, test } from 'vitest'
import { ranksOf, ranksOfColumn } from '../../dsl/score/ranks.ts'
import { exact } from './build.ts'

test.each([
  [
    ['10', '30', '30', '5'],
    [3, 1, 1, 4],
  ],
  [
    ['40', '30', '30', '5'],
    [1, 2, 2, 4],
  ],
  [
    ['1/3', '333333333333333333/1000000000000000000'],
    [1, 2],
  ],
  [[], []],
])('exact totals %j have the ranks %j', (totals, ranks) => {
  expect(ranksOf(totals.map(exact))).toEqual(ranks)
})

test.each([
  [
    [10, 30, 30, 5],
    [3, 1, 1, 4],
  ],
  [
    [0.1 + 0.2, 0.3],
    [1, 1],
  ],
  [
    [Number.NaN, 1, 2],
    [Number.NaN, 2, 1],
  ],
])('totals %j in doubles have the ranks %j', (totals, ranks) => {
  expect(ranksOfColumn(totals)).toEqual(ranks)
  expect(ranksOfColumn(Float64Array.from(totals))).toEqual(ranks)
})
