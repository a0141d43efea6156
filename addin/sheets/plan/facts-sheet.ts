import { factFormulas } from '../../../dsl/emit/figure/figure-formulas.ts'
import { kindOfFact } from '../../../dsl/emit/figure/figure-kind.ts'
import type { Fact } from '../../../dsl/model/rulebook.ts'
import { unitText } from '../../../dsl/numbers/unit.ts'
import { columnArea } from '../address.ts'
import type { SheetPlan, ValidationPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { enteredValue, formatOf } from './entered.ts'
import { figureHighlights, putLegend } from './figure-colours.ts'
import { FIRST_ROW, factColumns, HEADING_ROW } from './layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { SheetBuilder, textContent } from './sheet-builder.ts'

const WIDTHS = [7, 20, 44, 12, 18, 14, 14, 22, 22, 22]

/** So many facts still print legibly on one page. */
const ON_ONE_PAGE = 30

/** `Dữ kiện`: general information, entered once and used by many indicators. */
export function factsSheet(context: PlanContext): SheetPlan {
  const { rulebook } = context.request
  const { heading, advice, columns } = context.texts.facts
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: heading, advice, columns: columns.length })
  putLegend(builder, context, factColumns.unit)
  builder.headings(HEADING_ROW, columns).row(HEADING_ROW, { height: 32 })
  rulebook.facts.forEach((fact, index) => {
    putFact(builder, context, fact, FIRST_ROW + index)
  })
  const lastRow = FIRST_ROW + rulebook.facts.length - 1
  return {
    ...bareSheet,
    ...builder.content,
    id: 'facts',
    title: context.texts.titles.facts,
    widths: WIDTHS,
    validations: rulebook.facts.flatMap((fact, index) => validationOf(context, fact, FIRST_ROW + index)),
    highlights: figureHighlights(context, factColumns, lastRow),
    freeze: { rows: FIRST_ROW, columns: 3 },
    print: printPlan(context, {
      columns: WIDTHS.length,
      lastRow,
      title: heading,
      headingRow: HEADING_ROW,
      ...(rulebook.facts.length <= ON_ONE_PAGE ? { onePage: true } : {}),
    }),
    tabColour: '2E7D32',
  }
}

function putFact(builder: SheetBuilder, context: PlanContext, fact: Fact, row: number): void {
  const { figures, language } = context.request
  const kept = context.request.kept?.figures.get(fact.name) ?? {}
  const formulas = factFormulas(context.emissionOn('facts'), fact)
  const figure = figures?.get(fact.name)
  const format = formatOf(fact.unit)
  const isText = kindOfFact(fact).kind === 'text'
  const entered = figure && enteredValue(figure, { options: [], kind: 'number' }, context.texts, language)
  builder
    .put(row, factColumns.code, 'code', { value: fact.code, format: 'text' })
    .text(row, factColumns.name, 'text', fact.name)
    .text(row, factColumns.label, 'text', labelOf(context, fact))
    .text(row, factColumns.unit, 'centred', isText ? '' : unitText(fact.unit))
    .put(row, factColumns.own, isText ? 'inputText' : 'input', {
      format,
      ...(kept.own ?? (entered === undefined ? {} : { value: entered })),
    })
    .put(row, factColumns.used, isText ? 'computedText' : 'computed', { formula: formulas.used, format })
    .put(row, factColumns.state, 'computedText', { formula: formulas.state })
    .text(row, factColumns.provider, 'text', fact.provider)
    .put(row, factColumns.source, 'inputText', kept.source ?? textContent(figure?.origin))
    .put(row, factColumns.note, 'inputText', kept.note)
}

/** `Số hạng mục … (để trống thì đếm ở trang Hạng mục)` */
function labelOf({ request, texts, layout }: PlanContext, { label, count }: Fact): string {
  const own = label[request.language]
  return count ? `${own} (${texts.facts.countedOn(layout.titles.checklist)})` : own
}

function validationOf({ texts }: PlanContext, fact: Fact, row: number): readonly ValidationPlan[] {
  const range = columnArea(factColumns.own, row, row)
  switch (kindOfFact(fact).kind) {
    case 'number':
      return [{ kind: 'not-negative', range, refusal: texts.messages.number }]
    case 'truth':
      return [{ kind: 'words', words: [texts.inputs.yes, texts.inputs.no], range, refusal: texts.messages.yesNo }]
    default:
      return []
  }
}
