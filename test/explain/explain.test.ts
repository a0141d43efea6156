import { describe, expect, test } from 'vitest'
import { explainTrace } from '../../dsl/explain/explain.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import type { Language } from '../../dsl/text/language.ts'
import { figuresOf } from '../score/build.ts'
import { provinceIndex } from '../support/province-index.ts'

type Texts = Readonly<Record<string, string>>

const { rulebook, withReadings } = await provinceIndex()

/** The explanation without its two opening lines, which name the clause and where it stands. */
function told(code: string, texts: Texts, { cohort, language = 'vi' }: { cohort?: Texts[]; language?: Language } = {}) {
  const scorer = compileRulebook(rulebook)
  const figures = figuresOf(texts)
  const compared = cohort && scorer.cohortOf([figures, ...cohort.map(figuresOf)])
  return explainTrace(scorer.trace(codeOf(code), figures, compared), language).slice(2)
}

describe('in Vietnamese', () => {
  test('the clause and its legal reference come first', () => {
    const [heading, reference] = explainTrace(compileRulebook(rulebook).trace(codeOf('6.12'), new Map()), 'vi')
    expect(heading).toBe('6.12 “Tỷ lệ hồ sơ xử lý trực tuyến”, tối đa 20 điểm.')
    expect(reference).toMatch(/^Căn cứ: Quyết định 922\/QĐ-BTTTT, mục 6\.12 \(.*dti-tinh-2022\.thuoc, dòng \d+\)\.$/)
  })

  test('a ratio at its threshold', () => {
    expect(told('6.12', { '6.12.a': '100000', '6.12.b': '30000', '6.12.c': '50000' })).toEqual([
      'a, Tổng số hồ sơ giải quyết DVC trong năm, gồm cả 4 mức độ: 100.000 hồ sơ.',
      'b, Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3: 30.000 hồ sơ.',
      'c, Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4: 50.000 hồ sơ.',
      'Tỷ lệ = (b + c) / a = (30.000 + 50.000) / 100.000 = 80%.',
      'Đạt mức ≥ 80% (tỷ lệ = 80%): tối đa = 20 điểm.',
      'Kết quả: 20 / 20 điểm, trạng thái: đủ.',
    ])
  })

  test('a ratio so close below its threshold that one has to look', () => {
    const lines = told('6.12', { '6.12.a': '100000', '6.12.b': '30000', '6.12.c': '49999.9999999' })
    expect(lines.slice(3)).toEqual([
      'Tỷ lệ = (b + c) / a = (30.000 + 49.999,9999999) / 100.000 ≈ 80%.',
      'Không đạt mức ≥ 80% vì tỷ lệ = 79,9999999999% < 80%.',
      'Không đạt mức nào ở trên, tính theo trường hợp còn lại: tỷ lệ / 80% × tối đa = 80% / 80% × 20 ≈ 20 điểm.',
      'Kết quả: ≈ 20 / 20 điểm (chính xác là 799999999999/40000000000), trạng thái: đủ.',
    ])
  })

  test('bands that were passed over', () => {
    const lines = told('5.12.1', { '5.12.1.a': '0.3', '5.12.1.b': '0.4', chi_chuyển_đổi_số: '10' })
    expect(lines.slice(2)).toEqual([
      'c, Tổng chi từ NSNN cho chuyển đổi số: 10 tỷ đồng (lấy theo A.19 “Tổng chi Ngân sách nhà nước cho chuyển đổi số”).',
      'Tỷ lệ = (a + b) / c = (0,3 + 0,4) / 10 = 7%.',
      'Không đạt mức ≥ 10% vì tỷ lệ = 7% < 10%.',
      'Đạt mức ≥ 7% (tỷ lệ = 7%): 70% × tối đa = 70% × 5 = 3,5 điểm.',
      'Không xét tiếp mức ≥ 3%.',
      'Kết quả: 3,5 / 5 điểm, trạng thái: đủ.',
    ])
  })

  test('a missing figure names who provides it', () => {
    expect(told('3.1', { '3.1.a': '10' }).slice(1)).toEqual([
      'b, Tổng dân số của tỉnh: chưa có số liệu.',
      'Thiếu số liệu: được 0 điểm cho phần thiếu, theo quy định chung của bộ chỉ số.',
      'Bổ sung số liệu còn có thể được thêm tới 10 điểm.',
      'Kết quả: 0 / 10 điểm, trạng thái: thiếu.',
    ])
  })

  test('an invalid figure is quoted', () => {
    expect(told('5.1', { '5.1.x': '-2' })).toEqual([
      'x, Số hệ thống thông tin đã được phê duyệt hồ sơ đề xuất cấp độ: “-2” không hợp lệ, số âm.',
      'Có số liệu không hợp lệ nên không tính điểm; hãy sửa số liệu.',
      'Kết quả: không có điểm, trạng thái: không hợp lệ.',
    ])
  })

  test('a choice and those not chosen', () => {
    expect(told('1.1', { '1.1.option': '2' })).toEqual([
      'Chọn mục 2 trong 3: “Trưởng ban là Phó Bí thư/Phó Chủ tịch tỉnh”: 1/2 × tối đa = 1/2 × 10 = 5 điểm.',
      expect.stringMatching(/^Không chọn: mục 1 “.*” \(10 điểm\); mục 3 “.*” \(0 điểm\)\.$/),
      'Kết quả: 5 / 10 điểm, trạng thái: đủ.',
    ])
  })

  test('ticks with and without answer', () => {
    expect(told('6.1', { '6.1.c1': 'có' })).toEqual([
      expect.stringMatching(/^Có “.*”: cộng 4\/5 × tối đa = 4\/5 × 10 = 8 điểm\.$/),
      expect.stringMatching(/^Chưa trả lời “.*”: chưa được cộng 2 điểm\.$/),
      'Thiếu số liệu: được 0 điểm cho phần thiếu, theo quy định chung của bộ chỉ số.',
      'Bổ sung số liệu còn có thể được thêm tới 2 điểm.',
      'Kết quả: 8 / 10 điểm, trạng thái: thiếu.',
    ])
  })

  test('a special case that holds, and one that does not', () => {
    const section = '“Đã có chuyên mục riêng về chuyển đổi số”'
    expect(told('1.5', { '1.5.has': 'không' })).toContain(`Thuộc trường hợp riêng: ${section} là không; 0 điểm.`)
    expect(told('1.5', { '1.5.has': 'có', '1.5.n': '3' })).toContain(
      `Không thuộc trường hợp riêng (${section} là không) vì ${section} là có.`,
    )
  })

  test('a cap that the decision does not state', () => {
    expect(told('1.3', { '1.3.a': '15', '1.3.b': '10' }).slice(3)).toEqual([
      'Điểm = tỷ lệ × tối đa = 150% × 10 = 15 điểm.',
      'Tính ra 15 điểm, vượt tối đa 10 điểm, nên lấy 10 điểm (điểm không bao giờ vượt điểm tối đa).',
      'Kết quả: 10 / 10 điểm, trạng thái: chạm trần.',
    ])
  })

  test('nothing found, so nothing to handle', () => {
    expect(told('5.5', { '5.5.a': '0', '5.5.b': '0' }).slice(2)).toEqual([
      'Tỷ lệ = a / b = 0 / 0 = không xác định.',
      'Mẫu số bằng 0 vì không phát sinh việc gì phải làm: được điểm tối đa, theo quy tắc của chính mục này.',
      'Kết quả: 5 / 5 điểm, trạng thái: không phát sinh.',
    ])
  })

  test('the cohort and the place in it', () => {
    expect(told('5.1', { '5.1.x': '37' }, { cohort: [{ '5.1.x': '40' }, { '5.1.x': '3' }, {}] }).slice(1)).toEqual([
      'Nhóm so sánh: 3 đơn vị có số liệu; thấp nhất 3, cao nhất 40.',
      'Điểm = (37 − 3) / (40 − 3) × tối đa ≈ 9,1892 điểm.',
      'Kết quả: ≈ 9,1892 / 10 điểm (chính xác là 340/37), trạng thái: đủ.',
    ])
  })

  test('a value outside the given extremes', () => {
    const lines = told('5.1', { '5.1.x': '50', '5.1.lowest': '3', '5.1.highest': '40' })
    expect(lines.slice(-4)).toEqual([
      'So với giá trị toàn quốc đã cho: thấp nhất 3, cao nhất 40.',
      'Giá trị của đơn vị nằm ngoài khoảng đã cho nên được lấy làm đầu mút của khoảng.',
      'Điểm = (50 − 3) / (50 − 3) × tối đa = 10 điểm.',
      'Kết quả: 10 / 10 điểm, trạng thái: đủ.',
    ])
  })

  test('no cohort, no number', () => {
    expect(told('5.1', { '5.1.x': '5' }).slice(1)).toEqual([
      'Chưa có nhóm so sánh, cũng chưa có giá trị thấp nhất và cao nhất của toàn quốc, nên chưa tính được điểm.',
      'Kết quả: không có điểm, trạng thái: cần nhóm so sánh.',
    ])
  })

  test('parts are told in full and added', () => {
    expect(told('3.6', { '3.6.a': '9', '3.6.c': '4' })).toEqual([
      '3.6.1 “Triển khai nền tảng số”, tối đa 10 điểm.',
      '  a, Số nền tảng số đã triển khai trong danh mục 7 nền tảng: 9 nền tảng.',
      '  Tỷ lệ = a / 7 = 9 / 7 ≈ 128,5714%.',
      '  Điểm = tỷ lệ × tối đa = 128,5714% × 10 ≈ 12,8571 điểm.',
      '  Tính ra ≈ 12,8571 điểm, vượt tối đa 10 điểm, nên lấy 10 điểm (điểm không bao giờ vượt điểm tối đa).',
      '  Kết quả: 10 / 10 điểm, trạng thái: chạm trần.',
      '3.6.2 “Mô hình triển khai”, tối đa 10 điểm.',
      '  c, Số nền tảng số triển khai tập trung trên Trung tâm dữ liệu: 4 nền tảng.',
      '  d, Số nền tảng số đã triển khai: 9 nền tảng (lấy theo a).',
      '  Tỷ lệ = c / d = 4 / 9 ≈ 44,4444%.',
      '  Điểm = tỷ lệ × tối đa = 44,4444% × 10 ≈ 4,4444 điểm.',
      '  Kết quả: ≈ 4,4444 / 10 điểm (chính xác là 40/9), trạng thái: đủ.',
      'Cộng lại: 10 + 4,4444 ≈ 14,4444.',
      'Kết quả: ≈ 14,4444 / 20 điểm (chính xác là 130/9), trạng thái: chạm trần.',
    ])
  })

  test('children are told by their results', () => {
    const lines = told('5.12', { '5.12.2.x': '2' })
    expect(lines).toHaveLength(9)
    expect(lines[1]).toBe('5.12.2 “Kinh phí giám sát ATTT”: 2 / 2 (đủ).')
    expect(lines[6]).toBe('Cộng lại: 0 + 2 + 0 + 0 + 0 + 0 = 2.')
  })

  test('an item that is only recorded', () => {
    expect(told('9.1', {})).toEqual([
      'Mục này chỉ để ghi nhận, không tính điểm.',
      'Kết quả: 0 / 0 điểm, trạng thái: không tính điểm.',
    ])
  })
})

