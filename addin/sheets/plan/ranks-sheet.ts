import { toDouble } from '../../../dsl/numbers/rational.ts'
import { absolute, addressOf, columnArea, onSheet } from '../address.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import type { CohortRequest, CohortUnit } from './request.ts'
import { SheetBuilder } from './sheet-builder.ts'
import { summaryColumns, summaryRows } from './summary-layout.ts'
import { unitsOf } from './units-layout.ts'

const columns = { rank: 0, unit: 1, points: 2, value: 3, previous: 4, change: 5 }
const WIDTHS = [8, 40, 14, 14, 16, 12]

/** `Xếp hạng`: equal points share a rank (1, 2, 2, 4). */
export function ranksSheet(context: PlanContext, cohort: CohortRequest): SheetPlan {
  const { texts } = context
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: texts.ranks.heading, advice: texts.ranks.advice, columns: WIDTHS.length })
  builder.row(1, { height: 48 }).headings(HEADING_ROW, texts.ranks.columns).row(HEADING_ROW, { height: 32 })
  const units = byPoints(unitsOf(cohort))
  const lastRow = FIRST_ROW + units.length - 1
  units.forEach((unit, index) => {
    putUnit(builder, context, { unit, row: FIRST_ROW + index, lastRow, isOwn: unit.name === cohort.own })
  })
  return {
    ...bareSheet,
    ...builder.content,
    id: 'ranks',
    title: texts.titles.ranks,
    widths: WIDTHS,
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: printPlan(context, { columns: WIDTHS.length, lastRow, title: texts.ranks.heading, headingRow: HEADING_ROW }),
    tabColour: '7030A0',
  }
}

const byPoints = (units: readonly CohortUnit[]): readonly CohortUnit[] =>
  [...units].sort((one, other) => (other.points && one.points ? other.points.compare(one.points) : 0))

interface PlacedUnit {
  readonly unit: CohortUnit
  readonly row: number
  readonly lastRow: number
  readonly isOwn: boolean
}

function putUnit(builder: SheetBuilder, context: PlanContext, { unit, row, lastRow, isOwn }: PlacedUnit): void {
  const { request } = context
  const [rank, points, previous] = [columns.rank, columns.points, columns.previous].map(column =>
    addressOf(row, column),
  )
  const all = absolute(columnArea(columns.points, FIRST_ROW, lastRow))
  const maximum = toDouble(request.rulebook.maximum)
  const style = isOwn ? 'indicatorNumber' : 'number'
  builder
    .put(row, columns.rank, isOwn ? 'indicatorCentred' : 'centred', {
      formula: `IF(ISNUMBER(${points}),RANK(${points},${all}),"")`,
      format: 'whole',
    })
    .text(row, columns.unit, isOwn ? 'indicatorText' : 'text', unit.name)
    .put(row, columns.points, style, { ...pointsOf(context, unit, isOwn), format: 'points' })
    .put(row, columns.value, style, { formula: `IF(ISNUMBER(${points}),${points}/${maximum},"")`, format: 'index' })
    .put(row, columns.previous, style, {
      ...(unit.previousRank === undefined ? {} : { value: unit.previousRank }),
      format: 'whole',
    })
    .put(row, columns.change, style, {
      formula: `IF(AND(ISNUMBER(${rank}),ISNUMBER(${previous})),${previous}-${rank},"")`,
      format: 'change',
    })
}

/** Nine decimals, so that equal points are equal doubles however they were added up. */
function pointsOf({ layout, request }: PlanContext, unit: CohortUnit, isOwn: boolean) {
  if (isOwn) {
    const total = addressOf(summaryRows(layout, request.rulebook).totalRow, summaryColumns.achieved)
    return { formula: `ROUND(${onSheet(layout.titles.summary, total)},9)` }
  }
  return unit.points ? { value: toDouble(unit.points.round(9)) } : {}
}
