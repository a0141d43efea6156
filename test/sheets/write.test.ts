import { read } from '@e965/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import { RULES_NAMESPACE } from '../../addin/sheets/names.ts'
import { carriedRules } from '../../addin/sheets/read/carried-parts.ts'
import { addCustomParts } from '../../addin/sheets/write/custom-parts.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { bytesOf, type Parts, textOf, unpack } from '../../addin/sheets/write/zip.ts'
import { filledPlan, rowOf, sheetOf } from './support/books.ts'
import { xmlFault } from './support/well-formed.ts'

const plan = filledPlan({ số_hộ: 1000, '3.2.a': 800, '1.1.option': 2, '6.1.c1': true })
let bytes: Uint8Array
let parts: Parts
beforeAll(async () => {
  bytes = await writeWorkbookPlan(plan)
  parts = unpack(bytes)
})

describe('the file', () => {
  test('is the same for the same plan', async () => {
    expect(Buffer.from(await writeWorkbookPlan(plan)).equals(Buffer.from(bytes))).toBe(true)
  })

  test('holds only well-formed XML', () => {
    for (const name of parts.keys()) expect(xmlFault(textOf(parts, name)!), name).toBeUndefined()
  })

  test('has a content type for every part', () => {
    const types = textOf(parts, '[Content_Types].xml')!
    const isTyped = (name: string) =>
      types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split('.').at(-1)}"`)
    expect([...parts.keys()].filter(name => name !== '[Content_Types].xml' && !isTyped(name))).toEqual([])
  })

  test('says no date, no host, no path', () => {
    const everything = [...parts.keys()].map(name => textOf(parts, name)).join('')
    expect(everything).not.toContain('dcterms:modified')
    expect(everything).not.toMatch(/\/(?:home|root|work|tmp|Users)\//)
  })

  test('quotes sheet names in print titles, which Excel demands', () => {
    const workbook = textOf(parts, 'xl/workbook.xml')!
    expect(workbook).toMatch(/_xlnm\.Print_Titles"[^>]*>'Số liệu'!\$4:\$4</)
    expect(workbook).not.toMatch(/_xlnm\.\w+"[^>]*>[^'<]*[ ][^'<]*!/)
  })

  test('carries no results of formulas, and asks Excel to calculate', () => {
    for (const name of parts.keys())
      if (name.startsWith('xl/worksheets/sheet')) expect(textOf(parts, name)).not.toMatch(/<\/f><v>/)
    expect(textOf(parts, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"')
  })

  test('lets rows grow with what is entered, but those of titles', () => {
    const xml = textOf(parts, 'xl/worksheets/sheet3.xml')!
    expect(/<row r="1"[^>]*>/.exec(xml)![0]).toContain('customHeight')
    expect(/<row r="6"[^>]*>/.exec(xml)![0]).not.toContain('customHeight')
  })

  test('protects every sheet without a password', () => {
    const sheets = [...parts.keys()].filter(name => name.startsWith('xl/worksheets/sheet'))
    for (const name of sheets) {
      expect(textOf(parts, name)).toContain('<sheetProtection sheet="1"')
      expect(textOf(parts, name)).not.toContain('password')
    }
  })

  test('has a chart and solid data bars on the summary', () => {
    expect(parts.has('xl/charts/chart1.xml')).toBe(true)
    const xml = textOf(parts, 'xl/worksheets/sheet1.xml')!
    expect(xml.match(/<x14:dataBar /g)).toHaveLength(2)
    for (const [, id] of xml.matchAll(/<x14:id>([^<]*)</g))
      expect(xml).toContain(`<x14:cfRule type="dataBar" id="${id}">`)
  })
})

describe('a second reader', () => {
  test('finds sheets, texts, numbers and formulas where the plan put them', () => {
    const book = read(bytes, { type: 'array', cellFormula: true, sheetStubs: true })
    expect(book.SheetNames).toEqual(plan.sheets.map(({ title }) => title))
    for (const { title, cells } of plan.sheets)
      for (const { row, column, value, formula } of cells) {
        const cell = book.Sheets[title]![`${columnOf(column)}${row + 1}`] as
          | { v?: unknown; f?: string; t?: string }
          | undefined
        if (formula !== undefined) expect(cell?.f, `${title} ${row},${column}`).toBe(formula)
        else if (value !== undefined) expect(cell?.v, `${title} ${row},${column}`).toBe(value)
      }
  })

  test('sees 6.21 as text and the figures as numbers', () => {
    const book = read(bytes, { type: 'array' })
    const inputs = sheetOf(plan, 'inputs')
    expect(book.Sheets['Số liệu']![`A${rowOf(inputs, '6.21')}`]).toMatchObject({ t: 's', v: '6.21' })
    expect(book.Sheets['Số liệu']![`E${rowOf(inputs, '3.2', 'a')}`]).toMatchObject({ t: 'n', v: 800 })
    expect(book.Sheets['Số liệu']![`E${rowOf(inputs, '6.1', 'c1')}`]).toMatchObject({ t: 's', v: 'có' })
  })

  test('finds the identity among the custom properties', () => {
    expect(read(bytes, { type: 'array' }).Custprops).toMatchObject({
      'thuoc-rules-sha256': plan.rules.sha256,
      'thuoc-layout': '1',
    })
  })
})

describe('the rules inside', () => {
  test('are related to the workbook and typed, so that Excel opens the file without repair', () => {
    expect(textOf(parts, 'customXml/item1.xml')).toContain(RULES_NAMESPACE)
    expect(textOf(parts, 'customXml/_rels/item1.xml.rels')).toContain('Target="itemProps1.xml"')
    expect(textOf(parts, 'xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item1.xml"')
    expect(textOf(parts, '[Content_Types].xml')).toContain('PartName="/customXml/itemProps1.xml"')
  })

  test.each([
    ['markup', 'chỉ số "a < b && c > d" ]]> </text>'],
    ['line breaks of Windows', 'dòng 1\r\ndòng 2\r\n'],
    ['blanks at the ends', '  \n\tthụt vào \n'],
    ['characters that XML forbids', 'a\u0001b\uFFFE'],
    ['a replacement pattern', "$& $1 $' $$"],
    ['characters beyond the first plane', 'Thước 📏'],
  ])('come back as they went in: %s', (_, text) => {
    const empty: Parts = new Map([
      ['xl/_rels/workbook.xml.rels', bytesOf('<Relationships></Relationships>')],
      ['[Content_Types].xml', bytesOf('<Types></Types>')],
    ])
    const companion = { fileName: "dịch 'Anh' <1>.thuoc", sha256: '11', text }
    const rules = {
      index: 'a&"b',
      fileName: 'x.thuoc',
      sha256: '00',
      text,
      readings: { 'min-max': 'zero-floor' },
      companions: [companion, { ...companion, text: '' }],
    }
    addCustomParts(empty, { rules })
    expect(carriedRules(empty)).toEqual(rules)
  })
})

function columnOf(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnOf(Math.floor(column / 26) - 1) + columnOf(column % 26)
}
