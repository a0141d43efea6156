// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { loaded, officeForEachTest, refused, scripts } from './office-for-each-test.ts'

const office = officeForEachTest()

describe('formats', () => {
  type Part = readonly [
    says: string,
    write: (format: Excel.RangeFormat) => void,
    read: (format: Excel.RangeFormat) => Promise<unknown>,
    found: unknown,
  ]
  const parts: readonly Part[] = [
    ['fill', f => f.fill.set({ color: '#DDEBF7' }), f => loaded(f.fill, 'color'), ['#DDEBF7']],
    ['font colour', f => f.font.set({ color: 'red' }), f => loaded(f.font, 'color'), ['#FF0000']],
    [
      'font name and size',
      f => f.font.set({ name: 'Times New Roman', size: 13 }),
      f => loaded(f.font, 'name', 'size'),
      ['Times New Roman', 13],
    ],
    [
      'bold and italic',
      f => f.font.set({ bold: true, italic: true }),
      f => loaded(f.font, 'bold', 'italic', 'underline'),
      [true, true, 'None'],
    ],
    [
      'alignment',
      f => f.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top' }),
      f => loaded(f, 'horizontalAlignment', 'verticalAlignment'),
      ['Center', 'Top'],
    ],
    ['wrapping', f => f.set({ wrapText: true }), f => loaded(f, 'wrapText'), [true]],
    ['indent', f => f.set({ horizontalAlignment: 'Left', indentLevel: 2 }), f => loaded(f, 'indentLevel'), [2]],
    [
      'locks',
      f => f.protection.set({ locked: false }),
      f => loaded(f.protection, 'locked', 'formulaHidden'),
      [false, false],
    ],
    [
      'width and height in points',
      f => f.set({ columnWidth: 60, rowHeight: 30 }),
      f => loaded(f, 'columnWidth', 'rowHeight'),
      [60, 30],
    ],
    [
      'a border',
      f => f.borders.getItem('EdgeBottom').set({ style: 'Continuous', color: '#BFBFBF' }),
      f => loaded(f.borders.getItem('EdgeBottom'), 'style', 'color', 'weight'),
      ['Continuous', '#BFBFBF', 'Thin'],
    ],
    [
      'no border',
      f => f.borders.getItem('EdgeTop').set({ style: 'None' }),
      f => loaded(f.borders.getItem('EdgeTop'), 'style'),
      ['None'],
    ],
  ]
  test.each(parts)('%s', async (_, write, read, found) => {
    const answer = await Excel.run(async context => {
      const { format } = context.workbook.worksheets.getFirst().getRange('B2:C3')
      write(format)
      return read(format)
    })
    expect(answer).toEqual(found)
  })

  scripts([
    [
      'where cells differ there is no answer',
      async (_, sheet) => {
        sheet.getRange('A1').format.font.bold = true
        return loaded(sheet.getRange('A1:A2').format.font, 'bold')
      },
      [null],
    ],
    [
      'lines inside a range leave its edges alone',
      async (_, sheet) => {
        sheet.getRange('A1:B2').format.borders.getItem('InsideHorizontal').style = 'Continuous'
        const { borders } = sheet.getRange('A1:B1').format
        return [
          ...(await loaded(borders.getItem('EdgeBottom'), 'style')),
          ...(await loaded(borders.getItem('EdgeTop'), 'style')),
        ]
      },
      ['Continuous', 'None'],
    ],
    [
      'a second border keeps the first',
      async (_, sheet) => {
        const { borders } = sheet.getRange('A1').format
        borders.getItem('EdgeTop').style = 'Continuous'
        borders.getItem('EdgeLeft').style = 'Continuous'
        return loaded(borders.getItem('EdgeTop'), 'style')
      },
      ['Continuous'],
    ],
    [
      'several areas are formatted at once',
      async (_, sheet) => {
        sheet.getRanges('A1:A2,C3').format.fill.color = '#FF0000'
        return [
          ...(await loaded(sheet.getRange('A2').format.fill, 'color')),
          ...(await loaded(sheet.getRange('C3').format.fill, 'color')),
          ...(await loaded(sheet.getRanges('A1:A2,C3'), 'address', 'areaCount', 'cellCount')),
        ]
      },
      ['#FF0000', '#FF0000', 'Sheet1!A1:A2, Sheet1!C3', 2, 3],
    ],
    [
      'a list of areas that is too long is refused',
      async (_, sheet) =>
        loaded(sheet.getRanges(Array.from({ length: 60 }, (_, row) => `A${row + 1}0`).join(',')), 'address'),
      refused('InvalidArgument'),
    ],
    [
      'a colour that is none is refused',
      async (context, sheet) => {
        sheet.getRange('A1').format.fill.color = 'màu'
        await context.sync()
      },
      refused('InvalidArgument'),
    ],
  ])
})

