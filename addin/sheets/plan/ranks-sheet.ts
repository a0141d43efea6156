import { toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf, columnArea, onSheet } from '../address.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import {
  type CohortLayout,
  rankColumns as columns,
  METHOD_ROW,
  onPoints,
  pointColumns,
  rankedColumn,
} from './cohort-layout.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { maximumBefore } from './points-sheet.ts'
import { groupFormula, normalFormula, putControls } from './ranks-controls.ts'
import type { CohortRequest, CohortUnit } from './request.ts'
import { SheetBuilder } from './sheet-builder.ts'
import { summaryColumns, summaryRows } from './summary-layout.ts'
import { unitsOf } from './units-layout.ts'

const WIDTHS = [8, 34, 11, 11, 11, 9, 14, 13, 12, 12, 14, 12, 11, 2, 20, 12]

/** `Xếp hạng`: equal values share a rank (1, 2, 2, 4). */
export function ranksSheet(context: PlanContext, cohort: CohortRequest, places: CohortLayout): SheetPlan {
  const { texts } = context
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: texts.ranks.heading, advice: texts.ranks.advice, columns: WIDTHS.length })
  builder.row(1, { height: 48 }).headings(HEADING_ROW, texts.ranks.columns).row(HEADING_ROW, { height: 48 })
  const units = byPoints(places.units)
  units.forEach((unit, index) => {
    putUnit(builder, context, { unit, places, row: FIRST_ROW + index, isOwn: unit.name === cohort.own })
  })
  putControls(builder, context, cohort, units.length)
  const lastRow = builder.lastRow
  return {
    ...bareSheet,
    ...builder.content,
    id: 'ranks',
    title: texts.titles.ranks,
    widths: WIDTHS,
    validations: [
      {
        kind: 'words',
        words: Object.values(texts.ranks.methods),
        range: columnArea(columns.points, METHOD_ROW, METHOD_ROW),
        refusal: texts.messages.choice,
      },
    ],
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: printPlan(context, { columns: WIDTHS.length, lastRow, title: texts.ranks.heading, headingRow: HEADING_ROW }),
    tabColour: '7030A0',
  }
}

const byPoints = (units: readonly CohortUnit[]): readonly CohortUnit[] =>
  [...units].sort((one, other) => (other.points && one.points ? other.points.compare(one.points) : 0))

/** The rank of the own unit with all criteria and without those left out, as other sheets name the cells. */
export function ownRankCells({ layout }: PlanContext, cohort: CohortRequest) {
  const row = FIRST_ROW + byPoints(unitsOf(cohort)).findIndex(({ name }) => name === cohort.own)
  const cell = (column: number) => onSheet(layout.titles.ranks, addressOf(row, column))
  return { before: cell(columns.rankBefore), after: cell(columns.rank) }
}

interface PlacedUnit {
  readonly unit: CohortUnit
  readonly places: CohortLayout
  readonly row: number
  readonly isOwn: boolean
}

function putUnit(builder: SheetBuilder, context: PlanContext, placed: PlacedUnit): void {
  const { unit, places, row, isOwn } = placed
  const cell = (column: number) => addressOf(row, column)
  const style = isOwn ? 'indicatorNumber' : 'number'
  const centred = isOwn ? 'indicatorCentred' : 'centred'
  const count = places.units.length
  const formula = (column: number, text: string, format: 'points' | 'index' | 'whole' | 'change' | 'gain') =>
    builder.put(row, column, style, { formula: text, format })
  const [points, value, rank, before] = [columns.points, columns.value, columns.rank, columns.valueBefore].map(cell)
  builder
    .text(row, columns.unit, isOwn ? 'indicatorText' : 'text', unit.name)
    .put(row, columns.rank, centred, { formula: rankFormula(columns.value, value ?? '', count), format: 'whole' })
    .put(row, columns.group, centred, { formula: groupFormula({ rank: rank ?? '', value: value ?? '' }, count) })
    .put(row, columns.normal, style, { formula: normalFormula(context, value ?? ''), format: 'index' })
  formula(columns.points, pointsOf(context, placed), 'points')
  formula(columns.value, valueFormula(context, points ?? '', placed), 'index')
  formula(columns.valueBefore, valueBefore(context, placed), 'index')
  formula(columns.rankBefore, rankFormula(columns.valueBefore, before ?? '', count), 'whole')
  putPreviousYear(builder, context, placed)
}

