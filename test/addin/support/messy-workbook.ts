import type { Area, Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'

const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column })
const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right })

/** A workbook as offices have them: twenty sheets, merged headings, hidden sheets, names, a filter, our own titles taken. */
export function messyWorkbook(): Spreadsheet {
  const document = createHeadlessSpreadsheet()
  const [first] = document.sheets()
  first!.rename('Bìa')
  fillCover(first!)
  fillReport(document.addSheet('Báo cáo 2022'))
  // The titles that ours would have; Excel takes capitals for the same.
  fillPlain(document.addSheet('Chấm điểm'), 'bảng chấm cũ')
  fillPlain(document.addSheet('SỐ LIỆU'), 'số liệu cũ')
  const hidden = document.addSheet('Ẩn')
  fillPlain(hidden, 'bí mật')
  hidden.show('hidden')
  const buried = document.addSheet("Sheet với 'nháy'")
  fillPlain(buried, 'sâu')
  buried.show('very-hidden')
  fillFiltered(document.addSheet('Danh sách xã'))
  const locked = document.addSheet('Khóa')
  fillPlain(locked, 'đã duyệt')
  locked.records.set('protection', { protected: true, hasPassword: false, options: {} })
  for (let number = document.sheets().length; number < 20; number += 1)
    fillPlain(document.addSheet(`Tháng ${number}`), `tháng ${number}`)
  document.setName({
    name: 'doanh_thu',
    formula: "='Báo cáo 2022'!$C$5",
    visible: true,
    comment: 'của phòng kế hoạch',
  })
  document.setName({ name: 'thuoc_total', formula: "='Báo cáo 2022'!$C$6", visible: true, comment: '' })
  document.parts.customXml.set('{11111111-2222-4333-8444-555555555555}', '<x xmlns="urn:another"/>')
  document.parts.properties.set('Người duyệt', 'Chánh Văn phòng')
  document.parts.settings.set('khác', { a: 1 })
  document.parts.title.title = 'Báo cáo chuyển đổi số'
  document.activate(first!.id)
  return document
}

function fillCover(sheet: Sheet): void {
  sheet.write(cell(0, 0), [['ỦY BAN NHÂN DÂN TỈNH']])
  sheet.merge(area(0, 0, 1, 5))
  sheet.setStyle(area(0, 0, 1, 5), { bold: true, fontSize: 16, fill: '#ffeeaa', horizontal: 'center' })
  sheet.setColumnWidth(cell(0, 0), 222)
  sheet.setRowHeight(cell(0, 0), 44)
  sheet.setTabColour('#ff0000')
}

function fillReport(sheet: Sheet): void {
  sheet.write(area(3, 0, 8, 2), [
    ['TT', 'Nội dung', 'Số liệu'],
    ['1', 'Tổng số hồ sơ giải quyết DVC trong năm, gồm cả 4 mức độ', 52340],
    ['2', 'Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3', 12000],
    ['3', 'Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4', 30000],
    ['4', 'Dân số', 1_245_000],
    ['', 'Cộng', '=SUM(C5:C7)'],
  ])
  sheet.setFormats(
    area(4, 2, 8, 2),
    Array.from({ length: 5 }, () => ['#,##0']),
  )
  sheet.setValidation(area(4, 2, 7, 2), {
    kind: 'decimal',
    operator: 'greaterThanOrEqual',
    formula1: '0',
    formula2: '',
    prompt: undefined,
    error: { title: 'Sai', message: 'Nhập số', style: 'stop' },
    ignoreBlank: true,
  })
  sheet.addConditional({
    areas: [area(4, 2, 8, 2)],
    rule: { kind: 'formula', formula: '=$C5>50000', style: { fill: '#ccffcc' } },
    stopIfTrue: false,
  })
  sheet.freeze(4, 1)
  sheet.setHidden('row', 2, 2, true)
}

function fillFiltered(sheet: Sheet): void {
  sheet.write(area(0, 0, 4, 1), [
    ['Xã', 'Số hộ'],
    ['A', 100],
    ['B', 200],
    ['C', 300],
    ['=A2&A3', '=SUM(B2:B4)'],
  ])
  sheet.setHidden('row', 2, 2, true)
  sheet.records.set('tables', [
    {
      id: '7',
      name: 'DanhSach',
      area: area(0, 0, 3, 1),
      hasHeaders: true,
      hasTotals: false,
      style: 'TableStyleMedium2',
    },
  ])
  sheet.records.set('filter', { area: area(0, 0, 3, 1), criteria: [] })
}

function fillPlain(sheet: Sheet, text: string): void {
  sheet.write(area(0, 0, 1, 1), [
    [text, 1],
    ['=A1', '=B1*2'],
  ])
}
