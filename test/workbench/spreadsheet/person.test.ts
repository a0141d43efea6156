import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import type { UniverDocument } from '../../../addin/workbench/spreadsheet/univer/document.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import { area, firstSheet, put, value } from './support.ts'

let spreadsheet: Spreadsheet
let sheet: Sheet
let document: UniverDocument
let seen: unknown[]
beforeEach(() => {
  spreadsheet = createHeadlessSpreadsheet({}, opened => {
    document = opened
  })
  sheet = firstSheet(spreadsheet)
  seen = []
  spreadsheet.on('edited', ({ area: where, by }) => seen.push([by, where]))
  spreadsheet.on('refused', (_, where) => seen.push(['refused', where]))
})
afterEach(() => spreadsheet.dispose())

/** As the grid does what a person asks for. */
const asPerson = (command: string, parameters: object) =>
  document.commands.executeCommand(command, { unitId: document.unit, subUnitId: sheet.id, ...parameters })

const typed = (row: number, column: number, v: string | number) =>
  asPerson('sheet.command.set-range-values', { range: ranged(row, column), value: { v } })

const ranged = (row: number, column: number) => ({ startRow: row, endRow: row, startColumn: column, endColumn: column })
const insertedRow = () =>
  asPerson('sheet.command.insert-row-by-range', { range: { ...ranged(0, 0), endColumn: 5 }, direction: 0 })

describe('a person', () => {
  test('types, and what depends on it follows', async () => {
    put(sheet, 'B1', '=A1*2')
    seen.length = 0
    await typed(0, 0, 21)
    await spreadsheet.calculated()
    expect(value(sheet, 'B1')).toBe(42)
    expect(seen).toEqual([['person', area('A1')]])
  })

  test('does not undo what a program did', async () => {
    await typed(0, 0, 1)
    put(sheet, 'A2', 2)
    sheet.insert(area('A1'), 'rows')
    await document.commands.executeCommand('univer.command.undo')
    expect(sheet.values(area('A1:A3'))).toEqual([[''], [1], [2]])
  })
})

describe('on a protected sheet a person', () => {
  beforeEach(async () => {
    sheet.setStyle(area('B1'), { locked: false })
    put(sheet, 'A1', 'Mã')
    sheet.records.set('protection', { protected: true, hasPassword: false, options: { allowInsertRows: false } })
    await spreadsheet.calculated()
    seen.length = 0
  })

  test('changes unlocked cells alone, and is told', async () => {
    await typed(0, 0, 'x')
    await typed(0, 1, 5)
    expect(sheet.values(area('A1:B1'))).toEqual([['Mã', 5]])
    expect(seen).toEqual([
      ['refused', area('A1')],
      ['person', area('B1')],
    ])
  })

  test('inserts rows only where that is allowed', async () => {
    await insertedRow()
    expect(value(sheet, 'A1')).toBe('Mã')
    expect(seen).toEqual([['refused', area('A1:F1')]])
    sheet.records.set('protection', { protected: true, hasPassword: false, options: { allowInsertRows: true } })
    await insertedRow()
    expect(value(sheet, 'A2')).toBe('Mã')
  })

  test('formats cells only where that is allowed', async () => {
    const bold = () => asPerson('sheet.command.set-range-values', { range: ranged(0, 0), value: { s: { bl: 1 } } })
    await bold()
    expect(sheet.style(area('A1')).bold).toBe(false)
    sheet.records.set('protection', { protected: true, hasPassword: false, options: { allowFormatCells: true } })
    await bold()
    expect(sheet.style(area('A1')).bold).toBe(true)
  })

  test('does what they want once the protection is taken away; programs always could', async () => {
    put(sheet, 'A1', 'program')
    expect(value(sheet, 'A1')).toBe('program')
    sheet.records.set('protection', { protected: false, hasPassword: false, options: {} })
    await typed(0, 0, 'x')
    expect(value(sheet, 'A1')).toBe('x')
  })
})

describe('a validation tells right from wrong', () => {
  const rule = { operator: 'between', formula2: '', prompt: undefined, error: undefined, ignoreBlank: true } as const

  test.each([
    ['list', 'có,không', 'có', 'valid'],
    ['list', 'có,không', 'khác', 'invalid'],
    ['list', '=$D$1:$D$2', 'x', 'valid'],
    ['list', '=$D$1:$D$2', 'z', 'invalid'],
    ['decimal', '0', 3, 'valid'],
    ['decimal', '0', -1, 'invalid'],
  ] as const)('%s %s: %s is %s', async (kind, formula1, content, status) => {
    sheet.write(area('D1:D2'), [['x'], ['y']])
    sheet.setValidation(area('A1:A3'), {
      ...rule,
      kind,
      formula1,
      operator: kind === 'list' ? 'between' : 'GreaterThanOrEqual',
    })
    put(sheet, 'A2', content)
    await spreadsheet.calculated()
    const { SheetsDataValidationValidatorService } = document.library.sheetValidations
    const service = document.injector.get(SheetsDataValidationValidatorService)
    expect(await service.validatorCell(document.unit, sheet.id, 1, 0)).toBe(status)
  })
})
