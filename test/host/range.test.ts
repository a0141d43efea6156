// @vitest-environment jsdom
import { describe } from 'vitest'
import { loaded, officeForEachTest, refused, scripts } from './office-for-each-test.ts'

officeForEachTest()

describe('cells', () => {
  scripts([
    [
      'values of a grid are written and read',
      async (_, sheet) => {
        sheet.getRange('A1:B2').values = [
          [1, 'hai'],
          [true, ''],
        ]
        return loaded(sheet.getRange('A1:B2'), 'values', 'valueTypes')
      },
      [
        [
          [1, 'hai'],
          [true, ''],
        ],
        [
          ['Double', 'String'],
          ['Boolean', 'Empty'],
        ],
      ],
    ],
    [
      'one value fills all cells',
      async (_, sheet) => {
        // The types know grids only; Excel takes a single value as well.
        sheet.getRange('A1:B1').values = 7 as unknown as number[][]
        return loaded(sheet.getRange('A1:B1'), 'values')
      },
      [[[7, 7]]],
    ],
    [
      'null leaves a cell alone',
      async (_, sheet) => {
        sheet.getRange('A1:B1').values = [[1, 2]]
        sheet.getRange('A1:B1').values = [[null, 3]]
        return loaded(sheet.getRange('A1:B1'), 'values')
      },
      [[[1, 3]]],
    ],
    [
      'a grid of another size is refused',
      async (context, sheet) => {
        sheet.getRange('A1:B2').values = [[1]]
        await context.sync()
      },
      refused('InvalidArgument'),
    ],
    [
      'texts that look like numbers become numbers, unless the cell is formatted as text',
      async (_, sheet) => {
        sheet.getRange('B1').numberFormat = [['@']]
        sheet.getRange('A1:B1').values = [['6.20', '6.20']]
        return loaded(sheet.getRange('A1:B1'), 'values', 'valueTypes', 'text')
      },
      [[[6.2, '6.20']], [['Double', 'String']], [['6.2', '6.20']]],
    ],
    [
      'an apostrophe keeps a text a text',
      async (_, sheet) => {
        sheet.getRange('A1:C1').values = [["'6.20", "'=1+1", "'+84"]]
        return loaded(sheet.getRange('A1:C1'), 'values')
      },
      [[['6.20', '=1+1', '+84']]],
    ],
    [
      'formulas give values, and errors as texts',
      async (_, sheet) => {
        sheet.getRange('A1:B1').formulas = [['=2*3', '=1/0']]
        return loaded(sheet.getRange('A1:B1'), 'values', 'formulas', 'valueTypes')
      },
      [[[6, '#DIV/0!']], [['=2*3', '=1/0']], [['Double', 'Error']]],
    ],
    [
      'texts show the number format',
      async (_, sheet) => {
        sheet.getRange('A1').values = [[0.125]]
        sheet.getRange('A1').numberFormat = [['0.0%']]
        return loaded(sheet.getRange('A1'), 'text', 'numberFormat')
      },
      [[['12.5%']], [['0.0%']]],
    ],
    [
      'cells of whole columns are not told one by one',
      async (_, sheet) => loaded(sheet.getRange('A:B'), 'values', 'address', 'isEntireColumn'),
      [null, 'Sheet1!A:B', true],
    ],
    [
      'addresses quote titles that need it',
      async context => {
        const sheet = context.workbook.worksheets.add("Ông 'A' B")
        return loaded(
          sheet.getRange('B2:C3'),
          'address',
          'rowIndex',
          'columnIndex',
          'rowCount',
          'columnCount',
          'cellCount',
        )
      },
      ["'Ông ''A'' B'!B2:C3", 1, 1, 2, 2, 4],
    ],
    [
      'clearing contents leaves formats',
      async (context, sheet) => {
        const range = sheet.getRange('A1')
        range.values = [[1]]
        range.format.fill.color = '#FF0000'
        range.clear('Contents')
        range.load('values')
        range.format.fill.load('color')
        await context.sync()
        return [range.values, range.format.fill.color]
      },
      [[['']], '#FF0000'],
    ],
  ])
})

