import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillWorkbook } from '../../addin/sheets/fill/fill-workbook.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { bytesOf, type Parts, pack, textOf, unpack } from '../../addin/sheets/write/zip.ts'
import { run } from '../../dsl/cli/main.ts'
import { soundBook } from './support/sound-books.ts'

let folder: string
let sound: Uint8Array

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'thuoc-audit-'))
  const { plan } = await soundBook('Quảng Ngãi')
  const filled = await fillWorkbook(await writeWorkbookPlan(plan))
  if (filled.kind === 'refused') throw new Error(filled.problem.code)
  sound = filled.bytes
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Change = (parts: Parts) => void

/** Changes a part of the package as text. */
function changed(name: string, change: (xml: string) => string): Change {
  return parts => {
    const xml = textOf(parts, name) ?? ''
    const next = change(xml)
    if (next === xml) throw new Error(`Nothing in ${name} was changed.`)
    parts.set(name, bytesOf(next))
  }
}

const sheet = (number: number) => `xl/worksheets/sheet${number}.xml`
const [SUMMARY, INPUTS, SCORES] = [sheet(1), sheet(3), sheet(4)]

async function audited(change: Change, ...options: readonly string[]) {
  const parts = unpack(sound)
  change(parts)
  const book = join(folder, 'book.xlsx')
  await writeFile(book, pack(parts))
  return ran(['audit', book, '--date', '2022-01-01', ...options])
}

async function ran(args: readonly string[]) {
  const [out, error]: string[][] = [[], []]
  const code = await run(args, { language: 'en', out: text => out!.push(text), error: text => error!.push(text) })
  return { code, out: out!.join('\n'), error: error!.join('\n') }
}

const found = (out: string): readonly string[] =>
  JSON.parse(out).findings.map(({ code, sheet: title, cell }: Record<string, string>): string =>
    [code, [title, cell].filter(text => text !== '').join('!')].join(' ').trim(),
  )

/** The row of the first figure that is a number. */
const firstFigure = (xml: string): string => /<c r="E(\d+)" s="\d+"><v>/.exec(xml)![1]!

describe('a saved workbook', () => {
  test('as it was made is in order', async () => {
    const { code, out } = await audited(() => {})
    expect(out).toContain('Nothing is amiss.')
    expect(code).toBe(0)
  })

  test.each<readonly [string, Change, readonly string[], number]>([
    [
      'a rule that was changed',
      changed('customXml/item1.xml', xml => xml.replace('&gt;= 80%', '&gt;= 70%')),
      ['rules-changed'],
      1,
    ],
    ['rules that are gone', (parts: Parts) => void parts.delete('customXml/item1.xml'), ['rules-missing'], 1],
    [
      'a very hidden sheet',
      changed('xl/workbook.xml', xml => xml.replace('name="Danh mục"', 'name="Danh mục" state="veryHidden"')),
      ['sheet-hidden Danh mục'],
      1,
    ],
    [
      'a hidden column',
      changed(INPUTS, xml => xml.replace('<col min="5" max="5"', '<col hidden="1" min="5" max="5"')),
      ['columns-hidden Số liệu!E:E'],
      1,
    ],
    [
      'a sheet without its guard',
      changed(SCORES, xml => xml.replace(/<sheetProtection[^>]*\/>/, '')),
      ['sheet-unprotected Chấm điểm'],
      0,
    ],
    [
      'a name that points elsewhere',
      changed('xl/workbook.xml', xml => xml.replace("'Số liệu'!$E$4", "'Chấm điểm'!$E$4")),
      ['name-moved Số liệu!E4'],
      1,
    ],
    [
      'a total that was typed',
      changed(SUMMARY, xml => xml.replace(/(<c r="D17"[^>]*>)<f>[^<]*<\/f><v>[^<]*/, '$1<v>999')),
      ['formula-overwritten Tổng hợp!D17'],
      1,
    ],
    [
      'a result that was typed behind its formula',
      changed(SUMMARY, xml => xml.replace(/(<c r="D17"[^>]*><f>[^<]*<\/f>)<v>[^<]*/, '$1<v>999')),
      ['value-stale Tổng hợp!D17'],
      1,
    ],
    [
      'a connection to other data',
      (parts: Parts) =>
        void parts.set(
          'xl/connections.xml',
          bytesOf('<connections><connection id="1" name="Kho số liệu"/></connections>'),
        ),
      ['data-connection'],
      1,
    ],
    [
      'another index in its properties',
      changed('docProps/custom.xml', xml => xml.replace('dti-tỉnh-2022', 'dti-khác')),
      ['identity-differs'],
      1,
    ],
  ])('tells of %s', async (_, change, findings, exitCode) => {
    const { code, out } = await audited(change, '--json')
    expect([...new Set(found(out))].filter(each => !each.startsWith('rules-differ'))).toEqual(
      expect.arrayContaining([...findings]),
    )
    expect(code).toBe(exitCode)
  })

  test('tells of a hidden row that carries a figure', async () => {
    let row = ''
    const hide = changed(INPUTS, xml => {
      row = firstFigure(xml)
      return xml.replace(`<row r="${row}"`, `<row hidden="1" r="${row}"`)
    })
    expect(found((await audited(hide, '--json')).out)).toEqual([`rows-hidden Số liệu!${row}:${row}`])
  })

  test('names the clauses in which its rules are not those that ship', async () => {
    const noted = changed('customXml/item1.xml', xml => xml.replace('Mẫu số là a, tử số là b + c.', 'Ghi chú khác.'))
    expect((await audited(noted)).out).toContain('they differ in: 6.12.')
  })

  test('takes warnings lightly when asked to', async () => {
    const veryHidden = changed('xl/workbook.xml', xml =>
      xml.replace('name="Danh mục"', 'name="Danh mục" state="hidden"'),
    )
    expect((await audited(veryHidden, '--fail-on', 'error')).code).toBe(0)
    expect((await audited(veryHidden)).code).toBe(1)
  })
})

