import type { Placement } from '../../sheets/place/place-plan.ts'
import type { Area } from '../../sheets/workbook-plan.ts'
import type { SheetContent } from '../read/raw-sheet.ts'
import type { Snapshot } from '../read/snapshot.ts'
import type { PresentSheet } from '../write/clear-sheet.ts'
import { CHART_NAME } from '../write/write-chart.ts'

/** The planned sheets that are there already, by title. */
export function presentSheets(
  { contents, charts }: Snapshot,
  { plan, added }: Pick<Placement, 'plan' | 'added'>,
): ReadonlyMap<string, PresentSheet> {
  const planned = new Map(plan.sheets.map(({ id, title }) => [id, title]))
  return new Map(
    [...contents].flatMap(([id, content]) => {
      const title = planned.get(id)
      if (title === undefined || title !== content.title || added.includes(id)) return []
      return [[title, { extent: extentOf(content), charts: ourCharts(charts.get(id) ?? []) }]]
    }),
  )
}

const extentOf = ({ top, left, values }: SheetContent): Area => ({
  top,
  left,
  bottom: top + Math.max(1, values.length) - 1,
  right: left + Math.max(1, values[0]?.length ?? 0) - 1,
})

/** In workbooks that were made as files the chart of the summary has another name; it was there first. */
export function ourCharts(names: readonly string[]): readonly string[] {
  const named = names.filter(name => name === CHART_NAME)
  return named.length > 0 ? named : names.slice(0, 1)
}
