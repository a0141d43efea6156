import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ratio } from '../../../dsl/numbers/rational.ts'
import { rankChange, valueChange } from '../../../dsl/score/ranking/change.ts'
import { agree, exactly, intervalOfRounded, percentChange } from '../../../dsl/score/ranking/rounded.ts'
import { exact } from '../build.ts'

test.each([
  ['0.30475', true],
  ['0.30485', true],
  ['0.3048', true],
  ['0.304749999999', false],
  ['0.304850000001', false],
])('published 0.3048 agrees with %s: %s', (value, agrees) => {
  expect(agree(intervalOfRounded(exact('0.3048'), 4), exactly(exact(value)))).toBe(agrees)
})

/**
 * What the plan of Ninh Thuận of September 2022 (Kế hoạch nâng cao Chỉ số DTI năm 2022) tells of 2021, and the value of
 * 2020 that follows from it, to four decimals: value, percent above 2020, rank, places up.
 */
const ninhThuan = [
  ['Chỉ số DTI', '0.3048', '44.6', 53, 10, '0.2108', 63],
  ['Chính quyền số', '0.3512', '52.2', 47, 16, '0.2307', 63],
  ['Kinh tế số', '0.3393', '76.8', 47, 12, '0.1919', 59],
  ['Xã hội số', '0.3220', '58.7', 49, 8, '0.2029', 57],
] as const

test.each(ninhThuan)(
  '%s of Ninh Thuận: %s is %s%% above the year before, both rounded',
  (_, value, percent, rank, up, before, rankBefore) => {
    const change = percentChange(intervalOfRounded(exact(value), 4), intervalOfRounded(exact(before), 4))
    expect(change.kind === 'interval' && agree(intervalOfRounded(exact(percent), 1), change)).toBe(true)
    expect(rankChange(rank, rankBefore)).toBe(up)
  },
)

test.each([
  ['0.3048', '45.0', '0.2108'],
  ['0.3048', '44.6', '0.2100'],
  ['0.3393', '76.6', '0.1919'],
])('%s is not %s%% above %s', (value, percent, before) => {
  const change = percentChange(intervalOfRounded(exact(value), 4), intervalOfRounded(exact(before), 4))
  expect(change.kind === 'interval' && agree(intervalOfRounded(exact(percent), 1), change)).toBe(false)
})

test.each([['0'], ['0.00004']])('a previous value of %s to four decimals has no percentage', before => {
  expect(percentChange(exactly(exact('0.3')), intervalOfRounded(exact(before), 4))).toEqual({ kind: 'previous-zero' })
})

test('changes without one of the years say so', () => {
  expect(valueChange(undefined, exact('0.2'))).toEqual({ kind: 'no-value' })
  expect(valueChange(exact('0.2'), undefined)).toEqual({ kind: 'no-previous' })
  expect(valueChange(exact('0.2'), exact('0'))).toMatchObject({ kind: 'known', percent: { kind: 'previous-zero' } })
  expect(rankChange(3, undefined)).toBeNaN()
})

test('the true percentage lies within the interval of the rounded numbers', () => {
  const value = fc.integer({ min: 1000, max: 1_000_000 })
  fc.assert(
    fc.property(value, value, (current, previous) => {
      const [now, before] = [ratio(current, 1_000_000), ratio(previous, 1_000_000)]
      const change = percentChange(intervalOfRounded(now.round(4), 4), intervalOfRounded(before.round(4), 4))
      if (change.kind !== 'interval') throw new Error('no percentage')
      expect(agree(change, exactly(now.div(before).sub(1).mul(100)))).toBe(true)
    }),
  )
})
