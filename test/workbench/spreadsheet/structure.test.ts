import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import { area, firstSheet, formula, put, value } from './support.ts'

let spreadsheet: Spreadsheet
let sheet: Sheet
beforeEach(() => {
  spreadsheet = createHeadlessSpreadsheet({ title: 'Số liệu' })
  sheet = firstSheet(spreadsheet)
})
afterEach(() => spreadsheet.dispose())

const titles = () => spreadsheet.sheets().map(each => each.title())
const rule = {
  kind: 'list',
  operator: 'between',
  formula1: '=$H$1:$H$3',
  formula2: '',
  prompt: undefined,
  error: { title: 'Sai', message: 'Chọn', style: 'stop' },
  ignoreBlank: true,
} as const
const highlight = { kind: 'formula', formula: '=$B2=""', style: { fill: '#FFF2CC' } } as const

describe('sheets', () => {
  test('are added at a place, moved, hidden and coloured', () => {
    const added = spreadsheet.addSheet('Chấm điểm', 0)
    spreadsheet.addSheet('Tổng hợp')
    expect(titles()).toEqual(['Chấm điểm', 'Số liệu', 'Tổng hợp'])
    added.move(2)
    expect(titles()).toEqual(['Số liệu', 'Tổng hợp', 'Chấm điểm'])
    expect(added.position()).toBe(2)
    added.show('very-hidden')
    added.setTabColour('#1F4E79')
    expect([added.visibility(), added.tabColour(), sheet.tabColour()]).toEqual(['very-hidden', '#1F4E79', ''])
    added.show('visible')
    expect(added.visibility()).toBe('visible')
  })

  test('a new title is followed by formulas, names and rules', async () => {
    const other = spreadsheet.addSheet('Khác')
    put(sheet, 'A1', 7)
    put(other, 'A1', "='Số liệu'!A1*2")
    spreadsheet.setName({ name: 'thuoc_x', formula: "='Số liệu'!$A$1", visible: true, comment: '' })
    put(other, 'A2', '=thuoc_x+1')
    await spreadsheet.calculated()
    sheet.rename("Năm '22")
    await spreadsheet.calculated()
    expect(formula(other, 'A1')).toBe("='Năm ''22'!A1*2")
    expect(spreadsheet.names()[0]!.formula).toBe("='Năm ''22'!$A$1")
    put(sheet, 'A1', 8)
    await spreadsheet.calculated()
    expect(other.values(area('A1:A2'))).toEqual([[16], [9]])
  })

  test('a removed sheet leaves #REF! behind', async () => {
    const other = spreadsheet.addSheet('Khác')
    put(other, 'A1', 7)
    put(sheet, 'A1', '=Khác!A1*2')
    spreadsheet.setName({ name: 'lost', formula: '=Khác!$A$1', visible: true, comment: '' })
    await spreadsheet.calculated()
    other.remove()
    await spreadsheet.calculated()
    expect(titles()).toEqual(['Số liệu'])
    expect(formula(sheet, 'A1')).toContain('#REF!')
    expect(value(sheet, 'A1')).toEqual({ error: '#REF!' })
    expect(spreadsheet.names()[0]!.formula).toContain('#REF!')
    expect(() => other.title()).toThrow('no sheet')
  })

  test('a sheet added later answers a formula that asked for it', async () => {
    put(sheet, 'A1', '=Sau!A1+1')
    await spreadsheet.calculated()
    put(spreadsheet.addSheet('Sau'), 'A1', 4)
    await spreadsheet.calculated()
    expect(value(sheet, 'A1')).toBe(5)
  })
})

