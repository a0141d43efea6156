import axe from 'axe-core'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Served, serve } from '../../addin/site/serve/static-server.ts'
import { pageTexts } from '../../addin/workbench/page/texts.ts'
import type { Language } from '../../dsl/text/language.ts'
import { findTexts } from '../../taskpane/find/texts.ts'
import { editTexts } from '../../taskpane/rules/edit/texts.ts'
import { scoreTexts } from '../../taskpane/score/texts.ts'
import { shellTexts } from '../../taskpane/shell/texts.ts'
import { launchChromium } from '../support/chromium.ts'
import { goTo, type OpenedWorkbench, openWorkbench, paneOf, viewLoaded } from '../support/workbench.ts'
import { provinceCells } from './places.ts'

const looks = ['light', 'dark', 'high contrast'] as const
const languages: readonly Language[] = ['vi', 'en']

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

/** The spreadsheet is a library's, and the pane is looked at by itself. */
const NOT_OURS = ['.grid', 'iframe']

/**
 * What axe finds, as rule and element. In high contrast the machine paints its own colours, which axe does not see:
 * it would judge those of the style sheet.
 */
async function violationsIn(frame: Frame, colours: 'ours' | 'of the machine' = 'ours'): Promise<readonly string[]> {
  await frame.evaluate(settle)
  await frame.evaluate(axe.source)
  const { violations } = await frame.evaluate(
    ([exclude, contrast]) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { include: document, exclude },
        { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: contrast } } },
      ),
    [NOT_OURS, colours === 'ours'] as const,
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** What fades in has its colours at the end. */
const settle = async (): Promise<void> => {
  const ending = document.getAnimations().filter(each => each.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(each => each.finished))
}

describe.each(languages)('in %s', language => {
  const texts = shellTexts[language]
  let opened: OpenedWorkbench

  /** The pane at its narrowest. */
  beforeAll(async () => {
    opened = await openWorkbench(browser, served.origin, { language })
    const splitter = opened.page.getByRole('separator')
    await splitter.focus()
    await splitter.press('Home')
    await goTo(opened.page, (await provinceCells(language)).score('3.2'))
  })

  afterAll(() => opened.context.close())

  test('axe finds nothing in the page around spreadsheet and pane', async () => {
    expect(await violationsIn(opened.page.mainFrame())).toEqual([])
  })

  test.each(looks)('axe finds nothing in any view of the pane: %s', async look => {
    const pane = await paneInLook(opened.page, language, look)
    const found: Record<string, readonly string[]> = {}
    const check = async (name: string): Promise<void> => {
      await viewLoaded(pane)
      found[name] = await violationsIn(pane, look === 'high contrast' ? 'of the machine' : 'ours')
    }
    for (const tab of [...Object.values(scoreTexts[language].sections), ...Object.values(texts.views).slice(1)]) {
      await pane.getByRole('tab', { name: tab, exact: true }).click()
      await check(tab)
    }
    await checkEditor(pane, language, check)
    await pane.getByRole('button', { name: texts.menu.label, exact: true }).click()
    await pane.getByRole('menu').waitFor()
    await check('menu')
    await pane.getByRole('menuitem', { name: texts.menu.find }).click()
    await pane.getByRole('heading', { name: findTexts[language].title }).waitFor()
    await check('find')
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map(name => [name, []])))
  })

  test('axe finds nothing where scoring sheets are created, in any look', async () => {
    const { page } = opened
    await page.getByRole('button', { name: pageTexts[language].blank }).click()
    await page.frameLocator('iframe').getByRole('textbox').first().waitFor()
    for (const look of looks) {
      const pane = await paneInLook(page, language, look)
      expect(await violationsIn(pane, look === 'high contrast' ? 'of the machine' : 'ours')).toEqual([])
    }
  })
})

/** The editor with what opens in it, and the question before a draft is applied. */
async function checkEditor(pane: Frame, language: Language, check: (name: string) => Promise<void>): Promise<void> {
  const texts = editTexts[language]
  await pane.getByRole('tab', { name: shellTexts[language].views.rules, exact: true }).click()
  const edit = pane.getByRole('button', { name: texts.edit, exact: true })
  const content = pane.locator('.cm-content')
  // A draft of an earlier look opens in the editor.
  await edit.or(content).first().waitFor()
  if (await edit.isVisible()) await edit.click()
  await content.press('Control+Home')
  await content.pressSequentially('# ')
  await content.press('Control+f')
  await content.press('Control+Shift+M')
  await pane.locator('.cm-search').waitFor()
  await pane.locator('.cm-panel-lint [role=option]').first().waitFor()
  await check('editor')
  await pane.getByRole('button', { name: texts.apply.open, exact: true }).click()
  await pane.getByRole('alertdialog').waitFor()
  await check('apply')
  await pane.getByRole('alertdialog').getByRole('button', { name: texts.cancel, exact: true }).click()
}

/** Opens the pane anew, in another look. */
async function paneInLook(page: Page, language: Language, look: (typeof looks)[number]): Promise<Frame> {
  await page.emulateMedia({ forcedColors: look === 'high contrast' ? 'active' : 'none' })
  const theme = look === 'dark' ? 'dark' : 'light'
  await page.evaluate(
    preferences => localStorage.setItem('thuoc-preferences', preferences),
    JSON.stringify({ language, theme }),
  )
  const before = await paneOf(page)
  await before.goto(before.url())
  return paneOf(page)
}
