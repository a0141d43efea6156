import axe from 'axe-core'
import type { Browser, Frame } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Served, serve } from '../../addin/site/serve/static-server.ts'
import type { Language } from '../../dsl/text/language.ts'
import { shellTexts } from '../../taskpane/shell/texts.ts'
import type { ViewName } from '../../taskpane/view.ts'
import { launchChromium } from '../support/chromium.ts'
import { goTo, type OpenedWorkbench, openWorkbench } from '../support/workbench.ts'
import { provinceCells } from './places.ts'

const looks = ['light', 'dark', 'high contrast'] as const
const languages: readonly Language[] = ['vi', 'en']
const views: readonly ViewName[] = ['score', 'trace', 'rules', 'audit']

let served: Served
let browser: Browser

beforeAll(async () => {
  served = await serve({ folder: inject('site'), port: 0 })
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
  await served?.close()
})

/** The pane at its narrowest, in a language and a look. */
async function openNarrow(language: Language, look: (typeof looks)[number]): Promise<OpenedWorkbench> {
  const opened = await openWorkbench(browser, served.origin, {
    language,
    theme: look === 'dark' ? 'dark' : 'light',
    context: { forcedColors: look === 'high contrast' ? 'active' : 'none' },
  })
  const splitter = opened.page.getByRole('separator')
  await splitter.focus()
  await splitter.press('Home')
  return opened
}

/** The spreadsheet is a library's, and the pane is looked at by itself. */
const NOT_OURS = ['.grid', 'iframe']

/** What axe finds, as rule and element. The policy of the page does not reach scripts of the debugger. */
async function violationsIn(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axe.source)
  const { violations } = await frame.evaluate(
    exclude => (globalThis as unknown as { axe: typeof axe }).axe.run({ include: document, exclude }),
    NOT_OURS,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

describe.each(languages)('in %s', language => {
  test('axe finds nothing in the page around spreadsheet and pane', async () => {
    const { context, page } = await openWorkbench(browser, served.origin, { language })
    const found = await violationsIn(page.mainFrame())
    await context.close()
    expect(found).toEqual([])
  })

  describe.each(looks)('%s', look => {
    test('axe finds nothing in any view of the pane', async () => {
      const { context, page, pane } = await openNarrow(language, look)
      await goTo(page, (await provinceCells(language)).score('3.2'))
      const found: Record<string, readonly string[]> = {}
      for (const view of views) {
        await pane.getByRole('tab', { name: shellTexts[language].views[view] }).click()
        await pane.locator('[role=tabpanel]:not(:empty)').first().waitFor()
        found[view] = await violationsIn(pane)
      }
      await context.close()
      expect(found).toEqual({ score: [], trace: [], rules: [], audit: [] })
    })
  })
})
