import { addressOf } from '../address.ts'
import type { NumberFormat, StyleName } from '../styles.ts'
import type { PlanContext } from './context.ts'
import { type helperColumns, helperRange } from './lists-layout.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { summaryColumns as columns, type SummaryRows, TOP_GAPS } from './summary-layout.ts'

const shown = [
  { column: columns.title, from: 'title', style: 'text', format: 'plain' },
  { column: columns.maximum, from: 'maximum', style: 'number', format: 'maximum' },
  { column: columns.achieved, from: 'achieved', style: 'number', format: 'points' },
  { column: columns.percent, from: 'gap', style: 'number', format: 'points' },
  { column: columns.missing, from: 'state', style: 'centred', format: 'plain' },
] as const satisfies readonly {
  readonly column: number
  readonly from: keyof typeof helperColumns
  readonly style: StyleName
  readonly format: NumberFormat
}[]

/** Where the most points are still to be gained; points that wait for the cohort are not counted. */
export function putGaps(builder: SheetBuilder, context: PlanContext, rows: SummaryRows): void {
  const { summary } = context.texts
  const { layout } = context
  const keys = helperRange(layout, 'key')
  builder
    .text(rows.gaps, 0, 'section', summary.gaps)
    .headings(rows.gaps + 1, summary.gapColumns)
    .row(rows.gaps + 1, { height: 32 })
  for (let rank = 1; rank <= TOP_GAPS; rank += 1) {
    const at = rows.gaps + 1 + rank
    builder.row(at, { height: 30 })
    const code = addressOf(at, columns.code)
    const place = `MATCH(LARGE(${keys},${rank}),${keys},0)`
    const pick = (from: keyof typeof helperColumns) => `INDEX(${helperRange(layout, from)},${place})`
    const isGap = `IF(${pick('gap')}>0,${pick('code')},"")`
    builder.put(at, columns.code, 'code', { formula: `IF(COUNT(${keys})<${rank},"",${isGap})`, format: 'text' })
    for (const { column, from, style, format } of shown)
      builder.put(at, column, style, { formula: `IF(${code}="","",${pick(from)})`, format })
  }
}
