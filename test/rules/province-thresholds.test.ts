import { describe, expect, test } from 'vitest'
import type { Example } from '../../dsl/model/rulebook.ts'
import { type Rational, toFractionText } from '../../dsl/numbers/rational.ts'
import { measureOf } from './measure-of-example.ts'
import { province, scoredRows } from './province.ts'

/** Every threshold of a band list, with the measures that the printed examples of the row reach. */
const thresholds = scoredRows.flatMap(({ code, body }) => {
  if (body.rule.kind !== 'bands') return []
  const bounds = body.rule.bands.flatMap(({ limits }) => limits.map(({ bound }) => bound))
  const values = bounds.flatMap(bound => (bound.kind === 'number' ? [bound.value] : []))
  const distinct = values.filter((value, index) => values.findIndex(each => each.equals(value)) === index)
  return distinct.map(value => [code, toFractionText(value), value] as const)
})

const measuresOf = (code: string): readonly Rational[] =>
  province.examples.filter(example => example.code === code && isDefault(example)).flatMap(measureOf)

const isDefault = (example: Example): boolean => Object.keys(example.readings).length === 0

/** How near an example must come, as a share of the threshold: one item of the ten of 1.5 is the coarsest. */
const nearness = 0.1

describe('thresholds', () => {
  test('are those that the decision prints', () => {
    expect(thresholds.map(([code, bound]) => `${code} ${bound}`)).toEqual([
      '1.5 20',
      '1.5 10',
      '4.12 4/5',
      '4.13 7/10',
      '5.12.1 1/10',
      '5.12.1 7/100',
      '5.12.1 3/100',
      ...['5.12.2', '5.12.3', '5.12.4', '5.12.5', '5.12.6'].flatMap(code => [`${code} 2`, `${code} 1`, `${code} 1/2`]),
      '6.8 1',
      '6.12 4/5',
      '6.22 1/100',
      '7.1 1/5',
      '7.2 1/20',
      '7.3 1/10',
      '7.4 1/10',
      '7.5 1/2',
      '7.6 4/5',
      '7.8 1/2',
      '7.9 1/20',
      '7.11 1/400',
      '7.12 1/400',
      '8.2 4/5',
      '8.3 1/2',
      '8.5 7/10',
    ])
  })

  test.each(thresholds)('%s is shown at, just below and just above %s', (code, _, bound) => {
    const measures = measuresOf(code)
    expect(measures.some(value => value.equals(bound))).toBe(true)
    const distances = measures.map(value => value.sub(bound).div(bound).valueOf())
    expect(distances.some(distance => distance < 0 && distance >= -nearness)).toBe(true)
    expect(distances.some(distance => distance > 0 && distance <= nearness)).toBe(true)
  })
})