describe('data validation', () => {
  scripts([
    [
      'a list of words',
      async (_, sheet) => {
        const { dataValidation } = sheet.getRange('A1:A3')
        dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } }
        dataValidation.prompt = { showPrompt: true, title: 'Chọn', message: 'Có hoặc Không' }
        dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Sai', message: 'Chọn lại' }
        return loaded(sheet.getRange('A2').dataValidation, 'type', 'rule', 'prompt', 'errorAlert', 'ignoreBlanks')
      },
      [
        'List',
        { list: { inCellDropDown: true, source: 'Có,Không' } },
        { showPrompt: true, title: 'Chọn', message: 'Có hoặc Không' },
        { showAlert: true, style: 'Stop', title: 'Sai', message: 'Chọn lại' },
        true,
      ],
    ],
    [
      'numbers between bounds, on several areas',
      async (_, sheet) => {
        sheet.getRanges('A1,C1:C2').dataValidation.rule = { decimal: { operator: 'Between', formula1: 0, formula2: 1 } }
        return loaded(sheet.getRange('C2').dataValidation, 'type', 'rule')
      },
      ['Decimal', { decimal: { operator: 'Between', formula1: '0', formula2: '1' } }],
    ],
    [
      'cleared',
      async (_, sheet) => {
        sheet.getRange('A1').dataValidation.rule = { custom: { formula: '=A1>0' } }
        sheet.getRange('A1').dataValidation.clear()
        return loaded(sheet.getRange('A1').dataValidation, 'type')
      },
      ['None'],
    ],
  ])
})

describe('conditional formats', () => {
  test('a rule by formula, and a data bar', async () => {
    const found = await Excel.run(async context => {
      const sheet = context.workbook.worksheets.getFirst()
      const { custom } = sheet.getRanges('A1:A9,C1:C9').conditionalFormats.add('Custom')
      custom.rule.formula = '=$B1=""'
      custom.format.fill.color = '#FFF2CC'
      const { dataBar } = sheet.getRange('D1:D9').conditionalFormats.add('DataBar')
      dataBar.lowerBoundRule = { type: 'Number', formula: '0' }
      dataBar.upperBoundRule = { type: 'HighestValue' }
      dataBar.positiveFormat.fillColor = '#9DC3E6'
      dataBar.positiveFormat.gradientFill = false
      const list = sheet.getRange().conditionalFormats
      list.load('items/type')
      await context.sync()
      return list.items.map(({ type }) => type)
    })
    // The newest comes first, as in Excel.
    expect(found).toEqual(['DataBar', 'Custom'])
    expect(office().spreadsheet.active().conditionals()).toMatchObject([
      { rule: { kind: 'data-bar', colour: '#9DC3E6', lowest: '0', highest: '' } },
      { rule: { kind: 'formula', formula: '=$B1=""', style: { fill: '#FFF2CC' } } },
    ])
  })

  scripts([
    [
      'a format that was changed can still be deleted by its first handle',
      async (context, sheet) => {
        const format = sheet.getRange('A1').conditionalFormats.add('Custom')
        format.custom.rule.formula = '=TRUE'
        await context.sync()
        format.delete()
        const count = sheet.getRange('A1').conditionalFormats.getCount()
        await context.sync()
        return count.value
      },
      0,
    ],
    [
      'other kinds are not simulated',
      async (_, sheet) => loaded(sheet.getRange('A1').conditionalFormats.add('ColorScale'), 'type'),
      refused('ApiNotFound'),
    ],
  ])
})