describe('inserted and deleted rows, columns and cells', () => {
  beforeEach(async () => {
    sheet.write(area('A1:C4'), [
      ['', 'Đầu', ''],
      [1, 'x', '=A2*10'],
      [2, '', '=SUM(A2:A3)'],
      [3, 'z', '=A4'],
    ])
    spreadsheet.setName({ name: 'last', formula: "='Số liệu'!$A$4", visible: true, comment: '' })
    sheet.merge(area('B4:C5'))
    sheet.setValidation(area('A2:A4'), rule)
    sheet.addConditional({ areas: [area('A2:A4')], rule: highlight, stopIfTrue: false })
    await spreadsheet.calculated()
  })

  test('rows push everything below them down', async () => {
    sheet.setStyle(area('A2:C2'), { bold: true })
    sheet.insert(area('A3:A4'), 'rows')
    await spreadsheet.calculated()
    expect(sheet.values(area('A2:C6'))).toEqual([
      [1, 'x', 10],
      ['', '', ''],
      ['', '', ''],
      [2, '', 3],
      [3, 'z', 3],
    ])
    expect(formula(sheet, 'C5')).toBe('=SUM(A2:A5)')
    expect(spreadsheet.names()[0]!.formula).toBe("='Số liệu'!$A$6")
    expect(sheet.merges()).toEqual([area('B6:C7')])
    expect(sheet.validations()[0]!.areas).toEqual([area('A2:A6')])
    expect(sheet.conditionals()[0]!.areas).toEqual([area('A2:A6')])
    expect(sheet.style(area('A3')).bold).toBe(true)
  })

  test('deleted rows shrink ranges and break single references', async () => {
    sheet.delete(area('A2'), 'rows')
    await spreadsheet.calculated()
    expect(sheet.values(area('A2:C3'))).toEqual([
      [2, '', 2],
      [3, 'z', 3],
    ])
    expect(sheet.validations()[0]!.areas).toEqual([area('A2:A3')])
    sheet.delete(area('A3'), 'rows')
    await spreadsheet.calculated()
    expect(spreadsheet.names()[0]!.formula).toContain('#REF!')
  })

  test('a formula that loses the cell it refers to is an error', async () => {
    put(sheet, 'E1', '=A3+1')
    sheet.delete(area('A3'), 'rows')
    await spreadsheet.calculated()
    expect(value(sheet, 'E1')).toEqual({ error: '#REF!' })
  })

  test('formulas of other sheets follow what is deleted', async () => {
    const other = spreadsheet.addSheet('Khác')
    spreadsheet.activate(other.id)
    put(other, 'A1', "='Số liệu'!A4")
    sheet.delete(area('A1'), 'rows')
    await spreadsheet.calculated()
    expect(formula(other, 'A1')).toBe("='Số liệu'!A3")
    sheet.delete(area('A3'), 'rows')
    await spreadsheet.calculated()
    expect(value(other, 'A1')).toEqual({ error: '#REF!' })
    expect(spreadsheet.active().id).toBe(other.id)
  })

  test('columns move what is right of them', async () => {
    sheet.insert(area('A1'), 'columns')
    await spreadsheet.calculated()
    expect(formula(sheet, 'D3')).toBe('=SUM(B2:B3)')
    expect(sheet.merges()).toEqual([area('C4:D5')])
    expect(spreadsheet.names()[0]!.formula).toBe("='Số liệu'!$B$4")
    sheet.delete(area('A1'), 'columns')
    await spreadsheet.calculated()
    expect(formula(sheet, 'C3')).toBe('=SUM(A2:A3)')
  })

  test('cells move down and up on a sheet that is not the active one', async () => {
    const other = spreadsheet.addSheet('Khác')
    spreadsheet.activate(other.id)
    sheet.unmerge(area('B4:C5'))
    sheet.insert(area('A3'), 'down')
    await spreadsheet.calculated()
    expect(sheet.values(area('A2:C5'))).toEqual([
      [1, 'x', 10],
      ['', '', 3],
      [2, 'z', 3],
      [3, '', ''],
    ])
    expect(formula(sheet, 'C3')).toBe('=SUM(A2:A4)')
    expect(spreadsheet.active().id).toBe(other.id)
    sheet.delete(area('A3'), 'up')
    await spreadsheet.calculated()
    expect(sheet.values(area('A2:A4'))).toEqual([[1], [2], [3]])
    expect(formula(sheet, 'C3')).toBe('=SUM(A2:A3)')
  })
})

