import { decides } from '../../../dsl/emit/body/conditions.ts'
import { bodyEmission } from '../../../dsl/emit/emission.ts'
import { numberText } from '../../../dsl/emit/text/expression-text.ts'
import type { Expression } from '../../../dsl/model/expression.ts'
import type { Target, Targets } from '../../../dsl/model/place.ts'
import type { Indicator } from '../../../dsl/model/rulebook.ts'
import { addressOf, columnArea, onSheet } from '../address.ts'
import type { HighlightPlan, SheetPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, HEADING_ROW, scoreColumns } from './layout.ts'
import { measureFormat } from './measure-format.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { SheetBuilder } from './sheet-builder.ts'

const columns = { code: 0, title: 1, level: 2, measure: 3, verdict: 4 }
const WIDTHS = [8, 60, 18, 14, 40]
const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const

/** `Mục tiêu`: what the place set out to reach, and whether it did. */
export function targetsSheet(context: PlanContext, targets: Targets): SheetPlan {
  const { texts } = context
  const heading = texts.targets.heading(targets.place, targets.year)
  const builder = new SheetBuilder()
  const advice = targets.basis.map(({ title, date }) => (date ? `${title} (${date})` : title)).join('; ')
  headSheet(builder, context, { title: heading, advice: texts.common.basis(advice), columns: WIDTHS.length })
  builder.headings(HEADING_ROW, texts.targets.columns).row(HEADING_ROW, { height: 24 })
  targets.entries.forEach((target, index) => {
    putTarget(builder, context, { target, row: FIRST_ROW + index })
  })
  const lastRow = FIRST_ROW + Math.max(1, targets.entries.length) - 1
  return {
    ...bareSheet,
    ...builder.content,
    id: 'targets',
    title: texts.titles.targets,
    widths: WIDTHS,
    highlights: verdictHighlights(context, lastRow),
    freeze: { rows: FIRST_ROW, columns: 0 },
    print: printPlan(context, { columns: WIDTHS.length, lastRow, title: heading, headingRow: HEADING_ROW }),
    tabColour: 'BF8F00',
  }
}

function verdictHighlights({ texts }: PlanContext, lastRow: number): readonly HighlightPlan[] {
  const range = columnArea(columns.verdict, FIRST_ROW, lastRow)
  const cell = `$${addressOf(FIRST_ROW, columns.verdict)}`
  return [
    { range, style: 'filled', formula: `${cell}="${texts.targets.done}"` },
    { range, style: 'invalid', formula: `${cell}="${texts.targets.notDone}"` },
    { range, style: 'missing', formula: `${cell}="${texts.targets.unknown}"` },
  ]
}

interface PlacedTarget {
  readonly target: Target
  readonly row: number
}

function putTarget(builder: SheetBuilder, context: PlanContext, { target, row }: PlacedTarget): void {
  const { request, layout, texts } = context
  const indicator = request.rulebook.indicators.find(({ code }) => code === target.code)
  builder
    .put(row, columns.code, 'code', { value: target.code ?? '', format: 'text' })
    .text(row, columns.title, 'text', target.title || indicator?.title[request.language])
    .text(row, columns.level, 'centred', levelText(context, target))
  const at = target.code === undefined ? undefined : layout.rowOfScore.get(target.code)
  const measure = at === undefined ? undefined : onSheet(layout.titles.scores, addressOf(at, scoreColumns.measure))
  if (!indicator || !measure || target.limits.length === 0) {
    builder.text(row, columns.measure, 'computed')
    builder.text(row, columns.verdict, 'computedText', texts.targets.incomparable(target.incomparable))
    return
  }
  builder
    .put(row, columns.measure, 'computed', {
      formula: measure,
      format: measureFormat(indicator.body, indicator.inputs),
    })
    .put(row, columns.verdict, 'computedText', { formula: verdictFormula(context, { target, indicator, measure }) })
}

function levelText({ request }: PlanContext, { limits, measure }: Target): string {
  const isShare = measure?.kind === 'measure'
  const level = (bound: Target['limits'][number]['bound']) =>
    isShare ? `${numberText(bound.mul(100), request.language)}%` : numberText(bound, request.language)
  return limits.map(({ comparator, bound }) => `${SIGNS[comparator]} ${level(bound)}`).join(', ')
}

interface JudgedTarget {
  readonly target: Target
  readonly indicator: Indicator
  readonly measure: string
}

/** Decided exactly from the figures, like a band of a rule. */
function verdictFormula(context: PlanContext, { target, indicator, measure }: JudgedTarget): string {
  const { done, notDone, unknown } = context.texts.targets
  const emission = bodyEmission(context.emissionOn('targets'), indicator)
  const judged = target.measure ?? indicator.body.judged
  const tests = target.limits.map(({ comparator, bound }) => {
    const limit: Expression = {
      kind: 'number',
      value: bound,
      unit: { kind: 'pure' },
      percent: false,
      span: indicator.citation.span,
    }
    return judged ? decides(emission, judged, comparator, limit).text : 'FALSE'
  })
  return `IF(ISNUMBER(${measure}),IF(AND(${tests.join(',')}),"${done}","${notDone}"),"${unknown}")`
}
