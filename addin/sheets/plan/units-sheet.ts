import type { Cells, FigureName } from '../../../dsl/emit/cells.ts'
import { unitMeasure } from '../../../dsl/emit/indicator-formulas.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf, onSheet } from '../address.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { effectiveAmount } from './effective-amount.ts'
import { formatOf } from './entered.ts'
import { FIRST_ROW, factColumns, HEADING_ROW, inputColumns, type Layout } from './layout.ts'
import { measureFormat } from './measure-format.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import type { CohortRequest, CohortUnit, WorkbookRequest } from './request.ts'
import { SheetBuilder } from './sheet-builder.ts'
import { measureRange, UNIT_COLUMN, type UnitsLayout, unitsLayout, unitsOf } from './units-layout.ts'

/** Where formulas find the measures of the cohort. */
export function cohortRanges({ rulebook, cohort }: WorkbookRequest, layout: Layout): Cells['cohort'] {
  if (!cohort) return () => undefined
  const { columnOfMeasure } = unitsLayout(rulebook, layout)
  return code => {
    const column = columnOfMeasure.get(code)
    return column === undefined ? undefined : measureRange(cohort, layout, column)
  }
}

/** `Các đơn vị`: one row a unit; the own row follows the workbook's figures. */
export function unitsSheet(context: PlanContext, cohort: CohortRequest): SheetPlan {
  const { texts, layout, request } = context
  const units = unitsLayout(request.rulebook, layout)
  const builder = new SheetBuilder()
  headSheet(builder, context, {
    title: texts.units.heading,
    advice: texts.units.advice,
    columns: Math.max(4, units.columns),
  })
  putHeadings(builder, context, units)
  const rows = unitsOf(cohort)
  rows.forEach((unit, index) => {
    putUnit(builder, context, { unit, units, row: FIRST_ROW + index, isOwn: unit.name === cohort.own })
  })
  const lastRow = FIRST_ROW + rows.length - 1
  return {
    ...bareSheet,
    ...builder.content,
    id: 'units',
    title: texts.titles.units,
    widths: [5, 26, ...Array.from({ length: units.columns - 2 }, () => 12)],
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: printPlan(context, { columns: units.columns, lastRow, title: texts.units.heading, headingRow: HEADING_ROW }),
    tabColour: '7030A0',
  }
}

function putHeadings(builder: SheetBuilder, { texts, request }: PlanContext, units: UnitsLayout): void {
  const { rulebook } = request
  const factCodes = new Map<FigureName, string>(rulebook.facts.map(({ name, code }) => [name, code || name]))
  builder.headings(HEADING_ROW, ['#', texts.units.unit]).row(HEADING_ROW, { height: 32 })
  for (const [name, column] of units.columnOfFigure)
    builder.put(HEADING_ROW, column, 'heading', { value: factCodes.get(name) ?? name, format: 'text' })
  for (const [code, column] of units.columnOfMeasure)
    builder.put(HEADING_ROW, column, 'heading', { value: `${code} ${texts.scores.columns[3] ?? ''}`, format: 'text' })
}

interface PlacedUnit {
  readonly unit: CohortUnit
  readonly units: UnitsLayout
  readonly row: number
  readonly isOwn: boolean
}

function putUnit(builder: SheetBuilder, context: PlanContext, { unit, units, row, isOwn }: PlacedUnit): void {
  const { texts, request } = context
  const name = isOwn ? `${unit.name} ${texts.units.own}` : unit.name
  builder.put(row, 0, 'centred', { value: row - FIRST_ROW + 1, format: 'whole' }).text(row, UNIT_COLUMN, 'text', name)
  const unitOf = figureUnits(context)
  for (const [figure, column] of units.columnOfFigure) {
    const format = formatOf(unitOf(figure))
    const amount = isOwn ? undefined : effectiveAmount(request.rulebook, unit.figures, figure)
    if (isOwn) builder.put(row, column, 'computed', { formula: ownFigure(context, figure), format })
    else builder.put(row, column, 'input', { format, ...(amount ? { value: toDouble(amount) } : {}) })
  }
  putMeasures(builder, context, { units, row })
}

function figureUnits({ request }: PlanContext) {
  const { facts, indicators } = request.rulebook
  const inputs = indicators.flatMap(each => each.inputs)
  const units = new Map<FigureName, (typeof facts)[number]['unit']>([
    ...inputs.map(({ id, unit }) => [id, unit] as const),
    ...facts.map(({ name, unit }) => [name, unit] as const),
  ])
  return (figure: FigureName) => units.get(figure) ?? ({ kind: 'pure' } as const)
}

function ownFigure({ layout }: PlanContext, figure: FigureName): string {
  const isFact = layout.facts.has(figure)
  const column = isFact ? factColumns.used : inputColumns.used
  return onSheet(layout.titles[isFact ? 'facts' : 'inputs'], addressOf(layout.rowOfFigure.get(figure) ?? 0, column))
}

function putMeasures(
  builder: SheetBuilder,
  context: PlanContext,
  { units, row }: { readonly units: UnitsLayout; readonly row: number },
): void {
  const emission = context.emissionOn('units')
  const used = (figure: FigureName) => addressOf(row, units.columnOfFigure.get(figure) ?? 0)
  const ofUnit = { ...emission, cells: { ...emission.cells, used } }
  for (const item of units.items) {
    const formula = unitMeasure(ofUnit, item) ?? '""'
    builder.put(row, columnOf(units, item.code), 'computed', {
      formula,
      format: measureFormat(item.body, item.indicator.inputs),
    })
  }
}

const columnOf = (units: UnitsLayout, code: Code): number => units.columnOfMeasure.get(code) ?? 0
