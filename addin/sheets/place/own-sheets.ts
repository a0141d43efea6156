import { markers } from '../names.ts'
import { placeOf } from '../read/find-sheet.ts'
import type { NamePlan, SheetId } from '../workbook-plan.ts'
import { titleKey } from './free-title.ts'
import type { Titles } from './place-plan.ts'

/** The defined name by which a sheet is found, whatever it is called by now. */
export const markerOf = {
  summary: markers.summary,
  facts: markers.facts,
  inputs: markers.inputs,
  checklist: markers.checklist,
  scores: markers.scores,
  targets: markers.targets,
  units: markers.units,
  points: markers.points,
  exclusion: markers.exclusion,
  ranks: markers.ranks,
  differences: markers.differences,
  lists: markers.lists,
  log: markers.log,
} as const satisfies Record<SheetId, string>

export const SHEET_IDS = Object.keys(markerOf) as readonly SheetId[]

/** The sheets of ours that a workbook holds, found by their defined names, whatever they are called by now. */
export function ownSheets(titles: readonly string[], names: readonly NamePlan[]): Titles {
  const references = new Map(names.map(({ name, refersTo }) => [name.toLowerCase(), refersTo]))
  const present = new Map(titles.map(title => [titleKey(title), title]))
  return Object.fromEntries(
    SHEET_IDS.flatMap(id => {
      const reference = references.get(markerOf[id])?.replace(/^=/, '')
      const title = present.get(titleKey(placeOf(reference)?.title ?? ''))
      return title === undefined ? [] : [[id, title] as const]
    }),
  )
}
