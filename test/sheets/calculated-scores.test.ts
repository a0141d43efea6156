import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../addin/sheets/address.ts'
import { calculatedValues } from '../../addin/sheets/calc/calculate-workbook.ts'
import { FIRST_ROW, scoreColumns } from '../../addin/sheets/plan/layout.ts'
import { summaryColumns } from '../../addin/sheets/plan/summary-layout.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import type { RawSheet, RawWorkbook } from '../../addin/sheets/read/raw-workbook.ts'
import type { SheetId, WorkbookPlan } from '../../addin/sheets/workbook-plan.ts'
import { vietnameseWords } from '../../dsl/emit/words.ts'
import { type Rational, toDouble } from '../../dsl/numbers/rational.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import type { Outcome } from '../../dsl/score/outcome.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { figuresFrom, rowOf, sheetOf } from './support/books.ts'

const scorer: Scorer = compileRulebook(handBuilt)
const inputs = handBuilt.indicators.flatMap(indicator => indicator.inputs)

const amount = fc.oneof(
  fc.constantFrom(0, 1, 3, 7, 10, 20, 0.3, 0.4, 0.5, 0.7, 2, 100),
  fc.integer({ min: 0, max: 200 }),
  fc.integer({ min: 0, max: 2000 }).map(value => value / 100),
)

/** What somebody may have entered for a figure, some of it wrong; `undefined` where nothing. */
function entry(kind: string) {
  const wrong = fc.constantFrom<string | number>('abc', '85%', -1)
  const sound =
    kind === 'choice' ? fc.integer({ min: 1, max: 3 }) : kind === 'tick' || kind === 'yes-no' ? fc.boolean() : amount
  return fc.oneof(
    { weight: 12, arbitrary: sound },
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: wrong },
  )
}

const unit = fc.record({
  ...Object.fromEntries(inputs.map(input => [input.id, entry(input.kind)])),
  ...Object.fromEntries(
    handBuilt.facts.map(({ name, unit: { kind } }) => [
      name,
      kind === 'text' ? fc.constant(undefined) : entry('number'),
    ]),
  ),
})

const figuresOf = (given: Record<string, string | number | boolean | undefined>): Figures =>
  figuresFrom(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<string, number>,
  )

describe('the formulas of a workbook give what the scorer gives', () => {
  test('state, score and measure of every indicator and part, whatever was entered', () => {
    fc.assert(
      fc.property(unit, given => {
        const figures = figuresOf(given)
        const found = valuesOf(planWorkbook({ rulebook: handBuilt, language: 'vi', figures }))
        for (const outcome of flat([...scorer.scoreAll(figures).outcomes.values()])) {
          const row = FIRST_ROW + rowOfCode(outcome.code)
          const at = (column: keyof typeof scoreColumns) => found('scores', row, scoreColumns[column])
          expect([outcome.code, at('state')]).toEqual([outcome.code, vietnameseWords.states[outcome.state]])
          close(at('self'), outcome.score, outcome.code)
          if (outcome.measure && outcome.state !== 'invalid') close(at('measure'), outcome.measure, outcome.code)
        }
      }),
      { numRuns: 80, seed: 20221107 },
    )
  })

  test('totals, and what hangs on missing figures, the cohort and wrong figures', () => {
    fc.assert(
      fc.property(unit, given => {
        const figures = figuresOf(given)
        const plan = planWorkbook({ rulebook: handBuilt, language: 'vi', figures })
        const found = valuesOf(plan)
        const { total, groups } = scorer.scoreAll(figures)
        const { cells } = sheetOf(plan, 'summary')
        const rows = [...groups].map(
          ([code, expected]) => [cells.find(cell => cell.value === code && cell.column === 0)!.row, expected] as const,
        )
        const totalRow = cells.find(cell => cell.value === 'Tổng cộng')!.row
        for (const [row, expected] of [...rows, [totalRow, total] as const]) {
          const at = (column: keyof typeof summaryColumns) => found('summary', row, summaryColumns[column])
          close(at('achieved'), expected.lowest, `points in row ${row}`)
          close(at('missing'), expected.pointsOnMissing, `missing in row ${row}`)
          close(at('cohort'), expected.pointsOnCohort, `cohort in row ${row}`)
          close(at('invalid'), expected.pointsOnInvalid, `invalid in row ${row}`)
        }
      }),
      { numRuns: 40, seed: 20221108 },
    )
  })

  test('against a cohort, the own unit among it', () => {
    fc.assert(
      fc.property(unit, fc.array(unit, { minLength: 1, maxLength: 4 }), (given, others) => {
        const own = figuresOf(given)
        const units = others.map((other, index) => ({ name: `Tỉnh ${index}`, figures: figuresOf(other) }))
        const cohort = scorer.cohortOf([own, ...units.map(each => each.figures)])
        const found = valuesOf(
          planWorkbook({ rulebook: handBuilt, language: 'vi', figures: own, cohort: { own: 'Mình', units } }),
        )
        for (const code of ['4.5', '7.10']) {
          const outcome = scorer.score(codeOf(code), own, cohort)
          const row = FIRST_ROW + rowOfCode(code)
          expect(found('scores', row, scoreColumns.state)).toBe(vietnameseWords.states[outcome.state])
          close(found('scores', row, scoreColumns.self), outcome.score, code)
        }
      }),
      { numRuns: 30, seed: 20221109 },
    )
  })
})

