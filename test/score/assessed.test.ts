import { describe, expect, test } from 'vitest'
import { compile } from '../../dsl/compile.ts'
import { explainTrace } from '../../dsl/explain/explain.ts'
import { nextText } from '../../dsl/explain/next-text.ts'
import { codeOf, factNameOf, inputIdFrom } from '../../dsl/model/ids.ts'
import { parseDecimal, toDouble } from '../../dsl/numbers/rational.ts'
import { columnTableOf } from '../../dsl/score/column-table-of.ts'
import { columnStates, compileColumns } from '../../dsl/score/columns.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import { nextStep } from '../../dsl/score/next.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { inEnglish } from '../check/check-text.ts'
import { seededRandom } from '../support/random.ts'
import { randomFigures } from '../support/random-figures.ts'

const text = (missing: string) => `bộ chỉ số t "T" tối đa 30
  thiếu số liệu: ${missing}
  mẫu số bằng 0: 0 điểm
dữ kiện dân_số (người) "Dân số"
chỉ số chính 1 "Nhận thức" tối đa 30
chỉ số thành phần 1.1 "A" tối đa 20
tiêu chí 1.1.1 "Kế hoạch" tối đa 10
  nguồn chuyên gia
  điểm theo đánh giá
tiêu chí 1.1.2 "Tỷ lệ người dùng" tối đa 10
  đầu vào a (người) "Người dùng"
  tỷ_lệ = a / dân_số
  điểm theo đánh giá hoặc tỷ_lệ
chỉ số thành phần 1.2 "B" tối đa 10
tiêu chí 1.2.1 "Mạng nội bộ" tối đa 10
  điểm theo đánh giá
tiêu chí 1.2.2 "Mạng diện rộng" chung điểm với 1.2.1
  đầu vào a (người) "Người dùng"
  điểm theo đánh giá hoặc a / dân_số
`

const examples = `
ví dụ "điểm" của 1.1.1: awarded = 7 thì điểm = 7, trạng thái đủ
ví dụ "tỷ lệ" của 1.1.1: share = 25% thì điểm = 2,5, trạng thái đủ
ví dụ "điểm trước tỷ lệ" của 1.1.1: awarded = 7, share = 25% thì điểm = 7
ví dụ "không có gì" của 1.1.1: thì điểm = 0, trạng thái thiếu
ví dụ "quá điểm tối đa" của 1.1.1: awarded = 10,5 thì trạng thái không hợp lệ
ví dụ "quá 100%" của 1.1.1: share = 101% thì trạng thái không hợp lệ
ví dụ "theo số liệu" của 1.1.2: a = 1, dân_số = 3 thì điểm = 10/3, trạng thái đủ
ví dụ "tỷ lệ trước số liệu" của 1.1.2: a = 1, dân_số = 3, share = 50% thì điểm = 5
ví dụ "số liệu vượt 100%" của 1.1.2: a = 4, dân_số = 3 thì điểm = 10, trạng thái chạm trần
ví dụ "thiếu một số" của 1.1.2: a = 4 thì điểm = 0, trạng thái thiếu
ví dụ "mẫu số bằng 0" của 1.1.2: a = 4, dân_số = 0 thì điểm = 0, trạng thái không xác định
ví dụ "cộng vừa đủ" của 1.2.2: 1.2.1.awarded = 3,3, awarded = 6,7 thì điểm = 6,7, trạng thái đủ
ví dụ "cộng vượt" của 1.2.2: 1.2.1.awarded = 3,3, awarded = 6,8 thì điểm = 6,7, trạng thái chạm trần
ví dụ "số liệu vượt phần còn lại" của 1.2.2: 1.2.1.share = 50%, a = 3, dân_số = 4 thì điểm = 5, trạng thái chạm trần
ví dụ "một mình" của 1.2.2: awarded = 10 thì điểm = 10, trạng thái đủ
ví dụ "mục trước đã lấy hết" của 1.2.2: 1.2.1.awarded = 10 thì điểm = 0, trạng thái thiếu
`

const rules = (written: string) => {
  const { ruleSets, diagnostics } = compile([{ name: 't.thuoc', text: written }])
  expect(diagnostics).toEqual([])
  return ruleSets[0]!.rulebook
}

test.each([
  ['vi', `${text('0 điểm')}${examples}`],
  ['en', inEnglish(`${text('0 điểm')}${examples}`)],
])('examples hold (%s)', (_, written) => {
  expect(compile([{ name: 't.thuoc', text: written }]).diagnostics).toEqual([])
})

