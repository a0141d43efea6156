import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Served, serve } from '../../addin/site/serve/static-server.ts'
import { shellTexts } from '../../taskpane/shell/texts.ts'
import { localhostCertificate } from '../support/certificate.ts'
import { launchChromium } from '../support/chromium.ts'
import {
  type Complaints,
  complaintsOf,
  formulaAt,
  newContext,
  paneOf,
  typeInto,
  valueAt,
} from '../support/workbench.ts'
import { provinceCells } from './places.ts'

/** The page of Excel holds the add-in of another origin in a frame; what it may do otherwise does not matter here. */
const excelPolicy = 'frame-src https://localhost:*'
const eventually = { timeout: 20_000, interval: 100 }

const excelFiles = mkdtempSync(path.join(tmpdir(), 'web-host-'))
let excel: Served
let served: Served
let browser: Browser
let context: BrowserContext
let page: Page
let complaints: Complaints

beforeAll(async () => {
  await buildExcel()
  const certificate = localhostCertificate()
  excel = await serve({ folder: excelFiles, port: 0, certificate, policy: excelPolicy })
  served = await serve({ folder: inject('site'), port: 0, certificate })
  browser = await launchChromium()
  context = await newContext(browser, { context: { ignoreHTTPSErrors: true } })
  page = await context.newPage()
  complaints = complaintsOf(page, [excel.origin, served.origin])
  await page.goto(`${excel.origin}/index.html?addin=${served.origin}/taskpane.html`)
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
  await excel?.close()
  rmSync(excelFiles, { recursive: true })
})

async function buildExcel(): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('./web-host', import.meta.url)),
    base: './',
    logLevel: 'error',
    build: { outDir: excelFiles, emptyOutDir: true, minify: false, target: 'esnext', reportCompressedSize: false },
  })
  copyFileSync(path.join(inject('site'), 'functions.json'), path.join(excelFiles, 'functions.json'))
}

test('the add-in works in a frame of another origin, over the protocol of Excel on the web', async () => {
  const pane = await paneOf(page)
  expect(await pane.evaluate(() => [String(Office.context.platform), location.origin])).toEqual([
    'OfficeOnline',
    served.origin,
  ])

  // Reads the workbook, and creates its scoring sheets with live functions.
  await pane.getByRole('textbox').first().fill('Quảng Ngãi')
  await pane.getByRole('radio', { name: shellTexts.vi.modes.live }).check()
  await pane.getByRole('button', { name: /^Tạo bảng/ }).click()
  await pane.getByRole('tab', { name: shellTexts.vi.views.trace }).waitFor()

  // A live function computes in the frame, for a cell in the page around it.
  const cells = await provinceCells()
  expect(await formulaAt(pane, cells.score('6.12'))).toContain('THUOC.SCORE("6.12"')
  await typeInto(page, cells.figure('6.12.a'), '100')
  await typeInto(page, cells.figure('6.12.b'), '30')
  await typeInto(page, cells.figure('6.12.c'), '45')
  await expect.poll(() => valueAt(pane, cells.score('6.12')), eventually).toBeCloseTo(18.75, 9)
  expect(complaints).toEqual([])
})
