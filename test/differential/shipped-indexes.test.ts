import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { loadRules } from '../../dsl/cli/load-rules.ts'
import { englishWords, vietnameseWords } from '../../dsl/emit/words.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import { recalculate } from '../support/libreoffice.ts'
import { seededRandom } from '../support/random.ts'
import { randomFigures } from '../support/random-figures.ts'
import { type FoundSheet, readWorkbook } from '../support/workbook.ts'
import { at, rowsByCode, wrongScores, wrongSums } from './scores-in-book.ts'

/** The indexes of `rules/` that have no rows of their own beside the provincial index of 2022. */
const folders = ['commune-thuong-lo-2023', 'data-items-2020', 'dti-province-2020', 'dti-ministry-2020']

/** How much of the figures is missing, whether there is a cohort, and the language. */
const manners = [
  { name: 'every figure', missing: 0, compared: false, language: 'vi' },
  { name: 'gaps', missing: 0.25, compared: false, language: 'en' },
  { name: 'gaps, in a cohort', missing: 0.15, compared: true, language: 'vi' },
  { name: 'nothing', missing: 1, compared: false, language: 'en' },
] as const

describe.each(folders)('workbooks of %s, recalculated by LibreOffice', folder => {
  let scorer: Scorer
  const books = new Map<string, { readonly scores: FoundSheet; readonly expected: Scoresheet }>()

  beforeAll(async () => {
    const { ruleSets } = await loadRules(fileURLToPath(new URL(`../../rules/${folder}`, import.meta.url)))
    scorer = compileRulebook(ruleSets[0]!.rulebook)
    const plans = manners.map(planOf)
    const saved = await recalculate(await Promise.all(plans.map(({ plan }) => writeWorkbookPlan(plan))))
    for (const [number, { name }] of manners.entries()) {
      const { plan, expected } = plans[number]!
      const { title } = plan.sheets.find(({ id }) => id === 'scores')!
      books.set(name, { scores: readWorkbook(saved[number]!).get(title)!, expected })
    }
  })

  function planOf({ missing, compared, language }: (typeof manners)[number], seed: number) {
    const { rulebook } = scorer
    const random = seededRandom(seed + 1)
    const units = Array.from({ length: compared ? 4 : 1 }, () => randomFigures(rulebook, random, missing))
    const figures = units[0]!
    const cohort = { own: 'unit 0', units: units.map((unit, number) => ({ name: `unit ${number}`, figures: unit })) }
    return {
      plan: planWorkbook({ rulebook, language, figures, ...(compared ? { cohort } : {}) }),
      expected: scorer.scoreAll(figures, compared ? scorer.cohortOf(units) : undefined),
    }
  }

  test.each(manners)('show what the scorer gives: $name', ({ name, language }) => {
    const { scores, expected } = books.get(name)!
    const words = language === 'vi' ? vietnameseWords : englishWords
    expect(wrongScores(scores, expected, { rulebook: scorer.rulebook, words })).toEqual([])
    expect(wrongSums(scores, expected)).toEqual([])
    const total = Math.max(...rowsByCode(scores).values()) + 1
    expect(at(scores, total, 'achieved')).toBeCloseTo(toDouble(expected.total.lowest), 8)
  })
})
