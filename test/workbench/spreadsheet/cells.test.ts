import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import { area, firstSheet, formula, put, text, value } from './support.ts'

let spreadsheet: Spreadsheet
let sheet: Sheet
beforeEach(() => {
  spreadsheet = createHeadlessSpreadsheet()
  sheet = firstSheet(spreadsheet)
})
afterEach(() => spreadsheet.dispose())

describe('cells', () => {
  test.each(['6.20', '007', 'TRUE', '1e5', '12/5', ' ', '+1', '-x', '@a'])('the text %j stays a text', content => {
    put(sheet, 'A1', content)
    expect(value(sheet, 'A1')).toBe(content)
    expect(formula(sheet, 'A1')).toBe(content)
  })

  test('a text that begins with = is a formula, unless the cell is formatted as text', async () => {
    sheet.setFormats(area('A1'), [['@']])
    sheet.write(area('A1:B1'), [['=1+1', '=1+1']])
    await spreadsheet.calculated()
    expect(sheet.values(area('A1:B1'))).toEqual([['=1+1', 2]])
  })

  test('null leaves a cell alone, empty text clears it', async () => {
    sheet.write(area('A1:C1'), [[1, '=A1', true]])
    sheet.write(area('A1:C1'), [[null, '', null]])
    await spreadsheet.calculated()
    expect(sheet.values(area('A1:C1'))).toEqual([[1, '', true]])
    expect(sheet.formulas(area('A1:C1'))).toEqual([[1, '', true]])
  })

  test('long formulas and texts are told apart that a hash of 32 bits would mix up', async () => {
    const long = (word: string) => `"${word}${' and so on'.repeat(8)}"`
    for (const word of ['ujwjjhcb', 'awimflbg']) {
      sheet.write(area('A1:B1'), [[`=LEFT(${long(word)},8)`, `=LEFT(C1,8)`]])
      put(sheet, 'C1', `=${long(word)}`)
      await spreadsheet.calculated()
      expect(sheet.values(area('A1:B1'))).toEqual([[word, word]])
    }
  })

  test('a cell beyond the size of the sheet makes it grow', async () => {
    put(sheet, 'CV5000', '=1+1')
    await spreadsheet.calculated()
    expect(value(sheet, 'CV5000')).toBe(2)
    expect(value(sheet, 'CV6000')).toBe('')
  })

  test('the used area holds contents and no formats', () => {
    expect(sheet.used()).toBeUndefined()
    sheet.setStyle(area('Z99'), { bold: true })
    put(sheet, 'C3', 1)
    put(sheet, 'B5', '=C3')
    expect(sheet.used()).toEqual(area('B3:C5'))
  })

  test('errors are told from texts', async () => {
    sheet.write(area('A1:D1'), [['=1/0', '=NA()', '=NOSUCH()', '#REF!']])
    await spreadsheet.calculated()
    expect(sheet.values(area('A1:D1'))).toEqual([
      [{ error: '#DIV/0!' }, { error: '#N/A' }, { error: '#NAME?' }, { error: '#REF!' }],
    ])
  })

  test('a formula does not change the number format of its cell', async () => {
    sheet.setFormats(area('A1'), [['0.00%']])
    sheet.write(area('A1:B1'), [[0.5, '=A1']])
    await spreadsheet.calculated()
    expect(sheet.formats(area('A1:B1'))).toEqual([['0.00%', 'General']])
    expect(sheet.texts(area('A1:B1'))).toEqual([['50.00%', '0.5']])
  })

  test.each([
    [3, 'General', '3'],
    [1 / 3, 'General', '0.333333333'],
    [123456.789, 'General', '123456.789'],
    [0.1 + 0.2, 'General', '0.3'],
    [1e15, 'General', '1E+15'],
    [-2.5, '0.00', '-2.50'],
    [1234567, '[>=1000]#,##0;General', '1,234,567'],
    [12, '[>=1000]#,##0;General', '12'],
    [0.98765, '0.00%', '98.77%'],
    [2, '+0;-0;0', '+2'],
    [true, 'General', 'TRUE'],
    ['chữ', '0.00', 'chữ'],
    [5, '@', '5'],
  ])('%j in the format %s is shown as %s', (content, format, shown) => {
    sheet.setFormats(area('A1'), [[format]])
    put(sheet, 'A1', content)
    expect(text(sheet, 'A1')).toBe(shown)
  })

  test('clearing contents keeps formats, clearing formats keeps contents', () => {
    put(sheet, 'A1', 1)
    sheet.setFormats(area('A1'), [['0.00']])
    sheet.setStyle(area('A1'), { bold: true, locked: false })
    sheet.clear(area('A1'), 'contents')
    expect([value(sheet, 'A1'), sheet.formats(area('A1'))[0]![0], sheet.style(area('A1')).locked]).toEqual([
      '',
      '0.00',
      false,
    ])
    put(sheet, 'A1', 2)
    sheet.clear(area('A1'), 'formats')
    expect([value(sheet, 'A1'), sheet.formats(area('A1'))[0]![0], sheet.style(area('A1')).locked]).toEqual([
      2,
      'General',
      true,
    ])
  })
})

describe('calculation', () => {
  test('touches only what depends on a change', async () => {
    sheet.write(
      area('A1:A100'),
      Array.from({ length: 100 }, (_, row) => [row]),
    )
    sheet.write(
      area('B1:B100'),
      Array.from({ length: 100 }, (_, row) => [`=A${row + 1}*2`]),
    )
    put(sheet, 'C1', '=SUM(B1:B10)')
    await spreadsheet.calculated()
    expect(value(sheet, 'C1')).toBe(90)
    const before = spreadsheet.calculations()
    put(sheet, 'A1', 5)
    await spreadsheet.calculated()
    expect(value(sheet, 'C1')).toBe(100)
    expect(spreadsheet.calculations() - before).toBe(2)
  })

  test('what is written while a calculation runs is calculated after it', async () => {
    sheet.write(
      area('A1:A2000'),
      Array.from({ length: 2000 }, (_, row) => [row]),
    )
    sheet.write(
      area('B1:B2000'),
      Array.from({ length: 2000 }, (_, row) => [`=A${row + 1}*2`]),
    )
    const done = spreadsheet.calculated()
    await new Promise(resolve => setTimeout(resolve, 0))
    put(sheet, 'A2000', 7)
    await done
    await spreadsheet.calculated()
    expect(value(sheet, 'B2000')).toBe(14)
  })
})
