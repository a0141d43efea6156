import Fraction from 'fraction.js'
import { describe, expect, test } from 'vitest'
import { toFractionText } from '../../dsl/numbers/rational.ts'
import { printedIndicators, province, rulebook, scoredRows } from './province.ts'

const sum = (values: readonly Fraction[]): string =>
  toFractionText(values.reduce((total, value) => total.add(value), new Fraction(0)))

describe('the index has the rows of the decision', () => {
  test('98 indicators, 95 of them scored, and six children', () => {
    expect(printedIndicators).toHaveLength(98)
    expect(printedIndicators.filter(row => row.maximum.compare(0) > 0)).toHaveLength(95)
    expect(scoredRows).toHaveLength(101)
    expect(rulebook.indicators.filter(({ parent }) => parent === '5.12').map(({ code }) => code)).toEqual([
      '5.12.1',
      '5.12.2',
      '5.12.3',
      '5.12.4',
      '5.12.5',
      '5.12.6',
    ])
  })

  test.each([
    ['I', 1, 10, '100'],
    ['II', 2, 11, '100'],
    ['III', 3, 7, '100'],
    ['IV', 4, 13, '100'],
    ['V', 5, 12, '100'],
    ['VI', 6, 22, '200'],
    ['VII', 7, 12, '150'],
    ['VIII', 8, 8, '150'],
    ['IX', 9, 3, '0'],
  ])('group %s holds %i.1 to %i.%i and %s points', (code, number, count, maximum) => {
    const group = rulebook.groups.find(each => each.code === code)!
    const members = printedIndicators.filter(({ parent }) => parent === code)
    expect(members.map(row => row.code)).toEqual(Array.from({ length: count }, (_, index) => `${number}.${index + 1}`))
    expect(toFractionText(group.maximum)).toBe(maximum)
    expect(sum(members.map(row => row.maximum))).toBe(maximum)
  })

  test('nine groups and 1000 points', () => {
    const groups = rulebook.groups.filter(({ level }) => level === 'group')
    expect(groups).toHaveLength(9)
    expect(sum(groups.map(group => group.maximum))).toBe('1000')
    expect(toFractionText(rulebook.maximum)).toBe('1000')
  })

  test('20 facts, A.1 to A.20, three of them texts', () => {
    expect(rulebook.facts.map(({ code }) => code)).toEqual(Array.from({ length: 20 }, (_, index) => `A.${index + 1}`))
    expect(rulebook.facts.filter(({ unit }) => unit.kind === 'text').map(({ code }) => code)).toEqual([
      'A.1',
      'A.2',
      'A.3',
    ])
  })

  test.each([
    ['chính_quyền_số', 'VI'],
    ['kinh_tế_số', 'VII'],
    ['xã_hội_số', 'VIII'],
  ])('the pillar value %s joins the common groups with %s', (name, own) => {
    expect(rulebook.lenses.find(lens => lens.name === name)!.members).toEqual(['I', 'II', 'III', 'IV', 'V', own])
  })

  test('ten readings, each with a default that has a reason', () => {
    expect(rulebook.readings).toHaveLength(10)
    const defaults = rulebook.readings.map(({ options, defaultOption }) =>
      options.find(({ name }) => name === defaultOption),
    )
    expect(defaults.filter(option => !option?.reason)).toEqual([])
  })

  test('every indicator names its owner', () => {
    expect(rulebook.indicators.filter(({ owner }) => owner === '').map(({ code }) => code)).toEqual([])
  })

  test('every unit that restates a fact has the unit of the fact', () => {
    const unitOf = new Map(rulebook.facts.map(({ name, unit }) => [name, unit]))
    const restated = rulebook.indicators.flatMap(({ inputs }) =>
      inputs.flatMap(input =>
        input.default?.kind === 'fact' ? [{ input: input.unit, fact: unitOf.get(input.default.fact) }] : [],
      ),
    )
    expect(restated.length).toBeGreaterThan(20)
    for (const { input, fact } of restated) expect(input).toEqual(fact)
  })

  test('both decisions are its legal basis', () => {
    expect(rulebook.basis).toEqual([
      { title: 'Quyết định 922/QĐ-BTTTT', date: '2022-05-20' },
      { title: 'Quyết định 1726/QĐ-BTTTT', date: '2020-10-12' },
    ])
    expect(province.rulebook.validFrom).toBe('2022-05-20')
  })
})