describe('ranges from ranges', () => {
  const address = (find: (range: Excel.Range) => Excel.Range) => async (_: unknown, sheet: Excel.Worksheet) =>
    (await loaded(find(sheet.getRange('C3:D5')), 'address'))[0]
  scripts([
    ['getCell', address(range => range.getCell(1, 1)), 'Sheet1!D4'],
    ['getCell outside', address(range => range.getCell(5, 5)), 'Sheet1!H8'],
    ['getRow', address(range => range.getRow(1)), 'Sheet1!C4:D4'],
    ['getColumn', address(range => range.getColumn(0)), 'Sheet1!C3:C5'],
    ['getLastCell', address(range => range.getLastCell()), 'Sheet1!D5'],
    ['getLastRow', address(range => range.getLastRow()), 'Sheet1!C5:D5'],
    ['getLastColumn', address(range => range.getLastColumn()), 'Sheet1!D3:D5'],
    ['getOffsetRange', address(range => range.getOffsetRange(-1, 2)), 'Sheet1!E2:F4'],
    ['getOffsetRange off the sheet', address(range => range.getOffsetRange(-3, 0)), refused('InvalidArgument')],
    ['getResizedRange', address(range => range.getResizedRange(1, -1)), 'Sheet1!C3:C6'],
    ['getAbsoluteResizedRange', address(range => range.getAbsoluteResizedRange(1, 3)), 'Sheet1!C3:E3'],
    ['getEntireRow', address(range => range.getEntireRow()), 'Sheet1!3:5'],
    ['getEntireColumn', address(range => range.getEntireColumn()), 'Sheet1!C:D'],
    ['getRowsAbove', address(range => range.getRowsAbove(2)), 'Sheet1!C1:D2'],
    ['getRowsBelow', address(range => range.getRowsBelow(1)), 'Sheet1!C6:D6'],
    ['getColumnsBefore', address(range => range.getColumnsBefore(1)), 'Sheet1!B3:B5'],
    ['getColumnsAfter', address(range => range.getColumnsAfter(1)), 'Sheet1!E3:E5'],
    ['getBoundingRect', address(range => range.getBoundingRect('A9')), 'Sheet1!A3:D9'],
    ['getIntersection', address(range => range.getIntersection('D5:F9')), 'Sheet1!D5'],
    ['getIntersection of strangers', address(range => range.getIntersection('F9')), refused('ItemNotFound')],
  ])
})

describe('null objects of ranges', () => {
  const isNull =
    (find: (range: Excel.Range) => Excel.Range) => async (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
      const range = find(sheet.getRange('A1:B2'))
      await context.sync()
      return range.isNullObject
    }
  scripts([
    ['no intersection', isNull(range => range.getIntersectionOrNullObject('D4')), true],
    ['an intersection', isNull(range => range.getIntersectionOrNullObject('B2:D4')), false],
    ['nothing used', isNull(range => range.getUsedRangeOrNullObject()), true],
    [
      'what is used within a range',
      async (_, sheet) => {
        sheet.getRange('C3').values = [[1]]
        return loaded(sheet.getRange('A:D').getUsedRangeOrNullObject(), 'address')
      },
      ['Sheet1!C3'],
    ],
    [
      'writing to a null object is an error',
      async (context, sheet) => {
        sheet.getRange('A1').getIntersectionOrNullObject('D4').values = [[1]]
        await context.sync()
      },
      refused('ItemNotFound'),
    ],
  ])
})

describe('rows and columns', () => {
  scripts([
    [
      'inserted rows move cells and the formulas that name them',
      async (_, sheet) => {
        sheet.getRange('A1:A2').formulas = [[5], ['=A1']]
        sheet.getRange('1:2').insert('Down')
        return loaded(sheet.getRange('A1:A4'), 'formulas')
      },
      [[[''], [''], [5], ['=A3']]],
    ],
    [
      'a kept range moves with its cells',
      async (context, sheet) => {
        const range = sheet.getRange('A2')
        range.values = [[5]]
        await context.sync()
        sheet.getRange('1:1').insert('Down')
        await context.sync()
        return loaded(range, 'address', 'values')
      },
      ['Sheet1!A3', [[5]]],
    ],
    [
      'deleted rows leave #REF!',
      async (_, sheet) => {
        sheet.getRange('A1:A3').formulas = [[5], [6], ['=A1']]
        sheet.getRange('1:1').delete('Up')
        return loaded(sheet.getRange('A2'), 'values')
      },
      [[['#REF!']]],
    ],
    [
      'rows are hidden and shown',
      async (context, sheet) => {
        sheet.getRange('2:3').rowHidden = true
        await context.sync()
        const [hidden] = await loaded(sheet.getRange('A2'), 'rowHidden')
        const [shown] = await loaded(sheet.getRange('A4'), 'rowHidden')
        return [hidden, shown]
      },
      [true, false],
    ],
    [
      'merged cells keep the first value',
      async (context, sheet) => {
        sheet.getRange('A1').values = [['x']]
        sheet.getRange('A1:B2').merge()
        await context.sync()
        sheet.getRange('A1:B2').unmerge()
        return loaded(sheet.getRange('A1:B1'), 'values')
      },
      [[['x', '']]],
    ],
    [
      'ungrouping what is no group is an error',
      async (context, sheet) => {
        sheet.getRange('1:2').group('ByRows')
        sheet.getRange('1:2').ungroup('ByRows')
        sheet.getRange('1:2').ungroup('ByRows')
        await context.sync()
      },
      refused('InvalidArgument'),
    ],
  ])
})

describe('what is not simulated fails loudly', () => {
  scripts([
    ['a property', async (_, sheet) => loaded(sheet.getRange('A1'), 'formulasR1C1'), refused('ApiNotFound')],
    [
      'a method',
      async (context, sheet) => {
        sheet.getRange('A1').flashFill()
        await context.sync()
      },
      refused('ApiNotFound'),
    ],
    ['an object', async (_, sheet) => loaded(sheet.shapes, 'items'), refused('ApiNotFound')],
    [
      'what the chosen requirement set does not have',
      async context => loaded(context.workbook.getActiveCell().getPrecedents(), 'addresses'),
      refused('ApiNotFound'),
    ],
  ])
})
