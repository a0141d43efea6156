import type { FactName, InputId } from '../model/ids.ts'
import { toDouble } from '../numbers/rational.ts'
import { type ColumnTable, INVALID } from './columns.ts'
import type { Figure, Figures } from './figures.ts'

/** The figures of units side by side, a column for each name that any of them has. */
export function columnTableOf(units: readonly Figures[]): ColumnTable {
  const columns = new Map<InputId | FactName, Float64Array>()
  for (const [row, figures] of units.entries()) {
    for (const [name, figure] of figures) columnOf(columns, name, units.length)[row] = doubleOf(figure)
  }
  return { units: units.length, columns }
}

function columnOf(
  columns: Map<InputId | FactName, Float64Array>,
  name: InputId | FactName,
  length: number,
): Float64Array {
  const known = columns.get(name) ?? new Float64Array(length).fill(Number.NaN)
  columns.set(name, known)
  return known
}

/** A figure as the columns hold it. */
export function doubleOf(figure: Figure): number {
  switch (figure.kind) {
    case 'number':
      return toDouble(figure.value)
    case 'yes-no':
      return figure.yes ? 1 : 0
    case 'text':
    case 'invalid':
      return INVALID
    default:
      return figure satisfies never
  }
}
