// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FigureName } from '../../dsl/emit/cells.ts'
import type { Code } from '../../dsl/model/ids.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
beforeAll(async () => {
  started = await startThuoc({ files: smallRules() })
  const { addIn, rules, spreadsheet } = started
  await addIn.workbook.create(requestOf(rules, { mode: 'live' }))
  spreadsheet.addSheet('Báo cáo').write({ top: 0, left: 0, bottom: 4, right: 4 }, [
    ['x', 3, 4, '', '=THUOC.SCORE("1.3",B1,C1)'],
    ['1.3', '', '', '', '=ROUND(THUOC.MEASURE(A2,B1:C1),2)'],
    ['', '', '', '', '=THUOC.STATUS("1.3",B1,IF(LEN(D1)=0,"",D1))'],
    ['', '', '', '', '=THUOC.SCORE("1.3",B1)'],
    ['', '', '', '', '=THUOC.TITLE("1.3")'],
  ])
  await addIn.workbook.enter({ figure: '1.3.a' as FigureName, field: 'own', content: 1 })
  await addIn.workbook.enter({ figure: '1.3.b' as FigureName, field: 'own', content: 4 })
  await started.probe.settled()
})
afterAll(() => started.dispose())

/** Rows by the text of their first two cells on one of our sheets. */
function rowOf(title: string, first: string, second?: string): number {
  for (let row = 1; row < 60; row += 1) {
    const isIt = started.probe.value(`'${title}'!A${row}`) === first
    if (isIt && (second === undefined || started.probe.value(`'${title}'!B${row}`) === second)) return row
  }
  throw new Error(`no row ${first}`)
}

async function traced(address: string) {
  started.probe.reset()
  const answer = await started.addIn.workbook.trace(address)
  expect(started.probe.syncs()).toBeLessThanOrEqual(2)
  return answer
}

describe('on our sheets', () => {
  test.each([
    ['E', 'score', 2.5],
    ['D', 'measure', 0.25],
    ['K', 'state', 'đủ'],
    ['B', 'score', 2.5],
  ] as const)('column %s of a score row shows its %s', async (column, shows, shown) => {
    const row = rowOf('Chấm điểm', '1.3')
    const answer = await traced(`'Chấm điểm'!${column}${row}`)
    expect(answer).toMatchObject({ kind: 'score', code: '1.3', shows, shown })
    if (answer.kind !== 'score') throw new Error()
    expect(answer.formula).toMatch(/^=THUOC\./)
    expect(answer.cells.get('1.3.a' as FigureName)).toBe(`'Số liệu'!E${rowOf('Số liệu', '1.3', 'a')}`)
    expect(answer.figures.get('1.3.a' as FigureName)).toMatchObject({ kind: 'number' })
  })

  test('a figure is known by its row', async () => {
    const row = rowOf('Số liệu', '1.3', 'a')
    expect(await traced(`'Số liệu'!C${row}`)).toEqual({ kind: 'figure', address: `'Số liệu'!C${row}`, figure: '1.3.a' })
  })

  test('groups, the total, other cells', async () => {
    const group = rowOf('Chấm điểm', '1')
    expect(await traced(`'Chấm điểm'!E${group}`)).toMatchObject({ kind: 'group', code: '1' })
    const last = rowOf('Chấm điểm', '1.20') + 1
    expect(await traced(`'Chấm điểm'!E${last}`)).toMatchObject({ kind: 'total' })
    expect(await traced("'Chấm điểm'!A1")).toMatchObject({ kind: 'elsewhere' })
    expect(await traced("'Tổng hợp'!A1")).toMatchObject({ kind: 'elsewhere' })
  })

  test('a heading of an indicator on the sheet of figures leads to its score', async () => {
    const row = rowOf('Số liệu', '1.20')
    expect(await traced(`'Số liệu'!A${row}`)).toMatchObject({ kind: 'score', code: '1.20', shows: 'other' })
  })
})

