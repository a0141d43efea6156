import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core'
import type { Language } from '../../dsl/text/language.ts'

/** What a page did that it must not do, as sentences; gathered from its first request on. */
export type Complaints = readonly string[]

export interface OpenedWorkbench {
  readonly context: BrowserContext
  readonly page: Page
  readonly pane: Frame
  readonly complaints: Complaints
}

export interface OpenOptions {
  readonly language?: Language
  readonly theme?: 'light' | 'dark'
  readonly context?: BrowserContextOptions
}

/** The workbench with its sample, once the pane shows scores. */
export async function openWorkbench(
  browser: Browser,
  origin: string,
  options: OpenOptions = {},
): Promise<OpenedWorkbench> {
  const context = await newContext(browser, options)
  const page = await context.newPage()
  const complaints = complaintsOf(page, [origin])
  await page.goto(`${origin}/workbench.html`)
  return { context, page, pane: await paneOf(page), complaints }
}

/** A fresh profile with the reader's choices, as they are kept between visits. */
export async function newContext(browser: Browser, options: OpenOptions): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.context })
  const { language = 'vi', theme = 'light' } = options
  await context.addInitScript(
    preferences => localStorage.setItem('thuoc-preferences', localStorage.getItem('thuoc-preferences') ?? preferences),
    JSON.stringify({ language, theme }),
  )
  return context
}

/** The frame of the pane, once it has read the workbook: it then has a heading of its own. */
export async function paneOf(page: Page): Promise<Frame> {
  await page.frameLocator('iframe').locator('h1').first().waitFor()
  const handle = await page.locator('iframe').elementHandle()
  const pane = await handle?.contentFrame()
  if (!pane) throw new Error('the pane has no frame')
  return pane
}

/** Waits for a view whose code is fetched when it is first opened. */
export async function viewLoaded(pane: Frame): Promise<void> {
  await pane.locator('.fui-Spinner').waitFor({ state: 'hidden' })
}

/** What a cell holds, as Office.js in the pane reads it. */
export function valueAt(pane: Frame, cell: readonly [sheet: string, address: string]): Promise<unknown> {
  return pane.evaluate(
    ([sheet, address]) =>
      Excel.run(async context => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address)
        range.load('values')
        await context.sync()
        return range.values[0]?.[0]
      }),
    cell,
  )
}

export function formulaAt(pane: Frame, cell: readonly [sheet: string, address: string]): Promise<unknown> {
  return pane.evaluate(
    ([sheet, address]) =>
      Excel.run(async context => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address)
        range.load('formulas')
        await context.sync()
        return range.formulas[0]?.[0]
      }),
    cell,
  )
}

/** Goes to a cell by sheet tab and name box, as a person would, and leaves the keyboard with the grid. */
export async function goTo(page: Page, [sheet, address]: readonly [sheet: string, address: string]): Promise<void> {
  await page.locator('[data-u-comp=slide-tab-item]').getByText(sheet, { exact: true }).click()
  const box = page.locator('[data-u-comp=defined-name] input')
  await box.click()
  await box.fill(address)
  await box.press('Enter')
}

/** Types into a cell as a person would. */
export async function typeInto(
  page: Page,
  cell: readonly [sheet: string, address: string],
  text: string,
): Promise<void> {
  await goTo(page, cell)
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Collects errors of the console and of scripts, violations of the policy and requests to other origins. */
export function complaintsOf(page: Page, origins: readonly string[]): Complaints {
  const complaints: string[] = []
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => complaints.push(`error: ${error.message}`))
  page.on('request', request => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && !origins.includes(origin)) complaints.push(`request: ${request.url()}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`)
  })
  return complaints
}