test('the same in English', () => {
  const lines = told(
    '4.6',
    { '4.6.a': '37', số_công_chức: '400', số_viên_chức: '1200' },
    { language: 'en', cohort: [] },
  )
  expect(lines).toEqual([
    expect.stringMatching(/^a, .*: 37 người\.$/),
    expect.stringMatching(/^b, .*: 1,600 người \(taken from A\.11 \+ A\.12 = 400 \+ 1,200\)\.$/),
    'Measure tỷ lệ = a / b = 37 / 1,600 = 2.3125%.',
    'Cohort: 1 unit with data; lowest 2.3125%, highest 2.3125%.',
    'All units are equal (2.3125%) and above 0, which earns the maximum.',
    'Result: 10 of 10 points, state: ok.',
  ])
})

test('the cell of a figure is told', () => {
  const figures = new Map([...figuresOf({ '5.9.x': '4' })].map(([id, each]) => [id, { ...each, origin: 'Số liệu!E7' }]))
  const lines = explainTrace(compileRulebook(rulebook).trace(codeOf('5.9'), figures), 'vi')
  expect(lines[2]).toMatch(/: 4 cuộc \(Số liệu!E7\)\.$/)
})

test('every code is explained in both languages, whatever is known, under every reading', () => {
  const choices = rulebook.readings.flatMap(({ name, options }) => options.map(option => ({ [name]: option.name })))
  const some = figuresOf(
    Object.fromEntries(
      rulebook.indicators.flatMap(({ inputs }) =>
        inputs.map(({ id, kind }) => [id, kind === 'tick' || kind === 'yes-no' ? 'có' : '1']),
      ),
    ),
  )
  for (const book of [rulebook, ...choices.map(withReadings)]) {
    const scorer = compileRulebook(book)
    for (const code of scorer.codes) {
      for (const figures of [new Map(), some]) {
        const trace = scorer.trace(code, figures)
        for (const language of ['vi', 'en'] as const) {
          const lines = explainTrace(trace, language)
          expect(lines.length).toBeGreaterThan(2)
          expect(lines.join('\n')).not.toMatch(/undefined,|NaN|\[object|null| {2}[^\S]|\?\?/)
        }
      }
    }
  }
})
