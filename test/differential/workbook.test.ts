import { beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../addin/sheets/address.ts'
import { FIRST_ROW, scoreColumns } from '../../addin/sheets/plan/layout.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import type { WorkbookPlan } from '../../addin/sheets/workbook-plan.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { englishWords, vietnameseWords } from '../../dsl/emit/words.ts'
import type { Code } from '../../dsl/model/ids.ts'
import { type Rational, toDouble } from '../../dsl/numbers/rational.ts'
import type { Outcome, Scoresheet } from '../../dsl/score/outcome.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import type { Province } from '../oracle/province.ts'
import { recalculate } from '../support/libreoffice.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { someProvinces } from '../support/provinces.ts'
import { type FoundSheet, type FoundValue, readWorkbook } from '../support/workbook.ts'
import { asInCells } from './cell-provinces.ts'

/** Nine groups, 98 indicators, six criteria of 5.12 and two parts each of 3.5, 3.6 and 6.2. */
const ROWS = 9 + 98 + 6 + 6

interface Filled {
  readonly name: string
  readonly language: 'vi' | 'en'
  readonly provinces: readonly Province[]
  readonly compared: boolean
}

/** The first province is the one whose workbook it is. */
const books: readonly Filled[] = [
  { name: 'a complete report', language: 'vi', provinces: asInCells(someProvinces(1, 'complete')), compared: false },
  {
    name: 'a complete report in a cohort',
    language: 'en',
    provinces: asInCells(someProvinces(5, 'complete')),
    compared: true,
  },
  {
    name: 'an untidy report',
    language: 'vi',
    provinces: asInCells(someProvinces(3, 'untidy').slice(1)),
    compared: false,
  },
  {
    name: 'another untidy report',
    language: 'en',
    provinces: asInCells(someProvinces(3, 'untidy').slice(2)),
    compared: false,
  },
  {
    name: 'an untidy report in a cohort',
    language: 'vi',
    provinces: asInCells(someProvinces(12, 'untidy')),
    compared: true,
  },
  { name: 'no report at all', language: 'vi', provinces: [{ facts: {}, inputs: {} }], compared: false },
]

interface Recalculated {
  readonly scores: FoundSheet
  readonly expected: Scoresheet
}

let scorer: Scorer
const recalculated = new Map<string, Recalculated>()
beforeAll(async () => {
  scorer = compileRulebook((await provinceIndex()).rulebook)
  const plans = books.map(planOf)
  const saved = await recalculate(await Promise.all(plans.map(({ plan }) => writeWorkbookPlan(plan))))
  for (const [number, { name }] of books.entries()) {
    const { plan, expected } = plans[number]!
    const title = plan.sheets.find(({ id }) => id === 'scores')!.title
    recalculated.set(name, { scores: readWorkbook(saved[number]!).get(title)!, expected })
  }
})

function planOf({ language, provinces, compared }: Filled): { plan: WorkbookPlan; expected: Scoresheet } {
  const { rulebook } = scorer
  const units = provinces.map(figureReader(rulebook))
  const [figures = new Map()] = units
  const cohort = { own: 'unit 0', units: units.map((unit, number) => ({ name: `unit ${number}`, figures: unit })) }
  return {
    plan: planWorkbook({ rulebook, language, figures, ...(compared ? { cohort } : {}) }),
    expected: scorer.scoreAll(figures, compared ? scorer.cohortOf(units) : undefined),
  }
}

describe.each(books)('the workbook of $name, recalculated by LibreOffice', ({ name, language }) => {
  const words = language === 'vi' ? vietnameseWords : englishWords

  test('shows the points, measure and state that the scorer gives each indicator', () => {
    const { scores, expected } = recalculated.get(name)!
    const rows = rowsByCode(scores)
    expect(rows.size).toBe(ROWS)
    const all = [...expected.outcomes.values()].flatMap(outcome => [outcome, ...partsOf(outcome)])
    const wrong = all.flatMap((outcome): readonly unknown[] => {
      const row = rows.get(outcome.code)
      if (row === undefined) return [`${outcome.code} has no row`]
      const seen = [at(scores, row, 'state'), at(scores, row, 'self'), at(scores, row, 'measure')] as const
      const agrees =
        seen[0] === words.states[outcome.state] &&
        isClose(seen[1], outcome.score) &&
        (!isJudged(outcome) || isClose(seen[2], outcome.measure))
      return agrees ? [] : [{ code: outcome.code, seen, state: outcome.state, score: outcome.score?.toFraction() }]
    })
    expect(wrong).toEqual([])
  })

  test('shows the sums of the groups and of the index', () => {
    const { scores, expected } = recalculated.get(name)!
    const rows = rowsByCode(scores)
    const wrong = [...expected.groups].filter(
      ([code, total]) => !expected.outcomes.has(code) && !isClose(at(scores, rows.get(code)!, 'self'), total.lowest),
    )
    expect(wrong).toEqual([])
    const last = Math.max(...rows.values()) + 1
    expect(at(scores, last, 'achieved')).toBeCloseTo(toDouble(expected.total.lowest), 8)
    expect(at(scores, last, 'maximum')).toBe(1000)
  })
})

/** Where a score was computed from a measure, or waits for the cohort's. */
const isJudged = ({ state, measure }: Outcome): boolean =>
  measure !== undefined && ['ok', 'capped', 'needs-cohort'].includes(state)

/** Parts stand in the table under their own codes; children are indicators of the index already. */
const partsOf = ({ components }: Outcome): readonly Outcome[] =>
  components.filter(({ code }) => !scorer.rulebook.indicators.some(indicator => indicator.code === code))

function rowsByCode(sheet: FoundSheet): ReadonlyMap<Code, number> {
  const rows = new Map<Code, number>()
  for (let row = FIRST_ROW; at(sheet, row, 'code') !== ''; row++) rows.set(at(sheet, row, 'code') as Code, row)
  return rows
}

const at = (sheet: FoundSheet, row: number, column: keyof typeof scoreColumns): FoundValue =>
  sheet.at(addressOf(row, scoreColumns[column]))

function isClose(seen: FoundValue, expected: Rational | undefined): boolean {
  if (expected === undefined) return seen === ''
  const value = toDouble(expected)
  return typeof seen === 'number' && Math.abs(seen - value) <= 1e-9 * Math.max(1, Math.abs(value))
}