describe('thuoc audit', () => {
  test('writes the report, and a snapshot that a later audit is compared with', async () => {
    const [page, snapshot] = ['report.html', 'snapshot.json'].map(name => join(folder, name))
    const first = await audited(
      () => {},
      '--out',
      page!,
      '--snapshot',
      snapshot!,
      '--by',
      'Thanh tra',
      '--reason',
      'kỳ 2022',
    )
    expect(first.code).toBe(0)
    expect(await readFile(page!, 'utf8')).toMatch(/^<!doctype html>/)
    const same = await audited(() => {}, '--compare', snapshot!)
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('nothing has changed')])
    const other = await audited(
      changed(INPUTS, xml => xml.replace(/(<c r="E\d+" s="\d+">)<v>([^<]*)/, '$1<v>$29')),
      '--compare',
      snapshot!,
    )
    expect([other.code, other.out]).toEqual([1, expect.stringMatching(/Figure [\w.]+: /)])
    await writeFile(snapshot!, (await readFile(snapshot!, 'utf8')).replace('Thanh tra', 'Ai khác'))
    expect((await audited(() => {}, '--compare', snapshot!)).out).toContain('somebody changed it')
    expect((await audited(() => {}, '--out', page!)).code).toBe(2)
  })

  test.each([
    ['no file', ['audit', 'không-có.xlsx']],
    ['no workbook', ['audit', 'package.json']],
    ['no day', ['audit', 'x.xlsx', '--date', '30/11/2026']],
    ['no page', ['report', 'x.xlsx', '--out', 'x.pdf']],
  ])('cannot run on %s', async (_, args) => {
    expect((await ran(args)).code).toBe(2)
  })

  test('refuses a file that would fill the memory, and soon', async () => {
    const bomb = unpack(sound)
    bomb.set('xl/worksheets/sheet99.xml', new Uint8Array(260_000_000))
    const book = join(folder, 'bomb.xlsx')
    await writeFile(book, pack(bomb))
    const { code, error } = await ran(['audit', book])
    expect([code, error]).toEqual([2, expect.stringContaining('MB')])
  })
})

describe('thuoc report', () => {
  test('writes a score, a group or everything as a page that Chromium can print', async () => {
    const book = join(folder, 'sound.xlsx')
    await writeFile(book, sound)
    const page = join(folder, 'trace.html')
    expect((await ran(['report', book, '1.1', 'III', '--both', '--out', page, '--date', '2026-11-30'])).code).toBe(0)
    const html = await readFile(page, 'utf8')
    expect(html).toContain('Văn bản giả định 1.1')
    expect(html.match(/<section/g)!.length).toBeGreaterThan(5)
    expect((await ran(['report', book, '99.9', '--out', join(folder, 'none.html')])).code).toBe(2)
  })
})

test('the command is there', () => {
  const { status, stdout } = spawnSync('node', ['dsl/cli/thuoc.mjs', 'audit', '--help'], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([0, expect.stringContaining('--compare')])
})
