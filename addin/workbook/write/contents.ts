import { numberFormats } from '../../sheets/styles.ts'
import type { Area, CellPlan, CellValue, SheetPlan } from '../../sheets/workbook-plan.ts'

/** What is written into the cells of a sheet at once: rows of number formats and of contents. */
export interface Contents {
  readonly area: Area
  readonly formats: readonly (readonly string[])[]
  readonly contents: readonly (readonly CellValue[])[]
}

export function contentsOf({ cells, merges }: SheetPlan): Contents {
  const bottom = Math.max(0, ...cells.map(({ row }) => row), ...merges.map(area => area.bottom))
  const right = Math.max(0, ...cells.map(({ column }) => column), ...merges.map(area => area.right))
  const formats = grid(bottom, right, 'General')
  const contents = grid<CellValue>(bottom, right, '')
  for (const cell of cells) {
    put(formats, cell, formatOf(cell))
    put(contents, cell, contentOf(cell))
  }
  return { area: { top: 0, left: 0, bottom, right }, formats, contents }
}

/** A formula that is written into a cell of texts becomes a text itself; what it finds is text by its own. */
function formatOf({ format = 'plain', formula }: CellPlan): string {
  return numberFormats[formula !== undefined && format === 'text' ? 'plain' : format]
}

/** As Excel takes it: formulas with `=`; texts that must stay texts with an apostrophe, which Excel hides. */
export function contentOf({ value, formula, format }: Pick<CellPlan, 'value' | 'formula' | 'format'>): CellValue {
  if (formula !== undefined) return `=${formula}`
  if (typeof value !== 'string') return value ?? ''
  return format === 'text' ? value : plainText(value)
}

// =A1, +84, -5, @name, 'quoted; 6.20, 1/2, 12:30, 5%, $5; 1 Jan
const LOOKS_LIKE_MORE = /^\s*(?:[=+\-@']|[$€£₫]?[\d.,])|^\s*(?:true|false)\s*$|^#/i

/** A text that Excel would read as a formula, number, date, truth or error if it stood bare. */
export const plainText = (text: string): string => (LOOKS_LIKE_MORE.test(text) ? `'${text}` : text)

const grid = <Item>(bottom: number, right: number, item: Item): Item[][] =>
  Array.from({ length: bottom + 1 }, () => new Array<Item>(right + 1).fill(item))

function put<Item>(rows: Item[][], { row, column }: CellPlan, item: Item): void {
  const cells = rows[row]
  if (cells) cells[column] = item
}
