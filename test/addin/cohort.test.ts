// @vitest-environment jsdom
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scoredCohort } from '../../addin/sheets/plan/scored-cohort.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import { figureReader } from '../support/province-figures.ts'
import { someProvinces } from '../support/provinces.ts'
import { onlyRuleSet, requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started

beforeAll(async () => {
  started = await startThuoc()
  const { rulebook } = onlyRuleSet(started.rules)
  const read = figureReader(rulebook)
  const [own, ...others] = someProvinces(5, 'complete').map(read)
  const units = others.map((figures, index) => ({ name: `Tỉnh ${index + 1}`, figures, previousRank: index + 2 }))
  const plan = planWorkbook({
    rulebook,
    language: 'vi',
    mode: 'live',
    place: 'Ninh Thuận',
    figures: own!,
    cohort: scoredCohort(rulebook, { own: 'Ninh Thuận', ownFigures: own!, units }),
  })
  const { writing } = await import('../../addin/workbook/edge.ts')
  const { writePlan } = await import('../../addin/workbook/write/write-plan.ts')
  const overview = { sheets: [], names: new Map(), parts: [], logParts: [], properties: new Map(), lastAuthor: '' }
  await writing(context => writePlan(context, { plan, overview, present: new Map(), obsolete: [] }))
  await started.addIn.workbook.read()
  await started.addIn.workbook.recalculate()
  await started.probe.settled()
})
afterAll(() => started.dispose())

async function expectScored(mode: 'live' | 'portable'): Promise<void> {
  const state = await scoringState(started)
  expect(state.mode).toBe(mode)
  expect(state.cohort?.extremes.size).toBe(9)
  for (const [code, address] of state.scoreCells) {
    const { score } = state.rules.scorer.score(code, state.figures, state.cohort)
    const shown = started.probe.value(address)
    expect([code, shown]).toEqual([code, score ? expect.closeTo(toDouble(score), 9) : ''])
  }
}

test('a workbook with a cohort scores alike live, portable and by the scorer', async () => {
  await expectScored('live')
  await started.addIn.workbook.switchMode('portable')
  await started.probe.settled()
  await expectScored('portable')
  await started.addIn.workbook.switchMode('live')
  await started.probe.settled()
  await expectScored('live')
})

/** Random figures restate nothing and prove nothing; the reading is chosen on purpose. */
const ofMadeUpFigures = new Set<string>(['evidence-missing', 'figure-twice', 'reading-chosen'])

test('a criterion that is left out goes out of the ranking, not of the scores, and comes back', async () => {
  const { addIn, probe } = started
  const before = await scoringState(started)
  const totalsOf = ({ ranked }: typeof before) => ranked!.units.map(({ name, points, rank }) => [name, points, rank])
  const { undo } = await addIn.workbook.leaveOut(codeOf('6.12'), true)
  await probe.settled()
  const without = await scoringState(started)
  const own = (state: typeof before) => state.ranked!.units.find(({ isOwn }) => isOwn)!
  const { score } = before.rules.scorer.score(codeOf('6.12'), before.figures, before.cohort)
  expect(without.ranked!.criteria.filter(({ isLeftOut }) => isLeftOut).map(({ code }) => code)).toEqual(['6.12'])
  expect(own(without).points).toBeCloseTo(own(before).points - toDouble(score!), 6)
  expect(own(without).rankBefore).toBe(own(before).rank)
  await expectScored('live')
  await undo()
  await probe.settled()
  expect(totalsOf(await scoringState(started))).toEqual(totalsOf(before))
})

test('replacing the rules keeps the cohort and the ranks of the year before', async () => {
  const { addIn, rules, probe, spreadsheet } = started
  const ranks = () => {
    const sheet = spreadsheet.sheets().find(each => each.title() === 'Xếp hạng')!
    return new Map(
      sheet.values({ top: 4, left: 1, bottom: 8, right: 4 }).map(([name, , , previous]) => [name, previous]),
    )
  }
  const before = ranks()
  await addIn.workbook.replaceRules(requestOf(rules, { mode: 'live', readings: { 'min-max': 'zero-floor' } }))
  await probe.settled()
  await expectScored('live')
  expect([...before.values()].filter(rank => rank !== '').length).toBe(4)
  expect(new Map([...ranks()].sort())).toEqual(new Map([...before].sort()))
  expect((await addIn.workbook.audit('')).report.findings.filter(({ code }) => !ofMadeUpFigures.has(code))).toEqual([])
})
