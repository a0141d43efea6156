import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { run } from '../../dsl/cli/main.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-format-'))
const file = path.join(folder, 'small.thuoc')
const untidy = 'bộ chỉ số  nhỏ "Nhỏ"\ntối đa   1,50 # điểm\n'
const tidy = 'bộ chỉ số nhỏ "Nhỏ"\n  tối đa 1,50  # điểm\n'

afterAll(() => rmSync(folder, { recursive: true }))

const thuoc = async (...args: string[]) => {
  const lines: string[] = []
  const say = (text: string) => lines.push(text)
  return { code: await run(args, { language: 'vi', out: say, error: say }), text: lines.join('\n') }
}

test('format rewrites the file where it lies, wherever that is', async () => {
  writeFileSync(file, untidy)
  expect(await thuoc('format', '--check', file)).toMatchObject({ code: 1 })
  expect(readFileSync(file, 'utf8')).toBe(untidy)
  expect(await thuoc('format', file)).toMatchObject({ code: 0 })
  expect(readFileSync(file, 'utf8')).toBe(tidy)
  expect(await thuoc('format', '--check', file)).toMatchObject({ code: 0, text: '' })
  expect(readdirSync(folder)).toEqual(['small.thuoc'])
})

test('a file that does not parse is left as it is', async () => {
  const broken = 'bộ chỉ số nhỏ "Nhỏ"\n tối đa tối đa\n'
  writeFileSync(file, broken)
  expect((await thuoc('format', file)).code).toBe(1)
  expect(readFileSync(file, 'utf8')).toBe(broken)
})

test('translation into a file replaces nothing', async () => {
  writeFileSync(file, tidy)
  expect((await thuoc('translate', file, '--to', 'en', '--out', file)).code).toBe(2)
  expect(readFileSync(file, 'utf8')).toBe(tidy)
  const english = path.join(folder, 'english.thuoc')
  expect((await thuoc('translate', file, '--to', 'en', '--out', english)).code).toBe(0)
  expect(readFileSync(english, 'utf8')).toBe('index nhỏ "Nhỏ"\n  maximum 1.50  # điểm\n')
})
