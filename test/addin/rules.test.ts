// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest'
import type { RuleText } from '../../addin/ports.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
afterEach(() => started.dispose())

const figure = (name: string) => name as FigureName
const [ours] = smallRules()

async function startWith(given: { files?: readonly RuleText[]; shipped?: readonly RuleText[] } = {}): Promise<void> {
  started = await startThuoc({ files: smallRules(), ...given })
  await started.addIn.workbook.create(requestOf(started.rules))
}

const partIds = () => [...started.spreadsheet.parts.customXml].filter(([, xml]) => xml.includes('urn:thuoc:rules'))

describe('a workbook whose rules', () => {
  test.each([
    ['ship just so', smallRules(), 'same'],
    ['are older than the shipped ones', smallRules({ from: '2023-01-01', bound: 90 }), 'older'],
    ['are newer than the shipped ones', smallRules({ from: '2021-01-01', bound: 90 }), 'newer'],
    ['were changed on their way', smallRules({ bound: 90 }), 'different'],
    ['do not ship', [{ fileName: 'x.thuoc', text: ours!.text.replaceAll('nhỏ-1', 'khác-1') }], 'not-shipped'],
  ] as const)('%s says so', async (_, shipped, standing) => {
    await startWith({ shipped })
    expect((await scoringState(started)).rules.shipped).toBe(standing)
  })

  test('are gone cannot be used, and says why', async () => {
    await startWith()
    for (const [id] of partIds()) started.spreadsheet.parts.customXml.delete(id)
    const state = await started.addIn.workbook.read()
    expect(state).toMatchObject({ kind: 'unusable', problems: [{ code: 'rules-missing' }] })
  })

  test('have errors cannot be used, and lists them', async () => {
    await startWith()
    for (const [id, xml] of partIds())
      started.spreadsheet.parts.customXml.set(id, xml.replace('tỷ_lệ = a / b', 'tỷ_lệ = a / khôngcó'))
    const state = await started.addIn.workbook.read()
    expect(state.kind).toBe('unusable')
    expect(state.kind === 'unusable' && state.diagnostics.length).toBeGreaterThan(0)
  })

  test('were changed after they were hashed scores by them and tells', async () => {
    await startWith()
    for (const [id, xml] of partIds()) started.spreadsheet.parts.customXml.set(id, xml.replace('80%', '70%'))
    const state = await scoringState(started)
    expect(state.problems.map(({ code }) => code)).toContain('rules-changed')
    const { findings } = (await started.addIn.workbook.audit('')).report
    expect(findings.map(({ code }) => code)).toContain('rules-changed')
  })

  test('are unusable can be given shipped ones without losing figures', async () => {
    await startWith()
    const { addIn, rules } = started
    await addIn.workbook.enter({ figure: figure('1.3.a'), field: 'own', content: 4 })
    for (const [id] of partIds()) started.spreadsheet.parts.customXml.delete(id)
    await addIn.workbook.replaceRules(requestOf(rules))
    const state = await scoringState(started)
    expect(state.cells.get(figure('1.3.a'))?.content).toBe(4)
    expect(partIds().length).toBe(1)
  })
})

