import { proposeLinks } from '../../binding/propose-links.ts'
import type { Proposal } from '../../ports.ts'
import { failure, reading } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { askOverview, type Overview } from '../read/overview.ts'
import { rawSheetOf } from '../read/raw-sheet.ts'
import { askSnapshot, ownTitles } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'

/** So many cells of all sheets together are searched; what lies beyond is somebody's archive. */
const MOST_CELLS = 200_000

/** Looks through the sheets that people see for labels that look like those of figures, in three requests. */
export async function findFigures(tools: Tools): Promise<readonly Proposal[]> {
  return reading(async context => {
    const asked = askOverview(context)
    await context.sync()
    const overview = asked()
    const rules = askSnapshot(context, overview, [])
    const sizes = askSizes(context, overview)
    await context.sync()
    const usable = await takeRules(tools, rules())
    if (usable?.kind !== 'usable') throw failure('rules-have-errors')
    const sheets = askCells(context, searched(sizes()))
    await context.sync()
    const own = new Set(Object.values(ownTitles(overview)))
    return proposeLinks(usable.rules.rulebook, sheets(), { own })
  })
}

interface Size {
  readonly title: string
  readonly cells: number
}

function askSizes({ workbook }: Excel.RequestContext, overview: Overview): () => readonly Size[] {
  const own = new Set(Object.values(ownTitles(overview)))
  const asked = overview.sheets
    .filter(({ title, visible }) => visible && !own.has(title))
    .map(({ title }) => {
      const range = workbook.worksheets.getItem(title).getUsedRangeOrNullObject(true)
      range.load('cellCount')
      return { title, range }
    })
  return () => asked.map(({ title, range }) => ({ title, cells: range.isNullObject ? 0 : range.cellCount }))
}

/** Whole sheets in their order, as many as fit; `cellCount` is -1 where it is beyond counting. */
function searched(sizes: readonly Size[]): readonly string[] {
  let room = MOST_CELLS
  return sizes.flatMap(({ title, cells }) => {
    if (cells <= 0 || cells > room) return []
    room -= cells
    return [title]
  })
}

function askCells({ workbook }: Excel.RequestContext, titles: readonly string[]) {
  const asked = titles.map(title => {
    const range = workbook.worksheets.getItem(title).getUsedRange(true)
    range.load('rowIndex,columnIndex,values')
    return { title, range }
  })
  return () =>
    asked.map(({ title, range }) => {
      const { values } = range
      const raw = rawSheetOf({ title, top: 0, left: 0, values, formulas: [] })
      return { ...raw, top: range.rowIndex, left: range.columnIndex }
    })
}
