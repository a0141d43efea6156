import { isSameFormula } from '../../audit/same-formula.ts'
import type { ActiveRules, Mode } from '../../ports.ts'
import { columnArea } from '../../sheets/address.ts'
import { type ModeFormulas, modeFormulas } from '../../sheets/mode/mode-formulas.ts'
import { modeOf } from '../../sheets/mode/mode-of.ts'
import { failure, writing } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { GONE, presentPlace } from '../read/present-cells.ts'
import { formulaAt } from '../read/raw-sheet.ts'
import { modeColumns, type ScoreTable, scoreTable } from '../read/score-cells.ts'
import { loadSnapshot } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'
import { protect } from '../write/write-page.ts'
import { quietly } from '../write/write-plan.ts'

/**
 * Writes measures, scores and states as custom functions or as native formulas, in three requests. Cells in which
 * somebody put something of their own are left alone.
 */
export async function switchMode(tools: Tools, mode: Mode): Promise<void> {
  await writing(async context => {
    const snapshot = await loadSnapshot(context, ['facts', 'inputs', 'checklist', 'scores', 'units'])
    const usable = await takeRules(tools, snapshot)
    const table = scoreTable(snapshot)
    if (usable?.kind !== 'usable' || !table) throw failure('rules-have-errors', snapshot.own.scores)
    const place = presentPlace(snapshot, usable.rules.rulebook, table)
    const columns = newColumns(table, usable.rules, wanted => modeFormulas(usable.rules.rulebook, place, wanted), mode)
    const isProtected = snapshot.protectedSheets.has('scores')
    try {
      await write(context, { table, columns, isProtected })
    } catch (error) {
      await writing(again => write(again, { table, columns: columns.map(restored), isProtected }))
      throw error
    }
  })
}

interface ColumnChange {
  readonly column: number
  readonly top: number
  /** Nothing where a cell is left alone. */
  readonly formulas: readonly (string | null)[]
  readonly before: readonly (string | null)[]
}

const restored = (change: ColumnChange): ColumnChange => ({ ...change, formulas: change.before })

function newColumns(
  table: ScoreTable,
  { scorer }: ActiveRules,
  formulasIn: (mode: Mode) => ReadonlyMap<string, ModeFormulas>,
  mode: Mode,
): readonly ColumnChange[] {
  const [live, portable] = [formulasIn('live'), formulasIn('portable')]
  const wanted = mode === 'live' ? live : portable
  const rows = [...table.rowOfCode].filter(([code]) => scorer.codes.has(code))
  const top = Math.min(...rows.map(([, row]) => row))
  const bottom = Math.max(...rows.map(([, row]) => row))
  return modeColumns.flatMap(name => {
    const column = table.columns[name]
    if (column === undefined || rows.length === 0) return []
    const formulas = new Array<string | null>(bottom - top + 1).fill(null)
    const before = [...formulas]
    for (const [code, row] of rows) {
      const present = formulaAt(table.content, row, column)
      const next = formulaOf(wanted.get(code), name)
      const known = [live, portable].map(each => formulaOf(each.get(code), name))
      if (present === undefined || next === undefined || !isOurs(present, known)) continue
      formulas[row - top] = `=${next}`
      before[row - top] = present
    }
    return [{ column, top, formulas, before }]
  })
}

function formulaOf(formulas: ModeFormulas | undefined, column: (typeof modeColumns)[number]): string | undefined {
  const formula = column === 'self' ? formulas?.score : formulas?.[column]
  // A formula over a row that was deleted would only show an error.
  return formula?.includes(GONE) ? undefined : formula
}

const isOurs = (present: string, known: readonly (string | undefined)[]): boolean =>
  modeOf(present) === 'live' || known.some(formula => formula !== undefined && isSameFormula(present, formula))

async function write(
  context: Excel.RequestContext,
  change: {
    readonly table: ScoreTable
    readonly columns: readonly ColumnChange[]
    readonly isProtected: boolean
  },
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(change.table.content.title)
  quietly(context)
  if (change.isProtected) sheet.protection.unprotect()
  for (const { column, top, formulas } of change.columns)
    sheet.getRange(columnArea(column, top, top + formulas.length - 1)).formulas = formulas.map(formula => [formula])
  if (change.isProtected) protect(sheet)
  await context.sync()
}
