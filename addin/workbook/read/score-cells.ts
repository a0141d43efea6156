import { type Code, codeOf } from '../../../dsl/model/ids.ts'
import type { CellAddress, Mode } from '../../ports.ts'
import { modeOfAll } from '../../sheets/mode/mode-of.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import { cellAddress } from './addresses.ts'
import { rowsOf, type Table, tableOf, textAt } from './columns.ts'
import { formulaAt } from './raw-sheet.ts'
import type { Snapshot } from './snapshot.ts'

/** The decision's table as it stands by now. */
export interface ScoreTable extends Table<'scores'> {
  readonly rowOfCode: ReadonlyMap<Code, number>
  /** Absent where somebody deleted it. */
  readonly totalRow?: number
}

export function scoreTable(snapshot: Snapshot): ScoreTable | undefined {
  const table = tableOf(snapshot, 'scores')
  if (!table) return undefined
  const { content, columns } = table
  const rowOfCode = new Map<Code, number>()
  let totalRow: number | undefined
  for (const row of rowsOf(table)) {
    const code = codeOf(textAt(content, row, columns.code))
    if (code === '' && isTotal(textAt(content, row, columns.title))) totalRow = row
    if (code !== '' && !rowOfCode.has(code)) rowOfCode.set(code, row)
  }
  return { ...table, rowOfCode, ...(totalRow === undefined ? {} : { totalRow }) }
}

const isTotal = (text: string): boolean =>
  text === sheetTexts('vi').scores.total || text === sheetTexts('en').scores.total

/** The columns that differ between the modes. */
export const modeColumns = ['measure', 'self', 'state'] as const

export function modeOfTable({ content, columns, rowOfCode }: ScoreTable): Mode {
  const places = [...rowOfCode.values()].flatMap(row => modeColumns.map(name => [row, columns[name]] as const))
  return modeOfAll(
    places.flatMap(([row, column]) => (column === undefined ? [] : (formulaAt(content, row, column) ?? []))),
  )
}

/** The cell of the self-assessed points by code, of everything that the rules score. */
export function scoreCells(table: ScoreTable, scored: ReadonlySet<Code>): ReadonlyMap<Code, CellAddress> {
  const column = table.columns.self
  if (column === undefined) return new Map()
  const rows = [...table.rowOfCode].filter(([code]) => scored.has(code))
  return new Map(rows.map(([code, row]) => [code, cellAddress(table.content.title, row, column)]))
}
