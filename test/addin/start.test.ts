// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type StartedOffice, startOffice } from '../support/office.ts'
import { smallRules } from './support/small-rules.ts'
import { requestOf, startThuoc } from './support/started.ts'

let started: Pick<StartedOffice, 'dispose'> | undefined
afterEach(() => {
  started?.dispose()
  started = undefined
})

describe('starting', () => {
  test('outside Excel fails with a reason', async () => {
    vi.resetModules()
    const { startAddIn } = await import('../../addin/start.ts')
    await expect(startAddIn({ shipped: [] })).rejects.toMatchObject({ failure: { code: 'no-workbook' } })
  })

  test('in an Excel that is too old fails with what is missing', async () => {
    started = await startOffice({ requirements: { excelapi: '1.8' } })
    vi.resetModules()
    const { startAddIn } = await import('../../addin/start.ts')
    await expect(startAddIn({ shipped: [] })).rejects.toMatchObject({
      failure: { code: 'not-supported', place: 'ExcelApi 1.9' },
    })
  })

  test('in an Excel without custom functions offers portable sheets only', async () => {
    const thuoc = await startThuoc({ requirements: { excelapi: '1.12' }, files: smallRules() })
    started = thuoc
    expect(thuoc.addIn.abilities.liveFunctions).toBe(false)
  })

  test('in the oldest Excel that we support has functions', async () => {
    const thuoc = await startThuoc({ files: smallRules() })
    started = thuoc
    expect(thuoc.addIn.abilities.liveFunctions).toBe(true)
  })
})

test('a click on the ribbon opens the pane where it leads', async () => {
  const thuoc = await startThuoc({ files: smallRules() })
  started = thuoc
  const { registerRibbon } = await import('../../addin/ribbon.ts')
  const opened: unknown[] = []
  registerRibbon(thuoc.addIn.workbook, destination => opened.push(destination))
  for (const action of ['createSheets', 'trace', 'audit', 'recalculate']) await thuoc.host.click(action)
  expect(opened).toEqual([{ view: 'score' }, { view: 'trace' }, { view: 'audit' }])
})

test('selections and changes by people are told, our own changes are not', async () => {
  const thuoc = await startThuoc({ files: smallRules() })
  started = thuoc
  const { addIn, rules, probe } = thuoc
  const selected = vi.fn()
  const changed = vi.fn()
  const stop = [addIn.workbook.onSelection(selected), addIn.workbook.onChange(changed)]
  await addIn.workbook.create(requestOf(rules))
  await probe.settled()
  changed.mockClear()
  selected.mockClear()
  probe.type("'Số liệu'!E6", 5)
  probe.select("'Số liệu'!E7")
  await probe.settled()
  expect(changed).toHaveBeenCalled()
  expect(selected).toHaveBeenCalled()
  for (const each of stop) each()
  changed.mockClear()
  probe.type("'Số liệu'!E6", 6)
  await probe.settled()
  expect(changed).not.toHaveBeenCalled()
})
