import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from '../../../addin/site/build/build-site.ts'
import { addressesIn } from '../manifest-checks.ts'

const out = mkdtempSync(path.join(tmpdir(), 'site-'))
const address = 'https://intranet.example/thuoc/'

beforeAll(() => buildSite({ out, address, office: 'microsoft' }))
afterAll(() => rmSync(out, { recursive: true }))

test('a site with Office.js from Microsoft names that one other address, and its policy allows it', () => {
  const { document } = new JSDOM(readFileSync(path.join(out, 'taskpane.html'), 'utf8')).window
  const scripts = [...document.scripts].map(script => script.getAttribute('src') ?? '')
  expect(scripts.filter(source => /^[a-z]+:/.test(source))).toEqual([
    'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  ])
  const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content')
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;")
})

test('a site with Office.js from Microsoft has neither its own copy nor the workbench that needs one', () => {
  for (const name of ['office', 'workbench.html', 'taskpane-workbench.html', 'workbench', 'samples'])
    expect(existsSync(path.join(out, name))).toBe(false)
})

test('the manifest of a site has the address of that site in every URL', () => {
  const addresses = addressesIn(readFileSync(path.join(out, 'manifest.xml'), 'utf8'))
  expect(addresses.length).toBeGreaterThan(40)
  for (const each of addresses) {
    expect(each.startsWith(address)).toBe(true)
    expect(existsSync(path.join(out, each.slice(address.length)))).toBe(true)
  }
})
