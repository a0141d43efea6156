// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../addin/sheets/address.ts'
import { FIRST_STATE } from '../../addin/sheets/plan/checklist-layout.ts'
import { FIRST_ROW, factColumns } from '../../addin/sheets/plan/layout.ts'
import { cellOf, located } from '../../addin/workbook/read/addresses.ts'
import { tickOf } from '../../dsl/model/checklist.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import { answersOf, checklistFiles, checklistRules as rulebook, someAnswers } from '../support/checklist-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

const SHEET = 'Hạng mục'
const [checklist] = rulebook.checklists

let started: Started

beforeAll(async () => {
  started = await startThuoc({ files: checklistFiles })
  await started.addIn.workbook.create(requestOf(started.rules))
})
afterAll(() => started.dispose())

const rowOf = (code: string): number => FIRST_ROW + checklist!.rows.findIndex(row => row.code === code)

const cellOfTick = (code: string, state: string): string =>
  `'${SHEET}'!${addressOf(rowOf(code), FIRST_STATE + checklist!.states.findIndex(({ name }) => name === state))}`

/** A person answers every item; what is not given is emptied. */
async function answer(unit: Readonly<Record<string, string>>): Promise<void> {
  for (const { level, code } of checklist!.rows)
    if (level === 'item')
      for (const { name } of checklist!.states) {
        const given = unit[`${code}.${name}`]
        if (given === undefined) started.probe.clear(cellOfTick(code, name))
        else started.probe.type(cellOfTick(code, name), given)
      }
  await started.probe.settled()
}

async function shownScores(): Promise<readonly unknown[]> {
  const { scoreCells } = await scoringState(started)
  return rulebook.indicators.map(({ code }) => {
    const { row } = cellOf(located(scoreCells.get(code)!)!.address)!
    return [code, ...['D', 'E', 'K'].map(column => started.probe.value(`'Chấm điểm'!${column}${row + 1}`))]
  })
}

test('the sheet of the checklist is read back as answers, with their cells', async () => {
  await answer({ 'A.I.1.1.built': 'có', 'A.I.1.2.built': 'không' })
  const { figures, problems, sheets } = await scoringState(started)
  expect(problems).toEqual([])
  expect(sheets.checklist).toBe(SHEET)
  expect(figures.get(tickOf(codeOf('A.I.1.1'), 'built'))).toEqual({
    kind: 'yes-no',
    yes: true,
    origin: `${SHEET}!${addressOf(rowOf('A.I.1.1'), FIRST_STATE)}`,
  })
  const built = rulebook.facts.findIndex(({ name }) => name === 'n')
  expect(started.probe.value(`'Dữ kiện'!${addressOf(FIRST_ROW + built, factColumns.used)}`)).toBe(1)
})

describe('answers score alike live, portable and by the scorer', () => {
  test.each(someAnswers(6).map((unit, index) => [index, unit] as const))('unit %i', async (_, unit) => {
    const { addIn, probe } = started
    await addIn.workbook.switchMode('portable')
    await answer(unit)
    const portable = await shownScores()
    const { rules, figures } = await scoringState(started)
    const points = rulebook.indicators.map(({ code }) => {
      const { score } = rules.scorer.score(code, answersOf(unit))
      expect(rules.scorer.score(code, figures).state).toBe(rules.scorer.score(code, answersOf(unit)).state)
      return score ? toDouble(score) : ''
    })
    expect(portable.map(row => (row as readonly unknown[])[2])).toEqual(points)
    await addIn.workbook.switchMode('live')
    await probe.settled()
    expect(await shownScores()).toEqual(portable)
    const { findings } = (await addIn.workbook.audit('2022-01-01')).report
    expect(findings.filter(({ code }) => code === 'value-stale')).toEqual([])
  })
})

test('an inserted row and another title leave the count as it is', async () => {
  const { addIn, probe, spreadsheet } = started
  for (const sheet of spreadsheet.sheets()) sheet.records.delete('protection')
  await addIn.workbook.switchMode('portable')
  await answer({ 'A.I.1.1.built': 'có', 'A.II.1.1.built': 'có', 'A.I.1.2.built': 'không' })
  const before = await shownScores()
  const inserted = (title: string): string => `'${title}'!${rowOf('A.II') + 1}:${rowOf('A.II') + 1}`
  probe.insert(inserted(SHEET), 'Down')
  probe.rename(SHEET, 'Dữ liệu')
  await probe.settled()
  expect(await shownScores()).toEqual(before)
  await addIn.workbook.switchMode('live')
  await probe.settled()
  expect(await shownScores()).toEqual(before)
  await addIn.workbook.switchMode('portable')
  await probe.settled()
  expect(await shownScores()).toEqual(before)
  const { figures } = await scoringState(started)
  expect(figures.get(tickOf(codeOf('A.II.1.1'), 'built'))).toMatchObject({ yes: true })
  probe.delete(inserted('Dữ liệu'), 'Up')
  probe.rename('Dữ liệu', SHEET)
  await probe.settled()
})

test('answers and notes stay when the rules are written anew', async () => {
  const { addIn, probe, rules } = started
  await answer({ 'A.I.1.1.built': 'có', 'B.1.1.built': 'không' })
  probe.type(`'${SHEET}'!${addressOf(rowOf('B.1.1'), FIRST_STATE + 5)}`, 'theo báo cáo của Sở')
  await probe.settled()
  const before = await shownScores()
  await addIn.workbook.replaceRules(requestOf(rules))
  await probe.settled()
  expect(probe.value(cellOfTick('A.I.1.1', 'built'))).toBe('có')
  expect(probe.value(cellOfTick('B.1.1', 'built'))).toBe('không')
  expect(probe.value(`'${SHEET}'!${addressOf(rowOf('B.1.1'), FIRST_STATE + 5)}`)).toBe('theo báo cáo của Sở')
  expect(await shownScores()).toEqual(before)
})
