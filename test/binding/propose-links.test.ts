import { describe, expect, test } from 'vitest'
import { proposeLinks } from '../../addin/binding/propose-links.ts'
import type { SearchedSheet } from '../../addin/binding/searched-sheet.ts'
import { provinceIndex } from '../support/province-index.ts'
import { drawn, sheet } from './support/sheets.ts'

const { rulebook } = await provinceIndex()

const searched = (...sheets: readonly SearchedSheet[]) => proposeLinks(rulebook, sheets, { own: new Set(['Số liệu']) })
const firstOf = (figure: string, ...sheets: readonly SearchedSheet[]) =>
  searched(...sheets).find(each => each.figure === figure)?.candidates[0]
const reasonsOf = (figure: string, ...sheets: readonly SearchedSheet[]) =>
  firstOf(figure, ...sheets)?.reasons.map(({ kind }) => kind)

const yearbook = drawn(
  'Niên giám 2022',
  `
CỤC THỐNG KÊ TỈNH QUẢNG NGÃI
Một số chỉ tiêu kinh tế – xã hội chủ yếu

STT | Chỉ tiêu | ĐVT | Năm 2020 | Năm 2021 | Năm 2022 | Tăng, giảm so với 2021 (%)
I | DÂN SỐ VÀ LAO ĐỘNG
1 | Dân số trung bình | Người | 1231697 | 1238500 | 1245600 | 100.6
2 | Dân số trong độ tuổi lao động | Người | 700100 | 703200 | 706400 | 100.5
3 | Số hộ gia đình | Hộ | 378000 | 381000 | 385000 | 101
4 | Số hộ nghèo | Hộ | 25000 | 22000 | 19000 | 86
5 | Tỷ lệ hộ nghèo | % | 6.6 | 5.8 | 4.9
II | DOANH NGHIỆP
1 | Số doanh nghiệp đang hoạt động trên địa bàn | DN | 6500 | 7000 | 7600 | 108
2 | Trong đó: DN nhỏ và vừa | DN | 6300 | 6800 | 7400 | 108
III | NÔNG NGHIỆP
1 | Diện tích gieo trồng lúa | ha | 72000 | 71000 | 70500 | 99
2 | Sản lượng thủy sản | tấn | 270000 | 271000 | 275000 | 101
`,
)

const report = drawn(
  'BC CNTT',
  `
BÁO CÁO TÌNH HÌNH ỨNG DỤNG CNTT, CĐS NĂM 2022
(Kèm theo Công văn số 12/STTTT-CNTT)
 | Nội dung | Kết quả
1. | Hạ tầng số
a) | Tổng số máy chủ trong các CQNN | 145
b) | Tổng số máy trạm trong CQNN | 5230
 | Số HTTT đã triển khai đầy đủ phương án bảo vệ theo hồ sơ đề xuất cấp độ đã được phê duyệt | 17
2. | Chính quyền số
 | Tong so dich vu cong truc tuyen muc do 3, 4 | 1234
 | Tổng số DVCTT mức độ 3, 4 được cá thể hoá | 310
 | Số dịch vụ công trực tuyến mức độ 4 hoặc toàn trình | 900
3. | Kinh phí (tỷ đồng)
 | Kinh phí đầu tư từ ngân sách nhà nước chi cho an toàn thông tin | 3.5
 | Kinh phí thường xuyên từ NSNN chi cho ATTT (triệu đồng) | 1250
 | Tỷ lệ người dân trưởng thành có điện thoại thông minh (%) | 78.5
`,
)

const table = drawn(
  'Cấp xã',
  `
STT | Huyện, thành phố | Số xã, phường, thị trấn | Số thôn, xóm và tương đương đã có Tổ CNSCĐ | Số hộ gia đình có địa chỉ số
1 | Bình Sơn | 22 | 90 | 50000
2 | Sơn Tịnh | 11 | 60 | 25000
3 | Lý Sơn | 1 | 3 | 5000
 | Tổng cộng | 34 | 153 | 80000
`,
)

describe('in a yearbook, the figure of the last year', () => {
  test.each([
    ['dân_số', 'F5', 1245600],
    ['dân_số_lao_động', 'F6', 706400],
    ['số_hộ', 'F7', 385000],
    ['8.5.b', 'F6', 706400],
    ['7.4.b', 'F12', 7400],
  ])('of %s stands in %s', (figure, cell, content) => {
    expect(firstOf(figure, yearbook)).toMatchObject({ target: `'Niên giám 2022'!${cell}`, content })
  })

  test('is all that is proposed: no rice, no fish, no poverty', () => {
    const labels = searched(yearbook).flatMap(({ candidates }) => candidates.map(({ label }) => label))
    for (const label of labels) expect(label).not.toMatch(/lúa|thủy sản|nghèo/)
  })
})

