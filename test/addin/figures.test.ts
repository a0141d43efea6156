// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHeadlessSpreadsheet } from '../../addin/workbench/spreadsheet/univer-node.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
const figure = (name: string) => name as FigureName

beforeEach(async () => {
  const spreadsheet = createHeadlessSpreadsheet()
  const report = spreadsheet.addSheet('Báo cáo')
  report.write({ top: 0, left: 0, bottom: 5, right: 1 }, [
    ['Nội dung', 'Số'],
    ['Số hộ có kết nối', 45],
    ['Tổng số hộ', 50],
    ['Hồ sơ', ''],
    ['Chữ', 'abc'],
    ['Lỗi', '=1/0'],
  ])
  started = await startThuoc({ spreadsheet, files: smallRules() })
  await started.addIn.workbook.create(requestOf(started.rules))
})
afterEach(() => started.dispose())

/** A person takes the protection off, which has no password. */
const unprotect = () => {
  for (const sheet of started.spreadsheet.sheets()) sheet.records.delete('protection')
}

const cellOf = async (name: string) => (await scoringState(started)).cells.get(figure(name))!
const link = (name: string, target: string) => started.addIn.workbook.link([{ figure: figure(name), target }])

describe('a link', () => {
  test('is a plain reference that is read as the figure', async () => {
    await link('1.1.a', "'Báo cáo'!B2")
    const { address, content, link: state } = await cellOf('1.1.a')
    expect(started.probe.formula(address)).toBe("='Báo cáo'!$B$2")
    expect(content).toBe(45)
    expect(state).toEqual({ kind: 'linked', target: "'Báo cáo'!B2" })
  })

  test('follows inserted rows, deleted rows and a renamed sheet', async () => {
    await link('1.1.a', "'Báo cáo'!B2")
    const { probe } = started
    probe.insert("'Báo cáo'!2:3")
    await probe.settled()
    expect(await cellOf('1.1.a')).toMatchObject({ content: 45, link: { target: "'Báo cáo'!B4" } })
    probe.delete("'Báo cáo'!1:1")
    probe.rename('Báo cáo', 'Số tháng 12')
    await probe.settled()
    expect(await cellOf('1.1.a')).toMatchObject({ content: 45, link: { target: "'Số tháng 12'!B3" } })
  })

  test.each([
    ['its row is deleted', (probe: Started['probe']) => probe.delete("'Báo cáo'!2:2")],
    ['its sheet is deleted', (probe: Started['probe']) => probe.deleteSheet('Báo cáo')],
  ])('is broken, never silently blank, once %s', async (_, act) => {
    await link('1.1.a', "'Báo cáo'!B2")
    act(started.probe)
    await started.probe.settled()
    const state = await scoringState(started)
    expect(state.cells.get(figure('1.1.a'))?.link.kind).toBe('broken')
    expect(state.figures.get(figure('1.1.a'))?.kind).toBe('invalid')
    const { findings } = (await started.addIn.workbook.audit('')).report
    expect(findings).toContainEqual(expect.objectContaining({ code: 'link-broken', sheet: 'Số liệu' }))
  })

  test('to an empty cell leaves the figure missing until something stands there', async () => {
    await link('1.3.b', "'Báo cáo'!B4")
    expect((await scoringState(started)).figures.has(figure('1.3.b'))).toBe(false)
    expect((await cellOf('1.3.b')).link).toEqual({ kind: 'linked', target: "'Báo cáo'!B4" })
    started.probe.type("'Báo cáo'!B4", 12)
    await started.probe.settled()
    expect((await cellOf('1.3.b')).content).toBe(12)
  })

  test.each([
    ['a sheet that is not there', "'Không có'!B2", 'cell-not-found'],
    ['several cells', "'Báo cáo'!B2:B3", 'several-cells'],
    ['a cell of our own', "'Số liệu'!E6", 'own-cell'],
    ['nothing that is an address', 'B2 và B3', 'cell-not-found'],
  ])('to %s is refused and changes nothing', async (_, target, code) => {
    await expect(link('1.1.a', target)).rejects.toMatchObject({ failure: { code } })
    expect(await cellOf('1.1.a')).toMatchObject({ content: '', link: { kind: 'none' } })
  })

  test('becomes the value that it shows, and again a link when that is undone', async () => {
    await link('1.1.a', "'Báo cáo'!B2")
    const { undo } = await started.addIn.workbook.unlink([figure('1.1.a'), figure('1.1.b')])
    expect(await cellOf('1.1.a')).toMatchObject({ content: 45, link: { kind: 'none' } })
    await undo()
    expect((await cellOf('1.1.a')).link).toEqual({ kind: 'linked', target: "'Báo cáo'!B2" })
  })
})

