import { rangeList } from '../../../dsl/emit/cells.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import { servesText } from '../../../dsl/model/serves-text.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf } from '../address.ts'
import { type ModeFormulas, modeFormulasOf } from '../mode/mode-formulas.ts'
import { groupStyles, type StyleName } from '../styles.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import { assessedRowsOf, assessorColumns, isAssessedRow, scoreCellOf, sourceOf } from './assessed-items.ts'
import {
  achievedFormula,
  assessmentHighlights,
  assessorValidation,
  givenSum,
  putAssessors,
  unusedAssessors,
} from './assessor-cells.ts'
import type { PlanContext } from './context.ts'
import { scoreColumns as columns, FIRST_ROW, HEADING_ROW } from './layout.ts'
import { measureFormat } from './measure-format.ts'
import { ownerText } from './owner.ts'
import { bareSheet, headSheet, printPlan } from './page.ts'
import { type GroupRow, type ItemRow, isLeaf, rowsUnder, type ScoreRow } from './score-rows.ts'
import { SheetBuilder, textContent } from './sheet-builder.ts'
import { stateHighlights } from './state-colours.ts'

const WIDTHS = [7, 42, 10, 10, 10, 10, 12, 9, 13, 9, 13, 22, 18, 18, 24]

/** `Chấm điểm`: the decision's own table, with the columns of all assessors. */
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
    hiddenColumns: unusedAssessors(assessedRowsOf(layout)).map(column => columns[column]),
    validations: layout.scoreRows.flatMap((row, index) => assessorValidation(context, row, FIRST_ROW + index)),
    highlights: [...stateHighlights(context, totalRow), ...assessmentHighlights(context, totalRow)],
    freeze: { rows: FIRST_ROW, columns: 2 },
    print: printPlan(context, { columns: WIDTHS.length, lastRow: totalRow, title: heading, headingRow: HEADING_ROW }),
    tabColour: '1F4E79',
  }
}

function putGroup(builder: SheetBuilder, context: PlanContext, row: GroupRow, at: number): void {
  const style = groupStyles(row.depth)
  const under = { rows: rowsUnder(context.layout.scoreRows, row.code), members: row.members }
  putSums(builder, context, { at, style: style.number, maximum: toDouble(row.maximum), ...under })
  builder
    .put(at, columns.code, style.code, { value: row.code, format: 'text' })
    .text(at, columns.title, style.text, row.title[context.request.language])
    .text(at, columns.measure, style.code)
  for (const column of [columns.state, columns.owner, columns.evidence, columns.note, columns.reason])
    builder.text(at, column, style.code)
  if (row.depth > 0) builder.row(at, { outlineLevel: row.depth })
}

function putTotal(builder: SheetBuilder, context: PlanContext, at: number): void {
  const { layout, texts, request } = context
  const top = layout.scoreRows.filter(({ depth }) => depth === 0).map(({ code }) => code)
  for (const column of Object.values(columns)) builder.text(at, column, 'total')
  const all = { rows: layout.scoreRows, members: top }
  putSums(builder, context, { at, style: 'totalNumber', maximum: toDouble(request.rulebook.maximum), ...all })
  builder.text(at, columns.title, 'total', texts.scores.total)
}

interface Sums {
  readonly at: number
  readonly style: StyleName
  readonly maximum: number
  /** The rows below, at any depth. */
  readonly rows: readonly ScoreRow[]
  /** Rows right below, whose achieved points add up. */
  readonly members: readonly Code[]
}

/** Self-assessed points are those of reports; what others give adds up in their columns. */
function putSums(builder: SheetBuilder, { layout }: PlanContext, { at, style, maximum, rows, members }: Sums): void {
  const reported = rows.filter(isLeaf).filter(row => sourceOf(row) === 'report')
  const cells = (column: keyof typeof columns, codes: readonly Code[]) =>
    codes.flatMap(code => (layout.rowOfScore.has(code) ? [scoreCellOf(layout, code, column)] : []))
  const codesOf = (some: readonly ScoreRow[]) => some.map(({ code }) => code)
  builder
    .put(at, columns.maximum, style, { value: maximum, format: 'maximum' })
    .put(at, columns.self, style, { formula: sumFormula(cells('self', codesOf(reported))), format: 'points' })
    .put(at, columns.achieved, style, { formula: sumFormula(cells('achieved', members)), format: 'points' })
    .put(at, columns.percent, style, { formula: percentFormula(at), format: 'percent' })
  for (const column of assessorColumns) {
    const formula = givenSum(cells(column, codesOf(rows.filter(isAssessedRow))))
    builder.put(at, columns[column], style, { formula, format: 'points' })
  }
}

const sumFormula = (cells: readonly string[]): string => (cells.length === 0 ? '0' : `SUM(${rangeList(cells)})`)

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
    .put(at, columns.self, 'computed', { formula: formulas?.score ?? '""', format: selfFormat(item) })
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
  putAssessors(builder, context, item, at)
}

/** What is not reported is not self-assessed: its points show in the column of their source. */
const selfFormat = (item: ItemRow) => (sourceOf(item) === 'report' ? 'points' : 'hidden')

const evidenceText = ({ indicator }: ItemRow): string => indicator.evidence.join('; ')

function measureContent(item: ItemRow, formulas: ModeFormulas | undefined) {
  const format = measureFormat(item.body, item.indicator.inputs)
  return formulas?.measure === undefined ? { format } : { formula: formulas.measure, format }
}
