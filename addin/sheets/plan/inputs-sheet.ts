import { inputFormulas } from '../../../dsl/emit/figure/figure-formulas.ts'
import { numberText } from '../../../dsl/emit/text/expression-text.ts'
import { isAmountKind } from '../../../dsl/model/input-kinds.ts'
import type { Indicator, Input } from '../../../dsl/model/rulebook.ts'
import { one, toDouble } from '../../../dsl/numbers/rational.ts'
import { unitText } from '../../../dsl/numbers/unit.ts'
import { columnArea } from '../address.ts'
import { groupStyles, type NumberFormat } from '../styles.ts'
import type { SheetPlan, ValidationPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { enteredValue, formatOf } from './entered.ts'
import { figureHighlights, putLegend } from './figure-colours.ts'
import { inputLabel } from './input-label.ts'
import { inputColumns as columns, FIRST_ROW, HEADING_ROW, type InputRow } from './layout.ts'
import { optionRange } from './lists-layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import type { GroupRow } from './score-rows.ts'
import { SheetBuilder, textContent } from './sheet-builder.ts'

const WIDTHS = [7, 10, 45, 10, 22, 11, 14, 17, 20, 10, 24, 14]

/** `Số liệu`: one row for each figure of each indicator, in the order of the decision. */
export function inputsSheet(context: PlanContext): SheetPlan {
  const { heading, advice, columns: headings } = context.texts.inputs
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: heading, advice, columns: headings.length })
  putLegend(builder, context, columns.unit)
  builder.headings(HEADING_ROW, headings).row(HEADING_ROW, { height: 32 })
  context.layout.inputRows.forEach((row, index) => {
    putRow(builder, context, row, FIRST_ROW + index)
  })
  const lastRow = FIRST_ROW + context.layout.inputRows.length - 1
  return {
    ...bareSheet,
    ...builder.content,
    id: 'inputs',
    title: context.texts.titles.inputs,
    widths: WIDTHS,
    validations: context.layout.inputRows.flatMap((row, index) =>
      row.kind === 'input' ? [validationOf(context, row.input, FIRST_ROW + index)] : [],
    ),
    highlights: figureHighlights(context, columns, lastRow),
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: printPlan(context, { columns: WIDTHS.length, lastRow, title: heading, headingRow: HEADING_ROW }),
    tabColour: '2E7D32',
  }
}

function putRow(builder: SheetBuilder, context: PlanContext, row: InputRow, at: number): void {
  if (row.kind === 'group') putGroup(builder, context, row.row, at)
  else if (row.kind === 'indicator') putIndicator(builder, context, row.indicator, at)
  else putInput(builder, context, row.input, at)
}

function putGroup(builder: SheetBuilder, { request }: PlanContext, { code, title, depth }: GroupRow, at: number): void {
  const style = groupStyles(depth)
  for (const column of Object.values(columns)) builder.text(at, column, style.code)
  builder.put(at, columns.code, style.code, { value: code, format: 'text' })
  builder.merge({ top: at, left: columns.letter, bottom: at, right: columns.note }, style.text, {
    value: title[request.language],
  })
  builder.row(at, { height: 20 })
}

function putIndicator(builder: SheetBuilder, { request, texts }: PlanContext, indicator: Indicator, at: number): void {
  const { language } = request
  const maximum = texts.inputs.maximum(numberText(indicator.maximum, language))
  builder.put(at, columns.code, 'indicatorCode', { value: indicator.code, format: 'text' })
  builder.merge({ top: at, left: columns.letter, bottom: at, right: columns.note }, 'indicatorText', {
    value: `${indicator.title[language]} (${maximum})`,
  })
  builder.row(at, { outlineLevel: 1 })
}

function putInput(builder: SheetBuilder, context: PlanContext, input: Input, at: number): void {
  const { request, texts } = context
  const { figures, language } = request
  const kept = request.kept?.figures.get(input.id) ?? {}
  const formulas = inputFormulas(context.emissionOn('inputs'), input)
  const figure = figures?.get(input.id)
  const isNumber = isAmountKind(input.kind)
  const format = formatOfInput(input)
  const entered = figure && enteredValue(figure, input, texts, language)
  builder
    .put(at, columns.code, 'code', { value: input.code, format: 'text' })
    .put(at, columns.letter, 'centred', { value: texts.inputs.letters[input.letter] ?? input.letter, format: 'text' })
    .text(at, columns.label, 'text', inputLabel(context, input))
    .text(at, columns.unit, 'centred', unitText(input.unit) || (format === 'percent' ? '%' : ''))
    .put(at, columns.own, isNumber ? 'input' : 'inputText', {
      format,
      ...(kept.own ?? (entered === undefined ? {} : { value: entered })),
    })
    .put(at, columns.used, 'computed', { formula: formulas.used, format })
    .put(at, columns.state, 'computedText', { formula: formulas.state })
    .text(at, columns.provider, 'text', input.provider || ownerOf(context, input))
    .put(at, columns.evidence, 'inputText', kept.evidence ?? textContent(input.evidence))
    .put(at, columns.deadline, 'inputText', kept.deadline ?? textContent(input.deadline))
    .put(at, columns.source, 'inputText', kept.source ?? textContent(figure?.origin))
    .put(at, columns.note, 'inputText', kept.note)
    .row(at, { outlineLevel: 2 })
}

/** Extremes of a share are entered as the percentages that the measure shows. */
function formatOfInput({ kind, unit }: Input): NumberFormat {
  switch (kind) {
    case 'number':
    case 'awarded':
      return formatOf(unit)
    case 'share':
      return 'percent'
    case 'cohort-lowest':
    case 'cohort-highest':
      return unit.kind === 'pure' ? 'percent' : formatOf(unit)
    case 'choice':
    case 'tick':
    case 'yes-no':
      return 'plain'
    default:
      return kind satisfies never
  }
}

/** Where the decision names nobody for a figure, its indicator's owner provides it. */
const ownerOf = ({ request }: PlanContext, { code }: Input): string =>
  request.rulebook.indicators.find(indicator => indicator.code === code)?.owner ?? ''

function validationOf({ texts, request, layout }: PlanContext, input: Input, row: number): ValidationPlan {
  const range = columnArea(columns.own, row, row)
  switch (input.kind) {
    case 'choice':
      return {
        kind: 'list',
        source: optionRange(request.rulebook, layout, input.id),
        range,
        prompt: texts.choicePrompt,
        refusal: texts.messages.choice,
      }
    case 'tick':
    case 'yes-no':
      return { kind: 'words', words: [texts.inputs.yes, texts.inputs.no], range, refusal: texts.messages.yesNo }
    case 'number':
    case 'cohort-lowest':
    case 'cohort-highest':
      return { kind: 'not-negative', range, refusal: texts.messages.number }
    case 'awarded':
    case 'share':
      return {
        kind: 'between',
        lowest: 0,
        highest: toDouble(input.atMost ?? one),
        range,
        refusal: texts.messages.assessed,
      }
    default:
      return input.kind satisfies never
  }
}