describe('undoing', () => {
  test('gives several figures back what stood there', async () => {
    const { addIn, probe } = started
    probe.type((await cellOf('1.1.a')).address, 7)
    const { undo } = await addIn.workbook.link([
      { figure: figure('1.1.a'), target: "'Báo cáo'!B2" },
      { figure: figure('1.1.b'), target: "'Báo cáo'!B3" },
    ])
    probe.insert("'Báo cáo'!1:1")
    unprotect()
    probe.insert("'Số liệu'!3:3")
    await probe.settled()
    await undo()
    expect(await cellOf('1.1.a')).toMatchObject({ content: 7, link: { kind: 'none' } })
    expect(await cellOf('1.1.b')).toMatchObject({ content: '', link: { kind: 'none' } })
  })

  test('is refused where somebody wrote something else since, for all of them', async () => {
    const { addIn, probe } = started
    const { undo } = await addIn.workbook.link([
      { figure: figure('1.1.a'), target: "'Báo cáo'!B2" },
      { figure: figure('1.1.b'), target: "'Báo cáo'!B3" },
    ])
    probe.type((await cellOf('1.1.b')).address, 99)
    await expect(undo()).rejects.toMatchObject({ failure: { code: 'changed-meanwhile' } })
    expect((await cellOf('1.1.a')).content).toBe(45)
    expect((await cellOf('1.1.b')).content).toBe(99)
  })
})

describe('entering', () => {
  test.each([
    ['a number', 12.5, 12.5],
    ['text that begins like a formula', '=1+1', '=1+1'],
    ['text that begins with a sign', '-x', '-x'],
    ['text that looks like a date', '1/2', '1/2'],
    ['text that looks like a code', '6.20', '6.20'],
    ['nothing', '', ''],
  ])('%s stays what it is', async (_, content, shown) => {
    const { addIn } = started
    await addIn.workbook.enter({ figure: figure('1.1.a'), field: 'own', content })
    expect(await cellOf('1.1.a')).toMatchObject({ content: shown, link: { kind: 'none' } })
  })

  test.each(['evidence', 'source', 'note'] as const)('%s goes into its column and can be undone', async field => {
    const { addIn } = started
    const { undo } = await addIn.workbook.enter({ figure: figure('1.1.a'), field, content: 'https://tinh.gov.vn/1' })
    expect((await cellOf('1.1.a'))[field]).toBe('https://tinh.gov.vn/1')
    await undo()
    expect((await cellOf('1.1.a'))[field]).toBe('')
  })

  test('finds its cell after rows were inserted and sheets renamed', async () => {
    const { addIn, probe } = started
    unprotect()
    probe.insert("'Số liệu'!6:7")
    probe.rename('Số liệu', 'Figures')
    await addIn.workbook.enter({ figure: figure('1.3.a'), field: 'own', content: 3 })
    expect(await cellOf('1.3.a')).toMatchObject({ content: 3, address: expect.stringMatching(/^Figures!E/) })
  })

  test('in a figure whose row was deleted fails by name', async () => {
    const { addIn, probe } = started
    const row = /\d+$/.exec((await cellOf('1.3.a')).address)![0]
    unprotect()
    probe.delete(`'Số liệu'!${row}:${row}`)
    await expect(addIn.workbook.enter({ figure: figure('1.3.a'), field: 'own', content: 3 })).rejects.toMatchObject({
      failure: { code: 'cell-not-found', place: '1.3.a' },
    })
  })

  test('while a cell is edited fails at once', async () => {
    const { addIn, probe } = started
    probe.editMode(true)
    await expect(addIn.workbook.enter({ figure: figure('1.3.a'), field: 'own', content: 3 })).rejects.toMatchObject({
      failure: { code: 'cell-being-edited' },
    })
    probe.editMode(false)
  })
})

test('typing one figure calls only the functions that depend on it', async () => {
  const { addIn, probe } = started
  await addIn.workbook.switchMode('live')
  await probe.settled()
  const before = probe.invocations()
  probe.type((await cellOf('1.3.a')).address, 5)
  await probe.settled()
  expect(probe.invocations() - before).toBe(3)
  probe.type("'Báo cáo'!A1", 'khác')
  await probe.settled()
  expect(probe.invocations() - before).toBe(3)
})

test('figures are found by their labels', async () => {
  const proposals = await started.addIn.workbook.find()
  const first = new Map(proposals.map(({ figure: name, candidates }) => [name, candidates[0]?.target]))
  expect(first.get(figure('1.1.a'))).toBe("'Báo cáo'!B2")
  expect(first.get(figure('1.1.b'))).toBe("'Báo cáo'!B3")
})
