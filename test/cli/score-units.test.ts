import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../dsl/cli/main.ts'
import { deepRules } from '../score/ranking/deep-index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-units-'))
const at = (name: string): string => path.join(folder, name)
const rules = at('sau.thuoc')

afterAll(() => rmSync(folder, { recursive: true }))

async function score(units: string, ...args: readonly string[]) {
  const language = args.includes('en') ? 'en' : 'vi'
  const out: string[] = []
  const error: string[] = []
  const terminal = {
    language,
    out: (text: string) => out.push(text),
    error: (text: string) => error.push(text),
  } as const
  const code = await run(['score', '--rules', rules, '--units', at(units), ...args], terminal)
  return { code, out: out.join('\n'), error: error.join('\n') }
}

const json = async (units: string, ...args: readonly string[]) =>
  JSON.parse((await score(units, ...args, '--json')).out)

const units = [
  'đơn vị,1.1.1.a,1.1.1.b,1.1.2.x,1.2.y,2.1.z',
  'A,9,10,,,0.5',
  'B,5,10,15,,',
  'C,,,9,4,0.4',
  'D,1,10,,,0.1',
]

beforeAll(() => {
  writeFileSync(rules, deepRules)
  writeFileSync(at('units.csv'), `\uFEFF${units.join('\n')}\n`)
  writeFileSync(
    at('bad.csv'),
    [
      'đơn vị,1.1.1.a,1.1.1.b,9.9.z,1.1.1.b,2.1.z',
      'A,9,10,1,1,"0,5"',
      '',
      'B,5,10,1,1,',
      'A,1,1,1,1,1',
      ',1,1,1,1,1',
      'C,nhiều,10,1,1,-1',
    ].join('\n'),
  )
  writeFileSync(at('nothing.csv'), 'đơn vị,8.8.a\nA,1\n')
  writeFileSync(at('nameless.csv'), '1.1.1.a,1.1.1.b\n1,2\n')
  writeFileSync(at('no.parquet'), 'this is no Parquet file')
  writeFileSync(at('previous.csv'), 'unit,value,rank,1: value\nA,0.40,3,0.2\nB,0,2,\nC,0.5,1/63,\n')
  writeFileSync(
    at('published.csv'),
    'đơn vị,giá trị,hạng,thay đổi %,tăng bậc,1: giá trị\nA,"0,4250",2,+6.3%,1,0.375\nC,0.45,1/63,-10,,0.483\nD,0.0651,4,,,\nX,1,1,1,1,1\n',
  )
})

test('the best unit comes first, with its groups and pillars', async () => {
  const { code, out } = await score('units.csv', '--groups', 'tốt>=0.4, thấp')
  expect(code).toBe(0)
  expect(out.split('\n').slice(0, 5)).toEqual([
    'Hạng  Đơn vị   Điểm     %  Giá trị  Nhóm  Thiếu (chỉ số)  Sai (chỉ số)',
    '   1  C       45,00  45,0   0,4500  tốt                1             0',
    '   2  A       42,50  42,5   0,4250  tốt                2             0',
    '   3  B       27,50  27,5   0,2750  thấp               2             0',
    '   4  D        6,50   6,5   0,0650  thấp               2             0',
  ])
  expect(out).toContain('Trụ cột: giá trị (hạng)')
})

test.each([
  [
    'vi',
    ['Dưới một nửa số đơn vị có số liệu', '1.2  So với nhóm         1/4           20', '100 → 80', '3 đơn vị đổi hạng'],
  ],
  [
    'en',
    ['Fewer than half of the units have data', '1/4', 'maximum 100 → 80', '3 units change place', '--exclude-thin'],
  ],
])('thin criteria are always listed, with what leaving them out would do (%s)', async (language, texts) => {
  const { out } = await score('units.csv', '--language', language)
  for (const text of texts) expect(out).toContain(text)
})

