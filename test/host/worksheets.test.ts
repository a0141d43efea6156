// @vitest-environment jsdom
import { describe } from 'vitest'
import { loaded, officeForEachTest, refused, scripts } from './office-for-each-test.ts'

officeForEachTest()

const titles = async (context: Excel.RequestContext): Promise<readonly string[]> => {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  return worksheets.items.map(({ name }) => name)
}

describe('sheets', () => {
  scripts([
    [
      'a sheet is added at the end and found by title in any case, and by id',
      async context => {
        const added = context.workbook.worksheets.add('Số liệu')
        added.load('id,position,visibility')
        const found = context.workbook.worksheets.getItem('SỐ LIỆU')
        found.load('id')
        await context.sync()
        const [name] = await loaded(context.workbook.worksheets.getItem(added.id), 'name')
        return [found.id === added.id, name, added.position, added.visibility]
      },
      [true, 'Số liệu', 1, 'Visible'],
    ],
    [
      'without a title, a free one is taken',
      async context => {
        context.workbook.worksheets.add('Sheet2')
        context.workbook.worksheets.add()
        return titles(context)
      },
      ['Sheet1', 'Sheet2', 'Sheet3'],
    ],
    [
      'a title that is taken is refused',
      async context => loaded(context.workbook.worksheets.add('SHEET1'), 'name'),
      refused('ItemAlreadyExists'),
    ],
    ...['', 'a/b', 'x'.repeat(32), "'a"].map(
      title =>
        [
          `the title “${title}” is refused`,
          async (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
            sheet.name = title
            await context.sync()
          },
          refused('InvalidArgument'),
        ] as const,
    ),
    [
      'formulas follow a renamed sheet',
      async (_, sheet) => {
        sheet.getRange('A1:A2').formulas = [[1], ['=Sheet1!A1']]
        sheet.name = 'Dữ kiện'
        return loaded(sheet.getRange('A2'), 'formulas')
      },
      [[["='Dữ kiện'!A1"]]],
    ],
    [
      'sheets move',
      async context => {
        context.workbook.worksheets.add('Hai').position = 0
        return titles(context)
      },
      ['Hai', 'Sheet1'],
    ],
    [
      'a sheet is deleted, and gone',
      async context => {
        context.workbook.worksheets.add('Hai').delete()
        const gone = context.workbook.worksheets.getItemOrNullObject('Hai')
        await context.sync()
        return gone.isNullObject
      },
      true,
    ],
    [
      'the last visible sheet cannot be deleted',
      async (context, sheet) => {
        context.workbook.worksheets.add('Hai').visibility = 'Hidden'
        sheet.delete()
        await context.sync()
      },
      refused('InvalidOperation'),
    ],
    [
      'the active sheet changes',
      async context => {
        context.workbook.worksheets.add('Hai').activate()
        return loaded(context.workbook.worksheets.getActiveWorksheet(), 'name')
      },
      ['Hai'],
    ],
    [
      'visible sheets are counted apart',
      async context => {
        context.workbook.worksheets.add('Hai').visibility = 'VeryHidden'
        const [all, visible] = [context.workbook.worksheets.getCount(), context.workbook.worksheets.getCount(true)]
        await context.sync()
        return [all.value, visible.value]
      },
      [2, 1],
    ],
    [
      'the tab has a colour, the sheet no grid',
      async (_, sheet) => {
        sheet.tabColor = '#1F4E79'
        sheet.showGridlines = false
        return loaded(sheet, 'tabColor', 'showGridlines')
      },
      ['#1F4E79', false],
    ],
    [
      'rows and columns are frozen',
      async (_, sheet) => {
        sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'))
        return loaded(sheet.freezePanes.getLocationOrNullObject(), 'address')
      },
      ['Sheet1!A1:B3'],
    ],
    [
      'a selection is made and found',
      async (context, sheet) => {
        sheet.getRange('B2:C3').select()
        await context.sync()
        const [selected] = await loaded(context.workbook.getSelectedRange(), 'address')
        const [cell] = await loaded(context.workbook.getActiveCell(), 'address')
        return [selected, cell]
      },
      ['Sheet1!B2:C3', 'Sheet1!B2'],
    ],
  ])
})

