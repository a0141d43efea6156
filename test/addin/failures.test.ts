// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { dumpOf } from './support/dump.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
afterEach(() => started.dispose())

async function startScoring(language: 'vi' | 'en' = 'vi'): Promise<void> {
  started = await startThuoc({ files: smallRules() })
  await started.addIn.workbook.create(requestOf(started.rules, { language }))
  await started.probe.settled()
}

describe('switching the mode', () => {
  test.each([
    ['as a whole', { sync: 3 }],
    ['at its first column', { action: 'Range.formulas', nth: 1 }],
    ['at its last column', { action: 'Range.formulas', nth: 3 }],
    ['at the end', { action: 'WorksheetProtection.protect', nth: 1 }],
  ] as const)('that fails %s changes nothing', async (_, failure) => {
    await startScoring()
    const { addIn, probe, spreadsheet } = started
    const before = dumpOf(spreadsheet)
    probe.reset()
    probe.fail({ ...failure, code: 'GeneralException' })
    await expect(addIn.workbook.switchMode('live')).rejects.toMatchObject({ failure: { code: 'unexpected' } })
    await probe.settled()
    expect(dumpOf(spreadsheet)).toEqual(before)
    await addIn.workbook.switchMode('live')
    await probe.settled()
    expect((await scoringState(started)).mode).toBe('live')
    await addIn.workbook.switchMode('portable')
    await probe.settled()
    expect(dumpOf(spreadsheet)).toEqual(before)
  })
})

test('a sheet that somebody protected with a password is named as what is in the way', async () => {
  await startScoring()
  const { addIn, rules, spreadsheet } = started
  await Excel.run(async context => {
    for (const title of ['Chấm điểm', 'Số liệu']) {
      const { protection } = context.workbook.worksheets.getItem(title)
      protection.unprotect()
      protection.protect({}, 'bí mật')
    }
    await context.sync()
  })
  const before = dumpOf(spreadsheet)
  for (const command of [() => addIn.workbook.switchMode('live'), () => addIn.workbook.replaceRules(requestOf(rules))])
    await expect(command()).rejects.toMatchObject({ failure: { code: 'sheet-protected' } })
  expect(dumpOf(spreadsheet)).toEqual(before)
})

test('a defined name of somebody else that our sheets are found by is refused by name', async () => {
  started = await startThuoc({ files: smallRules() })
  const { addIn, rules, spreadsheet } = started
  spreadsheet.setName({ name: 'thuoc_inputs', formula: '=Sheet1!$A$1', visible: true, comment: '' })
  const before = dumpOf(spreadsheet)
  await expect(addIn.workbook.create(requestOf(rules))).rejects.toMatchObject({
    failure: { code: 'name-taken', place: 'thuoc_inputs' },
  })
  expect(dumpOf(spreadsheet)).toEqual(before)
})

test('English sheets read back in English', async () => {
  await startScoring('en')
  const { addIn, probe } = started
  const state = await scoringState(started)
  expect(state).toMatchObject({ language: 'en', sheets: { inputs: 'Figures' }, problems: [] })
  await addIn.workbook.switchMode('live')
  await addIn.workbook.enter({ figure: '1.3.a' as FigureName, field: 'own', content: 1 })
  await probe.settled()
  const row = /\d+$/.exec(state.scoreCells.get('1.3' as never)!)![0]
  expect(probe.value(`'${state.sheets.scores}'!K${row}`)).toBe('missing')
})

test('reading waits while somebody is typing in a cell', async () => {
  await startScoring()
  const { addIn, probe } = started
  probe.editMode(true)
  const read = addIn.workbook.read()
  probe.editMode(false)
  expect((await read).kind).toBe('scoring')
})
