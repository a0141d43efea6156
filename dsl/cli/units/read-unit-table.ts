import type { FactName, InputId } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { columnTableOf, doubleOf } from '../../score/column-table-of.ts'
import type { ColumnTable } from '../../score/columns.ts'
import type { Figures } from '../../score/figures.ts'
import { figureGiven, type Given } from '../../score/given.ts'
import type { FigureTarget } from '../names.ts'
import { figuresIn } from '../read-units.ts'
import { readUnitRows, type UnitRow } from './read-unit-rows.ts'
import type { UnitColumn } from './unit-columns.ts'
import type { UnitProblem } from './unit-problem.ts'

/** A cohort as its table has it. */
export interface UnitTable {
  readonly names: readonly string[]
  readonly figures: CohortFigures
  readonly problems: readonly UnitProblem[]
}

/** Every figure exactly, while there are few units; of more, eight bytes a figure. */
export type CohortFigures =
  | { readonly kind: 'exact'; readonly units: readonly Figures[] }
  | { readonly kind: 'columns'; readonly table: ColumnTable }

/** Larger cohorts are scored in doubles over columns: the same states, points within 1e-9. */
const EXACT_UNITS = 300

/** The figures of units that are already in memory. */
export function cohortFiguresOf(units: readonly Figures[]): CohortFigures {
  if (units.length <= EXACT_UNITS) return { kind: 'exact', units }
  return { kind: 'columns', table: columnTableOf(units) }
}

export async function readUnitTable(
  name: string,
  rulebook: Rulebook,
  tell?: (done: number, rows: number) => void,
): Promise<UnitTable> {
  const names: string[] = []
  const few: Figures[] = []
  const columns = new GrowingColumns()
  const problems = await readUnitRows(
    name,
    rulebook,
    (row, known, report) => {
      columns.add(row, known, report)
      if (names.length < EXACT_UNITS) few.push(figuresIn(row, known, { file: '', report: () => undefined }))
      names.push(row.name)
    },
    tell,
  )
  const isSmall = names.length <= EXACT_UNITS
  return {
    names,
    figures: isSmall ? { kind: 'exact', units: few } : { kind: 'columns', table: columns.table(names.length) },
    problems,
  }
}

/** Columns of doubles that grow with the table. */
class GrowingColumns {
  readonly #columns = new Map<InputId | FactName, Float64Array<ArrayBuffer>>()
  #units = 0

  add({ name, row, cells }: UnitRow, columns: readonly UnitColumn[], report: (problem: UnitProblem) => void): void {
    const unit = this.#units++
    for (const { at, key, target } of columns) {
      const given = cells[at] ?? { kind: 'nothing' }
      const plain = plainNumber(target, given)
      if (plain !== undefined) {
        this.#column(target.name, unit)[unit] = plain
        continue
      }
      const figure = figureGiven(target.kind, given)
      if (!figure) continue
      this.#column(target.name, unit)[unit] = doubleOf(figure)
      if (figure.kind === 'invalid') {
        report({ code: 'no-figure', unit: name, row, key, text: figure.text, reason: figure.reason })
      }
    }
  }

  table(units: number): ColumnTable {
    return { units, columns: new Map([...this.#columns.keys()].map(name => [name, this.#whole(name, units)] as const)) }
  }

  #whole(name: InputId | FactName, units: number): Float64Array {
    return this.#column(name, units - 1).subarray(0, units)
  }

  #column(name: InputId | FactName, unit: number): Float64Array<ArrayBuffer> {
    const known = this.#columns.get(name)
    if (known && unit < known.length) return known
    const grown = new Float64Array(Math.max(1024, 2 ** Math.ceil(Math.log2(unit + 1)))).fill(Number.NaN)
    if (known) grown.set(known)
    this.#columns.set(name, grown)
    return grown
  }
}

/** Up to fifteen digits: the double is read back as the same decimal. */
const SHORT = /^(?=.{1,16}$)\d{1,15}(?:\.\d{1,14})?$/

/** The quick way for most cells; what is not plainly an amount goes the careful way. */
function plainNumber({ kind }: FigureTarget, given: Given): number | undefined {
  const isAmount = kind === 'number' || kind === 'choice'
  if (!isAmount || given.kind === 'nothing' || given.kind === 'truth') return undefined
  return SHORT.test(given.text) ? Number(given.text) : undefined
}