describe('the summary', () => {
  test('lists what is still to gain, most first, ties in the order of the decision', () => {
    const figures = figuresFrom({ '6.12.a': 100, '6.12.b': 0, '6.12.c': 0, '6.21.n': 10, '1.1.option': 1 })
    const found = valuesOf(planWorkbook({ rulebook: handBuilt, language: 'vi', figures }))
    const sheet = sheetOf(planWorkbook({ rulebook: handBuilt, language: 'vi' }), 'summary')
    const first = sheet.cells.find(cell => cell.value === 'Mười chỉ số còn nhiều điểm nhất')!.row + 2
    const codes = Array.from({ length: 10 }, (_, at) => found('summary', first + at, 0))
    // 4.5 and 7.10 wait for figures here, so they count; 1.1 and 6.21 have all their points, 9.1 has none to give.
    expect(codes).toEqual(['3.5', '6.12', '1.5', '3.2', '4.5', '6.1', '7.10', '5.12', '5.5', ''])
  })
})

describe('ranks', () => {
  let found: ReturnType<typeof valuesOf>
  beforeAll(() => {
    const points = (value: number) => scorer.rulebook.maximum.sub(scorer.rulebook.maximum).add(value)
    const units = [
      ['A', 50],
      ['B', 70],
      ['C', 70],
      ['D', 20],
    ].map(([name, value]) => ({
      name: String(name),
      figures: new Map(),
      points: points(Number(value)),
      previousRank: 2,
    }))
    found = valuesOf(planWorkbook({ rulebook: handBuilt, language: 'vi', cohort: { own: 'Mình', units } }))
  })

  test('equal points share a rank: 1, 1, 3, 4, 5', () => {
    const rows = Array.from({ length: 5 }, (_, at) => [
      found('ranks', FIRST_ROW + at, 1),
      found('ranks', FIRST_ROW + at, 0),
    ])
    expect(Object.fromEntries(rows)).toEqual({ B: 1, C: 1, A: 3, D: 4, Mình: 5 })
  })

  test('the change is against the rank of the year before', () => {
    const rows = Array.from({ length: 5 }, (_, at) => [
      found('ranks', FIRST_ROW + at, 1),
      found('ranks', FIRST_ROW + at, 5),
    ])
    expect(Object.fromEntries(rows)).toEqual({ B: 1, C: 1, A: -1, D: -2, Mình: '' })
  })
})

const codeOf = (code: string) => handBuilt.indicators.find(indicator => indicator.code === code)!.code

const scoresSheet = sheetOf(planWorkbook({ rulebook: handBuilt, language: 'vi' }), 'scores')
const rowOfCode = (code: string): number => rowOf(scoresSheet, code) - 1 - FIRST_ROW

const flat = (outcomes: readonly Outcome[]): readonly Outcome[] =>
  outcomes.flatMap(outcome => [outcome, ...flat(outcome.components)])

function close(found: unknown, expected: Rational | undefined, what: string): void {
  if (expected === undefined) expect([what, found]).toEqual([what, ''])
  else expect(Number(found), what).toBeCloseTo(toDouble(expected), 9)
}

/** The calculated values of a plan, without the way through a file. */
function valuesOf(plan: WorkbookPlan): (id: SheetId, row: number, column: number) => unknown {
  const workbook: RawWorkbook = { sheets: plan.sheets.map(rawSheet), names: new Map(), properties: new Map() }
  const valueAt = calculatedValues(workbook)
  return (id, row, column) => {
    const value = valueAt(sheetOf(plan, id).title, row, column)
    if (value === undefined) throw new Error(`${id}!${addressOf(row, column)} has no value`)
    return value
  }
}

function rawSheet({ title, cells }: WorkbookPlan['sheets'][number]): RawSheet {
  const places = new Map(cells.map(cell => [`${cell.row},${cell.column}`, cell]))
  return {
    title,
    rows: 0,
    columns: 0,
    at: (row, column) => {
      const value = places.get(`${row},${column}`)?.value
      if (typeof value === 'number') return { kind: 'number', value }
      if (typeof value === 'string') return { kind: 'text', text: value }
      return typeof value === 'boolean' ? { kind: 'truth', yes: value } : { kind: 'nothing' }
    },
    formulaAt: (row, column) => places.get(`${row},${column}`)?.formula,
  }
}
