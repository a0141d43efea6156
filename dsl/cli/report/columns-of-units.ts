import type { FactName, InputId } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { toDouble } from '../../numbers/rational.ts'
import { type ColumnTable, INVALID } from '../../score/columns.ts'
import type { Figure } from '../../score/figures.ts'
import type { Unit } from '../read-units.ts'

/** The figures of many units as columns, one for each input and fact that any rule can read. */
export function columnsOfUnits(rulebook: Rulebook, units: readonly Unit[]): ColumnTable {
  const inputs = rulebook.indicators.flatMap(indicator => indicator.inputs.map(input => input.id))
  const facts = rulebook.facts.filter(fact => fact.unit.kind !== 'text').map(fact => fact.name)
  const names: readonly (InputId | FactName)[] = [...inputs, ...facts]
  return { units: units.length, columns: new Map(names.map(name => [name, columnOf(name, units)])) }
}

const columnOf = (name: InputId | FactName, units: readonly Unit[]): Float64Array =>
  Float64Array.from(units, ({ figures }) => numberOf(figures.get(name)))

function numberOf(figure: Figure | undefined): number {
  if (!figure) return Number.NaN
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
