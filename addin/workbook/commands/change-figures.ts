import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import { linkReference } from '../../binding/link-formula.ts'
import { linkState } from '../../binding/link-state.ts'
import type { Entry, Undo } from '../../ports.ts'
import { addressOf } from '../../sheets/address.ts'
import { type LinkRecord, recordedLinks } from '../../sheets/links/link-names.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import { failure, writing } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { cellAddress } from '../read/addresses.ts'
import { type ColumnOf, tableOf } from '../read/columns.ts'
import { figurePlaces } from '../read/figure-cells.ts'
import { contentAt, formulaAt, type SheetContent, shownAt } from '../read/raw-sheet.ts'
import { loadSnapshot, type Snapshot } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'
import { plainText } from '../write/contents.ts'
import { writeLinks } from '../write/write-links.ts'

/** The cell of a figure, of its evidence, source or note, with what stands in it. */
export interface FigureField {
  readonly figure: FigureName
  readonly field: Entry['field']
  readonly content: SheetContent
  readonly row: number
  readonly column: number
}

/** What a cell is to hold: a value as it is meant, or a formula with `=`. */
export type NewContent = { readonly value: CellValue } | { readonly formula: string }

export interface Change {
  readonly cell: FigureField
  readonly next: NewContent
}

export type FindField = (figure: FigureName, field: Entry['field']) => FigureField

/** The sheets that hold figures. */
export const FIGURE_SHEETS = ['facts', 'inputs'] as const

type Load = (context: Excel.RequestContext) => Promise<Snapshot>

const loadFigures: Load = context => loadSnapshot(context, FIGURE_SHEETS)

/** Finds the cells by their codes, writes them in one request, and can put back what stood there. */
export async function changeFigures(
  tools: Tools,
  changesOf: (find: FindField, snapshot: Snapshot) => readonly Change[],
  load: Load = loadFigures,
): Promise<Undo> {
  const done = await writing(async context => {
    const { snapshot, find, rulebook } = await figuresNow(tools, context, load)
    const changes = changesOf(find, snapshot)
    write(context, changes)
    writeLinks(context, snapshot.overview, linksAfter(changes))
    await context.sync()
    return { changes, links: linksBefore(changes, recordedLinks(snapshot.overview.names, rulebook)) }
  })
  return { undo: () => undoChanges(tools, done) }
}

/** What was written, and what the figures were linked to before. */
interface Done {
  readonly changes: readonly Change[]
  readonly links: Links
}

type Links = ReadonlyMap<FigureName, string | undefined>

const ownCells = (changes: readonly Change[]): readonly Change[] => changes.filter(({ cell }) => cell.field === 'own')

const linksAfter = (changes: readonly Change[]): Links =>
  new Map(
    ownCells(changes).map(({ cell, next }) => [
      cell.figure,
      'formula' in next ? linkReference(next.formula, cell.content.title) : undefined,
    ]),
  )

const linksBefore = (changes: readonly Change[], recorded: LinkRecord): Links =>
  new Map(ownCells(changes).map(({ cell }) => [cell.figure, recorded.get(cell.figure)]))

async function figuresNow(tools: Tools, context: Excel.RequestContext, load: Load) {
  const snapshot = await load(context)
  const usable = await takeRules(tools, snapshot)
  if (usable?.kind !== 'usable') throw failure('rules-have-errors', snapshot.own.inputs)
  const { rulebook } = usable.rules
  return { snapshot, rulebook, find: finder(snapshot, rulebook) }
}

function finder(snapshot: Snapshot, rulebook: Rulebook): FindField {
  const places = new Map(figurePlaces(snapshot, rulebook).map(place => [place.figure, place]))
  return (figure, field) => {
    const place = places.get(figure)
    const table = place && tableOf(snapshot, place.sheet)
    const named: Readonly<Partial<Record<ColumnOf<'inputs'>, number>>> = table?.columns ?? {}
    const column = field === 'own' ? place?.column : named[field]
    if (!place || !table || column === undefined) throw failure('cell-not-found', figure)
    return { figure, field, content: table.content, row: place.row, column }
  }
}

function write({ workbook }: Excel.RequestContext, changes: readonly Change[]): void {
  for (const { cell, next } of changes) {
    const range = workbook.worksheets.getItem(cell.content.title).getRange(addressOf(cell.row, cell.column))
    range.formulas = [[contentOf(next)]]
  }
}

function contentOf(next: NewContent): CellValue {
  if ('formula' in next) return next.formula
  return typeof next.value === 'string' ? plainText(next.value) : next.value
}

/** All or nothing: a cell that somebody changed since keeps what they wrote, and so do the others. */
async function undoChanges(tools: Tools, { changes, links }: Done): Promise<void> {
  await writing(async context => {
    const { snapshot, find } = await figuresNow(tools, context, loadFigures)
    const back = changes.map(change => undoing(change, find(change.cell.figure, change.cell.field)))
    write(context, back)
    writeLinks(context, snapshot.overview, links)
    await context.sync()
  })
}

function undoing({ cell, next }: Change, now: FigureField): Change {
  if (!stillThere(next, now)) throw failure('changed-meanwhile', cellAddress(now.content.title, now.row, now.column))
  const before = contentAt(cell.content, cell.row, cell.column)
  const isFormula = formulaAt(cell.content, cell.row, cell.column) !== undefined
  return { cell: now, next: isFormula ? { formula: String(before) } : { value: before } }
}

/** Excel rewrites a reference when its target moves, so a link counts as untouched while it is one. */
function stillThere(next: NewContent, { content, row, column }: FigureField): boolean {
  const formula = formulaAt(content, row, column)
  if ('value' in next) return formula === undefined && shownAt(content, row, column) === next.value
  return formula === next.formula || linkState(formula, content.title).kind === 'linked'
}
