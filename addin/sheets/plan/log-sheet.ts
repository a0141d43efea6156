import type { ChangeLog, KeptFigures, LogEntry } from '../log/change-log.ts'
import type { StyleName } from '../styles.ts'
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
  builder.merge({ top, left: 0, bottom: top, right: LAST }, 'section', { value: texts.log.kept })
  putRow(builder, top + 1, 'heading', texts.log.keptColumns)
  kept.forEach(({ unit, row: name, label, cells }, index) => {
    const others = Object.entries(cells).flatMap(([column, cell]) =>
      column === 'own' ? [] : [`${texts.log.keptNames[column] ?? column}: ${shown(cell)}`],
    )
    const own = cells.own ? shown(cells.own) : ''
    putRow(builder, top + 2 + index, 'text', [String(index + 1), name, unit, own, label, others.join('; ')])
  })
}

const LAST = WIDTHS.length - 1
/** What stands last in a row takes the columns that the log has more. */
const WIDE = 5

function putRow(builder: SheetBuilder, row: number, style: StyleName, texts: readonly string[]): void {
  texts.forEach((text, column) => {
    const content = { value: text, format: 'text' } as const
    if (column < WIDE) builder.put(row, column, style, content)
    else builder.merge({ top: row, left: column, bottom: row, right: LAST }, style, content)
  })
}

const shown = (cell: KeptCell): string => ('formula' in cell ? `=${cell.formula}` : String(cell.value))
