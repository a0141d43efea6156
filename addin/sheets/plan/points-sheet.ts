import type { Code } from '../../../dsl/model/ids.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { countedMaximum } from '../../../dsl/score/ranking/without-criteria.ts'
import { absolute, addressOf, onSheet } from '../address.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import {
  ASSESSED_ROW,
  COUNTED_ROW,
  COVERED_ROW,
  type CohortLayout,
  pointColumns as columns,
  exclusionColumns,
  FIRST_UNIT_ROW,
  MAXIMUM_ROW,
} from './cohort-layout.ts'
import type { PlanContext } from './context.ts'
import { HEADING_ROW, scoreColumns } from './layout.ts'
import { mayLeaveOut } from './may-leave-out.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import type { CohortRequest, CohortUnit } from './request.ts'
import { type Content, SheetBuilder } from './sheet-builder.ts'
import { summaryColumns, summaryRows } from './summary-layout.ts'

/** In place of points where a unit is not assessed by a criterion. */
export const LEFT_OUT = '–'

const COLUMNS_ON_A_PAGE = 20

/** `Điểm các đơn vị`: what each unit has of each criterion, so that leaving one out changes every total. */
export function pointsSheet(context: PlanContext, cohort: CohortRequest, places: CohortLayout): SheetPlan {
  const { texts } = context
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: texts.points.heading, advice: texts.points.advice, columns: 16 })
  builder.headings(HEADING_ROW, texts.points.columns).row(HEADING_ROW, { height: 20 })
  putCriteria(builder, context, cohort, places)
  for (const unit of places.units) putUnit(builder, context, { unit, places, isOwn: unit.name === cohort.own })
  const lastRow = FIRST_UNIT_ROW + places.units.length - 1
  const width = columns.first + places.criteria.length
  return {
    ...bareSheet,
    ...builder.content,
    id: 'points',
    title: texts.titles.points,
    widths: [5, 28, 11, 11, ...places.criteria.map(() => 8)],
    freeze: { rows: FIRST_UNIT_ROW, columns: columns.first },
    print: {
      ...printPlan(context, { columns: width, lastRow, title: texts.points.heading, headingRow: HEADING_ROW }),
      pagesWide: Math.ceil(width / COLUMNS_ON_A_PAGE),
    },
    tabColour: '7030A0',
  }
}

function putCriteria(builder: SheetBuilder, context: PlanContext, cohort: CohortRequest, places: CohortLayout): void {
  const { texts, layout, request } = context
  const heads = [texts.points.maximum, texts.points.withData, texts.points.units]
  heads.forEach((head, index) => {
    for (let column = 0; column < columns.first; column += 1)
      builder.text(MAXIMUM_ROW + index, column, 'indicatorText', column === columns.unit ? head : '')
  })
  builder
    .text(COUNTED_ROW, columns.unit, 'text', texts.points.counted)
    .put(MAXIMUM_ROW, columns.total, 'indicatorNumber', {
      formula: maximumFormula(places, toDouble(request.rulebook.maximum)),
      format: 'maximum',
    })
  for (const criterion of places.criteria) {
    const { code } = criterion
    const column = places.columnOfCriterion.get(code) ?? 0
    const leftOut = addressOf(places.rowOfCriterion.get(code) ?? 0, exclusionColumns.leftOut)
    builder
      .put(COUNTED_ROW, column, 'centred', {
        formula: `IF(${onSheet(layout.titles.exclusion, leftOut)}="${texts.inputs.yes}",0,1)`,
        format: 'whole',
      })
      .put(HEADING_ROW, column, 'heading', { value: code, format: 'text' })
      .put(MAXIMUM_ROW, column, 'indicatorNumber', {
        value: toDouble(countedMaximum(criterion, request.rulebook)),
        format: 'maximum',
      })
    const others = cohort.coverage?.get(code)
    builder
      .put(COVERED_ROW, column, 'indicatorNumber', { ...(others ? { value: others.withData } : {}), format: 'whole' })
      .put(ASSESSED_ROW, column, 'indicatorNumber', { ...(others ? { value: others.units } : {}), format: 'whole' })
  }
}

