import { type FactCount, tickOf } from '../../model/checklist.ts'
import type { FactName } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { type ColumnTable, INVALID } from './column-table.ts'

type Columns = ColumnTable['columns']

/** The table with the figures of facts that count a checklist, where the table itself has none for them. */
export function countedTable({ facts }: Rulebook, table: ColumnTable): ColumnTable {
  const counts = facts.flatMap(({ name, count }) => (count ? [{ name, count }] : []))
  if (counts.length === 0) return table
  const columns = new Map(table.columns)
  for (const { name, count } of counts) columns.set(name, countedColumn(name, count, table))
  return { units: table.units, columns }
}

function countedColumn(name: FactName, count: FactCount, { units, columns }: ColumnTable): Float64Array {
  const given = columns.get(name)
  const ticks = count.items.map(item => count.states.map(state => columns.get(tickOf(item, state))))
  return Float64Array.from({ length: units }, (_, row) => {
    const own = given?.[row] ?? Number.NaN
    return Number.isNaN(own) ? countedIn(ticks, row) : own
  })
}

/** As `countOf` counts one unit. */
function countedIn(items: readonly (readonly ReturnType<Columns['get']>[])[], row: number): number {
  let counted = 0
  let settled = 0
  for (const ticks of items) {
    let yes = 0
    let no = 0
    for (const tick of ticks) {
      const answer = tick?.[row] ?? Number.NaN
      if (answer === 1) yes += 1
      else if (answer === 0) no += 1
      else if (!Number.isNaN(answer)) return INVALID
    }
    if (no > 0) settled += 1
    else if (yes === ticks.length) {
      settled += 1
      counted += 1
    }
  }
  return settled === 0 ? Number.NaN : counted
}
