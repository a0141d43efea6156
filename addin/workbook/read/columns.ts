import { markers } from '../../sheets/names.ts'
import { factColumns, inputColumns, scoreColumns } from '../../sheets/plan/layout.ts'
import { placeOf, plainText } from '../../sheets/read/find-sheet.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import { rawSheetOf, type SheetContent } from './raw-sheet.ts'
import type { Snapshot } from './snapshot.ts'

const planned = { facts: factColumns, inputs: inputColumns, scores: scoreColumns } as const

/** The sheets whose columns are read by name. */
export type TableId = keyof typeof planned

export type ColumnOf<Id extends TableId> = keyof (typeof planned)[Id]

/** Where the table of a sheet stands by now: rows and columns may have been inserted, columns moved. */
export interface Table<Id extends TableId> {
  readonly content: SheetContent
  readonly headingRow: number
  /** Columns whose headings are still there. */
  readonly columns: Readonly<Partial<Record<ColumnOf<Id>, number>>>
}

const headings = (id: TableId): readonly (readonly string[])[] => [
  sheetTexts('vi')[id].columns,
  sheetTexts('en')[id].columns,
]

/** Finds a table by its defined name, which follows renaming and insertions, and its columns by their headings. */
export function tableOf<Id extends TableId>({ contents, overview }: Snapshot, id: Id): Table<Id> | undefined {
  const content = contents.get(id)
  const marked = placeOf(overview.names.get(markers[id]))
  if (!content || !marked || marked.title !== content.title) return undefined
  const sheet = rawSheetOf(content)
  const shown = Array.from({ length: sheet.columns }, (_, column) => plainText(sheet.at(marked.row, column)))
  const spellings = headings(id)
  const found = Object.entries(planned[id]).flatMap(([name, index]) => {
    const texts = spellings.map(columns => columns[index])
    const column = shown.findIndex(text => text !== '' && texts.includes(text))
    return column < 0 ? [] : [[name, column] as const]
  })
  return { content, headingRow: marked.row, columns: Object.fromEntries(found) as Table<Id>['columns'] }
}

/** The rows below the headings. */
export function rowsOf({ content, headingRow }: Table<TableId>): readonly number[] {
  const last = content.top + content.values.length - 1
  return Array.from({ length: Math.max(0, last - headingRow) }, (_, index) => headingRow + 1 + index)
}

export const textAt = (content: SheetContent, row: number, column: number | undefined): string =>
  column === undefined ? '' : plainText(rawSheetOf(content).at(row, column))
