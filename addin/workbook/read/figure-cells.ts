import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { linkState } from '../../binding/link-state.ts'
import type { FigureCell } from '../../ports.ts'
import { figureRows } from '../../sheets/read/figure-rows.ts'
import { figuresOfRows } from '../../sheets/read/figures-of.ts'
import { cellAddress, cellOf } from './addresses.ts'
import { type ColumnOf, type Table, tableOf, textAt } from './columns.ts'
import { formulaAt, shownAt } from './raw-sheet.ts'
import type { Snapshot } from './snapshot.ts'

/** The row of a figure, with its place among the cells that were read. */
export interface FigurePlace {
  readonly figure: FigureName
  readonly sheet: 'facts' | 'inputs'
  readonly row: number
  /** Where its value is entered. */
  readonly column: number
}

/** Where every figure of the rules stands by now. */
export function figurePlaces(snapshot: Snapshot, rulebook: Rulebook): readonly FigurePlace[] {
  const rows = figuresOfRows(figureRows(snapshot.raw).rows, rulebook)
  return [...rows].flatMap(([figure, { sheet, cell }]) => {
    const place = cellOf(cell.slice(cell.lastIndexOf('!') + 1))
    return place ? [{ figure, sheet, ...place }] : []
  })
}

/** Everything that is known of the figures' rows. */
export function figureCells(snapshot: Snapshot, places: readonly FigurePlace[]): ReadonlyMap<FigureName, FigureCell> {
  const tables = { facts: tableOf(snapshot, 'facts'), inputs: tableOf(snapshot, 'inputs') }
  return new Map(
    places.flatMap(place => {
      const table = tables[place.sheet]
      return table ? [[place.figure, figureCell(table, place)] as const] : []
    }),
  )
}

function figureCell({ content, columns }: Table<'facts'> | Table<'inputs'>, place: FigurePlace): FigureCell {
  const { figure, row, column } = place
  const named: Readonly<Partial<Record<ColumnOf<'inputs'>, number>>> = columns
  const text = (name: ColumnOf<'inputs'>) => textAt(content, row, named[name])
  return {
    figure,
    address: cellAddress(content.title, row, column),
    content: shownAt(content, row, column),
    link: linkState(formulaAt(content, row, column), content.title),
    provider: text('provider'),
    evidence: text('evidence'),
    deadline: text('deadline'),
    source: text('source'),
    note: text('note'),
  }
}
