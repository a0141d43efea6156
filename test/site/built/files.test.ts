import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { JSDOM } from 'jsdom'
import { describe, expect, inject, test } from 'vitest'
import { readWorkbook } from '../../../addin/sheets/read/read-workbook.ts'
import { stampedManifest } from '../../../addin/site/build/stamp-manifest.ts'
import { addressesIn } from '../manifest-checks.ts'

const site = inject('site')
const fileText = (name: string): string => readFileSync(path.join(site, name), 'utf8')
const pages = ['taskpane.html', 'taskpane-workbench.html', 'workbench.html', 'help.html']
const OFFICE = 'node_modules/@microsoft/office-js/dist'

interface FunctionEntry {
  readonly id: string
  readonly description: string
  readonly parameters: readonly { readonly description: string }[]
}

describe('the manifest of the site', () => {
  test.each([...new Set(addressesIn(stampedManifest('https://localhost:3000/')))])('%s is a file', address => {
    expect(existsSync(path.join(site, new URL(address).pathname))).toBe(true)
  })

  test.each(
    [...new Set(addressesIn(stampedManifest('https://localhost:3000/')))].filter(each => each.endsWith('.png')),
  )('%s has the size in its name', address => {
    const picture = readFileSync(path.join(site, new URL(address).pathname))
    const size = Number(/-(\d+)\.png$/.exec(address)?.[1])
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size])
  })
})

describe('the custom functions of the site', () => {
  const { functions }: { functions: readonly FunctionEntry[] } = JSON.parse(fileText('functions.json'))

  test('have the ids that saved workbooks know', () => {
    expect(functions.map(({ id }) => id).toSorted()).toEqual([
      'BEST',
      'EXPLAIN',
      'INDEX',
      'MAX',
      'MEASURE',
      'MINMAX',
      'NEXT',
      'RANK',
      'SCORE',
      'STATUS',
      'TITLE',
      'ZSCORE',
    ])
  })

  test.each(functions)('$id says what it is for', ({ description, parameters }) => {
    expect(description).not.toBe('')
    for (const parameter of parameters) expect(parameter.description).not.toBe('')
  })
})

describe('Office.js in the site', () => {
  const names = readdirSync(path.join(site, 'office'), { recursive: true, encoding: 'utf8' }).filter(
    name => path.extname(name) !== '',
  )

  test.each([
    'office.js',
    'excel-web-16.00.js',
    'excel-win32-16.01.js',
    'excel-mac-16.00.js',
    'vi-vn/office_strings.js',
  ])('has %s', name => {
    expect(names).toContain(name)
  })

  test('is what the package has, byte for byte and by its name', () => {
    const changed = names.filter(name => {
      const original = path.join(OFFICE, name.replace('AgaveErrorUX', 'agaveerrorux'))
      return !readFileSync(path.join(site, 'office', name)).equals(readFileSync(original))
    })
    expect(changed).toEqual([])
  })

  test('asks for its error page by the name that the site gives it', () => {
    expect(fileText('office/excel-web-16.00.js')).toContain('AgaveErrorUX/index.html')
    expect(names).toContain('AgaveErrorUX/index.html')
  })

  test('brings no telemetry', () => {
    expect(names.filter(name => /telemetry|otel/i.test(name))).toEqual([])
  })
})

describe.each(pages)('%s', name => {
  const { document } = new JSDOM(fileText(name)).window

  test('holds its policy before anything that it loads', () => {
    const [first] = document.head.children
    expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy')
    expect(first?.getAttribute('content')).toContain("script-src 'self';")
    expect(first?.getAttribute('content')).not.toContain('unsafe-eval')
  })

  test('loads files of the site alone, by relative addresses', () => {
    const addresses = [...document.querySelectorAll('[src], [href]')].map(
      element => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
    )
    expect(addresses.length).toBeGreaterThan(0)
    for (const address of addresses) {
      expect(address).not.toMatch(/^[a-z]+:|^\//)
      expect(existsSync(path.join(site, address))).toBe(true)
    }
  })

  test('has no script in its text', () => {
    expect([...document.scripts].filter(script => script.textContent !== '')).toEqual([])
  })
})

test('the pane of the workbench is the pane with the seam before Office.js', () => {
  const seam = '<script src="workbench/seam.js"></script>\n    '
  const inWorkbench = fileText('taskpane-workbench.html')
  expect(inWorkbench.replace(seam, '')).toBe(fileText('taskpane.html'))
  expect(inWorkbench.indexOf(seam)).toBeLessThan(inWorkbench.indexOf('office/office.js'))
})

test.each(['vi', 'en'])('the sample in %s is read back', async language => {
  const read = await readWorkbook(readFileSync(path.join(site, `samples/quang-ngai-2022.${language}.xlsx`)))
  expect(read).toMatchObject({ kind: 'opened', identity: { language }, problems: [] })
})
