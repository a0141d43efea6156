import { isNo, isYes, isYesOrNo } from '../../../dsl/emit/figure/answers.ts'
import { countedIn } from '../../../dsl/emit/figure/count-formulas.ts'
import { all, any, atom, call, compare, type Formula, textLiteral, when } from '../../../dsl/emit/formula.ts'
import { type Checklist, type ChecklistRow, isWithin, tickOf } from '../../../dsl/model/checklist.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import { addressOf, areaAddress } from '../address.ts'
import type { SheetPlan, ValidationPlan } from '../workbook-plan.ts'
import {
  type ChecklistColumns,
  checklistColumns,
  checklistOf,
  FIRST_STATE,
  type TickPlaces,
  tickRange,
} from './checklist-layout.ts'
import type { PlanContext } from './context.ts'
import { enteredValue } from './entered.ts'
import { FIRST_ROW, HEADING_ROW } from './layout.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { SheetBuilder, textContent } from './sheet-builder.ts'

const CODE_WIDTH = 10
const TITLE_WIDTH = 48
const STATE_WIDTH = 15

/** `Hạng mục`: what is ticked item by item and counted into facts; no sheet where the index counts no checklist. */
export function checklistSheets(context: PlanContext): readonly SheetPlan[] {
  const checklist = checklistOf(context.request.rulebook)
  const { ticks } = context.layout
  return checklist && ticks ? [checklistSheet(context, checklist, ticks)] : []
}

function checklistSheet(context: PlanContext, checklist: Checklist, ticks: TickPlaces): SheetPlan {
  const { language } = context.request
  const { advice, columns: words } = context.texts.checklist
  const columns = checklistColumns(checklist)
  const builder = new SheetBuilder()
  const title = checklist.title[language]
  headSheet(builder, context, { title, advice, columns: columns.note + 1 })
  const [code, item, condition, evidence, note] = words
  const states = checklist.states.map(state => state.title[language])
  builder.headings(HEADING_ROW, [code, item, ...states, condition, evidence, note]).row(HEADING_ROW, { height: 92 })
  checklist.rows.forEach((row, index) => {
    if (row.level === 'item') putItem(builder, context, { checklist, row, at: FIRST_ROW + index })
    else putHeading(builder, context, { checklist, row, at: FIRST_ROW + index }, ticks)
  })
  const lastRow = FIRST_ROW + checklist.rows.length - 1
  const widths = [CODE_WIDTH, TITLE_WIDTH, ...states.map(() => STATE_WIDTH), 14, 24, 18]
  return {
    ...bareSheet,
    ...builder.content,
    id: 'checklist',
    title: context.texts.titles.checklist,
    widths,
    validations: stretchesOfItems(checklist).map(rows => answersIn(context, columns, rows)),
    highlights: highlightsOf(context, lastRow, columns.condition),
    freeze: { rows: FIRST_ROW, columns: FIRST_STATE },
    print: printPlan(context, { columns: widths.length, lastRow, title, headingRow: HEADING_ROW }),
    tabColour: '2E7D32',
  }
}

interface Stretch {
  readonly top: number
  readonly bottom: number
}

/** The rows of items that follow one another; the rows of headings between them take no answers. */
function stretchesOfItems({ rows }: Checklist): readonly Stretch[] {
  const stretches: Stretch[] = []
  rows.forEach(({ level }, index) => {
    const row = FIRST_ROW + index
    const last = stretches.at(-1)
    if (level !== 'item') return
    if (last?.bottom === row - 1) stretches[stretches.length - 1] = { top: last.top, bottom: row }
    else stretches.push({ top: row, bottom: row })
  })
  return stretches
}

function answersIn({ texts }: PlanContext, { condition }: ChecklistColumns, rows: Stretch): ValidationPlan {
  const range = areaAddress({ ...rows, left: FIRST_STATE, right: condition - 1 })
  return { kind: 'words', words: [texts.inputs.yes, texts.inputs.no], range, refusal: texts.messages.yesNo }
}

interface PlacedRow {
  readonly checklist: Checklist
  readonly row: ChecklistRow
  readonly at: number
}