test('criteria are left out only when that is asked for', async () => {
  const asked = await json('units.csv', '--exclude-thin')
  const named = await json('units.csv', '--exclude', '1.2')
  const kept = await json('units.csv')
  expect(asked.units.map(({ unit, rank_before }: Record<string, unknown>) => [unit, rank_before])).toEqual([
    ['A', 2],
    ['B', 3],
    ['C', 1],
    ['D', 4],
  ])
  expect(named.units).toEqual(asked.units)
  expect(asked.exclusion.maximum).toEqual({ before: 100, after: 80 })
  expect(kept.excluded).toEqual([])
  expect(kept.units[0]).toMatchObject({ unit: 'C', points: 45, maximum: 100, exact: '45' })
})

test.each([
  ['an unknown code', ['--exclude', '7.7'], '7.7'],
  ['one group', ['--groups', '1'], 'chia được nhóm'],
  ['limits that rise', ['--groups', 'a>=0.3,b>=0.6,c'], 'chia được nhóm'],
  ['a limit without a number', ['--groups', 'a>=x,c'], 'chia được nhóm'],
  ['a strange form of results', ['--out', at('results.pdf')], '.parquet'],
  ['an unknown unit to explain', ['--unit', 'Z'], '“Z”'],
  ['a missing file of the year before', ['--previous', at('none.csv')], 'Không có tệp'],
  ['results without known columns', ['--published', at('nameless.csv')], 'không có cột kết quả'],
])('%s is refused', async (_, args, words) => {
  const { code, error } = await score('units.csv', ...args)
  expect(code).toBe(2)
  expect(error).toContain(words)
})

describe('what is wrong with a table is told by row and column, and the rest goes on', () => {
  test.each([
    [
      'vi',
      [
        '“9.9.z”',
        'dòng 2, cột “2.1.z” (A): “0,5”',
        'dòng 5: “A” có hai lần, chỉ dùng dòng 2',
        'dòng 6: thiếu tên',
        'dòng 7, cột “1.1.1.a” (C): “nhiều” không hợp lệ: không phải là số',
        'số âm',
      ],
    ],
    [
      'en',
      [
        'column “1.1.1.b” stands there twice',
        'row 2, column “2.1.z” (A): “0,5”',
        'row 5: “A” stands there twice',
        'row 6: the unit has no name',
        'row 7',
      ],
    ],
  ])('in %s', async (language, texts) => {
    const { code, out, error } = await score('bad.csv', '--language', language)
    expect(code).toBe(1)
    for (const text of texts) expect(error).toContain(text)
    expect(
      out
        .split('\n')
        .slice(1, 4)
        .map(line => line.trim().split(/\s+/)[1]),
    ).toEqual(expect.arrayContaining(['A', 'B', 'C']))
  })

  test.each([
    ['nothing.csv', '8.8.a'],
    ['nameless.csv', 'cột đầu phải là tên đơn vị'],
    ['no.parquet', 'Không đọc được'],
    ['gone.parquet', 'Không có tệp'],
  ])('%s is refused', async (name, words) => {
    const { code, error } = await score(name)
    expect(code).toBe(2)
    expect(error).toContain(words)
  })
})

test.each(['csv', 'parquet', 'xlsx'])('results written as .%s are read back as the year before', async form => {
  expect((await score('units.csv', '--out', at(`results.${form}`))).code).toBe(0)
  const { units: ranked } = await json('units.csv', '--previous', at(`results.${form}`))
  expect(ranked).toHaveLength(4)
  for (const unit of ranked) {
    expect(unit).toMatchObject({ change: 0, change_percent: 0, rank_change: 0 })
    expect(unit.scopes['1']).toMatchObject({ change: 0, rank_change: 0 })
  }
})

test('a table that exists is replaced only with --force', async () => {
  writeFileSync(at('mine.csv'), 'mine')
  expect(await score('units.csv', '--out', at('mine.csv'))).toMatchObject({ code: 2 })
  expect(readFileSync(at('mine.csv'), 'utf8')).toBe('mine')
  expect(await score('units.csv', '--out', at('mine.csv'), '--force')).toMatchObject({ code: 0 })
  expect(readFileSync(at('mine.csv'), 'utf8')).toContain('hạng,đơn vị,điểm')
})