test('a row has the source of the nearest heading that names one', () => {
  const headed = text('0 điểm').replace('"Nhận thức" tối đa 30', '"Nhận thức" tối đa 30 nguồn không gian mạng')
  const sources = rules(headed).indicators.map(({ code, assessedBy }) => [code, assessedBy])
  expect(sources).toEqual([
    ['1.1.1', 'expert'],
    ['1.1.2', 'cyberspace'],
    ['1.2.1', 'cyberspace'],
    ['1.2.2', 'cyberspace'],
  ])
})

const figures = (given: Readonly<Record<string, string>>): Figures =>
  new Map(
    Object.entries(given).map(([name, value]) => [
      name.includes('.') ? inputIdFrom(name) : factNameOf(name),
      { kind: 'number', value: parseDecimal(value)! } as const,
    ]),
  )

describe('a shared allotment', () => {
  const scorer = compileRulebook(rules(text('0 điểm')))
  const sheet = (given: Readonly<Record<string, string>>) => scorer.scoreAll(figures(given))

  test('counts once in totals', () => {
    const { total, groups } = sheet({ '1.2.1.awarded': '10', '1.2.2.awarded': '10' })
    expect([total.lowest, total.maximum].map(toDouble)).toEqual([10, 30])
    expect(toDouble(groups.get(codeOf('1.2'))!.maximum)).toBe(10)
  })

  test('leaves open what neither has earned', () => {
    const open = sheet({ '1.2.1.awarded': '4' })
    expect(toDouble(open.outcomes.get(codeOf('1.2.2'))!.open)).toBe(6)
    expect(toDouble(open.groups.get(codeOf('1.2'))!.pointsOnMissing)).toBe(6)
    expect(toDouble(sheet({}).groups.get(codeOf('1.2'))!.pointsOnMissing)).toBe(10)
  })

  test('never widens the interval of an invalid figure beyond itself', () => {
    const { lowest, highest } = sheet({ '1.2.1.awarded': '11', '1.2.2.awarded': '5' }).groups.get(codeOf('1.2'))!
    expect([lowest, highest].map(toDouble)).toEqual([5, 10])
  })

  test('is told in the explanation', () => {
    const trace = scorer.trace(codeOf('1.2.2'), figures({ '1.2.1.awarded': '7', '1.2.2.awarded': '6' }))
    expect(explainTrace(trace, 'vi').slice(-2)).toEqual([
      'Chung 10 điểm với mục 1.2.1: hai mục cộng lại không quá 10 điểm, mục 1.2.1 đã được 7 điểm. Tính ra 6 điểm, vượt phần còn lại, nên lấy 3 điểm.',
      'Kết quả: 3 / 10 điểm, trạng thái: chạm trần.',
    ])
  })
})

test.each([
  [{ '1.1.1.awarded': '4' }, 'Điểm do bên đánh giá cho, không theo số liệu của đơn vị.'],
  [{ '1.1.1.awarded': '10' }, 'Đã đạt điểm tối đa.'],
])('what earns more points is the assessor’s to say: %o', (given, expected) => {
  const scorer = compileRulebook(rules(text('0 điểm')))
  expect(nextText(nextStep(scorer, codeOf('1.1.1'), figures(given)), 'vi')).toBe(expected)
})

describe.each(['0 điểm', 'tối đa', 'loại khỏi tổng'])(
  'columns score as the exact scorer does; missing: %s',
  missing => {
    const rulebook = rules(text(missing))
    const scorer = compileRulebook(rulebook)
    const random = seededRandom(1726)
    const units = Array.from({ length: 600 }, () => randomFigures(rulebook, random, 0.4))
    const columns = compileColumns(rulebook).score(columnTableOf(units))

    test('every row', () => {
      const wrong = units.flatMap((unit, row) =>
        rulebook.indicators.flatMap(({ code }) => {
          const { score, state } = scorer.score(code, unit)
          const points = columns.scores.get(code)![row]!
          const agrees = score ? Math.abs(points - toDouble(score)) < 1e-9 : Number.isNaN(points)
          const seen = columnStates[columns.states.get(code)![row]!]
          return agrees && seen === state ? [] : [{ code, row, points, score: score?.toFraction(), seen, state }]
        }),
      )
      expect(wrong.slice(0, 3)).toEqual([])
    })

    test('every total', () => {
      const wrong = units.flatMap((unit, row) => {
        const { total } = scorer.scoreAll(unit)
        const expected = [total.lowest, total.highest, total.maximum].map(toDouble)
        const seen = [columns.total.lowest[row]!, columns.total.highest[row]!, columns.total.maximum[row]!]
        return expected.every((value, at) => Math.abs(value - seen[at]!) < 1e-9) ? [] : [{ row, expected, seen }]
      })
      expect(wrong.slice(0, 3)).toEqual([])
    })
  },
)
