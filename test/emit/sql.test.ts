import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../dsl/compile.ts'
import { columnNames } from '../../dsl/emit/sql/column-names.ts'
import { emitSql, usualColumns } from '../../dsl/emit/sql/emit-sql.ts'
import { emitSqlScript } from '../../dsl/emit/sql/sql-script.ts'
import { codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { oddRules } from '../differential/odd-rules.ts'
import { type AnswerRow, openDuckDb, openPostgres, type SqlEngine } from '../support/sql-engines.ts'

let engines: readonly SqlEngine[]
beforeAll(async () => {
  engines = await Promise.all([openDuckDb(), openPostgres()])
})
afterAll(async () => {
  await Promise.all(engines.map(engine => engine.close()))
})

const HEAD = `bộ chỉ số thử "Thử" căn cứ "Quyết định 1/QĐ" tối đa 10 thiếu số liệu: 0 điểm mẫu số bằng 0: 0 điểm
nhóm 1 "Nhóm" tối đa 10
chỉ số 1.1 "Chỉ số" tối đa 10
`

function rulebookOf(rule: string): Rulebook {
  const { ruleSets, diagnostics } = compile([{ name: 'thử.thuoc', text: HEAD + rule }])
  const [ruleSet] = ruleSets
  if (!ruleSet) throw new Error(JSON.stringify(diagnostics.map(({ problem }) => problem)))
  return ruleSet.rulebook
}

type Cells = Readonly<Record<string, string>>

/** The same answers of both engines, one a row, in the order of the rows. */
async function answers(rulebook: Rulebook, rows: readonly Cells[], answer: (row: AnswerRow) => unknown) {
  const columns = usualColumns(rulebook)
  const query = emitSql(rulebook, { table: 'units', unit: 'unit', columns, comparedWith: 'units', ranks: 'with' })
  const units = rows.map((row, unit) => new Map([['unit', String(unit + 100)], ...Object.entries(row)]))
  const found = []
  for (const engine of engines) {
    await engine.fill(['unit', ...columns.map(({ column }) => column)], units)
    found.push((await engine.ask(`${query} ORDER BY "unit"`)).map(answer))
  }
  expect(found[0]).toEqual(found[1])
  return found[0]
}

const state = (row: AnswerRow) => row['1.1 state']
const points = (row: AnswerRow) => Number(row['1.1 points'])

const SHARE = `đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai" đầu vào c (hộ) "Ba"
  tỷ_lệ = (a + b) / c
  mức theo tỷ_lệ >= 7%: tối đa còn lại: 1`

describe('a threshold is decided exactly', () => {
  test.each([
    ['0.3', '0.4', '10', 10],
    ['0.3', '0.399999999999', '10', 1],
    ['1000000000000000', '0', '9999999999999999', 10],
    ['0.000000000007', '0', '0.0000000001', 10],
    ['0.000000000006', '0', '0.0000000001', 1],
    ['7', '0', '100.000000000001', 1],
  ])('(%s + %s) / %s earns %i', async (a, b, c, earned) => {
    const rows = [{ '1.1.a': a, '1.1.b': b, '1.1.c': c }]
    expect(await answers(rulebookOf(SHARE), rows, points)).toEqual([earned])
  })
})

describe('what is no figure, or has more digits than are compared, is invalid', () => {
  test.each([
    'abc',
    '-1',
    '12,5',
    '85%',
    '1e3',
    '0x10',
    '1 000',
    '12345678901234567',
    '0.1234567890123',
    'NaN',
    "'; --",
  ])('%s', async text => {
    const rows = [{ '1.1.a': text, '1.1.b': '1', '1.1.c': '1' }]
    expect(await answers(rulebookOf(SHARE), rows, state)).toEqual(['invalid'])
  })

  test.each(['007', '1.50', ' 2 ', '\t3', '-0', '1234567890123456', '0.1234567890120000'])(
    'but %j is one',
    async text => {
      const rows = [{ '1.1.a': text, '1.1.b': '1', '1.1.c': '1' }]
      expect(await answers(rulebookOf(SHARE), rows, state)).toEqual(['ok'])
    },
  )
})

const RATIOS = `đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai" đầu vào c (hộ) "Ba" đầu vào d (hộ) "Bốn"
  mức theo a / b >= c / d: tối đa còn lại: 1`

test('ratios are compared with ratios exactly while the figures are small, and never wrongly', async () => {
  const rows = [
    { '1.1.a': '0.1', '1.1.b': '0.3', '1.1.c': '333333.333333', '1.1.d': '1000000' },
    { '1.1.a': '0.1', '1.1.b': '0.3', '1.1.c': '333333.333334', '1.1.d': '1000000' },
    { '1.1.a': '1000000000000001', '1.1.b': '3000000000000003', '1.1.c': '1', '1.1.d': '3' },
    { '1.1.a': '1000000000000001', '1.1.b': '3000000000000003', '1.1.c': '1', '1.1.d': '4' },
  ].map(row => Object.fromEntries(Object.entries(row)))
  expect(await answers(rulebookOf(RATIOS), rows, points)).toEqual([10, 1, 0, 10])
  expect(await answers(rulebookOf(RATIOS), rows, state)).toEqual(['ok', 'ok', 'invalid', 'ok'])
})

const COMPARED = `đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai"
  điểm theo min-max của a / b`

describe('units that are compared', () => {
  test('equal fractions of different figures are equal', async () => {
    const rows = [
      { '1.1.a': '0.7', '1.1.b': '2.1' },
      { '1.1.a': '1', '1.1.b': '3' },
      { '1.1.a': '123456789', '1.1.b': '370370367' },
    ]
    expect(await answers(rulebookOf(COMPARED), rows, points)).toEqual([10, 10, 10])
  })

  test('lie where they lie, however near to one another', async () => {
    const rows = ['1000000', '1000001', '1000004'].map(a => ({ '1.1.a': a, '1.1.b': '1000000000000' }))
    expect(await answers(rulebookOf(COMPARED), rows, points)).toEqual([0, 2.5, 10])
  })

  test('all have no points while the value of one is too large to be compared', async () => {
    const rows = [
      { '1.1.a': '1000000000000000', '1.1.b': '0.1' },
      { '1.1.a': '1', '1.1.b': '2' },
      { '1.1.a': '', '1.1.b': '2' },
    ]
    expect(await answers(rulebookOf(COMPARED), rows, state)).toEqual(['invalid', 'invalid', 'missing'])
  })
})

test('a default that divides is taken where it is a decimal, and is never rounded', async () => {
  const rule = `đầu vào a (hộ) "Một" đầu vào b (hộ) "Hai" đầu vào c (%) "Ba" = a / b
  điểm = c * tối đa`
  const rows = [
    { '1.1.a': '1', '1.1.b': '4' },
    { '1.1.a': '1', '1.1.b': '3' },
    { '1.1.a': '1', '1.1.b': '0' },
    { '1.1.a': '1', '1.1.b': '' },
  ]
  expect(await answers(rulebookOf(rule), rows, state)).toEqual(['ok', 'invalid', 'undefined', 'missing'])
})

test('names stay apart where a database shortens them or takes capitals as small letters', () => {
  const long = 'một_tên_rất_dài_để_cơ_sở_dữ_liệu_cắt_bớt_phần_cuối'
  const rulebook =
    rulebookOf(`đầu vào ${long}_một (hộ) "1" đầu vào ${long}_hai (hộ) "2" đầu vào n (hộ) "3" đầu vào N (hộ) "4"
  điểm = (${long}_một + n) / (${long}_hai + N) * tối đa`)
  const names = columnNames(rulebook)
  const figures = [`${long}_một`, `${long}_hai`, 'n', 'N'].map(letter => names.figure(inputIdFrom(`1.1.${letter}`)))
  expect(new Set(figures.map(name => name.toLowerCase())).size).toBe(4)
  for (const name of figures) expect(Buffer.byteLength(`${name} of members`)).toBeLessThan(64)
  expect(names.item(codeOf('1.1'))).toBe('1.1')
})

test('what a rule file says cannot leave its comment or its name', () => {
  const { ruleSets } = compile([
    {
      name: 'odd.thuoc',
      text: oddRules('zero', 'zero').replace('"Tỷ lệ so với tỷ lệ"', '"dòng\nmới; DROP TABLE units"'),
    },
  ])
  const script = emitSqlScript(ruleSets[0]!.rulebook)
  const code = script.split('\n').map(line => line.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '').replace(/--.*/, ''))
  expect(script).toContain('DROP TABLE')
  expect(code.join('\n')).not.toMatch(/DROP|;|\/\*|\*\//)
})
