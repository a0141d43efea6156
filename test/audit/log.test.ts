import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ruleLibrary } from '../../addin/rules.ts'
import { emptyLog, withEntry } from '../../addin/sheets/log/change-log.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { sha256 } from '../../addin/sheets/sha256.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { bytesOf, type Parts, pack, textOf, unpack } from '../../addin/sheets/write/zip.ts'
import { openAudit } from '../../dsl/cli/open-audit.ts'
import { smallRules } from '../addin/support/small-rules.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-log-'))
afterAll(() => rmSync(folder, { recursive: true }))

const silent = { language: 'vi', out: () => undefined, error: () => undefined } as const

/** A workbook whose rules changed twice. */
async function changedTwice(): Promise<Uint8Array> {
  const [ruleSet] = ruleLibrary([]).open(smallRules()).ruleSets
  const { rulebook } = ruleSet!
  const change = { who: 'Người thử', whoFrom: 'typed', why: 'Sửa thử', readings: 'ngưỡng=chặt' } as const
  const once = withEntry(emptyLog, { ...change, at: '2026-01-01T08:00:00.000Z', from: 'a', to: 'b' })
  const log = withEntry(once, {
    ...change,
    at: '2026-01-02T08:00:00.000Z',
    from: 'b',
    to: sha256(rulebook.source.text),
  })
  return writeWorkbookPlan(planWorkbook({ rulebook, language: 'vi', log }))
}

async function findingsAfter(tamper: (parts: Parts) => void): Promise<readonly string[]> {
  const parts = new Map(unpack(await changedTwice()))
  tamper(parts)
  const file = path.join(folder, 'book.xlsx')
  writeFileSync(file, pack(parts))
  const { findings } = await openAudit(file, '2026-01-03', silent)
  return findings.flatMap(({ code, sheet, cell }) =>
    isAside(code) ? [] : [[code, sheet, cell].filter(Boolean).join(' ')],
  )
}

/** What a file that nobody opened in Excel, of rules that do not ship, is told all the same. */
const isAside = (code: string): boolean =>
  ['rules-not-shipped', 'values-uncalculated', 'evidence-missing'].includes(code)

const replaceIn = (parts: Parts, name: RegExp, from: string, to: string): void => {
  for (const part of [...parts.keys()].filter(each => name.test(each)))
    parts.set(part, bytesOf((textOf(parts, part) ?? '').replaceAll(from, to)))
}

test('a whole log is no finding', async () => expect(await findingsAfter(() => undefined)).toEqual([]))

test.each([
  [
    'a reason was changed',
    (parts: Parts) => replaceIn(parts, /customXml\/item2/, 'Sửa thử', 'Việc khác'),
    'log-changed',
  ],
  ['the log was taken out', (parts: Parts) => void parts.delete('customXml/item2.xml'), 'log-missing'],
  ['the rules were changed', (parts: Parts) => replaceIn(parts, /customXml\/item1/, '80%', '70%'), 'log-behind-rules'],
  [
    'the sheet was typed over',
    (parts: Parts) => replaceIn(parts, /sharedStrings|sheet\d+\.xml$/, 'Người thử', 'Người khác'),
    'text-changed Nhật ký C5',
  ],
])('the audit finds where %s', async (_, tamper, expected) => {
  expect(await findingsAfter(tamper)).toContain(expected)
})
