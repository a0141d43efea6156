import { beforeAll, describe, expect, test } from 'vitest'
import type { RuleText, ScoringWorkbook } from '../../addin/ports.ts'
import type { Code } from '../../dsl/model/ids.ts'
import { toFractionText } from '../../dsl/numbers/rational.ts'
import type { Scoresheet } from '../../dsl/score/outcome.ts'
import { choicesOf, filterRows } from '../../taskpane/score/filter-rows.ts'
import { byGap } from '../../taskpane/score/gains.tsx'
import { type IndicatorRow, indicatorRows } from '../../taskpane/score/indicator-rows.ts'
import { progressOf } from '../../taskpane/score/progress.ts'
import { type Filter, noFilter } from '../../taskpane/score/score-ui.ts'
import { contains } from '../../taskpane/score/search-text.ts'
import { targetsMissed, targetsOfWorkbook } from '../../taskpane/score/targets.ts'
import { fakeAddIn } from './fake-add-in.ts'
import { provinceFiles, sampleFigures } from './province-rules.ts'

let workbook: ScoringWorkbook
let scoresheet: Scoresheet
let rows: readonly IndicatorRow[]

beforeAll(async () => {
  const files: readonly RuleText[] = await provinceFiles()
  const figures = await sampleFigures(fakeAddIn({ files }).ruleSet.rulebook, 'quang-ngai-2022')
  const state = await fakeAddIn({ files, figures: () => figures }).workbook.read()
  if (state.kind !== 'scoring') throw new Error(`The workbook is ${state.kind}.`)
  workbook = state
  scoresheet = state.rules.scorer.scoreAll(state.figures)
  rows = indicatorRows(workbook, scoresheet)
})

const codes = (filter: Partial<Filter>, belowTarget: ReadonlySet<Code> = new Set()): readonly string[] =>
  filterRows(rows, { ...noFilter, ...filter }, { language: 'vi', belowTarget }).map(({ indicator }) => indicator.code)

describe('texts are found', () => {
  test.each([
    ['Tỷ lệ hồ sơ', 'ty le ho so', true],
    ['Tỷ lệ hồ sơ', 'TỶ LỆ', true],
    ['Đô thị thông minh', 'do thi', true],
    ['Tỷ lệ hồ sơ', 'tý lệ', false],
    ['6.20 Mức độ', '6.2', true],
    ['Tỷ lệ hồ sơ', 'Tỷ lệ'.normalize('NFD'), true],
  ])('%s, sought as %s: %s', (text, sought, found) => {
    expect(contains(text, sought)).toBe(found)
  })
})

describe('the list of indicators', () => {
  test('has each indicator of the decision once, children inside', () => {
    expect(rows).toHaveLength(98)
    expect(rows.find(({ indicator }) => indicator.code === '5.12')?.children).toHaveLength(6)
  })

  test('takes owners and types from the assignment of the place', () => {
    const [first] = rows
    expect([first?.owners, first?.type]).toEqual([['Văn phòng UBND tỉnh'], 'PĐT'])
  })

  test('takes owners from the decision where the place is not known', () => {
    const [first] = indicatorRows({ ...workbook, place: '' }, scoresheet)
    expect([first?.owners, first?.type]).toEqual([['Sở TTTT'], ''])
  })

  test('is narrowed by text, state, group, owner and type together', () => {
    expect(codes({ text: '6.12' })).toEqual(['6.12'])
    expect(codes({ text: 'kinh phí giám sát' })).toEqual(['5.12'])
    expect(codes({ group: 'I', type: 'PĐT' })).toEqual(['1.1', '1.2', '1.3'])
    expect(codes({ state: 'missing' })).toHaveLength(81)
    expect(codes({ state: 'below-maximum' })).not.toContain('1.1')
    expect(codes({ owner: 'Sở Tài chính', text: '2.8' })).toEqual(['2.8'])
    expect(codes({ text: 'không có gì như thế' })).toEqual([])
  })

  test('is narrowed to what is below its target', () => {
    expect(codes({ state: 'below-target' }, new Set([rows[3]!.indicator.code]))).toEqual(['1.4'])
  })

  test('offers each choice once', () => {
    const { groups, owners, types } = choicesOf(rows)
    expect(groups.map(({ code }) => code)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'])
    expect(types.toSorted()).toEqual(['PĐT', 'ĐT'])
    expect(new Set(owners).size).toBe(owners.length)
  })

  test('counts as the command line does', () => {
    const { complete, scored, pointsOnMissing } = progressOf(rows, scoresheet)
    expect([complete, scored, toFractionText(pointsOnMissing)]).toEqual([14, 95, '1697/2'])
  })

  test('ranks by what can still be gained, in the order of the decision where that is equal', () => {
    const gaps = byGap(rows).map(({ gap }) => gap.valueOf())
    expect(gaps).toEqual(gaps.toSorted((one, other) => other - one))
    expect(gaps.every(gap => gap > 0)).toBe(true)
    expect(byGap(rows)[0]?.indicator.code).toBe('3.5')
  })
})

describe('the targets of the place', () => {
  test('are judged as the sheet judges them', () => {
    const verdicts = targetsOfWorkbook(workbook).map(({ verdict }) => verdict)
    const count = (verdict: string) => verdicts.filter(each => each === verdict).length
    expect(['done', 'not-done', 'unknown', 'incomparable'].map(count)).toEqual([3, 0, 10, 30])
    expect([...targetsMissed(workbook)]).toEqual([])
  })

  test('are none where the rules know nothing of the place', () => {
    expect(targetsOfWorkbook({ ...workbook, place: 'Nơi khác' })).toEqual([])
  })
})
