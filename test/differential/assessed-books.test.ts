import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../addin/sheets/address.ts'
import type { KeptScore } from '../../addin/sheets/plan/kept.ts'
import { FIRST_ROW } from '../../addin/sheets/plan/layout.ts'
import { assessedColumns, leafColumns } from '../../addin/sheets/plan/lists-layout.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { assessmentsOf } from '../../addin/sheets/read/assessments-of.ts'
import { readWorkbook as readBack } from '../../addin/sheets/read/read-workbook.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { loadRules } from '../../dsl/cli/load-rules.ts'
import { englishWords, vietnameseWords } from '../../dsl/emit/words.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import { parseDecimal, toDouble } from '../../dsl/numbers/rational.ts'
import {
  assessedIndicators,
  assessorOfSource,
  type GivenPoints,
  type GivenRow,
  type GivenRows,
} from '../../dsl/score/assessment/assessed-row.ts'
import { type Assessment, assess } from '../../dsl/score/assessment/assessment.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { assessedIndex } from '../support/assessed-index.ts'
import { recalculate } from '../support/libreoffice.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { randomFigures } from '../support/random-figures.ts'
import { type FoundSheet, readWorkbook } from '../support/workbook.ts'
import { at, isClose, rowsByCode } from './scores-in-book.ts'

const shipped = async (folder: string): Promise<RuleSet> =>
  (await loadRules(fileURLToPath(new URL(`../../rules/${folder}`, import.meta.url)))).ruleSets[0]!

const books = [
  { name: 'every source', language: 'vi', load: async () => assessedIndex.ruleSets[0]!, missing: 0.4 },
  { name: 'every source, nothing reported', language: 'en', load: async () => assessedIndex.ruleSets[0]!, missing: 1 },
  { name: 'the commune index', language: 'en', load: () => shipped('commune-thuong-lo-2023'), missing: 0.2 },
  { name: 'the provincial index of 2022', language: 'vi', load: () => shipped('dti-province-2022'), missing: 0.2 },
] as const

/** Points in 0.25 steps, now and then too many or in words, with or without a reason and evidence. */
function someGiven(ruleSet: RuleSet, random: Random): GivenRows {
  const rows = assessedIndicators(ruleSet.rulebook).flatMap((indicator): readonly (readonly [Code, GivenRow])[] => {
    const points = somePoints(toDouble(indicator.maximum), random)
    const reason = random.chance(0.5) ? 'văn bản đã hết hiệu lực' : ''
    const evidence = random.chance(0.3) ? [`https://vi-du.vn/${indicator.code}.pdf`] : []
    if (!points && reason === '' && evidence.length === 0) return []
    const given = points ? { [assessorOfSource[indicator.assessedBy]]: points } : {}
    return [[indicator.code, { points: given, reason: indicator.assessedBy === 'report' ? reason : '', evidence }]]
  })
  return new Map(rows)
}

function somePoints(maximum: number, random: Random): GivenPoints | undefined {
  if (random.chance(0.5)) return undefined
  if (random.chance(0.06)) return { kind: 'no-number', text: 'đạt' }
  const quarters = random.chance(0.06) ? maximum * 4 + 1 : random.whole(0, Math.floor(maximum * 4))
  return { kind: 'points', points: parseDecimal(String(quarters / 4))! }
}

const keptOf = ({ points, reason, evidence: [evidence] }: GivenRow): KeptScore => ({
  ...Object.fromEntries(
    Object.entries(points).map(([by, each]) => [
      by,
      { value: each.kind === 'points' ? toDouble(each.points) : each.text },
    ]),
  ),
  ...(reason === '' ? {} : { reason: { value: reason } }),
  ...(evidence === undefined ? {} : { evidence: { value: evidence } }),
})

interface Book {
  readonly ruleSet: RuleSet
  readonly expected: Assessment
  readonly sheets: ReadonlyMap<string, FoundSheet>
  readonly readAgain: Assessment
}

const made = new Map<string, Book>()
beforeAll(async () => {
  const plans = await Promise.all(
    books.map(async ({ load, language, missing }, seed) => {
      const ruleSet = await load()
      const random = seededRandom(seed + 40)
      const figures = randomFigures(ruleSet.rulebook, random, missing)
      const given = someGiven(ruleSet, random)
      const kept = {
        figures: new Map(),
        items: new Map(),
        scores: new Map([...given].map(([code, row]) => [code, keptOf(row)])),
      }
      const plan = planWorkbook({ rulebook: ruleSet.rulebook, language, figures, kept })
      return { ruleSet, figures, given, plan }
    }),
  )
  const saved = await recalculate(await Promise.all(plans.map(({ plan }) => writeWorkbookPlan(plan))))
  for (const [number, { ruleSet, figures, given }] of plans.entries()) {
    const { rulebook } = ruleSet
    const sheet = compileRulebook(rulebook).scoreAll(figures)
    const opened = await readBack(saved[number]!)
    if (opened.kind !== 'opened') throw new Error('the workbook is not read back')
    made.set(books[number]!.name, {
      ruleSet,
      expected: assess(rulebook, sheet, given),
      sheets: readWorkbook(saved[number]!),
      readAgain: assess(rulebook, sheet, assessmentsOf(opened.raw, rulebook)),
    })
  }
})