describe('protection', () => {
  const guard = (sheet: Excel.Worksheet, options?: Excel.WorksheetProtectionOptions) => {
    sheet.getRange('B1').format.protection.locked = false
    sheet.protection.protect(options)
  }
  scripts([
    [
      'locked cells refuse values',
      async (context, sheet) => {
        guard(sheet)
        sheet.getRange('A1').values = [[1]]
        await context.sync()
      },
      refused('AccessDenied'),
    ],
    [
      'unlocked cells take them',
      async (_, sheet) => {
        guard(sheet)
        sheet.getRange('B1').values = [[1]]
        return loaded(sheet.getRange('B1'), 'values')
      },
      [[[1]]],
    ],
    [
      'a range with one locked cell refuses all',
      async (context, sheet) => {
        guard(sheet)
        sheet.getRange('A1:B1').values = [[1, 2]]
        await context.sync()
      },
      refused('AccessDenied'),
    ],
    [
      'formats need the option',
      async (context, sheet) => {
        guard(sheet)
        sheet.getRange('B1').format.fill.color = '#FF0000'
        await context.sync()
      },
      refused('AccessDenied'),
    ],
    [
      'with the option they change',
      async (context, sheet) => {
        guard(sheet, { allowFormatCells: true })
        sheet.getRange('B1').format.fill.color = '#FF0000'
        await context.sync()
      },
      undefined,
    ],
    [
      'rows cannot be inserted',
      async (context, sheet) => {
        guard(sheet)
        sheet.getRange('1:1').insert('Down')
        await context.sync()
      },
      refused('AccessDenied'),
    ],
    [
      'a protected sheet cannot be protected again',
      async (context, sheet) => {
        guard(sheet)
        sheet.protection.protect()
        await context.sync()
      },
      refused('InvalidOperation'),
    ],
    [
      'a password is asked for',
      async (context, sheet) => {
        sheet.protection.protect({}, 'bí mật')
        sheet.protection.unprotect('khác')
        await context.sync()
      },
      refused('AccessDenied'),
    ],
    [
      'the right one opens',
      async (_, sheet) => {
        sheet.protection.protect({}, 'bí mật')
        sheet.protection.unprotect('bí mật')
        return loaded(sheet.protection, 'protected')
      },
      [false],
    ],
    [
      'a protected workbook takes no sheets',
      async context => {
        context.workbook.protection.protect()
        context.workbook.worksheets.add('Hai')
        await context.sync()
      },
      refused('AccessDenied'),
    ],
  ])
})

describe('names', () => {
  scripts([
    [
      'a name stands for a range',
      async (context, sheet) => {
        context.workbook.names.add('thuoc_inputs', sheet.getRange('B2:C3'), 'của Thước')
        const name = context.workbook.names.getItem('THUOC_INPUTS')
        const [address] = await loaded(name.getRange(), 'address')
        return [address, ...(await loaded(name, 'formula', 'value', 'type', 'scope', 'comment', 'visible'))]
      },
      ['Sheet1!B2:C3', '=Sheet1!$B$2:$C$3', 'Sheet1!$B$2:$C$3', 'Range', 'Workbook', 'của Thước', true],
    ],
    [
      'a name stands for a constant',
      async context => loaded(context.workbook.names.add('tỷ_lệ', '=0.5'), 'value', 'type'),
      [0.5, 'Double'],
    ],
    [
      'a name of one sheet is not one of the workbook',
      async (context, sheet) => {
        sheet.names.add('riêng', '=Sheet1!$A$1')
        const [own, common] = [
          sheet.names.getItemOrNullObject('riêng'),
          context.workbook.names.getItemOrNullObject('riêng'),
        ]
        await context.sync()
        return [own.isNullObject, common.isNullObject]
      },
      [false, true],
    ],
    [
      'getRange takes a name',
      async (context, sheet) => {
        context.workbook.names.add('ô', sheet.getRange('D4'))
        return loaded(sheet.getRange('ô'), 'address')
      },
      ['Sheet1!D4'],
    ],
    [
      'a name that is taken is refused',
      async context => {
        context.workbook.names.add('một', '=1')
        return loaded(context.workbook.names.add('MỘT', '=2'), 'name')
      },
      refused('ItemAlreadyExists'),
    ],
    ...['A1', 'hai từ', '1a', 'R'].map(
      name =>
        [
          `the name “${name}” is refused`,
          async (context: Excel.RequestContext) => loaded(context.workbook.names.add(name, '=1'), 'name'),
          refused('InvalidArgument'),
        ] as const,
    ),
    [
      'a name whose cells are gone has no range',
      async (context, sheet) => {
        context.workbook.names.add('mất', sheet.getRange('A1'))
        sheet.getRange('1:1').delete('Up')
        const range = context.workbook.names.getItem('mất').getRangeOrNullObject()
        await context.sync()
        return range.isNullObject
      },
      true,
    ],
    [
      'a name is deleted',
      async context => {
        context.workbook.names.add('một', '=1').delete()
        const count = context.workbook.names.getCount()
        await context.sync()
        return count.value
      },
      0,
    ],
  ])
})
