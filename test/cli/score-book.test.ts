import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, describe, expect, test } from 'vitest'
import type { KeptScore } from '../../addin/sheets/plan/kept.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { run } from '../../dsl/cli/main.ts'
import { readFigures } from '../../dsl/cli/read-figures.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { provinceIndex } from '../support/province-index.ts'

const RULES = 'rules/dti-province-2022'
const SAMPLES = `${RULES}/samples`
const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-score-'))
const at = (name: string): string => path.join(folder, name)

afterAll(() => rmSync(folder, { recursive: true }))

async function thuoc(...args: string[]) {
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    language: 'vi',
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
  } as const
  return { code: await run(args, terminal), out: out.join('\n'), error: error.join('\n') }
}

/** The cell of the summary that the workbook's own formulas give for the total, its maximum beside it. */
function totalIn(book: string): { readonly points: number; readonly maximum: number } {
  const workbook = read(readFileSync(book))
  const { Ref = '' } = workbook.Workbook?.Names?.find(({ Name }) => Name === 'thuoc_total') ?? {}
  const [, title = '', row = ''] = /^'?([^'!]+)'?!\$D\$(\d+)$/.exec(Ref) ?? []
  const sheet = workbook.Sheets[title]
  return { points: sheet?.[`D${row}`]?.v, maximum: sheet?.[`C${row}`]?.v }
}

const nothingFound = (): string => {
  const figures = readFileSync(`${SAMPLES}/gia-dinh-day-du.csv`, 'utf8')
  writeFileSync(at('nothing.csv'), figures.replace(/^5\.5,a,[^,]*/m, '5.5,a,0').replace(/^5\.5,b,[^,]*/m, '5.5,b,0'))
  return at('nothing.csv')
}

describe('the cells of a workbook and the command line agree', () => {
  const books: readonly (readonly [string, () => readonly string[]])[] = [
    ['a real province, mostly missing', () => ['--sample', 'quang-ngai-2022']],
    ['a made-up province in its cohort', () => ['--sample', 'gia-dinh']],
    ['another reading', () => ['--figures', `${SAMPLES}/gia-dinh-day-du.csv`, '--reading', 'threshold-jump=divided']],
    [
      'items left out of the total',
      () => [
        '--figures',
        nothingFound(),
        '--reading',
        'nothing-found=left-out',
        '--reading',
        'incidents-detected=left-out',
      ],
    ],
    ['an empty workbook', () => []],
  ]
  test.each(books)('%s', async (_, options) => {
    const book = at('book.xlsx')
    expect((await thuoc('new', '--rules', RULES, '--out', book, '--force', ...options())).code).toBe(0)
    const scored = await thuoc('score', book, '--json')
    const { total } = JSON.parse(scored.out)
    const cell = totalIn(book)
    expect(scored).toMatchObject({ code: 0, error: '' })
    expect(cell.points).toBeCloseTo(total.lowest, 9)
    expect(cell.maximum).toBeCloseTo(total.maximum, 9)
  })
})

test('scoring writes the results to another workbook and leaves the first as it is', async () => {
  const [book, scored] = [at('first.xlsx'), at('scored.xlsx')]
  await thuoc('new', '--rules', RULES, '--out', book, '--sample', 'quang-ngai-2022')
  const before = readFileSync(book)
  expect((await thuoc('score', book, '--out', scored)).code).toBe(0)
  expect(readFileSync(book).equals(before)).toBe(true)
  expect(totalIn(scored).points).toBeCloseTo(134, 9)
  expect((await thuoc('score', book, '--out', scored)).code).toBe(2)
})

test('a workbook of other rules is refused, and nothing is written', async () => {
  const [book, other] = [at('mine.xlsx'), at('other.thuoc')]
  await thuoc('new', '--rules', RULES, '--out', book, '--sample', 'quang-ngai-2022')
  const rules = readFileSync(`${RULES}/dti-tinh-2022.thuoc`, 'utf8')
  writeFileSync(
    other,
    rules.replace('điểm = tỷ_lệ / 50% * tối đa', 'điểm = tỷ_lệ / 60% * tối đa').replace(/^ {2}ví dụ.*$/gm, ''),
  )
  const said = await thuoc('score', book, '--rules', other, '--out', at('none.xlsx'))
  expect(said.code).toBe(1)
  expect(said.error).toContain('SHA-256')
  expect(existsSync(at('none.xlsx'))).toBe(false)
})

