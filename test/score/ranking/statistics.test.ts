import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalised } from '../../../dsl/score/ranking/normalise.ts'
import { statisticsOf } from '../../../dsl/score/ranking/statistics.ts'
import { type NormalMethod, normalMethods } from '../../../dsl/trace/rank-trace.ts'

const none = Number.NaN

test.each<[NormalMethod, number[], (number | string)[]]>([
  ['min-max', [0.2, 0.3, 0.6], [0, 0.25, 1]],
  ['best', [0.2, 0.3, 0.6], [1 / 3, 0.5, 1]],
  ['z-score', [2, 4, 4, 4, 5, 5, 7, 9], [-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]],
  ['z-score-sample', [1, 2, 3], [-1, 0, 1]],
  ['min-max', [0.5, none, 0.7], [0, 'missing', 1]],
  ['z-score', [1, none, 3], [-1, 'missing', 1]],
  ['min-max', [0.4, 0.4], ['all-equal', 'all-equal']],
  ['z-score', [0.4, 0.4, none], ['all-equal', 'all-equal', 'missing']],
  ['z-score-sample', [0.1 * 3, 0.1 * 3], ['all-equal', 'all-equal']],
  ['best', [0.4, 0.4], [1, 1]],
  ['min-max', [0.4], ['single-unit']],
  ['z-score', [0.4], ['single-unit']],
  ['z-score-sample', [none, 0.4], ['missing', 'single-unit']],
  ['best', [0.4], [1]],
  ['best', [0, 0], ['best-is-zero', 'best-is-zero']],
  ['min-max', [], []],
  ['z-score', [none], ['missing']],
])('%s of %j is %j', (method, values, expected) => {
  const found = normalised(values, method).map(normal => (normal.kind === 'number' ? normal.value : normal.kind))
  expect(found).toHaveLength(expected.length)
  for (const [at, each] of expected.entries()) {
    if (typeof each === 'number') expect(found[at]).toBeCloseTo(each, 12)
    else expect(found[at]).toBe(each)
  }
})

test('nothing is measured of a cohort without values', () => {
  expect(statisticsOf([none])).toEqual({
    count: 0,
    lowest: none,
    highest: none,
    mean: none,
    deviation: none,
    sampleDeviation: none,
  })
})

const cohort = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 1000 }).map(points => points / 1000),
    fc.constant(none),
  ),
  {
    minLength: 1,
    maxLength: 60,
  },
)

test('the order of the units changes no digit', () => {
  fc.assert(
    fc.property(cohort, fc.constantFrom(...normalMethods), (values, method) => {
      const reversed = normalised(values.toReversed(), method).toReversed()
      expect(reversed).toEqual(normalised(values, method))
    }),
  )
})

test('min-max and the ratio to the best lie between 0 and 1, and the best unit has 1', () => {
  fc.assert(
    fc.property(cohort, fc.constantFrom('min-max', 'best'), (values, method) => {
      const numbers = normalised(values, method).flatMap(normal => (normal.kind === 'number' ? [normal.value] : []))
      expect(numbers.every(value => value >= 0 && value <= 1)).toBe(true)
      if (numbers.length > 0) expect(Math.max(...numbers)).toBe(1)
    }),
  )
})

test.each(['z-score', 'z-score-sample'] as const)('%s has mean 0 and deviation 1', method => {
  fc.assert(
    fc.property(cohort, values => {
      const numbers = normalised(values, method).flatMap(normal => (normal.kind === 'number' ? [normal.value] : []))
      if (numbers.length === 0) return
      const { mean, deviation, sampleDeviation } = statisticsOf(numbers)
      expect(mean).toBeCloseTo(0, 9)
      expect(method === 'z-score' ? deviation : sampleDeviation).toBeCloseTo(1, 9)
    }),
  )
})
