import type { Finding } from '../../audit/finding.ts'
import type { Undo } from '../../ports.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import { failure, writing } from '../edge.ts'
import { cellAddress, cellOf } from '../read/addresses.ts'
import { askContent } from '../read/overview.ts'
import { contentAt, formulaAt } from '../read/raw-sheet.ts'
import { loadSnapshot, type Snapshot } from '../read/snapshot.ts'
import { plainText } from '../write/contents.ts'
import { protect } from '../write/write-page.ts'

interface MendedCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
  /** As Excel takes it: a formula with `=`, or a value that is none. */
  readonly before: CellValue
  readonly after: CellValue
}

/** Writes what the rules expect into the cells of findings, and can put back what stood there. */
export async function mendCells(findings: readonly Finding[]): Promise<Undo> {
  const mended = await writing(async context => {
    const snapshot = await loadSnapshot(context, [])
    const cells = findings.flatMap(finding => {
      const place = cellOf(finding.cell)
      return place ? [{ finding, place, content: askContent(context, finding.sheet) }] : []
    })
    await context.sync()
    const wanted = cells.map(({ finding, place, content }): MendedCell => {
      const found = content()
      const before = contentAt(found, place.row, place.column)
      const isFormula = formulaAt(found, place.row, place.column) !== undefined
      return {
        sheet: finding.sheet,
        ...place,
        before: isFormula ? before : asValue(before),
        after: isFormulaText(finding.expected) ? finding.expected : asValue(finding.expected),
      }
    })
    await write(context, snapshot, wanted, cell => cell.after)
    return wanted
  })
  return {
    undo: () =>
      writing(async context => {
        const snapshot = await loadSnapshot(context, [])
        const found = mended.map(cell => ({ cell, content: askContent(context, cell.sheet) }))
        await context.sync()
        const changed = found.find(
          ({ cell, content }) => !isAsMended(cell, contentAt(content(), cell.row, cell.column)),
        )
        if (changed)
          throw failure('changed-meanwhile', cellAddress(changed.cell.sheet, changed.cell.row, changed.cell.column))
        await write(context, snapshot, mended, cell => cell.before)
      }),
  }
}

const isFormulaText = (value: CellValue): value is string => typeof value === 'string' && value.startsWith('=')

const asValue = (value: CellValue): CellValue => (typeof value === 'string' ? plainText(value) : value)

/** Excel words formulas in its own way, so a formula counts as untouched while it is one. */
const isAsMended = ({ after }: MendedCell, now: CellValue): boolean =>
  isFormulaText(after) ? isFormulaText(now) : asValue(now) === after

async function write(
  context: Excel.RequestContext,
  { own, protectedSheets }: Snapshot,
  cells: readonly MendedCell[],
  content: (cell: MendedCell) => CellValue,
): Promise<void> {
  const locked = new Set([...protectedSheets].map(id => own[id]))
  const sheets = new Map(cells.map(({ sheet }) => [sheet, context.workbook.worksheets.getItem(sheet)]))
  for (const [title, sheet] of sheets) if (locked.has(title)) sheet.protection.unprotect()
  for (const cell of cells) {
    const range = sheets.get(cell.sheet)?.getCell(cell.row, cell.column)
    if (range) range.formulas = [[content(cell)]]
  }
  for (const [title, sheet] of sheets) if (locked.has(title)) protect(sheet)
  await context.sync()
}