describe('replacing the rules', () => {
  const points = async (code: string) => {
    await started.probe.settled()
    const state = await scoringState(started)
    const score = state.rules.scorer.score(codeOf(code), state.figures).score!
    const shown = started.probe.value(state.scoreCells.get(codeOf(code))!)
    expect(shown).toBeCloseTo(toDouble(score), 9)
    return shown
  }

  async function filled(mode: 'live' | 'portable'): Promise<void> {
    started = await startThuoc({ files: smallRules() })
    const { addIn, spreadsheet, rules } = started
    spreadsheet.addSheet('Báo cáo').write({ top: 0, left: 0, bottom: 1, right: 1 }, [
      [50, "='Chấm điểm'!E6"],
      ['ghi', ''],
    ])
    await addIn.workbook.create(requestOf(rules, { mode }))
    await addIn.workbook.link([{ figure: figure('1.1.a'), target: "'Báo cáo'!A1" }])
    await addIn.workbook.enter({ figure: figure('1.1.b'), field: 'own', content: 100 })
    await addIn.workbook.enter({ figure: figure('1.1.b'), field: 'note', content: '=không phải công thức' })
  }

  test.each(['live', 'portable'] as const)(
    'keeps figures, links, notes and references to our cells, and every score follows, %s',
    async mode => {
      await filled(mode)
      const { addIn, rules, probe } = started
      expect(await points('1.1')).toBe(5)
      probe.reset()
      await addIn.workbook.replaceRules(requestOf(rules, { mode, readings: { ngưỡng: 'nới' } }))
      expect(probe.syncs()).toBeLessThanOrEqual(5)
      expect(await points('1.1')).toBe(10)
      const state = await scoringState(started)
      expect(state.rules.rulebook.chosenReadings).toEqual({ ngưỡng: 'nới' })
      expect(state.mode).toBe(mode)
      expect(state.sheets).toMatchObject({ inputs: 'Số liệu', scores: 'Chấm điểm' })
      expect(state.cells.get(figure('1.1.a'))?.link).toEqual({ kind: 'linked', target: "'Báo cáo'!A1" })
      expect(state.cells.get(figure('1.1.b'))).toMatchObject({ content: 100, note: '=không phải công thức' })
      expect(probe.formula("'Báo cáo'!B1")).toBe("='Chấm điểm'!E6")
      expect(probe.value("'Báo cáo'!B1")).toBe(10)
    },
  )

  test('can be undone as long as nobody wrote anything since', async () => {
    await filled('portable')
    const { addIn, rules } = started
    const { undo } = await addIn.workbook.replaceRules(requestOf(rules, { mode: 'live', readings: { ngưỡng: 'nới' } }))
    expect(await points('1.1')).toBe(10)
    await undo()
    expect(await points('1.1')).toBe(5)
    const state = await scoringState(started)
    expect(state.mode).toBe('portable')
    expect(state.rules.rulebook.chosenReadings.ngưỡng).not.toBe('nới')
    expect(state.cells.get(figure('1.1.a'))?.link).toEqual({ kind: 'linked', target: "'Báo cáo'!A1" })
  })

  test('that fails halfway leaves the old rules, scores and figures', async () => {
    for (const sync of [3, 4, 5]) {
      await filled('portable')
      const { addIn, rules, probe } = started
      probe.reset()
      probe.fail({ sync, code: 'GeneralException' })
      await expect(
        addIn.workbook.replaceRules(requestOf(rules, { readings: { ngưỡng: 'nới' } })),
      ).rejects.toMatchObject({ failure: { code: 'unexpected' } })
      expect(await points('1.1')).toBe(5)
      const state = await scoringState(started)
      expect(state.problems).toEqual([])
      expect(state.cells.get(figure('1.1.b'))?.note).toBe('=không phải công thức')
      if (sync < 5) started.dispose()
    }
  })

  test('leaves a sheet alone in which somebody wrote beside our table', async () => {
    await filled('portable')
    const { addIn, rules, probe } = started
    probe.type("'Số liệu'!Z3", 'của tôi')
    await addIn.workbook.replaceRules(requestOf(rules, { readings: { ngưỡng: 'nới' } }))
    const state = await scoringState(started)
    expect(state.sheets.inputs).toBe('Số liệu (2)')
    expect(probe.value("'Số liệu'!Z3")).toBe('của tôi')
    expect(state.cells.get(figure('1.1.b'))?.content).toBe(100)
    expect(await points('1.1')).toBe(10)
  })
})

test('removing keeps a sheet where all sheets are ours, and can be undone with references', async () => {
  started = await startThuoc({ files: smallRules() })
  const { addIn, spreadsheet, rules, probe } = started
  await addIn.workbook.create(requestOf(rules))
  probe.type('Sheet1!A1', "='Chấm điểm'!E6*2")
  await probe.settled()
  const { undo } = await addIn.workbook.remove()
  await probe.settled()
  expect(spreadsheet.sheets().map(sheet => sheet.title())).toEqual(['Sheet1'])
  expect(String(probe.formula('Sheet1!A1'))).toContain('#REF!')
  await undo()
  await probe.settled()
  expect(probe.formula('Sheet1!A1')).toBe("='Chấm điểm'!E6*2")
  expect((await scoringState(started)).problems).toEqual([])
})
