import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Script } from 'node:vm'
import { connectDesktop } from '../../addin/workbench/host/desktop-seam.ts'
import type { HostLanguage } from '../../addin/workbench/host/endpoint.ts'
import type { DeclaredFunctions } from '../../addin/workbench/host/functions/metadata.ts'
import { createHost, type Host } from '../../addin/workbench/host/host.ts'
import type { HostProbe } from '../../addin/workbench/host/probe.ts'
import type { Spreadsheet } from '../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../addin/workbench/spreadsheet/univer-node.ts'

export interface OfficeSetup {
  /** A new one with one empty sheet `Sheet1` unless given. */
  readonly spreadsheet?: Spreadsheet
  readonly language?: HostLanguage
  readonly requirements?: Readonly<Record<string, string>>
  readonly functions?: DeclaredFunctions
}

/** The real Office.js, running in this test, connected to a simulated Excel. */
export interface StartedOffice {
  readonly host: Host
  readonly probe: HostProbe
  readonly spreadsheet: Spreadsheet
  readonly Excel: typeof Excel
  readonly Office: typeof Office
  readonly dispose: () => void
}

/**
 * Starts Office.js as a page would. The test file needs `// @vitest-environment jsdom` in its first line. May be
 * called again in the same file: each start loads the library anew; `dispose` the one before first. Every start makes
 * new `Excel`, `Office` and `CustomFunctions` globals, so code under test must not keep the old ones.
 */
export async function startOffice(setup: OfficeSetup = {}): Promise<StartedOffice> {
  const { spreadsheet = createHeadlessSpreadsheet() } = setup
  const host = createHost({ ...setup, spreadsheet })
  const before = new Set(Reflect.ownKeys(globalThis))
  sessionStorage.clear()
  // Office.js takes these away from every page that loads it.
  const { pushState, replaceState } = history
  const disconnect = connectDesktop(window, host.endpoint)
  const restore = runScriptsOfHead()
  announceScript()
  run('office.js')
  await Office.onReady()
  return { host, probe: host.probe, spreadsheet, Excel, Office, dispose }

  function dispose(): void {
    disconnect()
    host.dispose()
    restore()
    for (const key of Reflect.ownKeys(globalThis)) if (!before.has(key)) Reflect.deleteProperty(globalThis, key)
    Object.assign(history, { pushState, replaceState })
    spreadsheet.dispose()
  }
}

const address = 'http://localhost/office-js/'
const folder = resolve('node_modules/@microsoft/office-js/dist')
const compiled = new Map<string, Script>()

/** Compiled once, run in this realm, so that arrays and dates of tests are the library's own kind. */
function run(name: string): void {
  const script = compiled.get(name) ?? new Script(readFileSync(resolve(folder, name), 'utf8'), { filename: name })
  compiled.set(name, script)
  script.runInThisContext()
}

/** Office.js finds its folder by the element that loaded it. */
function announceScript(): void {
  for (const old of document.head.querySelectorAll('script')) old.remove()
  const element = document.createElement('script')
  element.type = 'text/plain'
  element.setAttribute('src', `${address}office.js`)
  Node.prototype.appendChild.call(document.head, element)
}

/** jsdom fetches no scripts; those that Office.js adds to the page are run from the package instead. */
function runScriptsOfHead(): () => void {
  const { head } = document
  head.appendChild = element => {
    if (!(element instanceof HTMLScriptElement)) return Node.prototype.appendChild.call(head, element) as typeof element
    setTimeout(() => {
      try {
        run(element.src.replace(address, ''))
        element.onload?.(new Event('load'))
      } catch (error) {
        console.error(error)
        element.onerror?.(new Event('error'))
      }
    }, 0)
    return element
  }
  return () => Reflect.deleteProperty(head, 'appendChild')
}
