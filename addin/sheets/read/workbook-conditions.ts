import { type Parts, textOf } from '../write/zip.ts'
import { attributeOf } from '../xml/xml-text.ts'
import type { LibraryWorkbook } from './raw-workbook.ts'

/** How the sheets of a workbook are shown and guarded, and what else the file reaches out to. */
export interface WorkbookConditions {
  /** Every sheet of the file by title. */
  readonly sheets: ReadonlyMap<string, SheetCondition>
  /** Other workbooks that formulas take values from, as the file names them. */
  readonly otherWorkbooks: readonly string[]
  /** Names of connections to external data. */
  readonly connections: readonly string[]
}

export interface SheetCondition {
  /** `very-hidden`: not offered by Excel's own command that shows sheets. */
  readonly visibility: 'visible' | 'hidden' | 'very-hidden'
  readonly isProtected: boolean
  /** Zero-based; rows that a closed outline hides are not among them. */
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

export function conditionsOf({ sheets, externalLinks = [] }: LibraryWorkbook, parts: Parts): WorkbookConditions {
  return {
    sheets: new Map(sheets.map(sheet => [sheet.name, conditionOf(sheet)])),
    otherWorkbooks: externalLinks.map(({ target }) => target),
    connections: connectionsIn(parts),
  }
}

type LibrarySheet = LibraryWorkbook['sheets'][number]

function conditionOf({ hidden, veryHidden, protection, rowDefs, columns = [] }: LibrarySheet): SheetCondition {
  return {
    visibility: veryHidden ? 'very-hidden' : hidden ? 'hidden' : 'visible',
    isProtected: protection?.sheet === true,
    hiddenRows: hiddenRowsOf(rowDefs ?? new Map()),
    hiddenColumns: new Set(columns.flatMap((each, column) => (each?.hidden ? [column] : []))),
  }
}

type RowDefinitions = NonNullable<LibrarySheet['rowDefs']>

/** A closed outline hides the rows below its heading, which says so; its button shows them to everybody. */
function hiddenRowsOf(definitions: RowDefinitions): ReadonlySet<number> {
  const closed: number[] = []
  const hidden = new Set<number>()
  for (const [row, { hidden: isHidden, outlineLevel = 0, collapsed }] of [...definitions].sort(([a], [b]) => a - b)) {
    while (closed.length > 0 && (closed.at(-1) ?? 0) >= outlineLevel) closed.pop()
    if (isHidden && closed.length === 0) hidden.add(row)
    if (collapsed) closed.push(outlineLevel)
  }
  return hidden
}

const MOST_CONNECTIONS = 100

function connectionsIn(parts: Parts): readonly string[] {
  const xml = textOf(parts, 'xl/connections.xml') ?? ''
  const found = [...xml.matchAll(/<(?:\w+:)?connection\b([^<>]*)>/g)].slice(0, MOST_CONNECTIONS)
  return found.map(([, attributes = '']) => attributeOf(attributes, 'name') || attributeOf(attributes, 'id'))
}
