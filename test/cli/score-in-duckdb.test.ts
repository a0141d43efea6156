import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { quotedText, withDuckDB } from '../../dsl/cli/duckdb.ts'
import { run } from '../../dsl/cli/main.ts'
import { provinceFolder } from '../support/province-index.ts'

const SAMPLE = fileURLToPath(new URL('../../rules/dti-province-2022/samples/gia-dinh-63-don-vi.csv', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'thuoc-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function scored(table: string, ...more: readonly string[]) {
  const out: string[] = []
  const errors: string[] = []
  const terminal = {
    language: 'en',
    out: (text: string) => out.push(text),
    error: (text: string) => errors.push(text),
  } as const
  const code = await run(['score', '--units', table, '--rules', provinceFolder, ...more], terminal)
  return { code, out, errors }
}

test('ranks a cohort as the JavaScript engine does, from CSV and from Parquet, and writes its results', async () => {
  const parquet = path.join(folder, 'units.parquet')
  await withDuckDB(connection =>
    connection.run(`COPY (SELECT * FROM read_csv(${quotedText(SAMPLE)})) TO ${quotedText(parquet)} (FORMAT parquet)`),
  )
  const results = path.join(folder, 'results.json')
  const byHand = await scored(SAMPLE)
  const fromCsv = await scored(SAMPLE, '--engine', 'duckdb', '--out', results, '--indicators')
  const fromParquet = await scored(parquet, '--engine', 'duckdb')
  const ranking = byHand.out.slice(0, fromCsv.out.length)
  expect(fromCsv.out).toEqual(ranking)
  expect(fromParquet).toEqual({ code: 0, out: ranking, errors: [] })
  const written = JSON.parse(await readFile(results, 'utf8')) as readonly Record<string, unknown>[]
  expect(written.map(({ rank, unit }) => `${rank} ${unit}`)).toEqual(
    ranking.slice(1).map(line => line.trim().replace(/^(\d+)\s+(.*?)\s{2}.*$/, '$1 $2')),
  )
  expect(written[0]).toMatchObject({ '1.1.state': 'ok', maximum: 1000 })
})

test('names what it leaves aside and what cannot be a figure, with its place', async () => {
  const table = path.join(folder, 'bad.csv')
  await writeFile(
    table,
    'unit,6.12.a,6.12.b,6.12.c,zz,1.2.c1\nA,100,30,50,1,có\n,1,1,1,,\nB,100,abc,12345678901234567,1,không\nA,1,1,1,1,x\n',
  )
  const { code, out, errors } = await scored(table, '--engine', 'duckdb')
  expect(code).toBe(1)
  expect(out).toHaveLength(3)
  expect(errors.join('\n')).toMatch(/column “zz”/)
  expect(errors.join('\n')).toMatch(/row 3: the unit has no name/)
  expect(errors.join('\n')).toMatch(/row 5: “A” stands there twice; row 2 counts/)
  expect(errors.join('\n')).toMatch(/row 4, column “6.12.b” \(B\): “abc” cannot be the figure: it is not a number/)
  expect(errors.join('\n')).toMatch(/row 4, column “6.12.c” \(B\): “12345678901234567” has more than 16 digits/)
})

test.each([
  [['--exclude', '6.12'], /does not have: --exclude/],
  [['--out', 'results.xlsx'], /must end in \.csv, \.parquet, \.json/],
])('refuses %j', async (more, sentence) => {
  const { code, errors } = await scored(SAMPLE, '--engine', 'duckdb', ...more)
  expect(code).toBe(2)
  expect(errors.join('\n')).toMatch(sentence)
})
