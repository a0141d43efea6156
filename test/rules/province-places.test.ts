import { describe, expect, test } from 'vitest'
import type { Target } from '../../dsl/model/place.ts'
import { toFractionText } from '../../dsl/numbers/rational.ts'
import { printedIndicators, province, rulebook } from './province.ts'

describe('the assignment of Quảng Ngãi', () => {
  const [assignment] = province.assignments

  test('covers the 98 indicators, and no more', () => {
    expect(province.assignments).toHaveLength(1)
    expect([...assignment!.entries.keys()]).toEqual(printedIndicators.map(({ code }) => code))
  })

  test('gives each a type, a member and a unit', () => {
    for (const [code, entry] of assignment!.entries) {
      expect(['ĐT', 'PĐT'], code).toContain(entry.type)
      expect(entry.owner.length, code).toBeGreaterThan(0)
      expect(entry.implementing.length, code).toBeGreaterThan(0)
    }
  })

  test('counts 55 indicators that need investment and 43 that do not', () => {
    const types = [...assignment!.entries.values()].map(({ type }) => type)
    expect(types.filter(type => type === 'ĐT')).toHaveLength(55)
    expect(types.filter(type => type === 'PĐT')).toHaveLength(43)
  })
})

describe('targets', () => {
  const written = ({ code, limits }: Target): string =>
    `${code} ${limits.map(({ comparator, bound }) => `${comparator} ${toFractionText(bound)}`).join(' ')}`
  const measured = (place: string): readonly string[] =>
    province.targets
      .filter(targets => targets.place === place)
      .flatMap(({ entries }) => entries.filter(({ measure }) => measure !== undefined).map(written))

  test('of Ninh Thuận bind six measures in 2022', () => {
    expect(measured('Ninh Thuận')).toEqual([
      '3.2 >= 19/20',
      '3.3 >= 3/4',
      '6.12 >= 3/5',
      '7.5 >= 3/10',
      '7.6 >= 1/2',
      '8.2 >= 13/20 <= 7/10',
    ])
  })

  test('of Quảng Ngãi bind these measures in 2023', () => {
    expect(measured('Quảng Ngãi')).toEqual([
      '3.4 >= 1',
      '4.13 >= 1/2',
      '5.2 >= 1',
      '5.4 >= 1/5',
      '5.9 >= 1',
      '6.8 >= 1',
      '7.4 >= 1/10',
      '7.5 >= 1/5',
      '7.6 > 1/20',
      '7.7 >= 1',
      '8.2 >= 3/5',
      '8.3 > 1/10',
      '8.4 >= 1',
    ])
  })

  test('that bind no measure say why', () => {
    const unmeasured = province.targets.flatMap(({ entries }) => entries.filter(({ measure }) => !measure))
    expect(unmeasured).toHaveLength(38)
    expect(unmeasured.filter(({ incomparable }) => incomparable === '')).toEqual([])
  })
})

describe('English names', () => {
  const titled = [
    rulebook.title,
    ...rulebook.facts.map(({ label }) => label),
    ...rulebook.lenses.map(({ title }) => title),
    ...rulebook.groups.map(({ title }) => title),
    ...rulebook.indicators.flatMap(({ title, inputs }) => [
      title,
      ...inputs.flatMap(({ label, options }) => [label, ...options]),
    ]),
  ]

  test('exist for everything that people see', () => {
    expect(titled.filter(({ vi, en }) => vi === en || en === '')).toEqual([])
  })

  test('exist for what only a reading shows', () => {
    const other = province.withReadings({ 'issued-not-updated': 'half', 'places-covered': 'proportional' })
    const labels = other.indicators
      .filter(({ code }) => ['2.4', '4.1', '4.2'].includes(code))
      .flatMap(({ inputs }) => inputs.flatMap(({ label, options }) => [label, ...options]))
    expect(labels.filter(({ vi, en }) => vi === en)).toEqual([])
  })
})
