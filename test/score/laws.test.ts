import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { rationalOfDouble, toFractionText } from '../../dsl/numbers/rational.ts'
import type { Figure, Figures } from '../../dsl/score/figures.ts'
import type { Outcome, Total } from '../../dsl/score/outcome.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import { provinceIndex } from '../support/province-index.ts'

const { rulebook } = await provinceIndex()
const scorer = compileRulebook(rulebook)
const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs)
const numbers = fc.constantFrom(0, 1, 2, 3, 7, 8, 10, 50, 100, 0.3, 0.4, 0.7, 2.5, 79.9)

/** Figures of one unit: most there, some missing, some wrong. */
const units: fc.Arbitrary<Figures> = fc
  .tuple(
    fc.array(numbers, { minLength: inputs.length, maxLength: inputs.length }),
    fc.array(fc.nat(19), { minLength: inputs.length, maxLength: inputs.length }),
    fc.array(numbers, { minLength: rulebook.facts.length, maxLength: rulebook.facts.length }),
  )
  .map(([values, fates, facts]) => {
    const given = inputs.flatMap(({ id, kind, options }, index): [typeof id, Figure][] => {
      const value = values[index]!
      const fate = fates[index]!
      if (fate < 4) return []
      if (fate === 4) return [[id, { kind: 'invalid', text: 'x', reason: 'not-a-number' }]]
      if (kind === 'tick' || kind === 'yes-no') return [[id, { kind: 'yes-no', yes: value > 3 }]]
      const number = kind === 'choice' ? 1 + (Math.trunc(value) % options.length) : value
      return [[id, { kind: 'number', value: rationalOfDouble(number)! }]]
    })
    const general = rulebook.facts.map(({ name, unit }, index): [typeof name, Figure] => {
      if (unit.kind === 'text') return [name, { kind: 'text', text: 'Ninh Thuận' }]
      return [name, { kind: 'number', value: rationalOfDouble(facts[index]!)! }]
    })
    return new Map<Parameters<Figures['get']>[0], Figure>([...given, ...general])
  })

const runs = { numRuns: 25, endOnFailure: true }
const told = ({ code, state, score }: Outcome): string => `${code} ${state} ${score ? toFractionText(score) : '-'}`

