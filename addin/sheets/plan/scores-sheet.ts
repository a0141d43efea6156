import { rangeList } from '../../../dsl/emit/cells.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import { servesText } from '../../../dsl/model/serves-text.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf, areaAddress } from '../address.ts'
import { type ModeFormulas, modeFormulasOf } from '../mode/mode-formulas.ts'
import { groupStyles, type StyleName } from '../styles.ts'
import type { SheetPlan, ValidationPlan } from '../workbook-plan.ts'
import type { PlanContext } from './context.ts'
import { scoreColumns as columns, FIRST_ROW, HEADING_ROW } from './layout.ts'
import { measureFormat } from './measure-format.ts'
import { ownerText } from './owner.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { type GroupRow, type ItemRow, isLeaf, rowsUnder, type ScoreRow } from './score-rows.ts'
import { SheetBuilder, textContent } from './sheet-builder.ts'
import { stateHighlights } from './state-colours.ts'

const WIDTHS = [7, 42, 10, 10, 10, 10, 12, 9, 10, 9, 13, 22, 18, 18]

/** `Chấm điểm`: the decision's own table, with the columns of the assessors that come later. */
export function scoresSheet(context: PlanContext): SheetPlan {
  const { layout, texts, request } = context
  const { heading, advice, columns: headings } = texts.scores
  const builder = new SheetBuilder()
  headSheet(builder, context, { title: heading, advice, columns: headings.length })
  builder.row(2, { height: 6 }).headings(HEADING_ROW, headings).row(HEADING_ROW, { height: 48 })
  const emission = context.emissionOn('scores')
  const formulas = modeFormulasOf(emission, request.mode ?? 'portable')
  layout.scoreRows.forEach((row, index) => {
    const at = FIRST_ROW + index
    if (row.kind === 'group') putGroup(builder, context, row, at)
    else putItem(builder, context, { item: row, formulas: formulas.get(row.code), at })
  })
  const totalRow = FIRST_ROW + layout.scoreRows.length
  putTotal(builder, context, totalRow)
  return {
    ...bareSheet,
    ...builder.content,
    id: 'scores',
    title: texts.titles.scores,
    widths: WIDTHS,
    validations: layout.scoreRows.flatMap((row, index) => assessorValidation(context, row, FIRST_ROW + index)),
    highlights: stateHighlights(context, totalRow),
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: printPlan(context, { columns: WIDTHS.length, lastRow: totalRow, title: heading, headingRow: HEADING_ROW }),
    tabColour: '1F4E79',
  }
}

function putGroup(builder: SheetBuilder, context: PlanContext, row: GroupRow, at: number): void {
  const style = groupStyles(row.depth)
  putSums(builder, {
    at,
    style: style.number,
    maximum: toDouble(row.maximum),
    sums: sumsUnder(context, row.code, row.members),
  })
  builder
    .put(at, columns.code, style.code, { value: row.code, format: 'text' })
    .text(at, columns.title, style.text, row.title[context.request.language])
    .text(at, columns.measure, style.code)
  for (const column of [columns.state, columns.owner, columns.evidence, columns.note])
    builder.text(at, column, style.code)
  if (row.depth > 0) builder.row(at, { outlineLevel: row.depth })
}

function putTotal(builder: SheetBuilder, { layout, texts, request }: PlanContext, at: number): void {
  const top = layout.scoreRows.filter(({ depth }) => depth === 0).map(({ code }) => code)
  for (const column of Object.values(columns)) builder.text(at, column, 'total')
  const sums = { leaves: layout.leaves.map(({ code }) => code), members: top }
  putSums(builder, {
    at,
    style: 'totalNumber',
    maximum: toDouble(request.rulebook.maximum),
    sums: withRows(layout.rowOfScore, sums),
  })
  builder.text(at, columns.title, 'total', texts.scores.total)
}

interface Sums {
  /** Rows whose points add up to the self-assessment. */
  readonly leaves: readonly number[]
  /** Rows right below, whose achieved points add up. */
  readonly members: readonly number[]
}

function sumsUnder({ layout }: PlanContext, code: Code, members: readonly Code[]): Sums {
  const leaves = rowsUnder(layout.scoreRows, code)
    .filter(isLeaf)
    .map(leaf => leaf.code)
  return withRows(layout.rowOfScore, { leaves, members })
}

function withRows(
  rows: ReadonlyMap<Code, number>,
  { leaves, members }: { readonly leaves: readonly Code[]; readonly members: readonly Code[] },
): Sums {
  const rowsOf = (codes: readonly Code[]) => codes.flatMap(code => rows.get(code) ?? [])
  return { leaves: rowsOf(leaves), members: rowsOf(members) }
}

