import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { KeptCell, KeptContent, KeptFigure, KeptScore } from '../../sheets/plan/kept.ts'
import { factColumns, inputColumns, layoutOf, scoreColumns } from '../../sheets/plan/layout.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import type { CellPlan, CellValue, SheetId, WorkbookPlan } from '../../sheets/workbook-plan.ts'
import { type ColumnOf, tableOf } from '../read/columns.ts'
import { type FigurePlace, figurePlaces } from '../read/figure-cells.ts'
import { contentAt, formulaAt, type SheetContent } from '../read/raw-sheet.ts'
import { scoreTable } from '../read/score-cells.ts'
import type { Snapshot } from '../read/snapshot.ts'
import { keptItems } from './kept-items.ts'

const figureFields = ['own', 'evidence', 'deadline', 'source', 'note'] as const
const scoreFields = ['ministry', 'cyberspace', 'experts', 'owner', 'evidence', 'note', 'reason'] as const

/** What people wrote into our sheets, wherever it stands by now: everything that differs from the plan they had. */
export function keptContent(snapshot: Snapshot, rulebook: Rulebook, planned: WorkbookPlan): KeptContent {
  const original = originalsOf(planned, rulebook)
  const figures = figurePlaces(snapshot, rulebook).map(
    place => [place.figure, keptFigure(snapshot, place, original)] as const,
  )
  return {
    figures: new Map(figures.filter(([, kept]) => !isEmpty(kept))),
    scores: keptScores(snapshot, original),
    items: keptItems(snapshot, rulebook, original.item, keptCell),
  }
}

const isEmpty = (kept: KeptFigure | KeptScore): boolean => Object.keys(kept).length === 0

/** Whether nobody wrote anything since these sheets were made. */
export const isUntouched = ({ figures, scores, items }: KeptContent): boolean =>
  figures.size + scores.size + items.size === 0

function keptFigure(snapshot: Snapshot, place: FigurePlace, original: Originals): KeptFigure {
  const table = tableOf(snapshot, place.sheet)
  if (!table) return {}
  const named: Readonly<Partial<Record<ColumnOf<'inputs'>, number>>> = { ...table.columns, own: place.column }
  return Object.fromEntries(
    figureFields.flatMap(field => {
      const kept = keptCell(table.content, place.row, named[field], original.figure(place, field))
      return kept ? [[field, kept]] : []
    }),
  )
}

function keptScores(snapshot: Snapshot, original: Originals): KeptContent['scores'] {
  const table = scoreTable(snapshot)
  if (!table) return new Map()
  const scores = [...table.rowOfCode].flatMap(([code, row]) => {
    const entries = scoreFields.flatMap(field => {
      const planned = original.score(code, field)
      const kept = planned && keptCell(table.content, row, table.columns[field], planned)
      return kept ? [[field, kept] as const] : []
    })
    return entries.length > 0 ? [[code, Object.fromEntries(entries)] as const] : []
  })
  return new Map(scores)
}

function keptCell(
  content: SheetContent,
  row: number,
  column: number | undefined,
  planned: CellPlan | undefined,
): KeptCell | undefined {
  if (column === undefined || contentAt(content, row, column) === plannedContent(planned)) return undefined
  const formula = formulaAt(content, row, column)
  if (formula !== undefined) return { formula: formula.slice(1) }
  return { value: contentAt(content, row, column) }
}

function plannedContent(cell: CellPlan | undefined): CellValue {
  return cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`
}

/** The cells of the plan that people may fill, by what they are about. */
interface Originals {
  readonly figure: (place: FigurePlace, field: (typeof figureFields)[number]) => CellPlan | undefined
  /** Headings compute what items take in: they have no cell that people fill. */
  readonly item: (row: number, column: number) => CellPlan | undefined
  readonly score: (code: string, field: (typeof scoreFields)[number]) => CellPlan | undefined
}

function originalsOf({ sheets }: WorkbookPlan, rulebook: Rulebook): Originals {
  const layout = layoutOf(rulebook, sheetTexts('vi'))
  const cells = new Map(sheets.map(({ id, cells: planned }) => [id, cellsByPlace(planned)]))
  const rows = new Map<string, number>(layout.rowOfScore)
  const groups = new Set<string>(layout.scoreRows.flatMap(row => (row.kind === 'group' ? [row.code] : [])))
  const at = (sheet: SheetId, row: number | undefined, column: number | undefined) =>
    row === undefined || column === undefined ? undefined : cells.get(sheet)?.get(`${row},${column}`)
  return {
    figure: ({ figure, sheet }, field) => {
      const columns: Readonly<Partial<Record<string, number>>> = sheet === 'facts' ? factColumns : inputColumns
      return at(sheet, layout.rowOfFigure.get(figure), columns[field])
    },
    item: (row, column) => at('checklist', row, column),
    score: (code, field) => (groups.has(code) ? undefined : at('scores', rows.get(code), scoreColumns[field])),
  }
}

const cellsByPlace = (cells: readonly CellPlan[]): ReadonlyMap<string, CellPlan> =>
  new Map(cells.map(cell => [`${cell.row},${cell.column}`, cell]))
