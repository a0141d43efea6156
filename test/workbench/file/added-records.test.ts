import { describe, expect, test } from 'vitest'
import { textOf, unpack } from '../../../addin/sheets/write/zip.ts'
import { openWorkbook } from '../../../addin/workbench/file/open-workbook.ts'
import { saveWorkbook } from '../../../addin/workbench/file/save-workbook.ts'
import type { ChartRecord, PageRecord, TableRecord } from '../../../addin/workbench/host/objects/records.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import { recalculate } from '../../support/libreoffice.ts'
import { readWorkbook } from '../../support/workbook.ts'
import { area } from '../spreadsheet/support.ts'
import { messyWorkbook } from './messy-workbook.ts'

const axis = { reversed: false, visible: true, numberFormat: '' }
const chart: ChartRecord = {
  id: 'chart-1',
  name: 'Biểu đồ',
  type: 'BarClustered',
  title: { text: 'Tỷ lệ đạt', visible: true, font: {} },
  legend: { visible: false, position: 'Right' },
  series: [
    {
      name: 'Điểm',
      values: "'Chấm điểm'!B2:B3",
      categories: "'Chấm điểm'!A2:A3",
      colour: '#2E75B6',
      dataLabels: { visible: true, showValue: true, position: 'OutsideEnd', numberFormat: '0%' },
      gapWidth: 60,
    },
  ],
  seriesBy: 'Columns',
  place: area('D2:H12'),
  axes: { value: { ...axis, minimum: 0, maximum: 10 }, category: axis },
}
const table: TableRecord = {
  id: 't',
  name: 'Mới',
  area: area('A1:B3'),
  hasHeaders: true,
  hasTotals: false,
  style: 'TableStyleLight1',
}
const page: PageRecord = {
  orientation: 'Landscape',
  paperSize: 'A4',
  zoom: { horizontalFitToPages: 1 },
  centerHorizontally: true,
  centerVertically: false,
  printGridlines: false,
  margins: { left: 28.8, right: 28.8, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 },
  printArea: area('A1:B3'),
  titleRows: { from: 0, to: 0 },
  headerFooter: { centerHeader: 'Chỉ số', rightFooter: 'Trang &P' },
}

/** A messy workbook to which a program added a sheet with what only files show. */
async function workbook() {
  const spreadsheet = createHeadlessSpreadsheet()
  await openWorkbook(messyWorkbook(), spreadsheet)
  const sheet = spreadsheet.addSheet('Báo cáo')
  sheet.write(area('A1:B3'), [
    ['Nhóm', 'Điểm'],
    ['a', 1],
    ['b', 2],
  ])
  sheet.records.set('charts', [chart])
  sheet.records.set('tables', [table])
  sheet.records.set('page', page)
  return spreadsheet
}

describe('what a program adds that the grid does not draw is in the file', () => {
  test('charts, tables and the page, each linked to its sheet', async () => {
    const parts = unpack(await saveWorkbook(await workbook()))
    const sheet = textOf(parts, 'xl/worksheets/sheet4.xml')!
    expect(sheet).toMatch(/<drawing r:id="rId\d"\/><tableParts count="1">/)
    expect(sheet).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>')
    expect(sheet).toContain('<oddHeader>&amp;CChỉ số</oddHeader><oddFooter>&amp;RTrang &amp;P</oddFooter>')
    expect(textOf(parts, 'xl/charts/chart1.xml')).toContain("'Chấm điểm'!")
    expect(textOf(parts, 'xl/tables/table2.xml')).toContain('ref="A1:B3"')
    expect(textOf(parts, 'xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="3">\'Báo cáo\'!$1:$1<',
    )
    for (const name of parts.keys())
      if (/\.(xml|vml)$/.test(name) && /charts|tables|drawings\/drawing/.test(name))
        expect(textOf(parts, '[Content_Types].xml'), name).toContain(`/${name}"`)
  })

  test('and comes back when it is opened', async () => {
    const again = createHeadlessSpreadsheet()
    await openWorkbook(await saveWorkbook(await workbook()), again)
    const sheet = again.sheets().find(each => each.title() === 'Báo cáo')!
    expect(sheet.records.get('tables')).toMatchObject([{ name: 'Mới', area: area('A1:B3'), style: 'TableStyleLight1' }])
    const { printArea: _, titleRows: __, ...layout } = page
    expect(sheet.records.get('page')).toEqual(layout)
    expect(
      again
        .names()
        .filter(({ scope }) => scope === sheet.id)
        .map(({ name, formula }) => [name, formula]),
    ).toEqual([
      ['_xlnm.Print_Area', "='Báo cáo'!$A$1:$B$3"],
      ['_xlnm.Print_Titles', "='Báo cáo'!$1:$1"],
    ])
  })

  test('and another program opens it', async () => {
    const [saved] = await recalculate([await saveWorkbook(await workbook())])
    expect(readWorkbook(saved!).get('Báo cáo')!.at('B3')).toBe(2)
    expect([...unpack(saved!).keys()].filter(name => /^xl\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(1)
  })
})
