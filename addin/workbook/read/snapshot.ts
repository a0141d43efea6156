import type { ChangeLog } from '../../sheets/log/change-log.ts'
import { logFromXml } from '../../sheets/log/log-xml.ts'
import { markers, properties } from '../../sheets/names.ts'
import { ownSheets } from '../../sheets/place/own-sheets.ts'
import type { Titles } from '../../sheets/place/place-plan.ts'
import type { RawWorkbook } from '../../sheets/read/raw-workbook.ts'
import { type CarriedRules, rulesFromXml } from '../../sheets/rules/rules-from-xml.ts'
import type { SheetId } from '../../sheets/workbook-plan.ts'
import { askContent, askOverview, askParts, type Overview, sheetOfName } from './overview.ts'
import { rawSheetOf, type SheetContent } from './raw-sheet.ts'

/** The sheets of ours with everything that stands in them, and the rules that came with them. */
export interface Snapshot {
  readonly overview: Overview
  /** Our sheets by their present titles; none where the workbook is not ours. */
  readonly own: Titles
  readonly contents: ReadonlyMap<SheetId, SheetContent>
  /** Our sheets as the reader of files sees them. */
  readonly raw: RawWorkbook
  readonly carried?: CarriedRules
  /** The rules parts as they are, in the order of `overview.parts`. */
  readonly rules: readonly string[]
  readonly log: ChangeLog
  /** The parts of the change log as they are, in the order of `overview.logParts`. */
  readonly logs: readonly string[]
  /** Names of our charts by sheet. */
  readonly charts: ReadonlyMap<SheetId, readonly string[]>
  /** Our sheets that are protected. */
  readonly protectedSheets: ReadonlySet<SheetId>
}

/** Reads our sheets and rules in two requests, however many they are; all sheets, or only these. */
export async function loadSnapshot(
  context: Excel.RequestContext,
  only: readonly SheetId[] = SHEET_IDS,
): Promise<Snapshot> {
  const overview = askOverview(context)
  await context.sync()
  const snapshot = askSnapshot(context, overview(), only)
  await context.sync()
  return snapshot()
}

const SHEET_IDS: readonly SheetId[] = [
  'summary',
  'facts',
  'inputs',
  'checklist',
  'scores',
  'targets',
  'units',
  'points',
  'exclusion',
  'ranks',
  'differences',
  'lists',
  'log',
]

/** Asks for what `overview` promises; the answer is there after the next `sync`. */
export function askSnapshot(
  context: Excel.RequestContext,
  overview: Overview,
  only: readonly SheetId[] = SHEET_IDS,
): () => Snapshot {
  const own = ownTitles(overview)
  const rules = askParts(context, overview.parts)
  const logs = askParts(context, overview.logParts)
  const sheets = sheetIds(own)
    .filter(([id]) => only.includes(id))
    .map(([id, title]) => [id, askSheet(context, title)] as const)
  return () => {
    const answers = sheets.map(([id, sheet]) => [id, sheet()] as const)
    const contents = new Map(answers.map(([id, { content }]) => [id, content]))
    const xml = rules()
    const carried = xml.flatMap(each => rulesFromXml(each) ?? [])[0]
    return {
      overview,
      own,
      contents,
      raw: rawWorkbookOf(overview, contents),
      rules: xml,
      log: logFromXml(logs()[0] ?? ''),
      logs: logs(),
      charts: new Map(answers.map(([id, { charts }]) => [id, charts])),
      protectedSheets: new Set(answers.flatMap(([id, sheet]) => (sheet.isProtected ? [id] : []))),
      ...(carried ? { carried } : {}),
    }
  }
}

function askSheet(context: Excel.RequestContext, title: string) {
  const content = askContent(context, title)
  const { charts, protection } = context.workbook.worksheets.getItem(title)
  charts.load('items/name')
  protection.load('protected')
  return () => ({
    content: content(),
    charts: charts.items.map(({ name }) => name),
    isProtected: protection.protected,
  })
}

/** Names alone do not make sheets ours: somebody else may use one of them for something of their own. */
export function ownTitles(overview: Overview): Titles {
  const isOurs =
    overview.parts.length > 0 ||
    overview.properties.has(properties.index) ||
    (sheetOfName(overview, markers.inputs) !== undefined && sheetOfName(overview, markers.scores) !== undefined)
  return isOurs
    ? ownSheets(
        overview.sheets.map(({ title }) => title),
        namesOf(overview),
      )
    : {}
}

export const namesOf = ({ names }: Overview) => [...names].map(([name, refersTo]) => ({ name, refersTo }))

/** The entries of a record of titles, which is partial. */
export const sheetIds = (titles: Titles): readonly (readonly [SheetId, string])[] =>
  // `Object.entries` forgets that the keys are those of the record.
  Object.entries(titles) as [SheetId, string][]

function rawWorkbookOf(overview: Overview, contents: ReadonlyMap<SheetId, SheetContent>): RawWorkbook {
  return {
    sheets: [...contents.values()].map(rawSheetOf),
    names: overview.names,
    properties: overview.properties,
  }
}
