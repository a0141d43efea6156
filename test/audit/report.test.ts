import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../addin/audit/audit.ts'
import { type Finding, type FindingCode, severities, wholeWorkbook } from '../../addin/audit/finding.ts'
import { describeFinding, findingTexts } from '../../addin/audit/messages/describe.ts'
import { auditHtml } from '../../addin/audit/report/audit-html.ts'
import { auditJson } from '../../addin/audit/report/audit-json.ts'
import { type AuditReport, reportedRules } from '../../addin/audit/report/audit-report.ts'
import { auditLines } from '../../addin/audit/report/audit-text.ts'
import { compareSnapshots } from '../../addin/audit/snapshot/compare-snapshots.ts'
import { readSnapshot } from '../../addin/audit/snapshot/read-snapshot.ts'
import { takeSnapshot } from '../../addin/audit/snapshot/take-snapshot.ts'
import { type SoundBook, soundBook } from './support/sound-books.ts'
import { typedInto } from './support/tampered.ts'

let book: SoundBook
let report: AuditReport

beforeAll(async () => {
  book = await soundBook('Quảng Ngãi')
  const tampered = typedInto(
    book.workbook,
    new Map([
      ['Chấm điểm!E6', { kind: 'number', value: 777 }],
      ['Chấm điểm!B7', { kind: 'text', text: '<script>alert(1)</script>' }],
      ['Danh mục!C5', { kind: 'text', text: '=cmd|\u001b[31m' }],
    ] as const),
  )
  report = {
    fileName: 'sổ <1>.xlsx',
    fileHash: 'f'.repeat(64),
    date: '2026-11-30',
    place: 'Quảng Ngãi',
    // The golden files must not change with every change of the rules.
    rules: { ...reportedRules(book.rules), sha256: 'a'.repeat(64) },
    findings: audit(tampered).findings,
  }
})

describe('the report of an audit', () => {
  test.each(['vi', 'en'] as const)('is written as in the golden files: %s', async language => {
    await expect(auditHtml(report, language)).toMatchFileSnapshot(`../golden/reports/audit-${language}.html`)
    const lines = `${auditLines(report, language).join('\n')}\n`
    await expect(lines).toMatchFileSnapshot(`../golden/reports/audit-${language}.txt`)
  })

  test('keeps its shape as JSON', async () => {
    const text = `${JSON.stringify(auditJson(report), undefined, 2)}\n`
    await expect(text).toMatchFileSnapshot('../golden/reports/audit.json')
  })

  test('steers neither a browser nor a terminal', () => {
    expect(auditHtml(report, 'vi')).not.toMatch(/<script/i)
    expect(auditLines(report, 'vi').join('')).not.toContain('\u001b')
  })

  test('has a title, a fix and a sentence for every finding in both languages', () => {
    for (const code of Object.keys(severities) as FindingCode[])
      for (const language of ['vi', 'en'] as const) {
        const { titles, fixes, sentences } = findingTexts[language]
        expect([titles[code], fixes[code]]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)])
        expect(typeof sentences[code]).toBe('function')
      }
    const differ: Finding = { ...wholeWorkbook, code: 'rules-differ', standing: 'older', clauses: ['6.12', '*'] }
    expect(describeFinding(differ, 'en')).toContain('6.12, the common part')
  })
})

describe('a snapshot', () => {
  const of = (workbook = book.workbook) =>
    takeSnapshot(report, audit(workbook).expected!, { by: 'Thanh tra', reason: 'kỳ 2022' })
  const text = () => JSON.stringify(of())

  test('says the same of the same workbook, and is whole when read back', () => {
    const reading = readSnapshot(text())
    expect(reading.kind === 'read' && reading.isIntact).toBe(true)
    expect(reading.kind === 'read' && compareSnapshots(reading.snapshot.content, of().content)).toEqual([])
  })

  test.each([
    ['a hash', 'ffff', 'fffe'],
    ['a name', 'Thanh tra', 'Ai khác'],
    ['a state', '"state":"ok"', '"state":"missing"'],
  ])('tells that somebody changed %s in it', (_, before, after) => {
    expect(text()).toContain(before)
    const reading = readSnapshot(text().replace(before, after))
    expect(reading.kind === 'read' && reading.isIntact).toBe(false)
  })

  test('lists the figure that was changed since, and the scores that follow', () => {
    const { cells } = book.plan.sheets.find(({ id }) => id === 'inputs')!
    const figure = cells.find(({ row, column, value }) => column === 4 && row > 4 && typeof value === 'number')!
    const changed = new Map([[`Số liệu!E${figure.row + 1}`, { kind: 'number', value: 0 } as const]])
    const after = of(typedInto(book.workbook, changed))
    const kinds = compareSnapshots(of().content, after.content).map(({ kind }) => kind)
    expect(kinds[0]).toBe('figure')
    expect(kinds).toContain('score')
    expect(kinds.at(-1)).toBe('total')
  })

  test.each(['', '{', '[]', '{"schema":"thuoc-snapshot/1"}', '{"schema":"thuoc-snapshot/1","sha256":"","content":{}}'])(
    'is refused where it is none: %s',
    given => {
      expect(readSnapshot(given).kind).toBe('refused')
    },
  )
})
