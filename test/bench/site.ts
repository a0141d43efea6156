import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { currentSite } from '../../addin/site/build/build-site.ts'
import { serve } from '../../addin/site/serve/static-server.ts'
import { launchChromium } from '../support/chromium.ts'
import { newContext } from '../support/workbench.ts'
import { milliseconds } from './table.ts'
import { median } from './timing.ts'

export const siteHeads = ['the site', 'files', 'gzip'] as const
export const startHeads = ['the pane in Chromium', 'median of 5'] as const

/** Measured by what the browser asks for until the pane is usable; what a view needs beyond that comes later. */
export async function siteRows(): Promise<readonly (readonly string[])[]> {
  const site = await currentSite()
  const { pane } = await openedOnce(site)
  const isOffice = (name: string): boolean => name.startsWith('office/')
  return [
    sizeRow(
      'first view of the pane, without Office.js',
      site,
      pane.filter(name => !isOffice(name)),
    ),
    sizeRow('Office.js, as one host loads it', site, pane.filter(isOffice)),
    sizeRow('functions and engine, before React', site, entryFiles(site)),
    sizeRow(
      'all code of the site',
      site,
      filesIn(path.join(site, 'assets')).map(name => `assets/${name}`),
    ),
  ]
}

/** From the request for the pane's page to a heading that has read the workbook, and to the whole workbench. */
export async function startRows(): Promise<readonly (readonly string[])[]> {
  const site = await currentSite()
  const runs = []
  for (let run = 0; run < 5; run += 1) runs.push(await openedOnce(site))
  return [
    ['page of the workbench to usable pane, with the sample', milliseconds(median(runs.map(({ whole }) => whole)))],
    ['page of the pane to usable pane', milliseconds(median(runs.map(({ usable }) => usable)))],
  ]
}

interface Opened {
  /** Files that the pane's frame asked for until it was usable. */
  readonly pane: readonly string[]
  readonly whole: number
  readonly usable: number
}

async function openedOnce(site: string): Promise<Opened> {
  const served = await serve({ folder: site, port: 0 })
  const browser = await launchChromium()
  try {
    const context = await newContext(browser, {})
    const page = await context.newPage()
    const pane: string[] = []
    let asked = 0
    page.on('request', request => {
      if (!request.isNavigationRequest() && request.frame() === page.mainFrame()) return
      const name = new URL(request.url()).pathname.slice(1)
      if (name === 'taskpane-workbench.html') asked = performance.now()
      if (asked > 0) pane.push(name)
    })
    const begun = performance.now()
    await page.goto(`${served.origin}/workbench.html`)
    await page.frameLocator('iframe').locator('h1').first().waitFor()
    const ended = performance.now()
    return { pane, whole: ended - begun, usable: ended - asked }
  } finally {
    await browser.close()
    await served.close()
  }
}

/** The entry of the pane's page and what it imports at once. */
function entryFiles(site: string): readonly string[] {
  const page = readFileSync(path.join(site, 'taskpane.html'), 'utf8')
  return [...page.matchAll(/"\.\/(assets\/[^"]+\.js)"/g)].flatMap(([, name]) => name ?? [])
}

const filesIn = (folder: string): readonly string[] => readdirSync(folder, { encoding: 'utf8' })

function sizeRow(what: string, site: string, names: readonly string[]): readonly string[] {
  const files = [...new Set(names)].filter(name => /\.(js|css)$/.test(name))
  const bytes = files.map(name => gzipSync(readFileSync(path.join(site, name))).length)
  return [what, String(files.length), `${Math.round(bytes.reduce((sum, each) => sum + each, 0) / 1000)} kB`]
}
