import { absolute, areaAddress, columnArea, onSheet } from '../address.ts'
import { colours } from '../styles.ts'
import type { ChartPlan, DataBarPlan, RulesPart, SheetPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { SheetBuilder } from './sheet-builder.ts'
import { putAssessedPoints } from './summary-assessed.ts'
import { putGaps } from './summary-gaps.ts'
import { putFigures, putGroups, putPillars } from './summary-groups.ts'
import { putIdentity } from './summary-identity.ts'
import {
  summaryColumns as columns,
  groupRowsOf,
  LAST_COLUMN,
  type SummaryRows,
  summaryRows,
  TOP_GAPS,
} from './summary-layout.ts'
import { putStates } from './summary-states.ts'

const WIDTHS = [8, 66, 12, 12, 14, 13, 13, 14, 3, 26, 16, 16, 3]

/** `Tổng hợp`, the first sheet: what was reached, what is open, and by which rules. */
export function summarySheet(context: PlanContext, rules: RulesPart): SheetPlan {
  const { request, layout, texts } = context
  const rows = summaryRows(layout, request.rulebook)
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: texts.summary.heading, advice: adviceText(context), columns: LAST_COLUMN + 1 })
  putFigures(builder, context, rows)
  putGroups(builder, context, rows)
  putPillars(builder, context, rows)
  putAssessedPoints(builder, context, rows)
  putGaps(builder, context, rows)
  putStates(builder, context, rows)
  putIdentity(builder, context, { rows, rules })
  return {
    ...bareSheet,
    ...builder.content,
    id: 'summary',
    title: texts.titles.summary,
    widths: WIDTHS,
    dataBars: dataBars(context, rows),
    charts: [groupChart(context, rows)],
    freeze: { rows: 0, columns: 0 },
    print: printPlan(context, {
      columns: LAST_COLUMN + 1,
      lastRow: builder.lastRow,
      title: texts.summary.heading,
      onePage: true,
    }),
    tabColour: 'C00000',
  }
}

function adviceText({ request, texts }: PlanContext): string {
  const acts = request.rulebook.basis.map(({ title, date }) => (date ? `${title} (${date})` : title)).join('; ')
  const place = request.place ? [texts.common.place(request.place)] : []
  return [...place, ...(acts ? [texts.common.basis(acts)] : [])].join('. ')
}

function dataBars({ layout }: PlanContext, rows: SummaryRows): readonly DataBarPlan[] {
  const groups = groupRowsOf(layout).length
  const gaps = columnArea(columns.percent, rows.gaps + 2, rows.gaps + 1 + TOP_GAPS)
  return [
    {
      range: columnArea(columns.percent, rows.firstGroup, rows.firstGroup + groups - 1),
      colour: colours.bar,
      highest: 1,
    },
    { range: gaps, colour: colours.gapBar, highest: 'largest' },
  ]
}

function groupChart({ layout, texts }: PlanContext, rows: SummaryRows): ChartPlan {
  const last = rows.firstGroup + groupRowsOf(layout).length - 1
  const range = (column: number) =>
    onSheet(
      layout.titles.summary,
      absolute(areaAddress({ top: rows.firstGroup, left: column, bottom: last, right: column })),
    )
  return {
    title: texts.summary.chart,
    description: texts.summary.chartDescription,
    categories: range(columns.title),
    values: range(columns.percent),
    seriesName: texts.summary.chartSeries,
    place: { top: rows.groups, left: columns.right, bottom: rows.gaps - 1, right: LAST_COLUMN },
  }
}