describe.each(books)(
  'the workbook of $name, filled by assessors and recalculated by LibreOffice',
  ({ name, language }) => {
    const texts = sheetTexts(language)
    const words = language === 'vi' ? vietnameseWords : englishWords

    test('achieves in every row what the assessment counts, in the same state', () => {
      const { expected, sheets } = made.get(name)!
      const scores = sheets.get(texts.titles.scores)!
      const lists = sheets.get(texts.titles.lists)!
      const rows = rowsByCode(scores)
      const helpers = expected.rows.map((row, index) => ({ row, at: FIRST_ROW + index }))
      const wrong = helpers.flatMap(({ row: { code, achieved, state, open }, at: helper }) => {
        const cell = (column: keyof typeof assessedColumns) => lists.at(addressOf(helper, assessedColumns[column]))
        const shown = at(scores, rows.get(code)!, 'achieved')
        const isRight =
          (state === 'invalid' ? shown === words.states.invalid || shown === '' : isClose(shown, achieved)) &&
          cell('code') === code &&
          isClose(cell('open'), open)
        return isRight ? [] : [{ code, shown, achieved: achieved?.toFraction(), state, open: cell('open') }]
      })
      expect(wrong).toEqual([])
      const states = leafStates(lists)
      expect(
        expected.rows.filter(({ code, state }) => states.has(code) && states.get(code) !== words.states[state]),
      ).toEqual([])
      expect(states.size).toBeGreaterThan(6)
    })

    test('adds up by source and in all', () => {
      const { expected, sheets } = made.get(name)!
      const summary = sheets.get(texts.titles.summary)!
      const first = rowWith(summary, texts.sources.report)
      expected.sources.forEach(({ source, total }, index) => {
        const shown = 'CDEFGH'.split('').map(column => summary.at(`${column}${first + index}`))
        const { columns } = total
        const others = columns.cyberspace.add(columns.experts)
        const numbers = [
          total.possible,
          source === 'report' ? columns.self : undefined,
          source === 'report' || source === 'survey' ? columns.ministry : undefined,
          source === 'report' || source === 'survey' ? undefined : others,
          total.achieved,
          Object.values(total.open).reduce((sum, open) => sum.add(open)),
        ]
        expect(summary.at(`B${first + index}`)).toBe(texts.sources[source])
        expect(numbers.map((number, column) => isClose(shown[column]!, number))).toEqual(numbers.map(() => true))
      })
    })

    test('lists the differences with their reasons, the largest first', () => {
      const { expected, sheets } = made.get(name)!
      const list = sheets.get(texts.titles.differences)!
      const shown = expected.differences.rows.map((_, index) =>
        ['B', 'F', 'G'].map(column => list.at(`${column}${FIRST_ROW + 1 + index}`)),
      )
      expect(shown.map(([code, , reason]) => [code, reason])).toEqual(
        expected.differences.rows.map(({ code, reason }) => [
          code,
          reason === '' ? texts.differences.noReason : reason,
        ]),
      )
      expected.differences.rows.forEach(({ difference }, index) => {
        expect(isClose(shown[index]![1]!, difference)).toBe(true)
      })
      expect(list.at(`B${FIRST_ROW + 1 + expected.differences.rows.length}`)).toBe('')
      expect(isClose(list.at('F3'), expected.differences.sum)).toBe(true)
      expect(list.at('H3')).toBe(expected.differences.withoutReason)
      expect(list.at('M3')).toBe(expected.evidence.filter(({ state }) => state === 'missing').length)
    })

    test('is read back as it was filled', () => {
      const { expected, readAgain } = made.get(name)!
      expect(readAgain.rows).toEqual(expected.rows)
      expect(readAgain.differences).toEqual(expected.differences)
      expect(readAgain.evidence).toEqual(expected.evidence)
    })
  },
)

/** The table of leaves: their states after what assessors decided. */
function leafStates(lists: FoundSheet): ReadonlyMap<string, string> {
  const states = new Map<string, string>()
  const cell = (row: number, column: keyof typeof leafColumns) => String(lists.at(addressOf(row, leafColumns[column])))
  for (let row = FIRST_ROW; cell(row, 'code') !== ''; row++) states.set(cell(row, 'code'), cell(row, 'state'))
  return states
}

function rowWith(sheet: FoundSheet, text: string): number {
  for (let row = 1; row < 200; row++) if (sheet.at(`B${row}`) === text) return row
  throw new Error(`no row says ${text}`)
}
