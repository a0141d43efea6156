// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { loaded, officeForEachTest, refused, scripts } from './office-for-each-test.ts'

const office = officeForEachTest()

describe('custom XML parts', () => {
  const xml =
    '<?xml version="1.0"?><!-- của Thước --><t:rules xmlns:t="urn:thuoc:rules:1" xmlns="urn:other"><a/></t:rules>'
  scripts([
    [
      'a part is found by the namespace of its root element',
      async context => {
        context.workbook.customXmlParts.add(xml)
        context.workbook.customXmlParts.add('<a xmlns="urn:other"/>')
        const part = context.workbook.customXmlParts.getByNamespace('urn:thuoc:rules:1').getOnlyItem()
        const text = part.getXml()
        return [...(await loaded(part, 'namespaceUri')), text.value]
      },
      ['urn:thuoc:rules:1', xml],
    ],
    [
      'a part changes',
      async context => {
        const part = context.workbook.customXmlParts.add(xml)
        part.setXml('<b/>')
        const text = part.getXml()
        await context.sync()
        return text.value
      },
      '<b/>',
    ],
    [
      'a deleted part is no more',
      async context => {
        const part = context.workbook.customXmlParts.add(xml)
        part.load('id')
        await context.sync()
        part.delete()
        const gone = context.workbook.customXmlParts.getItemOrNullObject(part.id)
        await context.sync()
        return gone.isNullObject
      },
      true,
    ],
    [
      'two parts of a namespace are no only one',
      async context => {
        for (const _ of [1, 2]) context.workbook.customXmlParts.add(xml)
        return loaded(context.workbook.customXmlParts.getByNamespace('urn:thuoc:rules:1').getOnlyItem(), 'id')
      },
      refused('ItemNotFound'),
    ],
    [
      'what is no XML is refused',
      async context => loaded(context.workbook.customXmlParts.add('xin chào'), 'id'),
      refused('InvalidArgument'),
    ],
  ])
})

describe('settings and properties', () => {
  scripts([
    [
      'a setting keeps a value with a date',
      async context => {
        context.workbook.settings.add('ngày', { at: new Date(5) })
        const setting = context.workbook.settings.getItem('ngày')
        await loaded(setting, 'value')
        return setting.value
      },
      { at: new Date(5) },
    ],
    [
      'a setting that is not there is a null object',
      async context => {
        const setting = context.workbook.settings.getItemOrNullObject('không')
        await context.sync()
        return setting.isNullObject
      },
      true,
    ],
    [
      'custom properties are listed with their types',
      async context => {
        const { custom } = context.workbook.properties
        custom.add('thuoc', 'dti')
        custom.add('năm', 2022)
        custom.load('items/key,items/value,items/type')
        await context.sync()
        return custom.items.map(({ key, value, type }) => [key, value, type])
      },
      [
        ['thuoc', 'dti', 'String'],
        ['năm', 2022, 'Number'],
      ],
    ],
    [
      'a property listed is a property that can be deleted',
      async context => {
        const { custom } = context.workbook.properties
        custom.add('thuoc', 'dti')
        custom.load('items')
        await context.sync()
        custom.items[0]?.delete()
        const count = custom.getCount()
        await context.sync()
        return count.value
      },
      0,
    ],
    [
      'the document has a title',
      async context => {
        context.workbook.properties.title = 'Bộ chỉ số'
        return loaded(context.workbook.properties, 'title', 'subject')
      },
      ['Bộ chỉ số', ''],
    ],
  ])

  test('settings of the document and of the workbook are one store', async () => {
    Office.context.document.settings.set('khóa', { a: 1 })
    const status = await new Promise(resolve =>
      Office.context.document.settings.saveAsync(result => resolve(result.status)),
    )
    const value = await Excel.run(async context => loaded(context.workbook.settings.getItem('khóa'), 'value'))
    expect([status, ...value]).toEqual(['succeeded', { a: 1 }])
    expect([...office().spreadsheet.parts.settings]).toEqual([['khóa', { a: 1 }]])
  })
})

