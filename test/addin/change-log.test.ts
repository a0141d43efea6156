// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest'
import type { CreateRequest, RuleText } from '../../addin/ports.ts'
import { readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { sha256 } from '../../addin/sheets/sha256.ts'
import { saveWorkbook } from '../../addin/workbench/file/save-workbook.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
afterEach(() => started.dispose())

const figure = (name: string) => name as FigureName
const [original] = smallRules() as readonly [RuleText]

/** The rules as somebody edited them. */
const edited = (edit: (text: string) => string): readonly RuleText[] => [{ ...original, text: edit(original.text) }]
const raised = edited(text => text.replace('>= 80%', '>= 70%'))
const withoutThird = edited(text =>
  text.replace(/chỉ số 1\.3 [\s\S]*?(?=chỉ số 1\.20)/, '').replaceAll('tối đa 40', 'tối đa 30'),
)
const renumbered = edited(text => text.replace('chỉ số 1.3 ', 'chỉ số 1.4 '))

async function filled(): Promise<void> {
  started = await startThuoc({ files: smallRules() })
  const { addIn, rules } = started
  await addIn.workbook.create(requestOf(rules))
  await addIn.workbook.enter({ figure: figure('1.3.a'), field: 'own', content: 4 })
  await addIn.workbook.enter({ figure: figure('1.3.b'), field: 'own', content: 8 })
  await addIn.workbook.enter({ figure: figure('1.3.b'), field: 'note', content: 'theo báo cáo' })
}

const apply = (files: readonly RuleText[], given: Partial<CreateRequest> = {}) =>
  started.addIn.workbook.replaceRules(
    requestOf(started.addIn.rules.open(files), { change: { who: 'Người thử', why: 'Sửa thử' }, ...given }),
  )

const contentOf = async (name: string) => (await scoringState(started)).cells.get(figure(name))

describe('applying edited rules', () => {
  test('writes a line with who, why and both hashes, and a sheet that shows it', async () => {
    await filled()
    expect((await scoringState(started)).log.entries).toEqual([])
    const { sheets } = await apply(raised)
    expect(sheets.log).toBe('Nhật ký')
    const { log, problems, rules } = await scoringState(started)
    expect(log.entries).toMatchObject([
      {
        who: 'Người thử',
        whoFrom: 'typed',
        why: 'Sửa thử',
        from: sha256(original.text),
        to: rules.sha256,
        previous: '',
      },
    ])
    expect(problems).toEqual([])
    expect(started.probe.value("'Nhật ký'!C5")).toBe('Người thử')
    expect(started.probe.value("'Nhật ký'!G5")).toBe(rules.sha256.slice(0, 12))
  })

  test('takes the name that Office tells where nobody types one', async () => {
    await filled()
    started.spreadsheet.parts.title.lastAuthor = 'Máy văn phòng'
    await apply(raised, { change: { who: ' ', why: '' } })
    const [entry] = (await scoringState(started)).log.entries
    expect(entry).toMatchObject({ who: 'Máy văn phòng', whoFrom: 'office' })
  })

  test('again adds a line that carries the hash of the one before; the same rules again add none', async () => {
    await filled()
    await apply(raised)
    await apply(withoutThird, { readings: { ngưỡng: 'nới' } })
    await apply(withoutThird, { readings: { ngưỡng: 'nới' } })
    const { log, problems } = await scoringState(started)
    const [first, second, third] = log.entries
    expect([second?.previous, second?.from, third]).toEqual([first?.hash, first?.to, undefined])
    expect(second?.readings).toBe('ngưỡng=nới')
    expect(problems).toEqual([])
  })

  test('keeps the figures of an indicator that is gone, shows them, and gives them back with it', async () => {
    await filled()
    await apply(withoutThird)
    const { log } = await scoringState(started)
    expect(log.kept.map(({ row, label }) => [row, label])).toEqual([
      ['1.3.a', 'Tỷ lệ hồ sơ: Hồ sơ trực tuyến'],
      ['1.3.b', 'Tỷ lệ hồ sơ: Hồ sơ'],
    ])
    expect(started.probe.value("'Nhật ký'!B9")).toBe('1.3.a')
    expect(await contentOf('1.3.a')).toBeUndefined()
    await apply([original])
    expect(await contentOf('1.3.a')).toMatchObject({ content: 4 })
    expect(await contentOf('1.3.b')).toMatchObject({ content: 8, note: 'theo báo cáo' })
    expect((await scoringState(started)).log.kept).toEqual([])
  })

  test('takes figures along to the new code of their indicator', async () => {
    await filled()
    await apply(renumbered)
    expect(await contentOf('1.4.a')).toMatchObject({ content: 4 })
    expect(await contentOf('1.4.b')).toMatchObject({ content: 8, note: 'theo báo cáo' })
    expect((await scoringState(started)).log.kept).toEqual([])
  })

  test('does not give kept figures to another indicator under the same code', async () => {
    await filled()
    await apply(withoutThird)
    await apply(
      edited(text => text.replace('"Tỷ lệ hồ sơ"', '"Việc khác hẳn"').replace('"Hồ sơ trực tuyến"', '"Đơn thư"')),
    )
    expect(await contentOf('1.3.a')).toMatchObject({ content: '' })
    expect((await scoringState(started)).log.kept).toHaveLength(2)
  })

  test('can be undone: rules, sheets, figures and log are what they were', async () => {
    await filled()
    await apply(raised)
    const before = (await scoringState(started)).log
    const { undo } = await apply(withoutThird)
    await undo()
    const state = await scoringState(started)
    expect(state.log).toEqual(before)
    expect(state.problems).toEqual([])
    expect(state.rules.sha256).toBe(before.entries[0]?.to)
    expect(await contentOf('1.3.b')).toMatchObject({ content: 8, note: 'theo báo cáo' })
  })

  test('undone as the first change leaves neither log nor sheet', async () => {
    await filled()
    const { undo } = await apply(raised)
    await undo()
    const state = await scoringState(started)
    expect([state.log.entries, state.sheets.log, state.problems]).toEqual([[], undefined, []])
    expect([...started.spreadsheet.parts.customXml.values()].filter(xml => xml.includes('urn:thuoc:log'))).toEqual([])
  })

  test('that fails halfway leaves the log as it was', async () => {
    await filled()
    await apply(raised)
    const before = (await scoringState(started)).log
    started.probe.reset()
    started.probe.fail({ sync: 5, code: 'GeneralException' })
    await expect(apply(withoutThird)).rejects.toMatchObject({ failure: { code: 'unexpected' } })
    const state = await scoringState(started)
    expect([state.log, state.problems]).toEqual([before, []])
  })

  test('lets formulas on other sheets follow the rows that move, and brings them back', async () => {
    await filled()
    const { spreadsheet, probe } = started
    spreadsheet
      .addSheet('Báo cáo')
      .write({ top: 0, left: 0, bottom: 3, right: 0 }, [
        ["='Chấm điểm'!E9*2"],
        ["='Chấm điểm'!E8"],
        ["=SUM('Chấm điểm'!E6:E9)"],
        ["=SUM('Số liệu'!$E$12:E14)&'Chấm điểm'!A9"],
      ])
    const { scoreCells } = await scoringState(started)
    expect(scoreCells.get('1.20' as never)).toBe("'Chấm điểm'!E9")
    const formulas = () => [1, 2, 3].map(row => probe.formula(`'Báo cáo'!A${row}`))
    const before = formulas()
    const { undo } = await apply(withoutThird)
    expect((await scoringState(started)).scoreCells.get('1.20' as never)).toBe("'Chấm điểm'!E8")
    expect(formulas()).toEqual(["='Chấm điểm'!E8*2", "='Chấm điểm'!#REF!", "=SUM('Chấm điểm'!E6:E8)"])
    await undo()
    expect(formulas()).toEqual(before)
  })

  test.each([
    ['no row moves', raised, 5],
    ['rows move', withoutThird, 7],
  ])('where %s takes few requests', async (_, files, most) => {
    await filled()
    started.probe.reset()
    await apply(files)
    expect(started.probe.syncs()).toBeLessThanOrEqual(most)
  })
})

test('removing takes the log with it, and undoing brings it back', async () => {
  await filled()
  await apply(raised)
  const before = (await scoringState(started)).log
  const { undo } = await started.addIn.workbook.remove()
  expect([...started.spreadsheet.parts.customXml.values()].filter(xml => xml.includes('urn:thuoc'))).toEqual([])
  await undo()
  expect((await scoringState(started)).log).toEqual(before)
})

describe('a saved workbook', () => {
  const saved = () => saveWorkbook(started.spreadsheet)

  test('tells its log to whoever opens the file', async () => {
    await filled()
    await apply(raised)
    const opened = await readWorkbook(await saved())
    expect(opened).toMatchObject({ kind: 'opened', problems: [] })
    expect(opened.kind === 'opened' && opened.log).toEqual((await scoringState(started)).log)
  })

  test.each([
    ['a line was changed in the part', () => editPart(xml => xml.replace('Sửa thử', 'Việc khác')), 'log-changed'],
    ['the part was taken out', () => editPart(() => undefined), 'log-missing'],
    ['the rules were changed past the log', () => editRules(), 'log-behind-rules'],
    ['the sheet was typed over', () => started.probe.type("'Nhật ký'!C5", 'Người khác'), 'log-sheet-changed'],
  ])('says so where %s', async (_, tamper, code) => {
    await filled()
    await apply(raised)
    tamper()
    const opened = await readWorkbook(await saved())
    expect(opened.kind === 'opened' && opened.problems.map(problem => problem.code)).toContain(code)
    expect((await scoringState(started)).problems.map(problem => problem.code)).toContain(code)
  })

  function editPart(edit: (xml: string) => string | undefined): void {
    const { customXml } = started.spreadsheet.parts
    for (const [id, xml] of [...customXml].filter(([, each]) => each.includes('urn:thuoc:log'))) {
      const text = edit(xml)
      if (text === undefined) customXml.delete(id)
      else customXml.set(id, text)
    }
  }

  function editRules(): void {
    const { customXml } = started.spreadsheet.parts
    for (const [id, xml] of customXml) if (xml.includes('urn:thuoc:rules')) customXml.set(id, xml.replace('70%', '60%'))
  }
})
