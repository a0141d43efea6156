import { addressOf } from '../../sheets/address.ts'
import { failure } from '../edge.ts'
import { askContent } from '../read/overview.ts'
import { formulaAt, type SheetContent } from '../read/raw-sheet.ts'
import type { Snapshot } from '../read/snapshot.ts'
import { movedFormula, type RowMoves } from './row-moves.ts'

/** A formula of the user's over rows of ours that move. */
export interface MovedReference {
  readonly title: string
  readonly address: string
  readonly before: string
  readonly after: string
}

/** The user's formulas that must follow; a protected sheet that has any fails before anything is changed. */
export async function movedReferences(
  context: Excel.RequestContext,
  { overview, own }: Snapshot,
  moves: RowMoves,
): Promise<readonly MovedReference[]> {
  if (moves.size === 0) return []
  const ours = new Set(Object.values(own))
  const asked = overview.sheets.flatMap(({ title }) => {
    if (ours.has(title)) return []
    const { protection } = context.workbook.worksheets.getItem(title)
    protection.load('protected')
    return [{ title, protection, content: askContent(context, title) }]
  })
  await context.sync()
  return asked.flatMap(({ title, protection, content }) => {
    const references = movedIn(content(), moves)
    if (references.length > 0 && protection.protected) throw failure('sheet-protected', title)
    return references
  })
}

function movedIn(content: SheetContent, moves: RowMoves): readonly MovedReference[] {
  const { title, top, left, values } = content
  return values.flatMap((cells, down) =>
    cells.flatMap((_, across) => {
      const [row, column] = [top + down, left + across]
      const before = formulaAt(content, row, column)
      const after = before === undefined ? before : movedFormula(before, title, moves)
      if (before === undefined || after === undefined || after === before) return []
      return [{ title, address: addressOf(row, column), before, after }]
    }),
  )
}

export async function writeMoved(context: Excel.RequestContext, references: readonly MovedReference[]): Promise<void> {
  if (references.length === 0) return
  for (const { title, address, after } of references)
    context.workbook.worksheets.getItem(title).getRange(address).formulas = [[after]]
  await context.sync()
}

/** Puts formulas back where nobody wrote something else since. */
export async function writeBack(context: Excel.RequestContext, references: readonly MovedReference[]): Promise<void> {
  if (references.length === 0) return
  const cells = references.map(reference => {
    const range = context.workbook.worksheets.getItem(reference.title).getRange(reference.address)
    range.load('formulas')
    return { reference, range }
  })
  await context.sync()
  for (const { reference, range } of cells)
    if (range.formulas[0]?.[0] === reference.after) range.formulas = [[reference.before]]
  await context.sync()
}