function rankFormula(column: number, cell: string, units: number): string {
  return `IF(ISNUMBER(${cell}),RANK(${cell},${rankedColumn(column, units)}),"")`
}

/** What is known of the year before is entered; the changes follow. */
function putPreviousYear(builder: SheetBuilder, { texts }: PlanContext, { unit, row, isOwn }: PlacedUnit): void {
  const style = isOwn ? 'indicatorNumber' : 'number'
  const cell = (column: number) => addressOf(row, column)
  const [rank, value, lastRank, last] = [columns.rank, columns.value, columns.previousRank, columns.previousValue].map(
    cell,
  )
  const { previousRank, previousValue } = unit
  builder
    .put(row, columns.previousRank, 'input', {
      ...(previousRank === undefined ? {} : { value: previousRank }),
      format: 'whole',
    })
    .put(row, columns.rankChange, style, {
      formula: `IF(AND(ISNUMBER(${rank}),ISNUMBER(${lastRank})),${lastRank}-${rank},"")`,
      format: 'change',
    })
    .put(row, columns.previousValue, 'input', {
      ...(previousValue ? { value: toDouble(previousValue) } : {}),
      format: 'index',
    })
    .put(row, columns.change, style, {
      formula: `IF(AND(ISNUMBER(${value}),ISNUMBER(${last})),${value}-${last},"")`,
      format: 'gain',
    })
    .put(row, columns.percent, style, {
      formula: `IF(AND(ISNUMBER(${value}),ISNUMBER(${last})),IF(${last}=0,"${texts.ranks.previousZero}",${value}/${last}-1),"")`,
      format: 'gainPercent',
    })
}

function pointsOf(context: PlanContext, { unit, places }: PlacedUnit): string {
  const total = onPoints(context, places.rowOfUnit.get(unit.name) ?? 0, pointColumns.total)
  return `IF(ISNUMBER(${total}),${total},"")`
}

/** Twelve decimals, so that equal shares of different maxima are equal doubles. */
function valueFormula(context: PlanContext, points: string, { unit, places }: PlacedUnit): string {
  const maximum = onPoints(context, places.rowOfUnit.get(unit.name) ?? 0, pointColumns.maximum)
  return `IF(AND(ISNUMBER(${points}),${maximum}>0),ROUND(${points}/${maximum},12),"")`
}

/** With all criteria: the own points of the summary, those of the others as they were computed, criterion by criterion where they are known so. */
function valueBefore(context: PlanContext, placed: PlacedUnit): string {
  const points = pointsBefore(context, placed)
  const maximum = maximumBefore(context, placed.places, placed.places.rowOfUnit.get(placed.unit.name) ?? 0)
  return `IF(AND(ISNUMBER(${points}),${maximum}>0),ROUND(${points}/${maximum},12),"")`
}

function pointsBefore(context: PlanContext, { unit, places, isOwn }: PlacedUnit): string {
  const { layout, request } = context
  const row = places.rowOfUnit.get(unit.name) ?? 0
  if (isOwn) {
    const total = addressOf(summaryRows(layout, request.rulebook).totalRow, summaryColumns.achieved)
    return `ROUND(${onSheet(layout.titles.summary, total)},9)`
  }
  if (unit.scores) return `ROUND(SUM(${onSheet(layout.titles.points, places.criteriaIn(row))}),9)`
  return onPoints(context, row, pointColumns.total)
}