describe('in a report', () => {
  test.each([
    ['5.3.b', 'C5'],
    ['5.4.b', 'C6'],
    ['5.2.a', 'C7'],
    ['6.9.b', 'C9'],
    ['6.10.a', 'C10'],
    ['6.8.a', 'C11'],
    ['6.1.x', undefined],
  ])('%s stands in %s', (figure, cell) => {
    expect(firstOf(figure, report)?.target).toBe(cell && `'BC CNTT'!${cell}`)
  })

  test('money in another unit is never proposed: a plain reference would be wrong by a thousand', () => {
    const targets = searched(report).flatMap(({ candidates }) => candidates.map(({ target }) => target))
    expect(targets).not.toContain("'BC CNTT'!C14")
  })

  test.each([
    ['the note of its table', 'x |\n | Đơn vị tính: triệu đồng\nKinh phí giám sát ATTT | 5'],
    ['the heading of its column', 'x | Triệu đồng\nKinh phí giám sát ATTT | 5'],
    ['its label', 'x |\nKinh phí giám sát ATTT (triệu đồng) | 5'],
    ['the cell beside it', 'x |\nKinh phí giám sát ATTT | Triệu đồng | 5'],
  ])('nor where %s says so', (_, rows) => {
    expect(searched(drawn('X', rows))).toEqual([])
    const billions = drawn('X', rows.replace(/triệu/i, 'tỷ'))
    expect(searched(billions).map(({ candidates }) => candidates[0]?.content)).toEqual([5])
  })

  test('a share is never proposed for a count', () => {
    expect(firstOf('3.1.a', report)).toBeUndefined()
  })
})

describe('in a table of units', () => {
  test('a heading means the total below it', () => {
    expect(firstOf('8.4.a', table)?.target).toBe("'Cấp xã'!E5")
  })

  test('a column without a total is not guessed at', () => {
    const rows = [
      ['Huyện', 'Số hộ gia đình có địa chỉ số'],
      ['Bình Sơn', 50],
      ['Sơn Tịnh', 25],
    ]
    expect(searched(sheet('Huyện', rows))).toEqual([])
  })
})

describe('a code beside the number', () => {
  test.each([
    ['in one cell', '6.12.a | Tổng hồ sơ của năm | 500'],
    ['with a slash', '6.12/a | Tổng hồ sơ của năm | 500'],
    ['in two cells', "'6.12 | a | Tổng hồ sơ của năm | 500"],
  ])('%s says which figure is meant', (_, row) => {
    expect(firstOf('6.12.a', drawn('X', `x |\n${row}`))?.content).toBe(500)
    expect(reasonsOf('6.12.a', drawn('X', `x |\n${row}`))).toContain('same-code')
  })

  test('of another figure outweighs the label', () => {
    const found = searched(drawn('X', 'x |\n7.7.b | Tổng số hộ gia đình | 500'))
    expect(found.map(({ figure }) => figure)).toEqual(['7.7.b'])
  })

  test('of a fact counts as well', () => {
    expect(firstOf('số_hộ', drawn('X', 'x |\nA.6 | Hộ | 385000'))?.content).toBe(385000)
  })
})

describe('the section of an indicator', () => {
  const sections = drawn(
    'X',
    `
'7.6 | Mức độ sử dụng hợp đồng điện tử
 | Tổng số doanh nghiệp trên địa bàn | 11
 | . | .
'8.4 | Địa chỉ số
 | Số hộ gia đình có địa chỉ số | 12
`,
  )
  test('is a reason', () => {
    expect(reasonsOf('7.6.b', sections)).toContain('near-its-indicator')
    expect(reasonsOf('8.4.a', sections)).toContain('near-its-indicator')
  })
})

describe('what is not searched', () => {
  test('our own sheets', () => {
    expect(searched(drawn('Số liệu', 'x|\nSố hộ gia đình có địa chỉ số | 12'))).toEqual([])
  })

  test('figures that nobody asked for', () => {
    const one = { own: new Set<string>(), figures: new Set(['số_hộ' as never]) }
    expect(proposeLinks(rulebook, [yearbook], one).map(({ figure }) => figure)).toEqual(['số_hộ'])
  })

  test('paragraphs, empty sheets and sheets without numbers', () => {
    const paragraph = `Số hộ gia đình có địa chỉ số ${'rất dài '.repeat(60)}`
    expect(
      searched(sheet('A', [[paragraph, 5]]), sheet('B', []), drawn('C', 'Số hộ gia đình có địa chỉ số | nhiều')),
    ).toEqual([])
  })
})

test('a used range that begins elsewhere gives the true addresses', () => {
  const moved = { ...drawn('X', 'Số hộ gia đình có địa chỉ số | 12'), top: 9, left: 2 }
  expect(firstOf('8.4.a', moved)).toMatchObject({ target: 'X!D10', labelAddress: 'X!C10' })
})

test('abbreviations that made the difference are named', () => {
  expect(firstOf('6.9.b', drawn('X', 'x|\nTổng số dịch vụ công trực tuyến mức độ 3, 4 | 5'))?.reasons).toContainEqual({
    kind: 'abbreviation',
    abbreviation: 'DVCTT',
    words: 'dịch vụ công trực tuyến',
  })
})