/** What the index allows, less what is left out. */
function maximumFormula({ criteriaIn }: CohortLayout, maximum: number): string {
  return `${maximum}-SUMPRODUCT((1-${absolute(criteriaIn(COUNTED_ROW))})*${absolute(criteriaIn(MAXIMUM_ROW))})`
}

interface PlacedUnit {
  readonly unit: CohortUnit
  readonly places: CohortLayout
  readonly isOwn: boolean
}

function putUnit(builder: SheetBuilder, context: PlanContext, { unit, places, isOwn }: PlacedUnit): void {
  const row = places.rowOfUnit.get(unit.name) ?? 0
  builder
    .put(row, columns.number, 'centred', { value: row - FIRST_UNIT_ROW + 1, format: 'whole' })
    .text(row, columns.unit, isOwn ? 'indicatorText' : 'text', unit.name)
    .put(row, columns.total, 'computed', { ...totalOf(context, { unit, places, isOwn }), format: 'points' })
    .put(row, columns.maximum, 'computed', { formula: unitMaximum(context, places, row), format: 'maximum' })
  for (const { code } of places.criteria) {
    const content = isOwn ? ownPoints(context, code) : pointsOf(unit, code)
    builder.put(row, places.columnOfCriterion.get(code) ?? 0, isOwn ? 'computed' : 'number', {
      ...content,
      format: 'points',
    })
  }
}

/**
 * The own total is that of the summary less what is left out, because the ministry may score a sum as a whole. Nine
 * decimals, so that equal points are equal doubles however they were added up.
 */
function totalOf({ layout, request }: PlanContext, { unit, places, isOwn }: PlacedUnit): Content {
  const row = absolute(places.criteriaIn(places.rowOfUnit.get(unit.name) ?? 0))
  const counted = absolute(places.criteriaIn(COUNTED_ROW))
  if (!isOwn && !unit.scores) return unit.points ? { value: toDouble(unit.points.round(9)) } : {}
  if (!isOwn) return { formula: `ROUND(SUMPRODUCT(${counted},${row}),9)` }
  const total = addressOf(summaryRows(layout, request.rulebook).totalRow, summaryColumns.achieved)
  const leftOut = `SUMPRODUCT(1-${counted},${row})`
  return { formula: `ROUND(${onSheet(layout.titles.summary, total)}-${leftOut},9)` }
}

/** With all criteria, but those by which this unit is not assessed; for another sheet. */
export function maximumBefore(context: PlanContext, { criteriaIn }: CohortLayout, row: number): string {
  const maximum = String(toDouble(context.request.rulebook.maximum))
  if (!mayLeaveOut(context.request.rulebook)) return maximum
  const [most, own] = [MAXIMUM_ROW, row].map(each => onSheet(context.layout.titles.points, criteriaIn(each)))
  return `(${maximum}-SUMPRODUCT(${most}*(${own}="${LEFT_OUT}")))`
}

/** Of one unit: without the criteria by which it is not assessed. */
function unitMaximum({ request }: PlanContext, { criteriaIn }: CohortLayout, row: number): string {
  const maximum = absolute(addressOf(MAXIMUM_ROW, columns.total))
  if (!mayLeaveOut(request.rulebook)) return maximum
  const [counted, most, own] = [COUNTED_ROW, MAXIMUM_ROW, row].map(each => absolute(criteriaIn(each)))
  return `${maximum}-SUMPRODUCT(${counted}*${most}*(${own}="${LEFT_OUT}"))`
}

function ownPoints({ layout, words }: PlanContext, code: Code): Content {
  const row = layout.rowOfScore.get(code) ?? 0
  const cell = (column: number) => onSheet(layout.titles.scores, addressOf(row, column))
  const achieved = cell(scoreColumns.achieved)
  const state = cell(scoreColumns.state)
  const isLeftOut = `OR(${state}="${words.states.excluded}",${state}="${words.states['not-assessed']}")`
  return { formula: `IF(${isLeftOut},"${LEFT_OUT}",IF(ISNUMBER(${achieved}),${achieved},""))` }
}

function pointsOf({ scores }: CohortUnit, code: Code): Content {
  const score = scores?.get(code)
  if (!score) return {}
  return score.kind === 'left-out' ? { value: LEFT_OUT } : { value: toDouble(score.points.round(12)) }
}
