import { beforeAll, describe, expect, test } from 'vitest'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import type { WorkbookPlan } from '../../addin/sheets/workbook-plan.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { englishWords, vietnameseWords } from '../../dsl/emit/words.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import type { Province } from '../oracle/province.ts'
import { recalculate } from '../support/libreoffice.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { someProvinces } from '../support/provinces.ts'
import { type FoundSheet, readWorkbook } from '../support/workbook.ts'
import { asInCells } from './cell-provinces.ts'
import { at, rowsByCode, wrongScores, wrongSums } from './scores-in-book.ts'

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
    expect(rowsByCode(scores).size).toBe(ROWS)
    expect(wrongScores(scores, expected, { rulebook: scorer.rulebook, words })).toEqual([])
  })

  test('shows the sums of the groups and of the index', () => {
    const { scores, expected } = recalculated.get(name)!
    expect(wrongSums(scores, expected)).toEqual([])
    const last = Math.max(...rowsByCode(scores).values()) + 1
    expect(at(scores, last, 'achieved')).toBeCloseTo(toDouble(expected.total.lowest), 8)
    expect(at(scores, last, 'maximum')).toBe(1000)
  })
})