function putSums(
  builder: SheetBuilder,
  {
    at,
    style,
    maximum,
    sums,
  }: { readonly at: number; readonly style: StyleName; readonly maximum: number; readonly sums: Sums },
): void {
  builder
    .put(at, columns.maximum, style, { value: maximum, format: 'maximum' })
    .put(at, columns.self, style, { formula: sumFormula(columns.self, sums.leaves), format: 'points' })
    .put(at, columns.achieved, style, { formula: sumFormula(columns.achieved, sums.members), format: 'points' })
    .put(at, columns.percent, style, { formula: percentFormula(at), format: 'percent' })
  for (const column of [columns.ministry, columns.cyberspace, columns.experts]) {
    const cells = rangeList(sums.members.map(row => addressOf(row, column)))
    const formula = cells === '' ? '""' : `IF(COUNT(${cells})=0,"",SUM(${cells}))`
    builder.put(at, column, style, { formula, format: 'points' })
  }
}

function sumFormula(column: number, rows: readonly number[]): string {
  return rows.length === 0 ? '0' : `SUM(${rangeList(rows.map(row => addressOf(row, column)))})`
}

function percentFormula(at: number): string {
  const [maximum, achieved] = [addressOf(at, columns.maximum), addressOf(at, columns.achieved)]
  return `IF(AND(ISNUMBER(${achieved}),${maximum}>0),${achieved}/${maximum},"")`
}

interface PlacedItem {
  readonly item: ItemRow
  readonly formulas: ModeFormulas | undefined
  readonly at: number
}

function putItem(builder: SheetBuilder, context: PlanContext, { item, formulas, at }: PlacedItem): void {
  const { language } = context.request
  const isBelow = item.kind !== 'indicator'
  const isPart = item.kind === 'part'
  const kept = context.request.kept?.scores.get(item.code) ?? {}
  builder
    .put(at, columns.code, isBelow ? 'partCode' : 'code', { value: item.code, format: 'text' })
    .text(at, columns.title, isBelow ? 'partText' : 'text', item.title[language])
    .put(at, columns.maximum, 'number', { value: toDouble(item.maximum), format: 'maximum' })
    .put(at, columns.measure, 'computed', measureContent(item, formulas))
    .put(at, columns.self, 'computed', { formula: formulas?.score ?? '""', format: 'points' })
    .put(at, columns.achieved, 'computed', { formula: achievedFormula(context, item, at), format: 'points' })
    .put(at, columns.percent, 'computed', { formula: percentFormula(at), format: 'percent' })
    .put(at, columns.state, 'computedText', { formula: formulas?.state ?? '""' })
    .put(at, columns.owner, 'inputText', kept.owner ?? textContent(isPart ? '' : ownerText(context, item.indicator)))
    .put(at, columns.evidence, 'inputText', kept.evidence ?? textContent(isPart ? '' : evidenceText(item)))
    .put(
      at,
      columns.note,
      'inputText',
      kept.note ?? textContent(isPart ? '' : servesText(item.indicator.serves, language)),
    )
    .row(at, { outlineLevel: Math.min(7, item.depth) })
  for (const column of ['ministry', 'cyberspace', 'experts'] as const)
    builder.put(at, columns[column], 'input', { ...kept[column], format: 'points' })
}

const evidenceText = ({ indicator }: ItemRow): string => indicator.evidence.join('; ')

function measureContent(item: ItemRow, formulas: ModeFormulas | undefined) {
  const format = measureFormat(item.body, item.indicator.inputs)
  return formulas?.measure === undefined ? { format } : { formula: formulas.measure, format }
}

/** The ministry's points once they are there, else the own ones; of a sum, what its parts achieved. */
function achievedFormula({ layout }: PlanContext, item: ItemRow, at: number): string {
  const ministry = addressOf(at, columns.ministry)
  const below = item.members.flatMap(code => layout.rowOfScore.get(code) ?? [])
  const cells = rangeList(below.map(row => addressOf(row, columns.achieved)))
  const own = below.length > 0 ? `IF(COUNT(${cells})=0,"",SUM(${cells}))` : addressOf(at, columns.self)
  return `IF(ISNUMBER(${ministry}),${ministry},${own})`
}

function assessorValidation({ texts }: PlanContext, row: ScoreRow, at: number): readonly ValidationPlan[] {
  if (row.kind === 'group') return []
  const range = areaAddress({ top: at, left: columns.ministry, bottom: at, right: columns.experts })
  return [{ kind: 'between', lowest: 0, highest: toDouble(row.maximum), range, refusal: texts.messages.score }]
}
