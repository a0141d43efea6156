import { beforeAll, describe, expect, test } from 'vitest'
import { addressOf } from '../../../addin/sheets/address.ts'
import { calculatedValues } from '../../../addin/sheets/calc/calculate-workbook.ts'
import { planWorkbook } from '../../../addin/sheets/plan.ts'
import { rawWorkbook } from '../../../addin/sheets/read/raw-workbook.ts'
import type { WorkbookPlan } from '../../../addin/sheets/workbook-plan.ts'
import { writeWorkbookPlan } from '../../../addin/sheets/write/write-workbook.ts'
import { unpack } from '../../../addin/sheets/write/zip.ts'
import type { CellResult } from '../../../addin/workbench/spreadsheet/spreadsheet.ts'
import { createHeadlessSpreadsheet } from '../../../addin/workbench/spreadsheet/univer-node.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { asInCells } from '../../differential/cell-provinces.ts'
import type { Province } from '../../oracle/province.ts'
import { figureReader } from '../../support/province-figures.ts'
import { provinceIndex } from '../../support/province-index.ts'
import { someProvinces } from '../../support/provinces.ts'
import { loadPlan } from './plans.ts'

const books: readonly { name: string; provinces: readonly Province[]; compared: boolean }[] = [
  { name: 'a complete report', provinces: asInCells(someProvinces(1, 'complete')), compared: false },
  { name: 'an untidy report', provinces: asInCells(someProvinces(3, 'untidy').slice(1)), compared: false },
  { name: 'a complete report in a cohort', provinces: asInCells(someProvinces(5, 'complete')), compared: true },
  { name: 'an untidy report in a cohort', provinces: asInCells(someProvinces(12, 'untidy')), compared: true },
  { name: 'no report at all', provinces: [{ facts: {}, inputs: {} }], compared: false },
]

let rulebook: Rulebook
beforeAll(async () => {
  rulebook = (await provinceIndex()).rulebook
})

function planOf(provinces: readonly Province[], compared: boolean): WorkbookPlan {
  const units = provinces.map(figureReader(rulebook))
  const [figures = new Map()] = units
  const cohort = { own: 'unit 0', units: units.map((unit, number) => ({ name: `unit ${number}`, figures: unit })) }
  return planWorkbook({ rulebook, language: 'vi', figures, ...(compared ? { cohort } : {}) })
}

describe('every formula of our workbooks comes to what our own calculation proves', () => {
  test.each(books)('$name', async ({ provinces, compared }) => {
    const plan = planOf(provinces, compared)
    const expected = calculatedValues(await rawWorkbook(unpack(await writeWorkbookPlan(plan))))
    const spreadsheet = createHeadlessSpreadsheet()
    const sheets = loadPlan(spreadsheet, plan)
    await spreadsheet.calculated()
    const wrong = plan.sheets.flatMap(({ title, cells }) =>
      cells.flatMap(({ row, column, formula }) => {
        if (formula === undefined) return []
        const [[seen = ''] = []] = sheets.get(title)!.values({ top: row, left: column, bottom: row, right: column })
        const should = expected(title, row, column)
        return isSame(seen, should) ? [] : [{ cell: `${title}!${addressOf(row, column)}`, formula, seen, should }]
      }),
    )
    spreadsheet.dispose()
    expect(wrong.slice(0, 20)).toEqual([])
  })
})

function isSame(seen: CellResult, should: ReturnType<ReturnType<typeof calculatedValues>>): boolean {
  if (typeof should === 'number')
    return typeof seen === 'number' && Math.abs(seen - should) <= 1e-9 * Math.max(1, Math.abs(should))
  if (typeof should !== 'object') return seen === should
  if (should.kind === 'blank') return seen === 0 || seen === ''
  return typeof seen === 'object' && seen.error === should.name
}