describe('a function that a user wrote', () => {
  test('is traced with its own arguments', async () => {
    const answer = await traced("'Báo cáo'!E1")
    expect(answer).toMatchObject({ kind: 'score', code: '1.3', shows: 'score', shown: 7.5 })
    if (answer.kind !== 'score') throw new Error()
    expect([...answer.cells]).toEqual([
      ['1.3.a', "'Báo cáo'!B1"],
      ['1.3.b', "'Báo cáo'!C1"],
    ])
    expect([...answer.figures.values()].map(({ origin }) => origin)).toEqual(["'Báo cáo'!B1", "'Báo cáo'!C1"])
  })

  test('inside another formula is traced, but the cell shows something else', async () => {
    expect(await traced("'Báo cáo'!E2")).toMatchObject({ kind: 'score', code: '1.3', shows: 'other', shown: 0.75 })
  })

  test('keeps blank arguments blank', async () => {
    const answer = await traced("'Báo cáo'!E3")
    expect(answer).toMatchObject({ kind: 'score', code: '1.3', shows: 'state', shown: 'thiếu' })
    expect(answer.kind === 'score' && answer.figures.size).toBe(1)
  })

  test.each([
    ['too few cells', 'E4'],
    ['a function without figures', 'E5'],
    ['a plain value', 'B1'],
  ])('%s is elsewhere', async (_, cell) => {
    expect(await traced(`'Báo cáo'!${cell}`)).toMatchObject({ kind: 'elsewhere', address: `'Báo cáo'!${cell}` })
  })
})

test('the selected cell is traced where no address is given', async () => {
  started.probe.select("'Báo cáo'!E1:F2")
  expect(await started.addIn.workbook.trace()).toMatchObject({ kind: 'score', address: "'Báo cáo'!E1" })
  expect(await started.addIn.workbook.selection()).toEqual({ address: "'Báo cáo'!E1:F2" })
})

test('going to a cell selects it', async () => {
  await started.addIn.workbook.go("'Số liệu'!E6")
  expect(await started.addIn.workbook.selection()).toEqual({ address: "'Số liệu'!E6" })
  await expect(started.addIn.workbook.go("'Không có'!A1")).rejects.toMatchObject({
    failure: { code: 'cell-not-found' },
  })
})

describe('the audit', () => {
  test('of a workbook as it was made finds missing evidence at most', async () => {
    const { findings } = (await started.addIn.workbook.audit('')).report
    expect(findings.filter(({ code }) => code !== 'evidence-missing')).toEqual([])
  })

  test('finds what was typed over formulas, and switching leaves it alone', async () => {
    const { addIn, probe, spreadsheet } = started
    for (const sheet of spreadsheet.sheets()) sheet.records.delete('protection')
    const row = rowOf('Chấm điểm', '1.3')
    const total = rowOf('Chấm điểm', '1.20') + 1
    probe.type(`'Chấm điểm'!E${row}`, 9.5)
    probe.type(`'Chấm điểm'!I${total}`, 40)
    await probe.settled()
    const { findings } = (await addIn.workbook.audit('')).report
    const typed = findings.filter(({ code }) => code === 'formula-overwritten')
    expect(typed).toEqual([
      expect.objectContaining({ sheet: 'Chấm điểm', cell: `E${row}`, item: '1.3', found: 9.5 }),
      expect.objectContaining({ sheet: 'Chấm điểm', cell: `I${total}`, item: '', found: 40 }),
    ])
    const { undo } = await addIn.workbook.mend(typed)
    await probe.settled()
    expect(probe.formula(`'Chấm điểm'!E${row}`)).toMatch(/^=/)
    expect(probe.formula(`'Chấm điểm'!I${total}`)).toMatch(/^=SUM/)
    await undo()
    await probe.settled()
    await addIn.workbook.switchMode('portable')
    await probe.settled()
    expect(probe.formula(`'Chấm điểm'!E${row}`)).toBe(9.5)
    expect((await scoringState(started)).mode).toBe('portable')
    const state = await scoringState(started)
    expect(state.scoreCells.get('1.20' as Code)).toBe(`'Chấm điểm'!E${rowOf('Chấm điểm', '1.20')}`)
  })
})

test('switching finds rows after people moved them, and leaves their columns alone', async () => {
  const { addIn, probe } = started
  probe.insert("'Chấm điểm'!6:7")
  probe.insert("'Chấm điểm'!C:C", 'Right')
  probe.insert("'Số liệu'!6:6")
  probe.type("'Chấm điểm'!C8", 'của tôi')
  await probe.settled()
  await addIn.workbook.switchMode('live')
  await probe.settled()
  const row = rowOf('Chấm điểm', '1.20')
  expect(probe.formula(`'Chấm điểm'!F${row}`)).toMatch(/^=THUOC\.SCORE\("1\.20",/)
  expect(probe.value("'Chấm điểm'!C8")).toBe('của tôi')
  expect((await scoringState(started)).mode).toBe('live')
})
