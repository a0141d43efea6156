// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest'
import type { Created } from '../../addin/ports.ts'
import { dumpOf } from './support/dump.ts'
import { messyWorkbook } from './support/messy-workbook.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
afterEach(() => started.dispose())

const titlesOf = ({ sheets }: Pick<Created, 'sheets'>): readonly string[] => Object.values(sheets)

describe('scoring sheets in an empty workbook', () => {
  test.each(['portable', 'live'] as const)('take at most five requests and read back, %s', async mode => {
    started = await startThuoc()
    const { addIn, rules, probe } = started
    await addIn.workbook.read()
    probe.reset()
    const { sheets } = await addIn.workbook.create(
      requestOf(rules, { mode, place: 'Quảng Ngãi', withAssignment: true }),
    )
    expect(probe.syncs()).toBeLessThanOrEqual(5)
    expect(probe.actions().length).toBeLessThan(3000)
    expect(sheets).toMatchObject({ inputs: 'Số liệu', scores: 'Chấm điểm', summary: 'Tổng hợp' })
    probe.reset()
    const state = await scoringState(started)
    expect(probe.syncs()).toBeLessThanOrEqual(2)
    expect(state).toMatchObject({ mode, language: 'vi', place: 'Quảng Ngãi', problems: [] })
    expect(state.rules.shipped).toBe('same')
    expect(state.cells.size).toBe(210)
  })

  test('show codes as text and keep texts that look like formulas', async () => {
    started = await startThuoc()
    const { addIn, rules, probe } = started
    await addIn.workbook.create(requestOf(rules))
    const { scoreCells } = await scoringState(started)
    const row = /(\d+)$/.exec(scoreCells.get('6.20' as never)!)![1]
    expect(probe.value(`'Chấm điểm'!A${row}`)).toBe('6.20')
  })
})

describe('a messy workbook', () => {
  const request = (mode: 'live' | 'portable' = 'portable') => requestOf(started.rules, { mode })

  test('is the same after creating, switching, linking and removing', async () => {
    started = await startThuoc({ spreadsheet: messyWorkbook() })
    const { addIn, spreadsheet, probe } = started
    const before = dumpOf(spreadsheet)
    const created = await addIn.workbook.create(request())
    expect(created.sheets).toMatchObject({ scores: 'Chấm điểm (2)', inputs: 'Số liệu (2)', facts: 'Dữ kiện' })
    const rest = () => dumpOf(spreadsheet, titlesOf(created))
    expect(rest()).toEqual(before)
    await addIn.workbook.switchMode('live')
    await probe.settled()
    expect(rest()).toEqual(before)
    await addIn.workbook.link([{ figure: '6.12.a' as never, target: "'Báo cáo 2022'!C5" }])
    expect(rest()).toEqual(before)
    expect((await scoringState(started)).figures.get('6.12.a' as never)).toMatchObject({ kind: 'number' })
    const { undo } = await addIn.workbook.remove()
    await probe.settled()
    expect(dumpOf(spreadsheet)).toEqual(before)
    expect((await addIn.workbook.read()).kind).toBe('empty')
    await undo()
    await probe.settled()
    expect(rest()).toEqual(before)
    const again = await scoringState(started)
    expect(again.mode).toBe('live')
    expect(again.cells.get('6.12.a' as never)?.link).toEqual({ kind: 'linked', target: "'Báo cáo 2022'!C5" })
  })

  test('is the same after creating was undone', async () => {
    started = await startThuoc({ spreadsheet: messyWorkbook() })
    const { addIn, spreadsheet, probe } = started
    const before = dumpOf(spreadsheet)
    const { undo } = await addIn.workbook.create(request('live'))
    await undo()
    await probe.settled()
    expect(dumpOf(spreadsheet)).toEqual(before)
    expect((await addIn.workbook.read()).kind).toBe('empty')
  })

  test('keeps what somebody entered before creating was to be undone', async () => {
    started = await startThuoc({ spreadsheet: messyWorkbook() })
    const { addIn } = started
    const { undo } = await addIn.workbook.create(request())
    await addIn.workbook.enter({ figure: '6.12.a' as never, field: 'own', content: 5 })
    await expect(undo()).rejects.toMatchObject({ failure: { code: 'changed-meanwhile' } })
    expect((await scoringState(started)).figures.size).toBe(1)
  })

  test.each([
    ['the first request', { sync: 1 }],
    ['the cells', { sync: 2 }],
    ['the looks', { sync: 3 }],
    ['the identity', { sync: 4 }],
    ['a number format', { action: 'Range.numberFormat', nth: 1 }],
    ['contents halfway', { action: 'Range.formulas', nth: 3 }],
    ['a merge', { action: 'Range.merge', nth: 7 }],
    ['the page halfway', { action: 'PageLayout.setPrintArea', nth: 3 }],
    ['the last step', { action: 'Application.calculate' }],
    ['protection', { action: 'WorksheetProtection.protect', nth: 2 }],
  ] as const)('is the same after a failure: %s', async (_, failure) => {
    started = await startThuoc({ spreadsheet: messyWorkbook(), files: smallRules() })
    const { addIn, spreadsheet, probe } = started
    await addIn.workbook.read()
    const before = dumpOf(spreadsheet)
    probe.reset()
    probe.fail({ ...failure, code: 'GeneralException' })
    await expect(addIn.workbook.create(request())).rejects.toMatchObject({ failure: { code: 'unexpected' } })
    await probe.settled()
    expect(dumpOf(spreadsheet)).toEqual(before)
    expect(spreadsheet.names().filter(({ name }) => name.startsWith('thuoc_')).length).toBe(1)
    expect((await addIn.workbook.read()).kind).toBe('empty')
    await addIn.workbook.create(request())
    expect((await scoringState(started)).problems).toEqual([])
  })
})
