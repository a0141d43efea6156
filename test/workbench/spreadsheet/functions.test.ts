import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  Argument,
  CellResult,
  FunctionEntry,
  Sheet,
  Spreadsheet,
} from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import { area, firstSheet, formula, put, value } from './support.ts'

const entry: FunctionEntry = {
  name: 'THUOC.SCORE',
  id: 'SCORE',
  description: '',
  parameters: [
    { name: 'code', matrix: false, repeating: false },
    { name: 'inputs', matrix: true, repeating: true },
  ],
}

let spreadsheet: Spreadsheet
let sheet: Sheet
let calls: (readonly Argument[])[]
/** How many calls had been made when the first was answered. */
let together: number
let answer: (parameters: readonly Argument[]) => CellResult | readonly (readonly CellResult[])[]

beforeEach(() => {
  spreadsheet = createHeadlessSpreadsheet()
  sheet = firstSheet(spreadsheet)
  calls = []
  together = 0
  answer = ([, ...inputs]) => sum(inputs)
  spreadsheet.setFunctions([entry], async ({ parameters }) => {
    calls.push(parameters)
    await Promise.resolve()
    together ||= calls.length
    return answer(parameters)
  })
})
afterEach(() => spreadsheet.dispose())

const sum = (inputs: readonly Argument[]): number =>
  inputs.flat(2).reduce<number>((total, each) => total + (typeof each === 'number' ? each : 0), 0)

describe('functions that answer later', () => {
  test('are busy until they answer, and so is what depends on them', async () => {
    sheet.write(area('A1:C1'), [[2, '=THUOC.SCORE("6.20",A1)', '=B1*10']])
    const busy = new Promise<void>(resolve => {
      const stop = spreadsheet.on('calculated', () => {
        stop()
        resolve()
      })
    })
    await busy
    await spreadsheet.calculated()
    expect(sheet.values(area('A1:C1'))).toEqual([[2, 2, 20]])
  })

  test('get scalars, ranges row by row, blanks as empty text and errors as errors', async () => {
    sheet.write(area('A1:B2'), [
      [1, ''],
      ['=1/0', true],
    ])
    put(sheet, 'D1', '=THUOC.SCORE("6.20",A1:B2,A1,"x")')
    await spreadsheet.calculated()
    expect(calls).toEqual([
      [
        '6.20',
        [
          [1, ''],
          [{ error: '#DIV/0!' }, true],
        ],
        [[1]],
        [['x']],
      ],
    ])
  })

  test('are all called before any has answered', async () => {
    sheet.write(
      area('A1:A50'),
      Array.from({ length: 50 }, (_, row) => [`=THUOC.SCORE("c${row}",${row})`]),
    )
    await spreadsheet.calculated()
    expect(together).toBe(50)
  })

  test('are called again only where arguments changed', async () => {
    sheet.write(area('A1:A3'), [[1], [2], [3]])
    sheet.write(area('B1:B3'), [['=THUOC.SCORE("a",A1)'], ['=THUOC.SCORE("b",A2)'], ['=THUOC.SCORE("c",A3)+B2']])
    await spreadsheet.calculated()
    expect(calls).toHaveLength(3)
    put(sheet, 'A2', 5)
    await spreadsheet.calculated()
    expect(calls.slice(3)).toEqual([['b', [[5]]]])
    expect(sheet.values(area('B1:B3'))).toEqual([[1], [5], [8]])
    put(sheet, 'A2', 5)
    await spreadsheet.calculated()
    expect(calls).toHaveLength(4)
  })

  test('each cell calls for itself', async () => {
    sheet.write(area('B1:B2'), [['=THUOC.SCORE("a",1)'], ['=THUOC.SCORE("a",1)']])
    await spreadsheet.calculated()
    expect(calls).toHaveLength(2)
    expect(sheet.values(area('B1:B2'))).toEqual([[1], [1]])
  })

  test('are all called again by a full recalculation, and only by that', async () => {
    sheet.write(area('B1:B2'), [['=THUOC.SCORE("a",1)'], ['=THUOC.SCORE("b",2)']])
    await spreadsheet.calculated()
    spreadsheet.recalculate('changed')
    await spreadsheet.calculated()
    expect(calls).toHaveLength(2)
    answer = () => 'new'
    spreadsheet.recalculate('full')
    await spreadsheet.calculated()
    expect(calls).toHaveLength(4)
    expect(sheet.values(area('B1:B2'))).toEqual([['new'], ['new']])
  })

  test('are not called again by cells that only moved', async () => {
    sheet.write(area('A1:B1'), [[4, '=THUOC.SCORE("a",A1)']])
    await spreadsheet.calculated()
    sheet.insert(area('A1'), 'rows')
    sheet.rename('Khác')
    await spreadsheet.calculated()
    expect(value(sheet, 'B2')).toBe(4)
    expect(formula(sheet, 'B2')).toBe('=THUOC.SCORE("a",A2)')
    expect(calls).toHaveLength(1)
  })

  test.each(['#N/A', '#VALUE!', '#NUM!', '#DIV/0!'])('an answer of %s stands in the cell as an error', async error => {
    answer = () => ({ error })
    sheet.write(area('A1:B1'), [['=THUOC.SCORE("a",1)', '=ISERROR(A1)']])
    await spreadsheet.calculated()
    expect(sheet.values(area('A1:B1'))).toEqual([[{ error }, true]])
  })

  test('a text that looks like a number stays a text', async () => {
    answer = () => '6.20'
    sheet.write(area('A1:B1'), [['=THUOC.SCORE("a",1)', '=LEN(A1)']])
    await spreadsheet.calculated()
    expect(sheet.values(area('A1:B1'))).toEqual([['6.20', 4]])
  })

  test('an answer of several cells fills them', async () => {
    answer = () => [
      [1, 2],
      [3, 'x'],
    ]
    put(sheet, 'A1', '=THUOC.SCORE("a",1)')
    await spreadsheet.calculated()
    expect(sheet.values(area('A1:B2'))).toEqual([
      [1, 2],
      [3, 'x'],
    ])
  })

  test('a function that nobody registered is unknown until somebody does', async () => {
    put(sheet, 'A1', '=THUOC.MAX("a")')
    await spreadsheet.calculated()
    expect(value(sheet, 'A1')).toEqual({ error: '#NAME?' })
    spreadsheet.setFunctions([{ ...entry, name: 'THUOC.MAX', id: 'MAX' }], async () => 10)
    await spreadsheet.calculated()
    expect(value(sheet, 'A1')).toBe(10)
  })
})
