import { beforeEach, describe, expect, test } from 'vitest'
import { textOf, unpack } from '../../../addin/sheets/write/zip.ts'
import { openWorkbook, WorkbookRefused } from '../../../addin/workbench/file/open-workbook.ts'
import { saveWorkbook } from '../../../addin/workbench/file/save-workbook.ts'
import type { Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import { recalculate } from '../../support/libreoffice.ts'
import { readWorkbook } from '../../support/workbook.ts'
import { area, formula, put, text, value } from '../spreadsheet/support.ts'
import { messyParts, messyWorkbook } from './messy-workbook.ts'

let spreadsheet: Spreadsheet
let source: Sheet
let scores: Sheet
let hidden: Sheet
beforeEach(async () => {
  spreadsheet = await open(messyWorkbook())
  ;[source, scores, hidden] = spreadsheet.sheets() as [Sheet, Sheet, Sheet]
})

async function open(bytes: Uint8Array): Promise<Spreadsheet> {
  const opened = createHeadlessSpreadsheet()
  await openWorkbook(bytes, opened)
  await opened.calculated()
  return opened
}

const saved = async () => unpack(await saveWorkbook(spreadsheet))
const partOf = async (name: string) => textOf(await saved(), name)

describe('a workbook as offices have them is opened with', () => {
  test('texts, numbers, truth values, errors and dates', () => {
    expect(source.values(area('A1:C4'))).toEqual([
      ['Đơn vị', 'Dân số (người)', 'Mã'],
      ['Quảng Ngãi', 1234567, '6.20'],
      ['=Chỉ là chữ', 2, true],
      [44927, { error: '#N/A' }, 0.125],
    ])
    expect([text(source, 'B2'), text(source, 'A4'), text(source, 'C4')]).toEqual([
      '1,234,567.0 người',
      '1/1/2023',
      '12.50%',
    ])
  })

  test('formulas, shared ones among them', () => {
    expect(['D2', 'D3', 'D4', 'C5'].map(cell => formula(source, cell))).toEqual([
      '=B2*$B$2+LOG10(10)',
      '=B3*$B$2+LOG10(10)',
      '=B4*$B$2+LOG10(10)',
      '=CONCAT(A2,"-",C2)',
    ])
    expect(value(source, 'D3')).toBe(2 * 1234567 + 1)
    expect(value(source, 'C5')).toBe('Quảng Ngãi-6.20')
    expect(value(scores, 'B2')).toBeCloseTo(1.234567, 12)
  })

  test('looks, sizes, hidden and frozen places', () => {
    expect(source.style(area('B2'))).toMatchObject({
      bold: true,
      colour: '#C00000',
      fill: '#DAE3F3',
      horizontal: 'center',
      locked: false,
      borders: { left: { style: 'thin', colour: '#000000' }, bottom: { style: 'double', colour: '#000000' } },
    })
    expect(source.columnWidth(0)).toBe(215)
    expect(source.rowHeight(0)).toBe(44)
    expect([source.hidden('row', 2), source.hidden('column', 2)]).toEqual([true, true])
    expect(source.frozen()).toEqual({ rows: 1, columns: 1 })
    expect(source.merges()).toEqual([area('A6:B6')])
    expect(source.tabColour()).toBe('#ED7D31')
    expect([hidden.visibility(), spreadsheet.active().title()]).toEqual(['very-hidden', 'Chấm điểm'])
  })

  test('validations, conditional formats, protection, page, outline, table and names', () => {
    expect(source.validations().map(({ areas, rule }) => [areas, rule.formula1, rule.error?.message])).toEqual([
      [[area('C3')], 'Có,Không', 'Chọn "Có" > "Không"'],
      [[area('D6')], 'Có,Không', 'Chọn "Có" > "Không"'],
      [[area('B6')], "='Ẩn'!$A$1:$A$2", undefined],
    ])
    expect(source.conditionals().map(({ areas, rule }) => [areas, rule])).toEqual([
      [[area('B2:B5')], { kind: 'formula', formula: '=B2>1000', style: { fill: '#FFC7CE', colour: '#9C0006' } }],
    ])
    expect(source.records.get('protection')).toMatchObject({
      protected: true,
      hasPassword: true,
      options: { allowFormatCells: true, allowSort: false },
    })
    expect(source.records.get('page')).toMatchObject({ orientation: 'Landscape', zoom: { scale: 80 }, paperSize: 'A4' })
    expect(source.records.get('outline')).toEqual({ rows: { 2: 1 }, columns: { 2: 1 } })
    expect(source.records.get('view')).toEqual({ gridlines: false, headings: true })
    expect(scores.records.get('tables')).toMatchObject([{ name: 'Bảng1', area: area('A1:B3'), hasHeaders: true }])
    expect(
      spreadsheet
        .names()
        .filter(({ visible }) => visible)
        .map(({ name, formula: is }) => [name, is]),
    ).toEqual([
      ['dân_số', "='Số liệu gốc'!$B$2"],
      ['hỏng', '=#REF!'],
    ])
  })
})

describe('saved again, it keeps', () => {
  test('every part that the spreadsheet has nothing to do with', async () => {
    const parts = await saved()
    for (const name of [
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/tables/table1.xml',
    ])
      expect(textOf(parts, name), name).toBe(messyParts[name])
  })

  test('the elements of a sheet that were not changed, word by word', async () => {
    const sheet = await partOf('xl/worksheets/sheet1.xml')
    const before = messyParts['xl/worksheets/sheet1.xml']!
    for (const name of [
      'sheetProtection',
      'hyperlinks',
      'pageSetup',
      'headerFooter',
      'legacyDrawing',
      'extLst',
      'dataValidations',
    ]) {
      const [words = 'missing'] = new RegExp(`<${name}\\b.*?(?:</${name}>|/>)`).exec(before) ?? []
      expect(sheet, name).toContain(words)
    }
    expect(sheet).toContain('<colorScale>')
    expect(sheet).toContain('zoomScale="85"')
    expect(sheet).toContain('<selection pane="bottomRight"')
  })

  test('texts with formats, styles by number, and results that nobody here can calculate', async () => {
    const sheet = await partOf('xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<c r="B1" t="s"><v>1</v></c>')
    expect(sheet).toContain('<c r="B2" s="1"><v>1234567</v></c>')
    expect(sheet).toContain('<f>[1]Nguồn!$A$1+1</f><v>42</v>')
    expect(sheet).toContain('<f>_xlfn.CONCAT(A2,&quot;-&quot;,C2)</f><v>Quảng Ngãi-6.20</v>')
    expect(sheet).toContain('<c r="A3" t="s"><v>3</v></c>')
  })

  test('no chain of calculation, which would have to fit the cells', async () => {
    const parts = await saved()
    expect(parts.has('xl/calcChain.xml')).toBe(false)
    expect(textOf(parts, '[Content_Types].xml')).not.toContain('calcChain')
    expect(textOf(parts, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
  })

  test('what a style says that the spreadsheet has no word for, when something else of it changes', async () => {
    source.setStyle(area('B2'), { italic: true })
    const parts = await saved()
    expect(textOf(parts, 'xl/worksheets/sheet1.xml')).toContain('<c r="B2" s="5">')
    const xf = /<cellXfs count="6">.*<xf ([^>]*)>(.*?)<\/xf><\/cellXfs>/.exec(textOf(parts, 'xl/styles.xml')!)
    expect(xf?.[1]).toContain('numFmtId="164" fontId="2" fillId="2" borderId="1"')
    expect(xf?.[2]).toContain('textRotation="45"')
  })
})

describe('changes are saved', () => {
  test('of rows, titles, order and new sheets, so that it opens with them again', async () => {
    source.insert(area('A2'), 'rows')
    source.rename('Nguồn')
    const added = spreadsheet.addSheet('Mới', 0)
    added.write(area('A1:B2'), [
      ['=Nguồn!B3/2', 'chữ & <dấu>'],
      ['  hai đầu  ', true],
    ])
    added.setStyle(area('A1'), { fill: '#FFF2CC', bold: true })
    added.setFormats(area('A1'), [['0.000']])
    added.setValidation(area('B1:B3'), {
      ...source.validations()[0]!.rule,
      kind: 'decimal',
      operator: 'greaterThanOrEqual',
      formula1: '0',
    })
    added.addConditional({
      areas: [area('A1:A2')],
      rule: { kind: 'data-bar', colour: '#9DC3E6', lowest: '0', highest: '' },
      stopIfTrue: false,
    })
    added.records.set('protection', { protected: true, hasPassword: false, options: { allowFormatCells: true } })
    added.records.set('outline', { rows: { 1: 2 }, columns: {} })
    spreadsheet.parts.customXml.set('{11111111-2222-4333-8444-555555555555}', '<a xmlns="urn:x">1</a>')
    spreadsheet.parts.properties.set('thuoc', 'x')
    spreadsheet.parts.title.title = 'Bảng điểm'
    hidden.remove()
    const again = await open(await saveWorkbook(spreadsheet))
    expect(again.sheets().map(sheet => sheet.title())).toEqual(['Mới', 'Nguồn', 'Chấm điểm'])
    const [first, second] = again.sheets() as [Sheet, Sheet]
    expect(first.values(area('A1:B2'))).toEqual([
      [1234567 / 2, 'chữ & <dấu>'],
      ['  hai đầu  ', true],
    ])
    expect(text(first, 'A1')).toBe('617283.500')
    expect(first.style(area('A1'))).toMatchObject({ fill: '#FFF2CC', bold: true })
    expect(first.validations().map(({ areas, rule }) => [areas, rule.operator])).toEqual([
      [[area('B1:B3')], 'greaterThanOrEqual'],
    ])
    expect(first.conditionals()[0]!.rule).toEqual(added.conditionals()[0]!.rule)
    expect(first.records.get('protection')).toMatchObject({
      protected: true,
      options: { allowFormatCells: true, allowSort: false },
    })
    expect(first.records.get('outline')).toEqual({ rows: { 1: 2 }, columns: {} })
    expect(formula(second, 'D3')).toBe('=B3*$B$3+LOG10(10)')
    expect(again.names().map(({ name, formula: is }) => [name, is])).toContainEqual(['dân_số', '=Nguồn!$B$3'])
    expect(again.names().map(({ name, formula: is }) => [name, is])).toContainEqual([
      '_xlnm.Print_Area',
      '=Nguồn!$A$1:$D$7',
    ])
    expect(again.parts.customXml.get('{11111111-2222-4333-8444-555555555555}')).toBe('<a xmlns="urn:x">1</a>')
    expect(again.parts.properties.get('thuoc')).toBe('x')
    expect(again.parts.title.title).toBe('Bảng điểm')
  })

  test('of a workbook that never was a file', async () => {
    const fresh = createHeadlessSpreadsheet({ title: 'Đầu' })
    put(fresh.sheets()[0]!, 'A1', '=1+1')
    await fresh.sheets()[0]!.write(area('B1'), [['chữ']])
    const again = await open(await saveWorkbook(fresh))
    expect(again.sheets()[0]!.values(area('A1:B1'))).toEqual([[2, 'chữ']])
  })

  test('in a way that other programs read', async () => {
    put(source, 'B3', 3)
    const fresh = createHeadlessSpreadsheet()
    put(fresh.sheets()[0]!, 'A1', '=2*21')
    const [book, blank] = await recalculate([await saveWorkbook(spreadsheet), await saveWorkbook(fresh)])
    const found = readWorkbook(book!)
    expect(found.get('Số liệu gốc')!.at('D3')).toBe(3 * 1234567 + 1)
    expect(found.get('Số liệu gốc')!.at('C5')).toBe('Quảng Ngãi-6.20')
    expect(found.get('Chấm điểm')!.at('B2')).toBeCloseTo(1.234567, 12)
    expect(readWorkbook(blank!).get('Sheet1')!.at('A1')).toBe(42)
  })
})

describe('what is no workbook is refused before the spreadsheet is touched', () => {
  test.each([
    ['not-a-zip', new TextEncoder().encode('abc')],
    ['old-or-encrypted', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0])],
    ['not-a-workbook', messyWorkbook({ 'xl/workbook.xml': undefined })],
    ['damaged', messyWorkbook({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' })],
    ['damaged', messyWorkbook({ 'xl/worksheets/sheet3.xml': undefined })],
    ['damaged', messyWorkbook({ 'xl/styles.xml': '<'.repeat(100_000) })],
    ['damaged', messyWorkbook({ 'xl/worksheets/sheet3.xml': `<a>${'<b>'.repeat(5000)}` })],
  ])('%s', async (code, bytes) => {
    const fresh = createHeadlessSpreadsheet()
    const problem = await openWorkbook(bytes, fresh).catch((error: unknown) => error)
    expect(problem).toBeInstanceOf(WorkbookRefused)
    expect((problem as WorkbookRefused).problem.code).toBe(code)
    expect(fresh.sheets()).toHaveLength(1)
    fresh.dispose()
  })
})
