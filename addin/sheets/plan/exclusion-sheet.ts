import type { Indicator } from '../../../dsl/model/rulebook.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf, columnArea, onSheet } from '../address.ts'
import type { HighlightPlan, SheetPlan } from '../workbook-plan.ts'
import {
  ASSESSED_ROW,
  COVERED_ROW,
  type CohortLayout,
  exclusionColumns as columns,
  MAXIMUM_ROW,
  onPoints,
  pointColumns,
} from './cohort-layout.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, HEADING_ROW, scoreColumns } from './layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { ownRankCells } from './ranks-sheet.ts'
import type { CohortRequest } from './request.ts'
import { type Content, SheetBuilder } from './sheet-builder.ts'
import { summaryColumns, summaryRows } from './summary-layout.ts'

const WIDTHS = [8, 56, 9, 11, 9, 11, 12, 9, 11, 2, 26, 10, 10]

/** `Loại tiêu chí`: a switch for each criterion, and what the switches do. */
export function exclusionSheet(context: PlanContext, cohort: CohortRequest, places: CohortLayout): SheetPlan {
  const { texts } = context
  const { heading, advice, columns: headings } = texts.exclusion
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: heading, advice, columns: WIDTHS.length })
  builder.row(1, { height: 48 }).headings(HEADING_ROW, headings).row(HEADING_ROW, { height: 48 })
  for (const criterion of places.criteria) putCriterion(builder, context, { criterion, cohort, places })
  const lastRow = FIRST_ROW + places.criteria.length - 1
  putEffect(builder, context, { cohort, places })
  return {
    ...bareSheet,
    ...builder.content,
    id: 'exclusion',
    title: texts.titles.exclusion,
    widths: WIDTHS,
    validations: [
      {
        kind: 'words',
        words: [texts.inputs.yes, texts.inputs.no],
        range: columnArea(columns.leftOut, FIRST_ROW, lastRow),
        refusal: texts.messages.yesNo,
      },
    ],
    highlights: highlights(context, lastRow),
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: printPlan(context, {
      columns: WIDTHS.length,
      lastRow,
      title: heading,
      headingRow: HEADING_ROW,
    }),
    tabColour: '7030A0',
  }
}

interface PlacedCriterion {
  readonly criterion: Indicator
  readonly cohort: CohortRequest
  readonly places: CohortLayout
}

function putCriterion(builder: SheetBuilder, context: PlanContext, placed: PlacedCriterion): void {
  const { criterion, places } = placed
  const { texts, request } = context
  const { code, title, maximum } = criterion
  const row = places.rowOfCriterion.get(code) ?? 0
  const cell = (column: number) => addressOf(row, column)
  const [withData, units, leftOut] = [columns.withData, columns.units, columns.leftOut].map(cell)
  const counts = coverageFormulas(context, placed)
  builder
    .put(row, columns.code, 'code', { value: code, format: 'text' })
    .text(row, columns.title, 'text', title[request.language])
    .put(row, columns.maximum, 'number', { value: toDouble(maximum), format: 'maximum' })
    .put(row, columns.withData, 'computed', { formula: counts.withData, format: 'whole' })
    .put(row, columns.units, 'computed', { formula: counts.units, format: 'whole' })
    .put(row, columns.share, 'computed', { formula: `IF(${units}>0,${withData}/${units},"")`, format: 'percent' })
    .put(row, columns.proposal, 'computedText', {
      formula: `IF(2*${withData}<${units},"${texts.exclusion.proposed}","")`,
    })
    .put(row, columns.leftOut, ...switchOf(context, placed))
    .put(row, columns.counted, 'computed', {
      formula: `IF(${leftOut}="${texts.inputs.yes}",0,${onPoints(context, MAXIMUM_ROW, places.columnOfCriterion.get(code) ?? 0)})`,
      format: 'maximum',
    })
}

/** A criterion that shares an allotment of points goes with the earlier one: what it has depends on that one. */
function switchOf(
  { texts }: PlanContext,
  { criterion, cohort, places }: PlacedCriterion,
): readonly ['choice' | 'computedText', Content] {
  const first = criterion.sharesPointsWith && places.rowOfCriterion.get(criterion.sharesPointsWith)
  if (first !== undefined) return ['computedText', { formula: addressOf(first, columns.leftOut) }]
  return ['choice', { value: cohort.excluded?.has(criterion.code) ? texts.inputs.yes : texts.inputs.no }]
}

/** The other units as they were counted, and the own one as it stands; only the own one where the others are not known. */
function coverageFormulas(context: PlanContext, { criterion, places }: PlacedCriterion) {
  const { layout, words } = context
  const row = layout.rowOfScore.get(criterion.code) ?? 0
  const column = places.columnOfCriterion.get(criterion.code) ?? 0
  const state = onSheet(layout.titles.scores, addressOf(row, scoreColumns.state))
  const own = (...states: readonly (keyof typeof words.states)[]) =>
    `IF(OR(${states.map(each => `${state}="${words.states[each]}"`).join(',')}),0,1)`
  return {
    withData: `${onPoints(context, COVERED_ROW, column)}+${own('missing', 'invalid', 'excluded', 'not-assessed', 'unscored')}`,
    units: `${onPoints(context, ASSESSED_ROW, column)}+${own('excluded', 'not-assessed', 'unscored')}`,
  }
}

/** Beside the table: what the switches do to the maximum and to the own unit. */
function putEffect(
  builder: SheetBuilder,
  context: PlanContext,
  { cohort, places }: { readonly cohort: CohortRequest; readonly places: CohortLayout },
): void {
  const { texts, layout, request } = context
  const { effect, effectRows } = texts.exclusion
  const total = addressOf(summaryRows(layout, request.rulebook).totalRow, summaryColumns.achieved)
  const ownRow = places.rowOfUnit.get(cohort.own) ?? 0
  const ranks = ownRankCells(context, cohort)
  const rows = [
    [`${toDouble(request.rulebook.maximum)}`, onPoints(context, MAXIMUM_ROW, pointColumns.total), 'maximum'],
    [onSheet(layout.titles.summary, total), onPoints(context, ownRow, pointColumns.total), 'points'],
    [ranks.before, ranks.after, 'whole'],
  ] as const
  builder.headings(HEADING_ROW, effect, columns.effect)
  rows.forEach(([before, after, format], index) => {
    builder
      .text(FIRST_ROW + index, columns.effect, 'text', effectRows[index])
      .put(FIRST_ROW + index, columns.effect + 1, 'computed', { formula: before, format })
      .put(FIRST_ROW + index, columns.effect + 2, 'computed', { formula: after, format })
  })
}

function highlights({ texts }: PlanContext, lastRow: number): readonly HighlightPlan[] {
  const proposal = columnArea(columns.proposal, FIRST_ROW, lastRow)
  const leftOut = columnArea(columns.leftOut, FIRST_ROW, lastRow)
  const cell = `$${addressOf(FIRST_ROW, columns.leftOut)}`
  return [
    { range: leftOut, style: 'invalid', formula: `${cell}="${texts.inputs.yes}"` },
    { range: proposal, style: 'missing', formula: `$${addressOf(FIRST_ROW, columns.proposal)}<>""` },
  ]
}