describe('the looks of a sheet', () => {
  test('sizes, hidden rows and columns, frozen panes', () => {
    sheet.setColumnWidth(area('B1:C1'), 120)
    sheet.setRowHeight(area('A3:A4'), 40)
    sheet.setHidden('row', 5, 6, true)
    sheet.setHidden('column', 2, 2, true)
    sheet.freeze(4, 2)
    expect([sheet.columnWidth(1), sheet.columnWidth(2), sheet.rowHeight(3)]).toEqual([120, 120, 40])
    expect([5, 6, 7].map(row => sheet.hidden('row', row))).toEqual([true, true, false])
    expect(sheet.hidden('column', 2)).toBe(true)
    expect(sheet.frozen()).toEqual({ rows: 4, columns: 2 })
    sheet.setHidden('row', 5, 6, false)
    sheet.freeze(0, 0)
    expect(sheet.hidden('row', 5)).toBe(false)
    expect(sheet.frozen()).toEqual({ rows: 0, columns: 0 })
  })

  test('a style comes back as it was set, and changes only what is named', () => {
    const style = {
      fill: '#D6E4F0',
      colour: '#1F2937',
      fontName: 'Times New Roman',
      fontSize: 12,
      bold: true,
      italic: true,
      underline: true,
      horizontal: 'right',
      vertical: 'center',
      wrap: true,
      indent: 2,
      borders: { top: { style: 'thin', colour: '#BFC5CD' }, left: { style: 'double', colour: '#000000' } },
      locked: false,
      formulaHidden: true,
    } as const
    sheet.setStyle(area('B2:C3'), style)
    expect(sheet.style(area('C3'))).toEqual(style)
    sheet.setStyle(area('B2'), { bold: false, fill: '' })
    expect(sheet.style(area('B2'))).toEqual({ ...style, bold: false, fill: '' })
  })

  test('a cell has one validation: a new one cuts it out of the old', () => {
    sheet.setValidation(area('A1:A10'), rule)
    sheet.setValidation(area('A4:A5'), { ...rule, kind: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' })
    expect(sheet.validations().map(({ areas, rule: { kind } }) => [kind, areas])).toEqual([
      ['list', [area('A1:A3'), area('A6:A10')]],
      ['decimal', [area('A4:A5')]],
    ])
    expect(sheet.validations()[0]!.rule).toEqual(rule)
    sheet.setValidation(area('A1:A10'), undefined)
    expect(sheet.validations()).toEqual([])
  })

  test('conditional formats come back as they were added', () => {
    const bar = { kind: 'data-bar', colour: '#9DC3E6', lowest: '0', highest: '' } as const
    const first = sheet.addConditional({ areas: [area('A1:A3'), area('C1')], rule: highlight, stopIfTrue: true })
    sheet.addConditional({ areas: [area('B1:B3')], rule: bar, stopIfTrue: false })
    expect(sheet.conditionals().map(({ id: _, ...each }) => each)).toContainEqual({
      areas: [area('A1:A3'), area('C1')],
      rule: highlight,
      stopIfTrue: true,
    })
    expect(sheet.conditionals().map(each => each.rule)).toContainEqual(bar)
    sheet.removeConditional(first)
    expect(sheet.conditionals().map(each => each.rule)).toEqual([bar])
  })
})

describe('names', () => {
  test('belong to the workbook or to one sheet', async () => {
    put(sheet, 'A1', 3)
    spreadsheet.setName({ name: 'rate', formula: '=0.5', visible: true, comment: 'x' })
    spreadsheet.setName({ name: 'own', formula: "='Số liệu'!$A$1", scope: sheet.id, visible: false, comment: '' })
    put(sheet, 'B1', '=own*rate')
    await spreadsheet.calculated()
    expect(value(sheet, 'B1')).toBe(1.5)
    expect(spreadsheet.names()).toEqual([
      { name: 'rate', formula: '=0.5', visible: true, comment: 'x' },
      { name: 'own', formula: "='Số liệu'!$A$1", scope: sheet.id, visible: false, comment: '' },
    ])
    spreadsheet.setName({ name: 'rate', formula: '=2', visible: true, comment: '' })
    await spreadsheet.calculated()
    expect(value(sheet, 'B1')).toBe(6)
    spreadsheet.removeName('rate')
    await spreadsheet.calculated()
    expect(spreadsheet.names().map(({ name }) => name)).toEqual(['own'])
    expect(value(sheet, 'B1')).toEqual({ error: '#NAME?' })
  })
})

describe('events', () => {
  test('tell edits, selections, activations and structure, and no results of calculation', async () => {
    const seen: unknown[] = []
    for (const name of ['edited', 'selected', 'activated', 'restructured'] as const)
      spreadsheet.on(name, (...data: unknown[]) => void seen.push([name, ...data]))
    sheet.write(area('A1:B1'), [[1, '=A1']])
    sheet.write(area('A2'), [[1]], 'person')
    await spreadsheet.calculated()
    spreadsheet.select(sheet.id, area('B2:C3'))
    const other = spreadsheet.addSheet('Khác')
    spreadsheet.activate(other.id)
    sheet.rename('Mới')
    sheet.insert(area('A1'), 'rows')
    other.remove()
    expect(seen).toEqual([
      ['edited', { sheet: sheet.id, area: area('A1:B1'), by: 'program' }],
      ['edited', { sheet: sheet.id, area: area('A2'), by: 'person' }],
      ['selected', sheet.id, area('B2:C3')],
      ['restructured', { kind: 'sheet-added', sheet: other.id }],
      ['activated', other.id],
      ['restructured', { kind: 'sheet-renamed', sheet: sheet.id }],
      ['restructured', { kind: 'rows-inserted', sheet: sheet.id, area: area('A1:AX1') }],
      ['activated', sheet.id],
      ['restructured', { kind: 'sheet-removed', sheet: other.id }],
    ])
  })

  test('a selection stays with its sheet', () => {
    spreadsheet.select(sheet.id, area('B2:C3'))
    expect(spreadsheet.selection()).toEqual({ sheet: sheet.id, area: area('B2:C3') })
    spreadsheet.activate(spreadsheet.addSheet('Khác').id)
    expect(spreadsheet.selection().area).toEqual(area('A1'))
    spreadsheet.activate(sheet.id)
    expect(spreadsheet.selection().area).toEqual(area('B2:C3'))
  })
})
