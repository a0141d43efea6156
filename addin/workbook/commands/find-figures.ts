import { proposeLinks } from '../../binding/propose-links.ts'
import type { Proposal } from '../../ports.ts'
import { failure, reading } from '../edge.ts'
import { takeRules } from '../read/active-rules.ts'
import { askOverview } from '../read/overview.ts'
import { rawSheetOf } from '../read/raw-sheet.ts'
import { askSizes, searchedSheets } from '../read/sheet-sizes.ts'
import { askSnapshot, ownTitles } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'

/** Looks through the sheets that people see for labels that look like those of figures, in three requests. */
export async function findFigures(tools: Tools): Promise<readonly Proposal[]> {
  return reading(async context => {
    const asked = askOverview(context)
    await context.sync()
    const overview = asked()
    const rules = askSnapshot(context, overview, [])
    const own = new Set(Object.values(ownTitles(overview)))
    const visible = overview.sheets.filter(({ title, visibility }) => visibility === 'visible' && !own.has(title))
    const sizes = askSizes(
      context,
      visible.map(({ title }) => title),
    )
    await context.sync()
    const usable = await takeRules(tools, rules())
    if (usable?.kind !== 'usable') throw failure('rules-have-errors')
    const sheets = askCells(context, searchedSheets(sizes()))
    await context.sync()
    return proposeLinks(usable.rules.rulebook, sheets(), { own })
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