describe('laws of the provincial index', () => {
  test('a score lies between 0 and its maximum, and its state says whether there is one', () => {
    fc.assert(
      fc.property(units, figures => {
        for (const code of scorer.codes) {
          const { score, maximum, state } = scorer.score(code, figures, scorer.cohortOf([figures]))
          expect(score === undefined).toBe(['invalid', 'needs-cohort', 'excluded'].includes(state))
          if (score) expect(score.s >= 0n && score.compare(maximum) <= 0, code).toBe(true)
        }
      }),
      runs,
    )
  })

  test('the score is the root of its trace', () => {
    fc.assert(
      fc.property(units, figures => {
        for (const code of scorer.codes) {
          const trace = scorer.trace(code, figures)
          const outcome = scorer.score(code, figures)
          expect([trace.state, trace.points, trace.measure]).toEqual([outcome.state, outcome.score, outcome.measure])
        }
      }),
      runs,
    )
  })

  test('scoring all gives what scoring each one gives', () => {
    fc.assert(
      fc.property(units, figures => {
        const { outcomes } = scorer.scoreAll(figures)
        for (const [code, outcome] of outcomes) expect(told(outcome)).toBe(told(scorer.score(code, figures)))
      }),
      runs,
    )
  })

  test('the order of indicators and of figures does not matter', () => {
    const other = compileRulebook({ ...rulebook, indicators: rulebook.indicators.toReversed() })
    fc.assert(
      fc.property(units, figures => {
        const turned: Figures = new Map([...figures].toReversed())
        const { outcomes, total } = scorer.scoreAll(figures)
        const again = other.scoreAll(turned)
        expect([...outcomes.values()].map(told).sort()).toEqual([...again.outcomes.values()].map(told).sort())
        expect(endsOf(again.total)).toEqual(endsOf(total))
      }),
      runs,
    )
  })

  test('the order of the cohort does not matter', () => {
    fc.assert(
      fc.property(fc.array(units, { minLength: 2, maxLength: 4 }), all => {
        const [first] = all
        const scores = (cohort: readonly Figures[], by: Scorer) =>
          [...by.scoreAll(first!, by.cohortOf(cohort)).outcomes.values()].map(told)
        expect(scores(all, scorer)).toEqual(scores(all.toReversed(), scorer))
      }),
      { ...runs, numRuns: 10 },
    )
  })

  test('a figure that is filled in or taken away leaves an interval within what was possible', () => {
    fc.assert(
      fc.property(units, fc.nat(inputs.length - 1), (figures, index) => {
        const { id } = inputs[index]!
        const without = new Map(figures)
        without.delete(id)
        for (const total of [scorer.scoreAll(figures).total, scorer.scoreAll(without).total]) {
          expectInOrder([total.lowest, total.highest, total.maximum])
          expectInOrder([total.lowest.add(total.pointsOnCohort).add(total.pointsOnInvalid), total.highest].toReversed())
          expectInOrder([total.highest.add(total.pointsOnMissing), total.maximum])
        }
      }),
      runs,
    )
  })

  test('the groups add up to the total, and the lenses to their groups', () => {
    fc.assert(
      fc.property(units, figures => {
        const { groups, lenses, total } = scorer.scoreAll(figures)
        const sumOf = (codes: readonly string[]) =>
          codes.map(code => groups.get(codeOf(code))!.lowest).reduce((sum, points) => sum.add(points))
        expect(sumOf(rulebook.groups.map(({ code }) => code)).equals(total.lowest)).toBe(true)
        for (const { name, members } of rulebook.lenses) {
          expect(sumOf(members).equals(lenses.get(name)!.lowest)).toBe(true)
        }
      }),
      runs,
    )
  })
})

/** Shares of a whole in which more is better: the letters above and below the line. */
const shares: readonly (readonly [code: string, above: string, below: string])[] = [
  ['1.3', 'a', 'b'],
  ['3.2', 'a', 'b'],
  ['4.9', 'a', 'b'],
  ['4.12', 'a', 'b'],
  ['5.12.1', 'a', 'c'],
  ['6.8', 'a', 'b'],
  ['6.12', 'b', 'a'],
  ['7.1', 'a', 'b'],
  ['7.11', 'a', 'b'],
  ['8.2', 'a', 'b'],
]

test.each(shares)('a higher ratio never lowers the score of %s', (code, above, below) => {
  const figuresFor = (share: number): Figures => {
    const all = inputsOf(rulebook, code).map(({ id, letter }): [typeof id, Figure] => {
      const value = letter === below ? 10_000 : letter === above ? share : 0
      return [id, { kind: 'number', value: rationalOfDouble(value)! }]
    })
    return new Map(all)
  }
  const points = (share: number) => scorer.score(codeOf(code), figuresFor(share)).score!
  const pairs = fc.tuple(fc.integer({ min: 0, max: 11_000 }), fc.integer({ min: 0, max: 11_000 }))
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      expectInOrder([points(Math.min(one, other)), points(Math.max(one, other))])
    }),
  )
})

const inputsOf = ({ indicators }: Rulebook, code: string) =>
  indicators.find(indicator => indicator.code === code)!.inputs

const endsOf = ({ lowest, highest, maximum }: Total) => [lowest, highest, maximum].map(toFractionText)

function expectInOrder(values: readonly Total['lowest'][]): void {
  values.slice(1).forEach((value, index) => {
    expect(values[index]!.compare(value) <= 0, values.map(toFractionText).join(' ≤ ')).toBe(true)
  })
}