test('units in Parquet and in a workbook score as those in CSV', async () => {
  const { writeTable } = await import('../../dsl/cli/tables/write-table.ts')
  const [heading = '', ...rows] = units.map(line => line.split(','))
  const columns = [...heading].map(
    (key, column) => ({ heading: key, key, type: column === 0 ? 'text' : 'number' }) as const,
  )
  const cells = rows.map(row =>
    [...row].map((cell, column) => (column === 0 ? cell : cell === '' ? null : Number(cell))),
  )
  const expected = await json('units.csv')
  for (const form of ['parquet', 'xlsx']) {
    await writeTable(at(`units.${form}`), { columns, rows: cells }, 'replace')
    expect(await json(`units.${form}`)).toEqual(expected)
  }
})

test('the year before is told in value, percent and places; a value of 0 has no percentage', async () => {
  const { out } = await score('units.csv', '--previous', at('previous.csv'), '--language', 'en')
  expect(
    out
      .split('\n')
      .slice(1, 5)
      .map(line =>
        line
          .trim()
          .split(/\s{2,}/)
          .slice(5, 8),
      ),
  ).toEqual([
    ['−0.0500', '−10.0%', '0'],
    ['+0.0250', '+6.3%', '+1'],
    ['+0.2750', 'was 0', '−1'],
    ['no year before', '–', '–'],
  ])
})

test('published numbers are compared to the digits that were published', async () => {
  const { code, out, error } = await score(
    'units.csv',
    '--published',
    at('published.csv'),
    '--previous',
    at('previous.csv'),
  )
  expect(code).toBe(1)
  expect(error).toContain('1 đơn vị không có trong bảng đang chấm: X')
  expect(out).toContain('Đối chiếu với số công bố: 10 khớp, 1 khác:')
  expect(out).toMatch(/KHÁC +D +giá trị +0.0651 +0,065000/)
})

test('the place of a unit and its value on the scale are explained', async () => {
  const vietnamese = (await score('units.csv', '--normalise', 'min-max', '--unit', 'A')).out
  expect(vietnamese).toContain(
    'Bộ chỉ số nhiều cấp: hạng 2 trong 4 đơn vị, giá trị 0,4250 = 42,5/100 điểm; thấp nhất 0,0650, cao nhất 0,4500.',
  )
  expect(vietnamese).toContain('Min-Max = (0,4250 − 0,0650) / (0,4500 − 0,0650) = 0,9351')
  const english = (await score('units.csv', '--normalise', 'z-score-sample', '--unit', 'A', '--language', 'en')).out
  expect(english).toContain('rank 2 of 4 units, value 0.4250 = 42.5/100 points')
  expect(english).toContain('Z-score (sample) = (0.4250 − 0.3038) / 0.1769 = 0.6853')
})

test('a single unit has no place on a scale, and the table says why', async () => {
  writeFileSync(at('one.csv'), 'unit,2.1.z\nA,0.5\n')
  expect((await score('one.csv', '--normalise', 'z-score')).out).toContain('chỉ có một đơn vị')
  writeFileSync(at('equal.csv'), 'unit,2.1.z\nA,0.5\nB,0.5\n')
  const { out } = await score('equal.csv', '--normalise', 'min-max', '--language', 'en')
  expect(out).toContain('–: all units are equal and cannot be told apart.')
})

test('a large table is scored over columns as a small one is exactly', async () => {
  const [heading, ...rows] = units
  const many = Array.from({ length: 100 }, (_, copy) => rows.map(row => `${copy} ${row}`)).flat()
  writeFileSync(at('many.csv'), [heading, ...many].join('\n'))
  const few = await json('units.csv')
  const large = await json('many.csv')
  expect(large.units).toHaveLength(400)
  expect(large.units[0]).toMatchObject({ rank: 1, points: few.units[0].points, missing: 1 })
  expect(large.units[100].rank).toBe(101)
  expect(large.thin).toEqual([{ code: '1.2', with_data: 100, units: 400 }])
})
