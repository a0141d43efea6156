import { indicatorFormulas } from '../../../dsl/emit/indicator-formulas.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf } from '../address.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import { scoreCellFrom } from './assessed-items.ts'
import type { PlanContext } from './context.ts'
import { optionText } from './entered.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import { openFormula, putAssessed, stateFormula } from './lists-assessed.ts'
import { assessedColumns, choicesOf, helperColumns, helperRows, leafColumns, listColumns } from './lists-layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import type { ItemRow } from './score-rows.ts'
import { SheetBuilder } from './sheet-builder.ts'

const WIDTHS = [
  7, 8, 60, 3, 8, 44, 9, 9, 16, 10, 12, 3, 8, 9, 16, 11, 3, 8, 44, 20, 9, 9, 9, 9, 9, 10, 12, 24, 30, 12, 9,
]

/** `Danh mục`, the last sheet: the options of the drop-downs, and what the summary counts with. */
export function listsSheet(context: PlanContext): SheetPlan {
  const {
    heading,
    advice,
    columns,
    helperColumns: helpers,
    leafColumns: leaves,
    assessedColumns: assessed,
  } = context.texts.lists
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: heading, advice, columns: WIDTHS.length })
  builder
    .headings(HEADING_ROW, columns, listColumns.code)
    .headings(HEADING_ROW, helpers, helperColumns.code)
    .headings(HEADING_ROW, leaves, leafColumns.code)
    .headings(HEADING_ROW, assessed, assessedColumns.code)
    .row(HEADING_ROW, { height: 32 })
  putOptions(builder, context)
  putHelpers(builder, context)
  putLeaves(builder, context)
  putAssessed(builder, context)
  return {
    ...bareSheet,
    ...builder.content,
    id: 'lists',
    title: context.texts.titles.lists,
    widths: WIDTHS,
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: printPlan(context, {
      columns: WIDTHS.length,
      lastRow: builder.lastRow,
      title: heading,
      headingRow: HEADING_ROW,
    }),
    tabColour: '9E9E9E',
  }
}

function putOptions(builder: SheetBuilder, { request, texts }: PlanContext): void {
  const options = choicesOf(request.rulebook).flatMap(input => input.options.map((_, index) => ({ input, index })))
  options.forEach(({ input, index }, offset) => {
    const row = FIRST_ROW + offset
    builder
      .put(row, listColumns.code, 'code', { value: input.code, format: 'text' })
      .text(row, listColumns.letter, 'centred', texts.inputs.letters[input.letter] ?? input.letter)
      .text(row, listColumns.option, 'line', optionText(input, index, request.language))
  })
}

function putHelpers(builder: SheetBuilder, context: PlanContext): void {
  helperRows(context.layout).forEach((item, offset) => {
    const row = FIRST_ROW + offset
    const achieved = addressOf(row, helperColumns.achieved)
    const maximum = addressOf(row, helperColumns.maximum)
    const gap = addressOf(row, helperColumns.gap)
    builder
      .put(row, helperColumns.code, 'code', { value: item.code, format: 'text' })
      .text(row, helperColumns.title, 'line', item.title[context.request.language])
      .put(row, helperColumns.maximum, 'computed', { value: countedMaximum(item) })
      .put(row, helperColumns.achieved, 'computed', { formula: scoreCellFrom(context.layout, item.code, 'achieved') })
      .put(row, helperColumns.state, 'computedText', { formula: stateFormula(context, item) })
      .put(row, helperColumns.gap, 'computed', {
        formula: `IF(ISNUMBER(${achieved}),ROUND(${maximum}-${achieved},9),"")`,
      })
      // Ties are broken by the order of the decision.
      .put(row, helperColumns.key, 'computed', { formula: `IF(ISNUMBER(${gap}),${gap}-${offset + 1}/1000000000,"")` })
  })
}

function putLeaves(builder: SheetBuilder, context: PlanContext): void {
  const emission = context.emissionOn('lists')
  const formulas = context.request.rulebook.indicators.flatMap(indicator => indicatorFormulas(emission, indicator))
  const openOf = new Map(formulas.map(({ code, open }) => [code, open]))
  context.layout.leaves.forEach((item, offset) => {
    const row = FIRST_ROW + offset
    builder
      .put(row, leafColumns.code, 'code', { value: item.code, format: 'text' })
      .put(row, leafColumns.maximum, 'computed', { value: countedMaximum(item) })
      .put(row, leafColumns.state, 'computedText', { formula: stateFormula(context, item) })
      .put(row, leafColumns.open, 'computed', { formula: openFormula(context, item, openOf.get(item.code) ?? '0') })
  })
}

/** An allotment that two rows share counts with the first. */
const countedMaximum = ({ maximum, indicator, part }: ItemRow): number =>
  indicator.sharesPointsWith && !part ? 0 : toDouble(maximum)