describe('tables', () => {
  scripts([
    [
      'a table is made over cells with headers, and found by its name',
      async (context, sheet) => {
        sheet.getRange('A1:B3').values = [
          ['Mã', 'Giá trị'],
          ['a', 1],
          ['b', 2],
        ]
        sheet.tables.add('A1:B3', true).name = 'bảng'
        const table = context.workbook.tables.getItem('Bảng')
        const [range, body, header] = [table.getRange(), table.getDataBodyRange(), table.getHeaderRowRange()]
        for (const each of [range, body, header]) each.load('address')
        await context.sync()
        return [range.address, body.address, header.address]
      },
      ['Sheet1!A1:B3', 'Sheet1!A2:B3', 'Sheet1!A1:B1'],
    ],
    [
      'a table moves with inserted rows',
      async (_, sheet) => {
        const table = sheet.tables.add('A1:B3', true)
        sheet.getRange('1:1').insert('Down')
        return loaded(table.getRange(), 'address')
      },
      ['Sheet1!A2:B4'],
    ],
    [
      'tables do not overlap',
      async (_, sheet) => {
        sheet.tables.add('A1:B3', true)
        return loaded(sheet.tables.add('B2:C3', true), 'name')
      },
      refused('InvalidArgument'),
    ],
  ])
})

describe('charts', () => {
  scripts([
    [
      'a chart keeps what was said of it',
      async (context, sheet) => {
        const chart = sheet.charts.add('BarClustered', sheet.getRange('C4:C9'), 'Columns')
        chart.name = 'Thước'
        chart.title.text = 'Điểm'
        chart.legend.visible = false
        chart.axes.valueAxis.maximum = 1
        chart.setPosition('A1', 'D10')
        const series = chart.series.getItemAt(0)
        series.name = 'Tỷ lệ'
        series.setXAxisValues(sheet.getRange('B4:B9'))
        series.format.fill.setSolidColor('#1F4E79')
        series.dataLabels.numberFormat = '0%'
        await context.sync()
        return [
          ...(await loaded(sheet.charts.getItem('thước').title, 'text')),
          ...(await loaded(sheet.charts, 'count')),
        ]
      },
      ['Điểm', 1],
    ],
    [
      'a deleted chart is no more',
      async (context, sheet) => {
        const chart = sheet.charts.add('BarClustered', sheet.getRange('C4:C9'))
        chart.delete()
        const count = sheet.charts.getCount()
        await context.sync()
        return count.value
      },
      0,
    ],
  ])

  test('the record of a chart names its cells', async () => {
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getFirst()
      sheet.charts.add('BarClustered', sheet.getRange('B4:C9'), 'Columns')
      await context.sync()
    })
    expect(office().spreadsheet.active().records.get('charts')).toMatchObject([
      { type: 'BarClustered', series: [{ values: 'Sheet1!$C$4:$C$9', categories: 'Sheet1!$B$4:$B$9' }] },
    ])
  })
})

describe('pages', () => {
  test('the record of a page says how it prints', async () => {
    await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getFirst()
      const { pageLayout } = sheet
      pageLayout.orientation = 'Landscape'
      pageLayout.paperSize = 'A4'
      pageLayout.zoom = { horizontalFitToPages: 1 }
      pageLayout.setPrintMargins('Inches', { left: 0.5 })
      pageLayout.setPrintArea('A1:M20')
      pageLayout.setPrintTitleRows('$3:$4')
      pageLayout.headersFooters.defaultForAllPages.rightFooter = 'Trang &P/&N'
      await context.sync()
    })
    expect(office().spreadsheet.active().records.get('page')).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      margins: { left: 36 },
      printArea: { top: 0, left: 0, bottom: 19, right: 12 },
      titleRows: { from: 2, to: 3 },
      headerFooter: { rightFooter: 'Trang &P/&N' },
    })
  })
})

describe('the application', () => {
  scripts([
    ['calculates by itself', async context => loaded(context.workbook.application, 'calculationMode'), ['Automatic']],
    [
      'has no other way of calculating',
      async context => {
        context.workbook.application.calculationMode = 'Manual'
        await context.sync()
      },
      refused('ApiNotFound'),
    ],
    [
      'is told to be quiet',
      async context => {
        context.application.suspendApiCalculationUntilNextSync()
        context.application.suspendScreenUpdatingUntilNextSync()
        context.application.calculate('Full')
        await context.sync()
      },
      undefined,
    ],
  ])
})
