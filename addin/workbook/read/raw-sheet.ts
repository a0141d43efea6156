import type { RawSheet, RawValue } from '../../sheets/read/raw-workbook.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'

/** The cells that hold anything on one sheet, as Excel gave them. */
export interface SheetContent {
  readonly title: string
  /** Zero-based corner of the arrays. */
  readonly top: number
  readonly left: number
  readonly values: readonly (readonly unknown[])[]
  /** Formula with `=`, else the content. */
  readonly formulas: readonly (readonly unknown[])[]
}

/** A sheet that Excel has open, in the words of the reader of files. */
export function rawSheetOf(content: SheetContent): RawSheet {
  const { title, top, left, values } = content
  return {
    title,
    rows: top + values.length,
    columns: left + (values[0]?.length ?? 0),
    at: (row, column) => rawValueOf(values[row - top]?.[column - left]),
    formulaAt: (row, column) => formulaAt(content, row, column)?.slice(1),
  }
}

/** What a cell shows, empty text for nothing. */
export function shownAt({ top, left, values }: SheetContent, row: number, column: number): CellValue {
  const value = values[row - top]?.[column - left]
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : ''
}

/** The formula with its `=`; a text that only looks like one shows itself. */
export function formulaAt(
  { top, left, values, formulas }: SheetContent,
  row: number,
  column: number,
): string | undefined {
  const formula = formulas[row - top]?.[column - left]
  const isFormula = typeof formula === 'string' && formula.startsWith('=')
  return isFormula && formula !== values[row - top]?.[column - left] ? formula : undefined
}

/** What was put into the cell: its formula, else its value. */
export const contentAt = (content: SheetContent, row: number, column: number): CellValue =>
  formulaAt(content, row, column) ?? shownAt(content, row, column)

// #REF!, #N/A
const ERROR = /^#[A-Z0-9/_]+[!?]?$/

function rawValueOf(value: unknown): RawValue {
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'truth', yes: value }
  if (typeof value !== 'string' || value === '') return { kind: 'nothing' }
  return ERROR.test(value) ? { kind: 'error', text: value } : { kind: 'text', text: value }
}
