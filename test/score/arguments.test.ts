import { describe, expect, test } from 'vitest'
import { type Code, codeOf, type FactName, type InputId } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { argumentsOf, comparedUnder } from '../../dsl/score/arguments.ts'
import type { Cohort } from '../../dsl/score/cohort.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { someProvinces } from '../support/provinces.ts'
import { seededRandom } from '../support/random.ts'
import { randomFigures } from '../support/random-figures.ts'

const { rulebook, withReadings } = await provinceIndex()
const otherReadings = withReadings(
  Object.fromEntries(rulebook.readings.map(({ name, options }) => [name, options.at(-1)!.name])),
)

const randomUnits = (book: Rulebook): readonly Figures[] =>
  [0, 0.1, 0.4].flatMap((missing, seed) =>
    Array.from({ length: 8 }, (_, number) => randomFigures(book, seededRandom(seed * 100 + number), missing)),
  )

describe('the arguments of a code', () => {
  const only = (figures: Figures, names: readonly (InputId | FactName)[]): Figures =>
    new Map([...figures].filter(([name]) => names.includes(name)))

  function scoredDifferently(book: Rulebook, units: readonly Figures[]): readonly Code[] {
    const scorer = compileRulebook(book)
    const differs = (code: Code, figures: Figures, cohort: Cohort | undefined) => {
      const [whole, reduced] = [figures, only(figures, argumentsOf(book, code))].map(each =>
        scorer.score(code, each, cohort),
      )
      return asText(whole) !== asText(reduced)
    }
    const cohorts = [undefined, scorer.cohortOf(units)]
    return [...scorer.codes].filter(code => units.some(unit => cohorts.some(cohort => differs(code, unit, cohort))))
  }
  const asText = (value: unknown) => JSON.stringify(value, (_, each) => (typeof each === 'bigint' ? `${each}` : each))

  test('give the same score as all figures of whole provinces, for every code', () => {
    const provinces = (['complete', 'untidy'] as const).flatMap(manner => someProvinces(12, manner))
    expect(scoredDifferently(rulebook, provinces.map(figureReader(rulebook)))).toEqual([])
  })

  test.each([
    ['the province by default', rulebook],
    ['the province read otherwise', otherReadings],
    ['an index with every construct', handBuilt],
  ])('give the same score as all figures for %s', (_, book) => {
    expect(scoredDifferently(book, randomUnits(book))).toEqual([])
  })

  test('name each figure once, and fewer than a function can take', () => {
    for (const { code } of rulebook.indicators) {
      const names = argumentsOf(rulebook, code)
      expect(new Set(names).size, code).toBe(names.length)
      expect(names.length, code).toBeLessThan(200)
    }
  })

  test.each([
    ['own inputs first, then where defaults come from', '5.12.1', '5.12.1.a 5.12.1.b 5.12.1.c chi_chuyển_đổi_số'],
    ['a sum: the figures of its children', '5.12', '5.12.1.a 5.12.1.b 5.12.1.c 5.12.2.x chi_chuyển_đổi_số'],
    ['a part: its own figures alone', '3.5.1', '3.5.p1'],
    ['given extremes are among them', '4.5', '4.5.a 4.5.b 4.5.lowest 4.5.highest công_chức viên_chức'],
    ['nothing for a code that does not exist', '9.99', ''],
  ])('%s', (_, code, names) => {
    expect(argumentsOf(handBuilt, codeOf(code)).join(' ')).toBe(names)
  })
})

describe('codes compared with a cohort', () => {
  test.each([
    ['4.5', ['4.5']],
    ['5.12', []],
    ['7.10', ['7.10']],
    ['9.99', []],
  ])('%s compares %j', (code, compared) => {
    expect(comparedUnder(handBuilt, codeOf(code))).toEqual(compared)
  })
})
