import { describe, expect, test } from 'vitest'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { province, rulebook } from './province.ts'

/** Which indicators a reading concerns: the decision's text is open there. */
const concerned: Readonly<Record<string, readonly string[]>> = {
  'min-max': ['4.5', '4.6', '4.11', '5.1', '5.9', '5.10'],
  'highest-spender': ['8.6', '8.7'],
  'threshold-jump': ['4.12', '4.13', '7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.8', '7.9', '7.11', '7.12'],
  'nothing-found': ['5.5', '5.11'],
  'issued-not-updated': ['2.4'],
  'section-without-count': ['1.5'],
  'dependent-answers': ['1.8', '1.10', '6.2'],
  'population-of-3-1': ['3.1'],
  'incidents-detected': ['5.10'],
  'places-covered': ['4.1', '4.2'],
}

/** Spans and citations aside, what a row computes. */
const meaningOf = (value: unknown): string =>
  JSON.stringify(value, (key, each) => (key === 'span' || key === 'source' ? undefined : plain(each)))

const plain = (value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value)

const options = rulebook.readings.flatMap(({ name, options, defaultOption }) =>
  options.filter(option => option.name !== defaultOption).map(option => [name, option.name] as const),
)

describe('readings', () => {
  test('are those of the table', () => {
    expect(rulebook.readings.map(({ name }) => name)).toEqual(Object.keys(concerned))
  })

  test.each(options)('%s = %s changes exactly the indicators that it concerns', (name, option) => {
    const other = province.withReadings({ [name]: option })
    const changed = rulebook.indicators.filter((row, index) => {
      const twin = other.indicators[index]!
      return meaningOf([row.inputs, row.body]) !== meaningOf([twin.inputs, twin.body])
    })
    expect(changed.map(({ code }) => code)).toEqual(concerned[name])
  })

  test.each(options)('%s = %s has an example under each of them', (name, option) => {
    for (const code of concerned[name] ?? []) {
      const shown = province.examples.filter(example => example.code === code && example.readings[name] === option)
      expect(shown.length, code).toBeGreaterThan(0)
    }
  })

  test.each(options)('%s = %s keeps the possible points, unless it leaves 5.10 out', (name, option) => {
    const { total } = compileRulebook(province.withReadings({ [name]: option })).scoreAll(new Map())
    expect(total.maximum.valueOf()).toBe(name === 'incidents-detected' ? 995 : 1000)
  })
})
