import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { currentSite } from '../../addin/site/build/build-site.ts'
import { serve } from '../../addin/site/serve/static-server.ts'
import { scoreTexts } from '../../taskpane/score/texts.ts'
import { shellTexts } from '../../taskpane/shell/texts.ts'
import { launchChromium } from '../support/chromium.ts'
import { goTo, openWorkbench, viewLoaded } from '../support/workbench.ts'
import { provinceCells } from './places.ts'
import { smallerPng } from './smaller-png.ts'

// `npm run screenshots`: the pictures of the README, taken anew.

const FOLDER = 'addin/site/screenshots'
const LARGEST_KILOBYTES = 150
const SIZE = { width: 1120, height: 630 }

const served = await serve({ folder: await currentSite(), port: 0 })
const browser = await launchChromium()
await mkdir(FOLDER, { recursive: true })

const vietnamese = await openWorkbench(browser, served.origin, { context: { viewport: SIZE } })
await take(vietnamese.page, 'workbench')
await goTo(vietnamese.page, (await provinceCells('vi')).score('6.8'))
await vietnamese.pane.getByRole('tab', { name: shellTexts.vi.views.trace }).click()
await vietnamese.pane.getByRole('tabpanel').getByText('6.8').first().waitFor()
await take(vietnamese.page, 'trace')

const english = await openWorkbench(browser, served.origin, { language: 'en', context: { viewport: SIZE } })
await english.pane.getByRole('tab', { name: scoreTexts.en.sections.gains, exact: true }).click()
await viewLoaded(english.pane)
await take(english.page.locator('iframe'), 'gains-english')

await browser.close()
await served.close()

/** The whole page, or a part of it. */
async function take(what: Page | Locator, name: string): Promise<void> {
  const file = path.join(FOLDER, `${name}.png`)
  const picture = smallerPng(await what.screenshot({ animations: 'disabled' }))
  const kilobytes = Math.round(picture.length / 1024)
  process.stdout.write(`${file}: ${kilobytes} kB\n`)
  if (kilobytes > LARGEST_KILOBYTES) throw new Error(`${file} is larger than ${LARGEST_KILOBYTES} kB`)
  await writeFile(file, picture)
}
