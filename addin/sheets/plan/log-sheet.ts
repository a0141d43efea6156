import type { ChangeLog, KeptFigures, LogEntry } from '../log/change-log.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import type { KeptCell } from './kept.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { SheetBuilder } from './sheet-builder.ts'

const WIDTHS = [6, 19, 24, 14, 40, 18, 18, 30, 18]
/** So many characters tell two hashes apart for a reader; the custom XML part has them whole. */
const SHORT_HASH = 12

/** `Nhật ký`: who changed the rules when and why, then what was entered for figures that the rules no longer ask for. */
export function logSheet(context: PlanContext, log: ChangeLog): SheetPlan {
  const { texts } = context
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: texts.log.heading, advice: texts.log.advice, columns: WIDTHS.length })
  builder.row(1, { height: 48 }).headings(HEADING_ROW, texts.log.columns).row(HEADING_ROW, { height: 32 })
  log.entries.forEach((entry, index) => {
    putEntry(builder, context, entry, index)
  })
  const lastEntry = FIRST_ROW + log.entries.length - 1
  if (log.kept.length > 0) putKept(builder, context, log.kept, lastEntry + 2)
  return {
    ...bareSheet,
    ...builder.content,
    id: 'log',
    title: texts.titles.log,
    widths: WIDTHS,
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: printPlan(context, {
      columns: WIDTHS.length,
      lastRow: builder.lastRow,
      title: texts.log.heading,
      headingRow: HEADING_ROW,
    }),
    tabColour: '7F7F7F',
  }
}

function putEntry(builder: SheetBuilder, { texts }: PlanContext, entry: LogEntry, index: number): void {
  const row = FIRST_ROW + index
  builder
    .put(row, 0, 'centred', { value: index + 1, format: 'whole' })
    .put(row, WHO_FROM, 'text', { value: texts.log.whoFrom[entry.whoFrom], format: 'text' })
  for (const [column, text] of toldOf(entry)) builder.put(row, column, 'text', { value: text, format: 'text' })
}

const WHO_FROM = 3

/** What the sheet tells of an entry in either language, by column. */
export const toldOf = (entry: LogEntry): readonly (readonly [column: number, text: string])[] => [
  [1, entry.at.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')],
  [2, entry.who],
  [4, entry.why],
  [5, short(entry.from)],
  [6, short(entry.to)],
  [7, entry.readings],
  [8, short(entry.hash)],
]

const short = (hash: string): string => hash.slice(0, SHORT_HASH)

function putKept(builder: SheetBuilder, { texts }: PlanContext, kept: readonly KeptFigures[], top: number): void {
  builder.merge({ top, left: 0, bottom: top, right: WIDTHS.length - 1 }, 'section', { value: texts.log.kept })
  texts.log.keptColumns.forEach((text, at) => {
    builder.text(top + 1, at === 0 ? 0 : (KEPT_COLUMNS[at - 1] ?? 0), 'heading', text)
  })
  kept.forEach(({ unit, row: name, label, cells }, index) => {
    const row = top + 2 + index
    builder.put(row, 0, 'centred', { value: index + 1, format: 'whole' })
    const others = Object.entries(cells).flatMap(([column, cell]) =>
      column === 'own' ? [] : [`${texts.log.keptNames[column] ?? column}: ${shown(cell)}`],
    )
    const told = [name, unit, cells.own ? shown(cells.own) : '', label, others.join('; ')]
    for (const [column, text] of told.entries())
      builder.put(row, KEPT_COLUMNS[column] ?? 0, 'text', { value: text, format: 'text' })
  })
}

/** Under columns of the log that are wide enough. */
const KEPT_COLUMNS = [1, 2, 3, 4, 7]

const shown = (cell: KeptCell): string => ('formula' in cell ? `=${cell.formula}` : String(cell.value))
