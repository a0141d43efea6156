import { planWorkbook } from '../../../addin/sheets/plan.ts'
import { type OpenedWorkbook, readWorkbook } from '../../../addin/sheets/read/read-workbook.ts'
import type { CellPlan, CellValue, SheetId, SheetPlan, WorkbookPlan } from '../../../addin/sheets/workbook-plan.ts'
import { writeWorkbookPlan } from '../../../addin/sheets/write/write-workbook.ts'
import { factNameOf, inputIdFrom } from '../../../dsl/model/ids.ts'
import { parseDecimal } from '../../../dsl/numbers/rational.ts'
import type { Figure, Figures } from '../../../dsl/score/figures.ts'
import { handBuilt } from '../../emit/hand-built.ts'

/** Figures by short name: numbers, yes or no, and text that a person typed. */
export function figuresFrom(given: Record<string, number | boolean | string>): Figures {
  const facts = new Set<string>(handBuilt.facts.map(({ name }) => name))
  return new Map(
    Object.entries(given).map(([name, value]) => [
      facts.has(name) ? factNameOf(name) : inputIdFrom(name),
      figureFrom(value),
    ]),
  )
}

function figureFrom(value: number | boolean | string): Figure {
  if (typeof value === 'number') return { kind: 'number', value: parseDecimal(String(value))!, origin: 'Báo cáo 12/BC' }
  return typeof value === 'boolean'
    ? { kind: 'yes-no', yes: value }
    : { kind: 'invalid', text: value, reason: 'not-a-number' }
}

export const emptyPlan = (language: 'vi' | 'en' = 'vi'): WorkbookPlan => planWorkbook({ rulebook: handBuilt, language })

export const filledPlan = (given: Record<string, number | boolean | string>): WorkbookPlan =>
  planWorkbook({ rulebook: handBuilt, language: 'vi', place: 'Ninh Thuận', figures: figuresFrom(given) })

export const sheetOf = (plan: WorkbookPlan, id: SheetId): SheetPlan => plan.sheets.find(sheet => sheet.id === id)!

export const cellAt = (sheet: SheetPlan, address: string): CellPlan => {
  const { row, column } = place(address)
  return sheet.cells.find(cell => cell.row === row && cell.column === column)!
}

/** The row of a figure or score, by the texts of its first two cells; one-based, as in addresses. */
export function rowOf(sheet: SheetPlan, code: string, second?: string): number {
  const row = sheet.cells.find(
    cell =>
      cell.column === 0 &&
      cell.value === code &&
      (second === undefined ||
        sheet.cells.some(each => each.row === cell.row && each.column === 1 && each.value === second)),
  )
  if (!row) throw new Error(`No row ${code} ${second ?? ''}`)
  return row.row + 1
}

/** The plan after somebody typed over cells; `undefined` empties one. */
export function typedOver(
  plan: WorkbookPlan,
  id: SheetId,
  typed: Record<string, CellValue | { formula: string } | undefined>,
): WorkbookPlan {
  const sheets = plan.sheets.map(sheet => (sheet.id === id ? { ...sheet, cells: typedCells(sheet, typed) } : sheet))
  return { ...plan, sheets }
}

function typedCells(sheet: SheetPlan, typed: Record<string, CellValue | { formula: string } | undefined>): CellPlan[] {
  const cells = new Map(sheet.cells.map(cell => [`${cell.row},${cell.column}`, cell]))
  for (const [address, content] of Object.entries(typed)) {
    const { row, column } = place(address)
    const style = cells.get(`${row},${column}`)?.style ?? 'text'
    const filled = typeof content === 'object' ? content : content === undefined ? {} : { value: content }
    cells.set(`${row},${column}`, { row, column, style, ...filled })
  }
  return [...cells.values()].sort((left, right) => left.row - right.row || left.column - right.column)
}

function place(address: string): { row: number; column: number } {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address)!
  return { row: Number(row) - 1, column: [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1 }
}

export const openedBook = async (plan: WorkbookPlan): Promise<OpenedWorkbook> =>
  openedBytes(await writeWorkbookPlan(plan))

export async function openedBytes(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const reading = await readWorkbook(bytes)
  if (reading.kind === 'refused') throw new Error(reading.problem.code)
  return reading
}
