import { beforeAll, describe, expect, test } from 'vitest'
import { planWorkbook } from '../../../addin/sheets/plan.ts'
import { figuresOf } from '../../../addin/sheets/read/figures-of.ts'
import { readWorkbook } from '../../../addin/sheets/read/read-workbook.ts'
import { writeWorkbookPlan } from '../../../addin/sheets/write/write-workbook.ts'
import { textOf, unpack } from '../../../addin/sheets/write/zip.ts'
import { openWorkbook } from '../../../addin/workbench/file/open-workbook.ts'
import { saveWorkbook } from '../../../addin/workbench/file/save-workbook.ts'
import type { Sheet, Spreadsheet } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { figureReader } from '../../support/province-figures.ts'
import { provinceIndex } from '../../support/province-index.ts'
import { someProvinces } from '../../support/provinces.ts'

let rulebook: Rulebook
let bytes: Uint8Array
let opened: Spreadsheet
let saved: Uint8Array
let again: Spreadsheet
beforeAll(async () => {
  rulebook = (await provinceIndex()).rulebook
  const [figures = new Map()] = someProvinces(1, 'complete').map(figureReader(rulebook))
  bytes = await writeWorkbookPlan(planWorkbook({ rulebook, language: 'vi', place: 'Quảng Ngãi', figures }))
  opened = await open(bytes)
  saved = await saveWorkbook(opened)
  again = await open(saved)
})

async function open(file: Uint8Array): Promise<Spreadsheet> {
  const spreadsheet = createHeadlessSpreadsheet()
  await openWorkbook(file, spreadsheet)
  await spreadsheet.calculated()
  return spreadsheet
}

const contentOf = (sheet: Sheet) => {
  const area = sheet.used('formats')!
  const columns = Array.from({ length: area.right + 1 }, (_, column) => column)
  const rows = Array.from({ length: area.bottom + 1 }, (_, row) => row)
  return {
    area,
    formulas: sheet.formulas(area),
    values: sheet.values(area),
    formats: sheet.formats(area),
    styles: rows.map(row => columns.map(column => sheet.style({ top: row, left: column, bottom: row, right: column }))),
    merges: sheet.merges(),
    widths: columns.map(sheet.columnWidth),
    heights: rows.map(sheet.rowHeight),
    frozen: sheet.frozen(),
    colour: sheet.tabColour(),
    visibility: sheet.visibility(),
    validations: sheet.validations().map(({ id: _, ...each }) => each),
    conditionals: sheet.conditionals().map(({ id: _, ...each }) => each),
    records: [...sheet.records],
  }
}

describe('a scoring workbook, opened and saved', () => {
  test('has the same sheets with the same contents, looks and rules', () => {
    expect(again.sheets().map(sheet => sheet.title())).toEqual(opened.sheets().map(sheet => sheet.title()))
    for (const [index, sheet] of opened.sheets().entries())
      expect(contentOf(again.sheets()[index]!), sheet.title()).toEqual(contentOf(sheet))
  })

  test('shows what the rules of the file say', () => {
    const inputs = opened.sheets().find(sheet => sheet.title() === 'Số liệu')!
    expect(inputs.frozen().rows).toBeGreaterThan(0)
    expect(inputs.validations().length).toBeGreaterThan(5)
    expect(inputs.conditionals().length).toBeGreaterThan(2)
    expect(inputs.records.get('protection')).toMatchObject({ protected: true })
    expect(inputs.records.get('page')).toMatchObject({ orientation: 'Landscape', paperSize: 'A4' })
    expect(
      opened
        .sheets()
        .find(sheet => sheet.title() === 'Chấm điểm')!
        .records.get('outline'),
    ).toBeDefined()
    expect(inputs.style({ top: 0, left: 0, bottom: 0, right: 0 })).toMatchObject({ bold: true, fontSize: 15 })
  })

  test('gives the same figures and the same rules to our own reader', async () => {
    const [before, after] = [await readWorkbook(bytes), await readWorkbook(saved)]
    if (before.kind !== 'opened' || after.kind !== 'opened') throw new Error('not read')
    expect(after.problems).toEqual([])
    expect(after.identity).toEqual(before.identity)
    expect(figuresOf(after, rulebook)).toEqual(figuresOf(before, rulebook))
    expect(after.raw.names).toEqual(before.raw.names)
  })

  test('keeps the charts, print areas and styles of the file to the letter', () => {
    const [before, after] = [unpack(bytes), unpack(saved)]
    const kept = [...before.keys()].filter(name => /charts|drawings|styles|customXml|docProps|theme/.test(name))
    expect(kept.length).toBeGreaterThan(6)
    for (const name of kept) expect(textOf(after, name), name).toBe(textOf(before, name))
    expect(textOf(after, 'xl/workbook.xml')).toContain('_xlnm.Print_Area')
  })
})
