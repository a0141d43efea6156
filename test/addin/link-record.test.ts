// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { audit } from '../../addin/audit/audit.ts'
import type { RuleText } from '../../addin/ports.ts'
import { readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { saveWorkbook } from '../../addin/workbench/file/save-workbook.ts'
import { createHeadlessSpreadsheet } from '../../addin/workbench/spreadsheet/univer-node.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { recalculate } from '../support/libreoffice.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
const figure = (name: string) => name as FigureName

beforeEach(async () => {
  const spreadsheet = createHeadlessSpreadsheet()
  const report = spreadsheet.addSheet('Báo cáo')
  report.write({ top: 0, left: 0, bottom: 3, right: 1 }, [
    ['Nội dung', 'Số'],
    ['Số hộ có kết nối', 45],
    ['Tổng số hộ', 50],
    ['Hồ sơ', 8],
  ])
  started = await startThuoc({ spreadsheet, files: smallRules() })
  await started.addIn.workbook.create(requestOf(started.rules))
})
afterEach(() => started.dispose())

const addressOf = async (name: string) => (await scoringState(started)).cells.get(figure(name))!.address
const link = (...links: readonly (readonly [name: string, target: string])[]) =>
  started.addIn.workbook.link(links.map(([name, target]) => ({ figure: figure(name), target })))
async function type(name: string, content: string | number) {
  started.probe.type(await addressOf(name), content)
  await started.probe.settled()
}

const recorded = () =>
  Object.fromEntries(
    started.spreadsheet
      .names()
      .filter(({ name }) => name.startsWith('thuoc_link_'))
      .map(({ name, formula }) => [name, formula]),
  )

const found = async () =>
  (await started.addIn.workbook.audit('')).report.findings.filter(({ code }) => code.startsWith('link-'))

const apply = async (edit: (text: string) => string) => {
  const files = smallRules().map((each): RuleText => ({ ...each, text: edit(each.text) }))
  return started.addIn.workbook.replaceRules(requestOf(started.addIn.rules.open(files)))
}

describe('the record of links', () => {
  test('is made with links, one or many, and goes when they are undone or unlinked', async () => {
    await link(['1.1.a', "'Báo cáo'!B2"])
    const { undo } = await link(['1.1.b', "'Báo cáo'!B3"], ['tổng_hộ', "'Báo cáo'!B3"])
    expect(recorded()).toEqual({
      thuoc_link_1_1_a: "='Báo cáo'!$B$2",
      thuoc_link_1_1_b: "='Báo cáo'!$B$3",
      thuoc_link_tổng_hộ: "='Báo cáo'!$B$3",
    })
    await undo()
    expect(Object.keys(recorded())).toEqual(['thuoc_link_1_1_a'])
    const unlinked = await started.addIn.workbook.unlink([figure('1.1.a')])
    expect(recorded()).toEqual({})
    await unlinked.undo()
    expect(recorded()).toEqual({ thuoc_link_1_1_a: "='Báo cáo'!$B$2" })
  })

  test('costs no request of its own', async () => {
    await link(['1.1.a', "'Báo cáo'!B2"])
    started.probe.reset()
    await link(['1.1.b', "'Báo cáo'!B3"], ['1.3.a', "'Báo cáo'!B4"])
    expect(started.probe.syncs()).toBe(3)
  })

  test('is worded anew when rows move and sheets are renamed', async () => {
    await link(['1.1.a', "'Báo cáo'!B2"])
    started.probe.insert("'Báo cáo'!1:2")
    started.probe.rename('Báo cáo', 'Tháng 12')
    await started.probe.settled()
    expect(recorded()).toEqual({ thuoc_link_1_1_a: "='Tháng 12'!$B$4" })
    expect(await found()).toEqual([])
  })

  test('goes with the sheets, and comes back with them', async () => {
    await link(['1.1.a', "'Báo cáo'!B2"])
    const { undo } = await started.addIn.workbook.remove()
    expect(recorded()).toEqual({})
    await undo()
    expect(recorded()).toEqual({ thuoc_link_1_1_a: "='Báo cáo'!$B$2" })
  })

  test('follows a renumbered indicator, and goes with one that is gone', async () => {
    await link(['1.1.a', "'Báo cáo'!B2"], ['1.3.a', "'Báo cáo'!B4"])
    const { undo } = await apply(text => text.replace('chỉ số 1.3 ', 'chỉ số 1.4 '))
    expect(recorded()).toEqual({ thuoc_link_1_1_a: "='Báo cáo'!$B$2", thuoc_link_1_4_a: "='Báo cáo'!$B$4" })
    await undo()
    expect(Object.keys(recorded()).toSorted()).toEqual(['thuoc_link_1_1_a', 'thuoc_link_1_3_a'])
    await apply(text => text.replace(/chỉ số 1\.3 [\s\S]*?(?=chỉ số 1\.20)/, '').replaceAll('tối đa 40', 'tối đa 30'))
    expect(Object.keys(recorded())).toEqual(['thuoc_link_1_1_a'])
  })

  test('takes in a reference that somebody typed once the sheets are written anew, and keeps what was typed over', async () => {
    await link(['1.1.a', "'Báo cáo'!B2"])
    await type('1.1.a', 44)
    await type('1.1.b', "='Báo cáo'!B3")
    await started.addIn.workbook.create(requestOf(started.rules))
    expect(recorded()).toEqual({ thuoc_link_1_1_a: "='Báo cáo'!$B$2", thuoc_link_1_1_b: "='Báo cáo'!$B$3" })
    expect(await found()).toMatchObject([{ code: 'link-overwritten', found: 44 }])
  })
})

describe('a link that was typed over is found', () => {
  beforeEach(() => link(['1.1.a', "'Báo cáo'!B2"]))

  test.each([
    ['by a number', 44, 44],
    ['by nothing', '', ''],
    ['by a calculation', '=40+4', '=40+4'],
  ])('%s', async (_, content, shown) => {
    await type('1.1.a', content)
    const [sheet, cell] = (await addressOf('1.1.a')).replaceAll("'", '').split('!')
    expect(await found()).toEqual([
      {
        code: 'link-overwritten',
        sheet,
        cell,
        item: '1.1',
        figure: '1.1.a',
        found: shown,
        expected: "='Báo cáo'!$B$2",
        target: "'Báo cáo'!$B$2",
        now: 45,
      },
    ])
  })

  test('and put back, with undo', async () => {
    await type('1.1.a', 44)
    const { undo } = await started.addIn.workbook.mend(await found())
    expect((await scoringState(started)).cells.get(figure('1.1.a'))).toMatchObject({
      content: 45,
      link: { kind: 'linked', target: "'Báo cáo'!B2" },
    })
    expect(await found()).toEqual([])
    await undo()
    expect(await found()).toMatchObject([{ code: 'link-overwritten' }])
  })

  test('until it is linked anew, or the value is meant and entered in the pane', async () => {
    await type('1.1.a', 44)
    await link(['1.1.a', "'Báo cáo'!B3"])
    expect(await found()).toEqual([])
    await type('1.1.a', 44)
    await started.addIn.workbook.enter({ figure: figure('1.1.a'), field: 'own', content: 44 })
    expect(await found()).toEqual([])
    expect(recorded()).toEqual({})
  })

  test('where it leads elsewhere', async () => {
    await type('1.1.a', "='Báo cáo'!B3")
    expect(await found()).toMatchObject([{ code: 'link-changed', found: "='Báo cáo'!B3", expected: "='Báo cáo'!$B$2" }])
  })

  test('where the linked cell is gone as well', async () => {
    await type('1.1.a', 44)
    started.probe.delete("'Báo cáo'!2:2")
    await started.probe.settled()
    expect(await found()).toMatchObject([{ code: 'link-overwritten', found: 44, expected: '', target: '' }])
  })
})

test('a record that is none is named and hides nothing else', async () => {
  await link(['1.1.a', "'Báo cáo'!B2"], ['1.1.b', "'Báo cáo'!B3"])
  await type('1.1.b', 51)
  const { spreadsheet } = started
  const name = spreadsheet.names().find(each => each.name === 'thuoc_link_1_1_a')!
  spreadsheet.setName({ ...name, formula: '=1+1' })
  spreadsheet.setName({ ...name, name: 'thuoc_link_9_9_z' })
  const findings = await found()
  expect(findings.map(({ code }) => code)).toEqual(['link-overwritten', 'link-record-damaged', 'link-record-damaged'])
})

test('a saved file says the same, and one that LibreOffice saved as well', async () => {
  await link(['1.1.a', "'Báo cáo'!B2"], ['1.3.a', "'Báo cáo'!B4"], ['tổng_hộ', "'Báo cáo'!B3"])
  await type('1.1.a', 44)
  const open = await found()
  expect(open).toMatchObject([{ code: 'link-overwritten', found: 44, now: 45 }])
  const saved = await saveWorkbook(started.spreadsheet)
  const [again] = await recalculate([saved])
  const { rules } = await scoringState(started)
  for (const bytes of [saved, again!]) {
    const opened = await readWorkbook(bytes)
    if (opened.kind === 'refused') throw new Error(opened.problem.code)
    const { raw, conditions, log } = opened
    const { findings, expected } = audit({
      raw,
      conditions,
      log,
      rules: { kind: 'usable', rules },
      today: '2022-01-01',
    })
    expect(findings.filter(({ code }) => code.startsWith('link-'))).toEqual(open)
    expect([...expected!.links.keys()].toSorted()).toEqual(['1.1.a', '1.3.a', 'tổng_hộ'])
  }
})
