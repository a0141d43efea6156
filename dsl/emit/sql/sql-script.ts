import { ticksOf } from '../../model/checklist.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { DUCKDB_PRELUDE, emitSql, usualColumns } from './emit-sql.ts'
import type { UnitColumn } from './stages/read-column.ts'
import { comment, identifier } from './text.ts'

/** The query over a table `units` that has every figure as a column, with what a reader has to know before it. */
export function emitSqlScript(rulebook: Rulebook): string {
  const columns = fittingColumns(rulebook)
  const query = emitSql(rulebook, { table: 'units', unit: 'unit', columns, comparedWith: 'units', ranks: 'with' })
  const prelude = query.includes('div(')
    ? [
        'DuckDB 1.4 or later needs these two lines first, without the dashes; PostgreSQL 12 or later needs nothing:',
        ...DUCKDB_PRELUDE.map(statement => `  ${statement};`),
      ]
    : []
  const lines = [
    'Scores every row of the table "units". It needs the column "unit" and these, of texts or numbers, empty where missing:',
    ...inLines(columns.map(({ column }) => identifier(column))),
    ...prelude,
  ]
  return `${[...lines.map(comment), query].join('\n')}\n`
}

/** What a table of PostgreSQL has room for, besides the name of the unit. */
const WIDEST = 1599

/** Every figure; where those are too many, without the answers of checklists, whose counts are facts and can be given. */
function fittingColumns(rulebook: Rulebook): readonly UnitColumn[] {
  const all = usualColumns(rulebook)
  if (all.length <= WIDEST) return all
  const ticks = new Set<string>(ticksOf(rulebook.checklists))
  return all.filter(({ figure }) => !ticks.has(figure))
}

const PER_LINE = 10

function inLines(names: readonly string[]): readonly string[] {
  const lines = Math.ceil(names.length / PER_LINE)
  return Array.from(
    { length: lines },
    (_, line) => `  ${names.slice(line * PER_LINE, (line + 1) * PER_LINE).join(', ')}`,
  )
}
