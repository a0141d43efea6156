import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { readWorkbook, type WorkbookReading } from '../../addin/sheets/read/read-workbook.ts'
import { type Served, serve } from '../../addin/site/serve/static-server.ts'
import { NARROWEST_PANE } from '../../addin/workbench/page/splitter.ts'
import { pageTexts } from '../../addin/workbench/page/texts.ts'
import { shellTexts } from '../../taskpane/shell/texts.ts'
import { launchChromium } from '../support/chromium.ts'
import {
  formulaAt,
  goTo,
  type OpenedWorkbench,
  openWorkbench,
  paneOf,
  typeInto,
  valueAt,
} from '../support/workbench.ts'
import { provinceCells } from './places.ts'

const texts = shellTexts.vi
const eventually = { timeout: 20_000, interval: 100 }
const cells = await provinceCells()

let served: Served
let browser: Browser
let opened: OpenedWorkbench

beforeAll(async () => {
  served = await serve({ folder: inject('site'), port: 0 })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** Whatever a test did, the page kept to its own files and its policy, and no script failed. */
afterEach(() => {
  expect(opened.complaints).toEqual([])
})

describe('the workbench, with the sample of Quảng Ngãi', () => {
  beforeAll(async () => {
    opened = await openWorkbench(browser, served.origin)
  })

  afterAll(() => opened.context.close())

  test('shows its scores in the sheet and in the pane, and finds nothing wrong with it', async () => {
    const { pane } = opened
    await pane.getByText('134 – 149', { exact: true }).waitFor()
    await expect.poll(() => valueAt(pane, ['Tổng hợp', 'A4']), eventually).toBe(134)
    expect(await pane.getByText(texts.showProblems, { exact: true }).count()).toBe(0)
  })

  test('traces the score of the selected cell', async () => {
    const { page, pane } = opened
    await page.getByRole('button', { name: 'Truy vết điểm' }).click()
    for (const code of ['3.2', '6.12']) {
      await goTo(page, cells.score(code))
      await pane.getByRole('tabpanel').getByRole('heading', { name: code }).first().waitFor()
    }
  })

  test('scores a figure that is typed into its cell, in the sheet and in the pane', async () => {
    const { page, pane } = opened
    expect(await page.getByText('có thay đổi chưa lưu').isVisible()).toBe(false)
    await pane.getByRole('tab', { name: texts.views.score }).click()
    await typeInto(page, cells.figure('6.12.a'), '100')
    await typeInto(page, cells.figure('6.12.b'), '30')
    await typeInto(page, cells.figure('6.12.c'), '45')
    await expect.poll(() => valueAt(pane, cells.score('6.12')), eventually).toBeCloseTo(18.75, 9)
    await pane.getByText('152,75 – 167,75', { exact: true }).waitFor()
    await page.getByText('có thay đổi chưa lưu').waitFor()
  })

  test('switches to live functions, with the same numbers', async () => {
    const { pane } = opened
    const codes = ['3.2', '6.8', '6.12']
    const scores = () => Promise.all(codes.map(code => valueAt(pane, cells.score(code))))
    const before = await scores()
    await pane.getByRole('button', { name: texts.menu.label }).click()
    await pane.getByRole('menuitem', { name: texts.menu.mode.live }).click()
    await pane.getByRole('alertdialog').getByRole('button', { name: texts.confirm.switchTo }).click()
    await expect.poll(() => formulaAt(pane, cells.score('6.8')), eventually).toContain('THUOC.SCORE("6.8"')
    await expect.poll(scores, eventually).toEqual(before)
  })

  test('saves what was typed: the file is read back with the same figures', async () => {
    const { page } = opened
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Lưu .xlsx' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('quang-ngai-2022.xlsx')
    const saved = await readWorkbook(await readFile(await download.path()))
    const sample = await readWorkbook(await readFile(`${inject('site')}/samples/quang-ngai-2022.vi.xlsx`))
    expect(ownCells(saved)).toEqual({
      ...ownCells(sample),
      '6.12 a': { kind: 'number', value: 100 },
      '6.12 b': { kind: 'number', value: 30 },
      '6.12 c': { kind: 'number', value: 45 },
    })
    await expect.poll(() => page.getByText('có thay đổi chưa lưu').isVisible(), eventually).toBe(false)
  })

  test('changes the language of page and pane without losing the workbook', async () => {
    const { page, pane } = opened
    await page.getByRole('combobox', { name: 'Ngôn ngữ' }).selectOption('en')
    await page.getByRole('button', { name: 'Trace score' }).waitFor()
    await pane.getByRole('tab', { name: shellTexts.en.views.trace }).waitFor()
    expect(await valueAt(pane, cells.figure('6.12.a'))).toBe(100)
  })
})

describe('the workbench, with other files', () => {
  beforeAll(async () => {
    opened = await openWorkbench(browser, served.origin)
  })

  afterAll(() => opened.context.close())

  test('says why it cannot open a file that is no workbook, and keeps the one that is open', async () => {
    const { page, pane } = opened
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Mở tệp…' }).click()
    await (await choosing).setFiles({ name: 'thu.xlsx', mimeType: '', buffer: Buffer.from('not a workbook') })
    await page.getByText('Không mở được thu.xlsx').waitFor()
    expect(await valueAt(pane, ['Tổng hợp', 'A4'])).toBe(134)
  })

  test('opens a file that is dropped on the page', async () => {
    const { page } = opened
    const dataTransfer = await page.evaluateHandle(async () => {
      const bytes = await (await fetch('samples/quang-ngai-2022.en.xlsx')).arrayBuffer()
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], 'dropped.xlsx'))
      return transfer
    })
    await page.dispatchEvent('header', 'dragenter', { dataTransfer })
    const place = page.getByText('Thả tệp .xlsx vào đây để mở')
    await place.waitFor()
    await place.dispatchEvent('drop', { dataTransfer })
    await place.waitFor({ state: 'hidden' })
    await page.locator('header').getByText('dropped.xlsx').waitFor()
    await page.locator('[data-u-comp=slide-tab-item]').getByText('Figures', { exact: true }).waitFor()
  })

  test('asks before it lets unsaved changes go', async () => {
    const { page } = opened
    const asked: string[] = []
    page.once('dialog', dialog => {
      asked.push(dialog.message())
      return dialog.dismiss()
    })
    await typeInto(page, ['Figures', 'E210'], '7')
    await page.getByText('có thay đổi chưa lưu').waitFor()
    await page.getByRole('button', { name: 'Sổ mẫu' }).click()
    await expect.poll(() => asked, eventually).toEqual([pageTexts.vi.discard])
    expect(await page.locator('header').getByText('dropped.xlsx').isVisible()).toBe(true)
  })

  test('makes the pane wider and narrower from the keyboard, never below 320 pixels', async () => {
    const splitter = opened.page.getByRole('separator', { name: pageTexts.vi.paneWidth })
    await splitter.focus()
    const widthAfter = async (key: string): Promise<number> => {
      await splitter.press(key)
      return (await opened.page.locator('iframe').boundingBox())?.width ?? 0
    }
    expect(await widthAfter('Home')).toBe(NARROWEST_PANE)
    expect(await widthAfter('ArrowRight')).toBe(NARROWEST_PANE)
    expect(await widthAfter('ArrowLeft')).toBeGreaterThan(NARROWEST_PANE)
  })

  test('writes scoring sheets into a blank workbook from the pane', async () => {
    const { page } = opened
    page.once('dialog', dialog => dialog.accept())
    await page.getByRole('button', { name: 'Sổ trống' }).click()
    // The pane starts anew with the workbook.
    await page.frameLocator('iframe').getByRole('textbox').first().waitFor()
    const pane = await paneOf(page)
    await pane.getByRole('textbox').first().fill('Quảng Ngãi')
    await pane.getByRole('button', { name: /^Tạo bảng/ }).click()
    await pane.getByRole('tab', { name: texts.views.trace }).waitFor()
    await typeInto(page, cells.figure('6.12.a'), '100')
    await typeInto(page, cells.figure('6.12.b'), '30')
    await typeInto(page, cells.figure('6.12.c'), '50')
    await expect.poll(() => valueAt(pane, cells.score('6.12')), eventually).toBe(20)
  })
})

/** What stands in the cells of the figures, by code and letter. */
function ownCells(reading: WorkbookReading): Readonly<Record<string, unknown>> {
  if (reading.kind !== 'opened') throw new Error(`not read: ${reading.problem.code}`)
  expect(reading.problems).toEqual([])
  return Object.fromEntries(reading.rows.map(({ code, letter, value }) => [`${code} ${letter}`, value]))
}
