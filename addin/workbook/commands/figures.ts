import type { FigureName } from '../../../dsl/emit/cells.ts'
import { linkFormula } from '../../binding/link-formula.ts'
import type { CellAddress, Entry, Link, Undo } from '../../ports.ts'
import { failure } from '../edge.ts'
import { cellOf, located } from '../read/addresses.ts'
import { askOverview, type Overview } from '../read/overview.ts'
import { formulaAt, shownAt } from '../read/raw-sheet.ts'
import { askSnapshot, type Snapshot } from '../read/snapshot.ts'
import type { Tools } from '../tools.ts'
import { changeFigures, FIGURE_SHEETS } from './change-figures.ts'

/** Puts something into the row of a figure; text stays text, whatever it begins with. */
export const enter = (tools: Tools, { figure, field, content }: Entry): Promise<Undo> =>
  changeFigures(tools, find => [{ cell: find(figure, field), next: { value: content } }])

/** References become the values they show; cells without a formula stay as they are. */
export const unlink = (tools: Tools, figures: readonly FigureName[]): Promise<Undo> =>
  changeFigures(tools, find =>
    figures.flatMap(figure => {
      const cell = find(figure, 'own')
      const { content, row, column } = cell
      if (formulaAt(content, row, column) === undefined) return []
      return [{ cell, next: { value: shownAt(content, row, column) } }]
    }),
  )

/** Figures become plain references to cells of the user's own sheets. */
export function link(tools: Tools, links: readonly Link[]): Promise<Undo> {
  const empty = new Set<CellAddress>()
  return changeFigures(
    tools,
    find =>
      links.map(({ figure, target }) => ({
        cell: find(figure, 'own'),
        next: { formula: linkFormula(target, empty.has(target)) },
      })),
    context => withTargets(context, links, empty),
  )
}

/** The sheets of figures, after the targets turned out to be cells that may be referred to. */
async function withTargets(
  context: Excel.RequestContext,
  links: readonly Link[],
  empty: Set<CellAddress>,
): Promise<Snapshot> {
  const asked = askOverview(context)
  await context.sync()
  const overview = asked()
  const snapshot = askSnapshot(context, overview, FIGURE_SHEETS)
  const targets = links.map(({ target }) => ({ target, range: askTarget(context, target, overview) }))
  await context.sync()
  const answer = snapshot()
  for (const { target, range } of targets) {
    if (Object.values(answer.own).includes(located(target)?.title ?? '')) throw failure('own-cell', target)
    if (range.values[0]?.[0] === '') empty.add(target)
  }
  return answer
}

function askTarget({ workbook }: Excel.RequestContext, target: CellAddress, { sheets }: Overview): Excel.Range {
  const place = located(target)
  if (!place || !sheets.some(({ title }) => title === place.title)) throw failure('cell-not-found', target)
  if (!cellOf(place.address)) throw failure('several-cells', target)
  const range = workbook.worksheets.getItem(place.title).getRange(place.address)
  range.load('values')
  return range
}
