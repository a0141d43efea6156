import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupByLimit, groupByRank } from '../../../dsl/score/ranking/unit-groups.ts'
import { ranksOfColumn } from '../../../dsl/score/ranks.ts'
import { exact } from '../build.ts'

test.each([
  [
    ['a', 'b'],
    [1, 2, 3, 4],
    ['a', 'a', 'b', 'b'],
  ],
  [
    ['a', 'b'],
    [1, 2, 2, 4],
    ['a', 'a', 'a', 'b'],
  ],
  [
    ['a', 'b', 'c'],
    [1, 2, 3, 4],
    ['a', 'a', 'b', 'c'],
  ],
  [
    ['a', 'b', 'c', 'd'],
    [1, 1],
    ['a', 'a'],
  ],
  [
    ['a', 'b'],
    [1, Number.NaN],
    ['a', ''],
  ],
])('groups %j of units with the ranks %j are %j', (names, ranks, expected) => {
  expect(ranks.map(rank => groupByRank(names, rank, ranks.length))).toEqual(expected)
})

const limits = {
  kind: 'limits',
  limits: [
    { name: 'khá', from: exact('60%') },
    { name: 'vừa', from: exact('0.3') },
  ],
  otherwise: 'thấp',
} as const

test.each([
  ['0.6', 'khá'],
  ['0.59999999', 'vừa'],
  ['0.3', 'vừa'],
  ['0', 'thấp'],
])('the value %s belongs to the group %s', (value, group) => {
  expect(groupByLimit(limits, limit => exact(value).compare(limit) >= 0)).toBe(group)
})

test('equal points are in one group, and a better unit is never in a worse group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }),
      fc.integer({ min: 2, max: 6 }),
      (points, count) => {
        const names = Array.from({ length: count }, (_, at) => String(at))
        const groups = ranksOfColumn(points).map(rank => Number(groupByRank(names, rank, points.length)))
        points.forEach((one, left) => {
          points.forEach((other, right) => {
            if (one === other) expect(groups[left]).toBe(groups[right])
            if (one > other) expect(groups[left]).toBeLessThanOrEqual(groups[right] ?? 0)
          })
        })
      },
    ),
  )
})
