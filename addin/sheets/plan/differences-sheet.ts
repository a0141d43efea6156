import { addressOf, columnArea } from '../address.ts'
import type { NumberFormat, StyleName } from '../styles.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import { assessedRowsOf, sourceOf } from './assessed-items.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import { type assessedColumns, assessedRange } from './lists-layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { SheetBuilder } from './sheet-builder.ts'

const WIDTHS = [5, 9, 62, 11, 11, 11, 40, 12, 3, 5, 9, 56, 44]
/** Two lines of text; what is longer is read in full in its own cell. */
const LINE_HEIGHT = 32
const left = { place: 0, code: 1, title: 2, self: 3, ministry: 4, difference: 5, reason: 6, evidence: 7 }
const right = { place: 9, code: 10, title: 11, asked: 12 }
const SUMS = HEADING_ROW - 1

interface Shown {
  readonly column: number
  readonly from: keyof typeof assessedColumns
  readonly style: StyleName
  readonly format?: NumberFormat
}

const differenceCells: readonly Shown[] = [
  { column: left.title, from: 'title', style: 'text' },
  { column: left.self, from: 'self', style: 'number', format: 'points' },
  { column: left.ministry, from: 'given', style: 'number', format: 'points' },
  { column: left.difference, from: 'difference', style: 'number', format: 'difference' },
  { column: left.reason, from: 'reason', style: 'text' },
  { column: left.evidence, from: 'evidence', style: 'centred' },
]

const evidenceCells: readonly Shown[] = [
  { column: right.title, from: 'title', style: 'text' },
  { column: right.asked, from: 'asked', style: 'text' },
]

/** `Chênh lệch`: where the ministry decided otherwise than the self-assessment, and where evidence is missing. */
export function differencesSheet(context: PlanContext): SheetPlan {
  const { texts } = context
  const { heading, advice, columns, evidenceColumns } = texts.differences
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: heading, advice, columns: WIDTHS.length })
  builder
    .headings(HEADING_ROW, columns, left.place)
    .headings(HEADING_ROW, evidenceColumns, right.place)
    .row(HEADING_ROW, { height: 32 })
  putSums(builder, context)
  const lastRow = Math.max(putDifferences(builder, context), putEvidence(builder, context))
  return {
    ...bareSheet,
    ...builder.content,
    id: 'differences',
    title: texts.titles.differences,
    widths: WIDTHS,
    highlights: [
      {
        range: columnArea(left.reason, FIRST_ROW, lastRow),
        style: 'missing',
        formula: `$${addressOf(FIRST_ROW, left.reason)}="${texts.differences.noReason}"`,
      },
    ],
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: printPlan(context, { columns: WIDTHS.length, lastRow, title: heading, headingRow: HEADING_ROW }),
    tabColour: 'B45F06',
  }
}

function putSums(builder: SheetBuilder, { layout, texts }: PlanContext): void {
  const { sum, noReason, withoutReason, withoutEvidence, missing } = texts.differences
  const counted = (column: 'reason' | 'evidence', word: string) => ({
    formula: `COUNTIF(${assessedRange(layout, column)},"${word}")`,
    format: 'whole' as const,
  })
  builder
    .text(SUMS, left.title, 'section', sum)
    .put(SUMS, left.difference, 'totalNumber', {
      formula: `SUM(${assessedRange(layout, 'difference')})`,
      format: 'difference',
    })
    .text(SUMS, left.reason, 'section', withoutReason)
    .put(SUMS, left.evidence, 'totalNumber', counted('reason', noReason))
    .text(SUMS, right.title, 'section', withoutEvidence)
    .put(SUMS, right.asked, 'totalNumber', counted('evidence', missing))
    .row(SUMS, { height: 20 })
}

/** As many lines as there can be differences, the largest first. */
function putDifferences(builder: SheetBuilder, context: PlanContext): number {
  const lines = assessedRowsOf(context.layout).filter(item => sourceOf(item) === 'report').length
  return putLines(builder, context, { lines, key: 'differenceKey', at: left, cells: differenceCells })
}

/** The rows whose evidence is missing, in the order of the decision. */
function putEvidence(builder: SheetBuilder, context: PlanContext): number {
  const lines = assessedRowsOf(context.layout).filter(({ indicator }) => indicator.evidence.length > 0).length
  return putLines(builder, context, { lines, key: 'evidenceKey', at: right, cells: evidenceCells })
}

interface Lines {
  readonly lines: number
  readonly key: 'differenceKey' | 'evidenceKey'
  readonly at: { readonly place: number; readonly code: number }
  readonly cells: readonly Shown[]
}

function putLines(builder: SheetBuilder, context: PlanContext, { lines, key, at, cells }: Lines): number {
  const { layout } = context
  const keys = assessedRange(layout, key)
  for (let line = 1; line <= lines; line += 1) {
    const row = FIRST_ROW + line - 1
    const code = addressOf(row, at.code)
    const found = `INDEX(${assessedRange(layout, 'code')},MATCH(LARGE(${keys},${line}),${keys},0))`
    builder
      .put(row, at.place, 'centred', { formula: `IF(${code}="","",${line})`, format: 'whole' })
      .row(row, { height: LINE_HEIGHT })
      .put(row, at.code, 'code', { formula: `IF(COUNT(${keys})<${line},"",${found})`, format: 'text' })
    for (const { column, from, style, format } of cells)
      builder.put(row, column, style, {
        formula: `IF(${code}="","",${lookedUp(context, code, from)})`,
        ...(format ? { format } : {}),
      })
  }
  return FIRST_ROW + Math.max(1, lines) - 1
}

const lookedUp = ({ layout }: PlanContext, code: string, column: keyof typeof assessedColumns): string =>
  `INDEX(${assessedRange(layout, column)},MATCH(${code},${assessedRange(layout, 'code')},0))`
