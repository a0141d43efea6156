import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from '../../dsl/cli/main.ts'
import type { Language } from '../../dsl/text/language.ts'

const golden = 'test/golden/diff'
const before = `${golden}/before.thuoc`
const after = `${golden}/after.thuoc`
const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-diff-'))
const at = (name: string): string => path.join(folder, name)

afterAll(() => rmSync(folder, { recursive: true }))

async function thuoc(language: Language, ...args: readonly string[]) {
  const [out, error]: [string[], string[]] = [[], []]
  const terminal = {
    language,
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
  }
  return { code: await run(args, terminal), out: out.join('\n'), error: error.join('\n') }
}

describe.each(['vi', 'en'] as const)('in %s', language => {
  test.each([
    ['clauses', ['--units', `${golden}/units.csv`], 'txt'],
    ['themes', ['--by', 'theme'], 'txt'],
    ['clauses', ['--units', `${golden}/units.csv`, '--to', 'markdown'], 'md'],
  ])('the report by %s with %j', async (name, args, ending) => {
    const { code, out } = await thuoc(language, 'diff', before, after, ...args)
    expect(code).toBe(1)
    await expect(`${out}\n`).toMatchFileSnapshot(`../golden/diff/${name}.${language}.${ending}`)
  })
})

test('JSON has the exact changes of scores and the figures that only one of the rules knows', async () => {
  const { out } = await thuoc('vi', 'diff', before, after, '--units', `${golden}/units.csv`, '--json')
  const { scores, difference } = JSON.parse(out)
  expect(scores.changed[0]).toMatchObject({ unit: 'Xã giả định A', exact_change: '-11/10' })
  expect(scores.only_before).toEqual(['1.2.n', 'dân_số'])
  expect(difference.items).toContainEqual(expect.objectContaining({ kind: 'removed', code: '1.2', maximum: 10 }))
})

test('the same rules leave the exit code 0', async () => {
  expect(await thuoc('en', 'diff', before, before)).toMatchObject({
    code: 0,
    out: expect.stringContaining('No difference.'),
  })
})

test('a reading that is asked for is the one compared', async () => {
  const { out } = await thuoc('en', 'diff', before, after, '--reading', 'threshold-jump=divided')
  expect(out).toContain('rule: “Otherwise: tỷ lệ / 80% * maximum” → “Otherwise: tỷ lệ / 75% * maximum”')
})

test('a workbook scored by the earlier rules has the same changes as a table of its figures', async () => {
  writeFileSync(at('figures.csv'), 'code,letter,value\n1.1,option,2\n2.1,a,78\n2.1,b,100\n')
  const book = at('book.xlsx')
  expect(await thuoc('vi', 'new', '--rules', before, '--figures', at('figures.csv'), '--out', book)).toMatchObject({
    code: 0,
  })
  const { out } = await thuoc('vi', 'diff', before, after, '--book', book, '--json')
  const [own] = JSON.parse(out).scores.changed
  expect(own).toMatchObject({ unit: 'book', before: { lowest: 20.6 }, after: { lowest: 22.5 } })
})

test.each([
  ['rules that are not there', ['diff', before, at('nowhere')]],
  ['two kinds of units at once', ['diff', before, after, '--units', `${golden}/units.csv`, '--sample', 'x']],
  ['a table that is not there', ['diff', before, after, '--units', at('nowhere.csv')]],
])('%s cannot be compared: exit code 2', async (_, args) => {
  expect(await thuoc('vi', ...args)).toMatchObject({ code: 2 })
})
