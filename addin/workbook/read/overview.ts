import { LOG_NAMESPACE, RULES_NAMESPACE } from '../../sheets/names.ts'
import { placeOf } from '../../sheets/read/find-sheet.ts'
import type { SheetCondition } from '../../sheets/read/workbook-conditions.ts'
import type { SheetContent } from './raw-sheet.ts'

/** What a workbook holds, without its cells. */
export interface Overview {
  readonly sheets: readonly SheetInfo[]
  /** Defined names of the whole workbook and what they refer to, without `=`. */
  readonly names: ReadonlyMap<string, string>
  /** Ids of the custom XML parts that carry rules. */
  readonly parts: readonly string[]
  /** Ids of those that carry a change log. */
  readonly logParts: readonly string[]
  /** Custom document properties. */
  readonly properties: ReadonlyMap<string, string>
  /** Who last saved the workbook, as Office tells; empty where it does not. */
  readonly lastAuthor: string
}

export interface SheetInfo {
  readonly id: string
  readonly title: string
  readonly visibility: SheetCondition['visibility']
}

/** Asks for the overview; the answer is there after the next `sync`. */
export function askOverview({ workbook }: Excel.RequestContext): () => Overview {
  const { worksheets, names, customXmlParts, properties } = workbook
  const parts = customXmlParts.getByNamespace(RULES_NAMESPACE)
  const logParts = customXmlParts.getByNamespace(LOG_NAMESPACE)
  const { custom } = properties
  worksheets.load('items/id,items/name,items/visibility')
  names.load('items/name,items/formula')
  parts.load('items/id')
  logParts.load('items/id')
  properties.load('lastAuthor')
  custom.load('items/key,items/value')
  return () => ({
    sheets: worksheets.items.map(({ id, name, visibility }) => ({
      id,
      title: name,
      visibility: visibilityOf(visibility),
    })),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, '')])),
    parts: parts.items.map(({ id }) => id),
    logParts: logParts.items.map(({ id }) => id),
    lastAuthor: properties.lastAuthor,
    properties: new Map(custom.items.map(({ key, value }) => [key, String(value)])),
  })
}

function visibilityOf(visibility: string): SheetCondition['visibility'] {
  if (visibility === Excel.SheetVisibility.visible) return 'visible'
  return visibility === Excel.SheetVisibility.veryHidden ? 'very-hidden' : 'hidden'
}

/** Asks for the cells of a sheet; the answer is there after the next `sync`. */
export function askContent({ workbook }: Excel.RequestContext, title: string): () => SheetContent {
  const range = workbook.worksheets.getItem(title).getUsedRangeOrNullObject(true)
  range.load('rowIndex,columnIndex,values,formulas')
  return () =>
    range.isNullObject
      ? { title, top: 0, left: 0, values: [], formulas: [] }
      : { title, top: range.rowIndex, left: range.columnIndex, values: range.values, formulas: range.formulas }
}

/** Asks for the texts of custom XML parts. */
export function askParts({ workbook }: Excel.RequestContext, parts: readonly string[]): () => readonly string[] {
  const results = parts.map(id => workbook.customXmlParts.getItem(id).getXml())
  return () => results.map(({ value }) => value)
}

/** The sheet that a defined name refers to, where both exist. */
export function sheetOfName({ sheets, names }: Overview, name: string): SheetInfo | undefined {
  const place = placeOf(names.get(name))
  return place && sheets.find(({ title }) => title === place.title)
}
