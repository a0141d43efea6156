import { type Code, codeOf } from '../../../dsl/model/ids.ts'
import type { ActiveRules, CellAddress, Traced, TracedScore } from '../../ports.ts'
import { markers } from '../../sheets/names.ts'
import { placeOf, plainText } from '../../sheets/read/find-sheet.ts'
import type { SheetId } from '../../sheets/workbook-plan.ts'
import { cellAddress } from '../read/addresses.ts'
import { figurePlaces } from '../read/figure-cells.ts'
import { formulaAt, rawSheetOf, shownAt } from '../read/raw-sheet.ts'
import { type ScoreTable, scoreTable } from '../read/score-cells.ts'
import { type Snapshot, sheetIds } from '../read/snapshot.ts'
import { cohortIn, figuresIn } from '../read/state.ts'
import type { TracedCell } from './traced-cell.ts'

/** A cell on a sheet of ours; its row says what it is about. */
export function tracedOwnCell(snapshot: Snapshot, rules: ActiveRules, cell: TracedCell): Traced {
  const [id] = sheetIds(snapshot.own).flatMap(([each, title]) => (title === cell.title ? [each] : []))
  const elsewhere: Traced = { kind: 'elsewhere', address: cell.address }
  if (id === undefined) return elsewhere
  if (isTotal(snapshot, cell)) return { kind: 'total', address: cell.address }
  const figure = figurePlaces(snapshot, rules.rulebook).find(place => place.sheet === id && place.row === cell.row)
  if (figure) return { kind: 'figure', address: cell.address, figure: figure.figure }
  const code = codeInRow(snapshot, rules, id, cell)
  if (code === undefined) return elsewhere
  if (!rules.scorer.codes.has(code)) return { kind: 'group', address: cell.address, code }
  return tracedScore(snapshot, rules, { cell, id, code })
}

function isTotal(snapshot: Snapshot, { title, row, column }: TracedCell): boolean {
  const total = placeOf(snapshot.overview.names.get(markers.total))
  if (total?.title === title && total.row === row && column >= total.column - 1) return true
  const table = scoreTable(snapshot)
  return table?.content.title === title && table.totalRow === row
}

/**
 * The nearest code to the left: the list of helpers has several tables side by side. Codes are texts; the number 7.5
 * is an amount of points, not the indicator 7.5.
 */
function codeInRow({ contents }: Snapshot, rules: ActiveRules, id: SheetId, cell: TracedCell): Code | undefined {
  const content = contents.get(id)
  if (!content || id === 'units' || id === 'points' || id === 'exclusion' || id === 'ranks') return undefined
  const sheet = rawSheetOf(content)
  const groups = new Set<string>(rules.rulebook.groups.map(({ code }) => code))
  for (let column = cell.column; column >= 0; column -= 1) {
    const value = sheet.at(cell.row, column)
    const code = value.kind === 'text' ? codeOf(plainText(value)) : undefined
    if (code === undefined) continue
    if (rules.scorer.codes.has(code) || groups.has(code)) return code
  }
  return undefined
}

function tracedScore(
  snapshot: Snapshot,
  rules: ActiveRules,
  { cell, id, code }: { readonly cell: TracedCell; readonly id: SheetId; readonly code: Code },
): TracedScore {
  const { figures } = figuresIn(snapshot, rules.rulebook)
  const cohort = cohortIn(snapshot, { scorer: rules.scorer, figures })
  const table = scoreTable(snapshot)
  const shown = id === 'scores' && table ? shownOf(table, cell) : undefined
  const cells = new Map(
    figurePlaces(snapshot, rules.rulebook).flatMap(({ figure, sheet, row, column }): [typeof figure, CellAddress][] => {
      const title = snapshot.own[sheet]
      return title === undefined ? [] : [[figure, cellAddress(title, row, column)]]
    }),
  )
  return {
    kind: 'score',
    address: cell.address,
    code,
    figures,
    ...(cohort ? { cohort } : {}),
    cells,
    shows: shown?.shows ?? 'other',
    shown: shown?.shown ?? cell.shown,
    formula: shown?.formula ?? cell.formula,
  }
}

/** What the row shows in the selected column, else its points. */
function shownOf(
  { content, columns }: ScoreTable,
  { row, column }: TracedCell,
): Pick<TracedScore, 'shows' | 'shown' | 'formula'> {
  const kinds = { measure: 'measure', self: 'score', state: 'state' } as const
  const name = (['measure', 'state'] as const).find(each => columns[each] === column) ?? 'self'
  const at = columns[name] ?? column
  return { shows: kinds[name], shown: shownAt(content, row, at), formula: formulaAt(content, row, at) ?? '' }
}
