import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../dsl/cli/main.ts'

const RULES = 'rules/dti-province-2022'
const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-cli-'))
const at = (name: string): string => path.join(folder, name)

afterAll(() => rmSync(folder, { recursive: true }))

async function thuoc(args: readonly string[], language: 'vi' | 'en' = 'vi') {
  const lines: string[] = []
  const say = (text: string) => lines.push(text)
  const code = await run(args, { language, out: say, error: say })
  return { code, text: lines.join('\n') }
}

beforeAll(() => {
  mkdirSync(at('empty'))
  writeFileSync(at('utf16.thuoc'), Buffer.from('bộ chỉ số', 'utf16le'))
  writeFileSync(at('latin.thuoc'), Buffer.from([0x62, 0xe9, 0x20, 0x63, 0x68]))
  writeFileSync(at('large.thuoc'), '')
  truncateSync(at('large.thuoc'), 50_000_000)
  writeFileSync(at('deep.thuoc'), `bộ chỉ số x "X" tối đa 1\nchỉ số 1.1 "Y" tối đa 1\n điểm = ${'('.repeat(100_000)}`)
  writeFileSync(at('text.xlsx'), 'no workbook')
  writeFileSync(at('zip.xlsx'), Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9, 9, 9, 9]))
  writeFileSync(at('old.xls.xlsx'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
  writeFileSync(at('broken.thuoc'), 'bộ chỉ số x "X"\n  tối đa\n')
  writeFileSync(at('strange.csv'), 'unit,3.2.a,9.9.z\nA,1,2\n')
  writeFileSync(at('twice.csv'), 'unit,3.2.a\nA,1\nA,2\n')
  writeFileSync(at('none.csv'), 'unit,3.2.a\n')
  writeFileSync(at('figures.csv'), 'code,letter,value\n3.99,a,1\n')
})

const nowhere = () => at('nowhere')
const cases: readonly (readonly [string, () => readonly string[], number, string])[] = [
  ['an unknown rule file', () => ['check', nowhere()], 2, 'Không có tệp hay thư mục'],
  ['an unknown workbook', () => ['score', at('nowhere.xlsx')], 2, 'Không có tệp hay thư mục'],
  ['a folder where a workbook is needed', () => ['score', folder], 2, 'là thư mục'],
  ['a folder without rules', () => ['check', at('empty')], 2, 'không có tệp quy tắc nào'],
  ['rules in UTF-16', () => ['check', at('utf16.thuoc')], 2, 'không phải UTF-8'],
  ['rules in a legacy encoding', () => ['check', at('latin.thuoc')], 2, 'không phải UTF-8'],
  ['a rule file of 50 MB', () => ['check', at('large.thuoc')], 2, '50.0 MB'],
  ['brackets nested deeply', () => ['check', at('deep.thuoc')], 1, 'nested-too-deep'],
  ['rules with errors, where they are to score', () => ['eval', at('broken.thuoc')], 1, 'thuoc check'],
  ['a text file named .xlsx', () => ['score', at('text.xlsx')], 2, 'text.xlsx'],
  ['a damaged zip', () => ['score', at('zip.xlsx')], 2, 'zip.xlsx'],
  ['a workbook of Excel 97', () => ['score', at('old.xls.xlsx')], 2, 'old.xls.xlsx'],
  ['a new workbook with another ending', () => ['new', '--rules', RULES, '--out', at('book.xls')], 2, '.xlsx'],
  ['an unknown sample', () => ['new', '--rules', RULES, '--out', at('a.xlsx'), '--sample', 'x'], 2, 'quang-ngai-2022'],
  ['an unknown place', () => ['new', '--rules', RULES, '--out', at('a.xlsx'), '--place', 'x'], 2, 'Quảng Ngãi'],
  ['an unknown reading', () => ['emit', RULES, '--reading', 'min-max=x'], 2, 'zero-floor'],
  ['an unknown code', () => ['explain', RULES, '6.99'], 2, '6.99'],
  ['an unknown letter', () => ['explain', RULES, '6.12', '--input', 'z=1'], 2, '“z”'],
  ['a letter without a value', () => ['explain', RULES, '6.12', '--input', 'z'], 2, 'tên=giá trị'],
  ['a table with an unknown column', () => ['score', '--rules', RULES, '--units', at('strange.csv')], 1, '9.9.z'],
  ['a table with a unit twice', () => ['score', '--rules', RULES, '--units', at('twice.csv')], 1, 'hai lần'],
  ['a table without units', () => ['score', '--rules', RULES, '--units', at('none.csv')], 2, 'không có đơn vị'],
  [
    'figures of an unknown row',
    () => ['new', '--rules', RULES, '--out', at('a.xlsx'), '--figures', at('figures.csv')],
    2,
    '3.99.a',
  ],
  ['a table where several indexes ship', () => ['score', '--units', at('none.csv')], 2, '--index'],
  ['nothing to score', () => ['score'], 2, 'book.xlsx'],
  ['an unknown command', () => ['scroe'], 2, 'scroe'],
]

describe('bad input gets a clear message, an exit code, and changes nothing', () => {
  test.each(cases)('%s', async (_, args, code, words) => {
    const before = readdirSync(folder)
    const said = await thuoc(args())
    expect(said.text).toContain(words)
    expect(said.code).toBe(code)
    expect(readdirSync(folder)).toEqual(before)
  })
})

test('messages come in English when asked', async () => {
  expect((await thuoc(['check', nowhere()], 'en')).text).toContain('There is no file or folder')
})

test('an existing workbook is replaced only with --force', async () => {
  writeFileSync(at('mine.xlsx'), 'mine')
  const refused = await thuoc(['new', '--rules', RULES, '--out', at('mine.xlsx')])
  expect(refused).toMatchObject({ code: 2 })
  expect(readFileSync(at('mine.xlsx'), 'utf8')).toBe('mine')
  expect(await thuoc(['new', '--rules', RULES, '--out', at('mine.xlsx'), '--force'])).toMatchObject({ code: 0 })
  expect(readFileSync(at('mine.xlsx')).subarray(0, 2).toString()).toBe('PK')
})

test('a folder that does not exist yet is made for a new workbook', async () => {
  expect(await thuoc(['new', '--rules', RULES, '--out', at('new/deep/book.xlsx')])).toMatchObject({ code: 0 })
  expect(existsSync(at('new/deep/book.xlsx'))).toBe(true)
})