/** A domain or subject with how many of its items count in each state. */
function putHeading(
  builder: SheetBuilder,
  { request, texts }: PlanContext,
  { checklist, row, at }: PlacedRow,
  ticks: TickPlaces,
): void {
  const columns = checklistColumns(checklist)
  const items = checklist.rows.filter(each => each.level === 'item' && isWithin(each.code, row.code))
  const codes = items.map(({ code }) => code)
  const look = row.level === 'domain' ? 'group' : 'indicator'
  builder
    .put(at, columns.code, `${look}Code`, { value: row.code, format: 'text' })
    .text(at, columns.title, `${look}Text`, row.title[request.language])
    .text(at, columns.condition, `${look}Centred`, texts.checklist.items(codes.length))
    .text(at, columns.evidence, `${look}Text`)
    .text(at, columns.note, `${look}Text`)
    .row(at, { outlineLevel: row.level === 'domain' ? 0 : 1 })
  for (const { name, needs } of checklist.states) {
    const ranges = [name, ...needs].flatMap(state => tickRange(codes, state, ticks)?.range ?? [])
    const formula = ranges.length > 0 ? countedIn(ranges).text : '0'
    builder.put(at, columns.states.get(name) ?? 0, `${look}Centred`, { formula, format: 'whole' })
  }
}

function putItem(builder: SheetBuilder, context: PlanContext, { checklist, row, at }: PlacedRow): void {
  const { request, texts } = context
  const columns = checklistColumns(checklist)
  const kept = request.kept?.items.get(row.code)
  for (const { name } of checklist.states) {
    const figure = request.figures?.get(tickOf(row.code, name))
    const entered = figure && enteredValue(figure, { options: [], kind: 'tick' }, texts, request.language)
    const content = kept?.answers.get(name) ?? (entered === undefined ? {} : { value: entered })
    builder.put(at, columns.states.get(name) ?? 0, 'tick', content)
  }
  builder
    .put(at, columns.code, 'code', { value: row.code, format: 'text' })
    .text(at, columns.title, 'text', row.title[request.language])
    .put(at, columns.condition, 'computedText', { formula: conditionFormula(context, checklist, at).text })
    .put(at, columns.evidence, 'inputText', kept?.evidence ?? textContent(sourceOf(context, checklist, row.code)))
    .put(at, columns.note, 'inputText', kept?.note)
    .row(at, { outlineLevel: 2 })
}

/** Where the answers of an item came from, where all came from the same place. */
function sourceOf({ request }: PlanContext, { states }: Checklist, code: Code): string {
  const origins = new Set(states.map(({ name }) => request.figures?.get(tickOf(code, name))?.origin ?? ''))
  const [only = ''] = origins
  return origins.size === 1 ? only : ''
}

/** What an item's answers are like together: invalid, contradicting one another, complete, open. */
function conditionFormula({ words, texts }: PlanContext, { states }: Checklist, row: number): Formula {
  const cells = new Map(states.map(({ name }, index) => [name, atom(addressOf(row, FIRST_STATE + index))]))
  const cellOf = (state: string): Formula => cells.get(state) ?? atom('""')
  const own = [...cells.values()]
  const isBlank = (cell: Formula) => compare(call('LEN', call('TRIM', cell)), '=', atom('0'))
  const isWrong = any(own.map(cell => call('ISERROR', cell)))
  const isStrange = any(own.map(cell => call('NOT', any([isBlank(cell), isYesOrNo(cell)]))))
  const contradictions = states.flatMap(({ name, needs }) =>
    needs.map(need => all([says(isYes(cellOf(name))), says(isNo(cellOf(need)))])),
  )
  const settled = states.map(({ name, needs }) => {
    const closure = [name, ...needs].map(cellOf)
    return any([all(closure.map(cell => says(isYes(cell)))), ...closure.map(cell => says(isNo(cell)))])
  })
  const { given, invalid, missing } = words.figures
  const judged = when(all(settled), textLiteral(given), textLiteral(texts.checklist.partly))
  const answered = when(all(own.map(isBlank)), textLiteral(missing), judged)
  const checked =
    contradictions.length === 0
      ? answered
      : when(any(contradictions), textLiteral(texts.checklist.contradiction), answered)
  return when(isWrong, textLiteral(invalid), when(isStrange, textLiteral(invalid), checked))
}

const says = (count: Formula): Formula => compare(count, '>', atom('0'))

/** The answers and the condition of a row take the colour of the condition. */
function highlightsOf({ words, texts }: PlanContext, lastRow: number, condition: number): SheetPlan['highlights'] {
  const range = areaAddress({ top: FIRST_ROW, left: FIRST_STATE, bottom: lastRow, right: condition })
  const cell = `$${addressOf(FIRST_ROW, condition)}`
  const colours = [
    [words.figures.missing, 'missing'],
    [texts.checklist.partly, 'missing'],
    [words.figures.invalid, 'invalid'],
    [texts.checklist.contradiction, 'invalid'],
  ] as const
  return colours.map(([word, style]) => ({ range, style, formula: `${cell}="${word}"` }))
}
