import type { NumberFormat, StyleName } from '../styles.ts'
import type { Area, CellPlan, CellValue, RowPlan } from '../workbook-plan.ts'

/** What goes into a cell besides its style. */
export type Content =
  | { readonly value: CellValue; readonly format?: NumberFormat }
  | { readonly formula: string; readonly format?: NumberFormat }
  | { readonly format?: NumberFormat }

/** Nothing for an empty text. */
export const textContent = (text = ''): Content => (text === '' ? {} : { value: text })

/** Collects the cells of one sheet; later cells win over earlier ones in the same place. */
export class SheetBuilder {
  readonly #cells = new Map<string, CellPlan>()
  readonly #rows = new Map<number, RowPlan>()
  readonly #merges: Area[] = []

  put(row: number, column: number, style: StyleName, content: Content = {}): this {
    this.#cells.set(`${row},${column}`, { row, column, style, ...content })
    return this
  }

  /** A text, or an empty cell of the style. */
  text(row: number, column: number, style: StyleName, text = ''): this {
    return this.put(row, column, style, textContent(text))
  }

  /** One content over several cells, all with its style so that borders close. */
  merge(area: Area, style: StyleName, content: Content = {}): this {
    for (let row = area.top; row <= area.bottom; row += 1)
      for (let column = area.left; column <= area.right; column += 1) this.put(row, column, style)
    this.#merges.push(area)
    return this.put(area.top, area.left, style, content)
  }

  row(row: number, plan: RowPlan): this {
    this.#rows.set(row, { ...this.#rows.get(row), ...plan })
    return this
  }

  headings(row: number, texts: readonly string[], column = 0): this {
    texts.forEach((text, index) => {
      this.text(row, column + index, 'heading', text)
    })
    return this
  }

  get lastRow(): number {
    return Math.max(0, ...[...this.#cells.values()].map(({ row }) => row))
  }

  get content(): {
    readonly cells: readonly CellPlan[]
    readonly rows: ReadonlyMap<number, RowPlan>
    readonly merges: readonly Area[]
  } {
    const cells = [...this.#cells.values()].sort((one, other) => one.row - other.row || one.column - other.column)
    return { cells, rows: this.#rows, merges: this.#merges }
  }
}