test('a cohort is ranked with equal ranks as 1, 2, 2, 4', async () => {
  writeFileSync(at('units.csv'), 'unit,1.1.option\nA,2\nB,1\nC,2\nD,3\n')
  const { out } = await thuoc('score', '--rules', RULES, '--units', at('units.csv'), '--json')
  const ranks = JSON.parse(out).units.map(({ unit, rank }: { unit: string; rank: number }) => [unit, rank])
  expect(ranks).toEqual([
    ['B', 1],
    ['A', 2],
    ['C', 2],
    ['D', 4],
  ])
})

test('a large cohort is scored over columns to the same points', async () => {
  const [header = '', ...rows] = readFileSync(`${SAMPLES}/gia-dinh-63-don-vi.csv`, 'utf8').trim().split(/\r?\n/)
  const many = Array.from({ length: 6 }, (_, copy) => rows.map(row => row.replace(/^/, `${copy} `))).flat()
  writeFileSync(at('many.csv'), [header, ...many].join('\n'))
  const few = JSON.parse(
    (await thuoc('score', '--rules', RULES, '--units', `${SAMPLES}/gia-dinh-63-don-vi.csv`, '--json')).out,
  ).units
  const large = JSON.parse((await thuoc('score', '--rules', RULES, '--units', at('many.csv'), '--json')).out).units
  expect(large).toHaveLength(378)
  expect(large[0].points).toBeCloseTo(few[0].points, 9)
  expect(large.filter(({ rank }: { rank: number }) => rank === 1)).toHaveLength(6)
})

describe('what assessors entered', () => {
  const entered = (points: number, reason = '') => ({
    ministry: { value: points },
    ...(reason === '' ? {} : { reason: { value: reason } }),
  })
  const filled = async (scores: readonly (readonly [string, KeptScore])[]) => {
    const rulebook = (await provinceIndex()).rulebook
    const figures = await readFigures(`${SAMPLES}/quang-ngai-2022.csv`, rulebook)
    const kept = {
      figures: new Map(),
      items: new Map(),
      scores: new Map(scores.map(([code, row]) => [codeOf(code), row])),
    }
    const plan = planWorkbook({ rulebook, language: 'vi', figures, kept })
    writeFileSync(at('assessed.xlsx'), await writeWorkbookPlan(plan))
    return at('assessed.xlsx')
  }

  test('is printed: columns, differences with their reasons, and in JSON', async () => {
    const book = await filled([
      ['1.1', entered(5, 'quyết định đã hết hiệu lực')],
      ['1.2', entered(1)],
    ])
    const { code, out } = await thuoc('score', book)
    expect(code).toBe(0)
    expect(out).toContain('Bộ đánh giá khác tự đánh giá: 2 chỉ số, cộng lại −14,00 điểm; 1 chưa nêu lý do')
    expect(out).toMatch(/1\.2 +10,00 → 1,00 +−9,00 +\(chưa nêu lý do\)/)
    const { assessment } = JSON.parse((await thuoc('score', book, '--json')).out)
    expect(assessment.total).toMatchObject({ columns: { self: 134, ministry: 6 }, achieved: 120 })
    expect(assessment.differences.rows[1]).toMatchObject({
      code: '1.1',
      difference: -5,
      reason: 'quyết định đã hết hiệu lực',
    })
  })

  test('beyond the maximum is invalid, not cut, and found', async () => {
    const { code, out } = await thuoc('score', await filled([['1.1', entered(11)]]))
    expect(code).toBe(1)
    expect(out).toMatch(/Điểm nhập không hợp lệ: 1 chỉ số\n +1\.1: Bộ đánh giá, 0–10,00/)
  })
})
