import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { compileColumnItems } from '../../dsl/score/columns/column-items.ts'
import { compileColumns } from '../../dsl/score/columns.ts'
import { provinceIndex } from '../support/province-index.ts'
import { expectColumnsToAgree, type Rows, tableOf } from './columns-agree.ts'

const UNITS = 24
const { rulebook, withReadings } = await provinceIndex()

/** Numbers that meet one another at thresholds, caps and in decimals that doubles cannot hold. */
const amounts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 3, 5, 7, 8, 10, 20, 25, 50, 70, 80, 100, 400, 1000) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.1, 2.5, 0.05, 0.0025, 0.25, 79.99999999999999),
  },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 100_000_000 }) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1e6, noNaN: true }) },
  { weight: 3, arbitrary: fc.constant(Number.NaN) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(1e-70, 2 ** 53 + 2, -1, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -0),
  },
)
const answers = fc.constantFrom(0, 0, 1, 1, 1, Number.NaN, 0.5, -1)
const choices = fc.constantFrom(1, 1, 2, 2, 3, 4, 0, Number.NaN, 1.5, -1)

function tables(book: Rulebook) {
  const inputs = book.indicators.flatMap(indicator => indicator.inputs)
  const names = [
    ...inputs.map(({ id, kind }) => [id, kind] as const),
    ...book.facts.map(({ name }) => [name, 'number'] as const),
  ]
  const columns = names.map(([name, kind]) => {
    const values = kind === 'choice' ? choices : kind === 'tick' || kind === 'yes-no' ? answers : amounts
    const column = fc.array(values, { minLength: UNITS, maxLength: UNITS })
    return [name, fc.option(column, { freq: 8, nil: undefined })] as const
  })
  const rows: fc.Arbitrary<Record<string, number[] | undefined>> = fc.record(Object.fromEntries(columns))
  return rows.map(all => {
    const present = Object.entries(all).filter((entry): entry is [string, number[]] => entry[1] !== undefined)
    return tableOf(UNITS, Object.fromEntries(present) as Rows)
  })
}

test('columns score the provincial index exactly as the exact scorer does', () => {
  fc.assert(
    fc.property(tables(rulebook), table => expectColumnsToAgree(rulebook, table)),
    { numRuns: 4, seed: 2022, endOnFailure: true },
  )
})

test.each([
  { 'min-max': 'zero-floor', 'nothing-found': 'left-out', 'section-without-count': 'least' },
  { 'dependent-answers': 'forced-zero', 'threshold-jump': 'divided', 'highest-spender': 'budget-share' },
  { 'nothing-found': 'zero', 'incidents-detected': 'left-out', 'places-covered': 'proportional' },
])('columns score it exactly under other readings: %o', readings => {
  const other = withReadings(readings)
  fc.assert(
    fc.property(tables(other), table => expectColumnsToAgree(other, table)),
    { numRuns: 1, seed: 7, endOnFailure: true },
  )
})

test('no rule of the provincial index needs the slow way', () => {
  const slow = compileColumnItems(rulebook).filter(({ rule }) => rule?.isExact)
  expect(slow.map(({ code }) => code)).toEqual([])
})

test('an answer may be written over by the next one', () => {
  const scorer = compileColumns(rulebook)
  const first = scorer.score(tableOf(2, { '1.1.option': [1, 2] }))
  expect([...first.scores.get('1.1' as never)!]).toEqual([10, 5])
  const second = scorer.score(tableOf(2, { '1.1.option': [3, 1] }), first)
  expect(second).toBe(first)
  expect([...second.scores.get('1.1' as never)!]).toEqual([0, 10])
  expect([...second.total.lowest]).toEqual([0, 10])
})
