import { rangeList } from '../../../dsl/emit/cells.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf, columnArea } from '../address.ts'
import type { HighlightPlan, ValidationPlan } from '../workbook-plan.ts'
import {
  type AssessorColumn,
  assessedRowsOf,
  assessedUnder,
  assessorColumns,
  givenColumnOf,
  isAssessedItem,
  isAssessedRow,
  scoreCellOf,
  sourceOf,
} from './assessed-items.ts'
import type { PlanContext } from './context.ts'
import { scoreColumns as columns, FIRST_ROW, type Layout } from './layout.ts'
import type { ItemRow, ScoreRow } from './score-rows.ts'
import type { SheetBuilder } from './sheet-builder.ts'

/**
 * The cells of an item that assessors fill, open in the column that its source asks for; the others are grey. Where the
 * source is no report, the points that figures give stand in that column until somebody types others.
 */
export function putAssessors(builder: SheetBuilder, context: PlanContext, item: ItemRow, at: number): void {
  const kept = context.request.kept?.scores.get(item.code) ?? {}
  const isOpen = isAssessedItem(item)
  for (const column of assessorColumns) {
    const typed = isOpen ? kept[column] : undefined
    const isAsked = isOpen && givenColumnOf(item) === column
    const planned = isAsked ? computedContent(context, item, at) : sumContent(context, item, column)
    builder.put(at, columns[column], isAsked || typed ? 'input' : 'computed', {
      ...(typed ?? planned),
      format: 'points',
    })
  }
  const explains = isOpen && sourceOf(item) === 'report'
  builder.put(at, columns.reason, explains ? 'inputText' : 'computedText', explains ? kept.reason : {})
}

function computedContent({ words }: PlanContext, item: ItemRow, at: number) {
  if (sourceOf(item) === 'report') return {}
  return { formula: computedPoints(words.states.missing, addressOf(at, columns.state), addressOf(at, columns.self)) }
}

/** What the rule computes from figures, once they are there. */
export const computedPoints = (missing: string, state: string, computed: string): string =>
  `IF(OR(${state}="${missing}",NOT(ISNUMBER(${computed}))),"",${computed})`

function sumContent({ layout }: PlanContext, item: ItemRow, column: AssessorColumn) {
  if (item.kind === 'part' || isAssessedItem(item)) return {}
  return { formula: givenSum(assessedUnder(layout, item.code).map(({ code }) => scoreCellOf(layout, code, column))) }
}

/** The sum of what is given, nothing where nothing is. */
export function givenSum(addresses: readonly string[]): string {
  const cells = rangeList(addresses)
  return cells === '' ? '""' : `IF(COUNT(${cells})=0,"",SUM(${cells}))`
}

/**
 * Points in the column that counts, else what the rule computes; of a sum, what its parts achieved. Points outside 0 to
 * the maximum are called invalid and not cut.
 */
export function achievedFormula({ layout, words }: PlanContext, item: ItemRow, at: number): string {
  const below = item.members.flatMap(code => layout.rowOfScore.get(code) ?? [])
  const cells = rangeList(below.map(row => addressOf(row, columns.achieved)))
  const own = below.length > 0 ? `IF(COUNT(${cells})=0,"",SUM(${cells}))` : addressOf(at, columns.self)
  if (!isAssessedItem(item)) return own
  const given = addressOf(at, columns[givenColumnOf(item)])
  const maximum = addressOf(at, columns.maximum)
  const invalid = `"${words.states.invalid}"`
  const within = withinAllotment(layout, item, maximum)
  const judged = `IF(ISNUMBER(${given}),IF(AND(${given}>=0,${given}<=${maximum}),${within(given)},${invalid}),${invalid})`
  const alone = item.indicator.sharesPointsWith ? `IF(ISNUMBER(${own}),${within(own)},${own})` : own
  return `IF(ISERROR(${given}),${invalid},IF(LEN(TRIM(${given}))=0,${alone},${judged}))`
}

/** Of points that two rows share, the later one gets what the earlier one left. */
function withinAllotment(layout: Layout, { indicator }: ItemRow, maximum: string): (points: string) => string {
  const { sharesPointsWith: first } = indicator
  if (!first || !layout.rowOfScore.has(first)) return points => points
  return points => `MIN(${points},${maximum}-SUM(${scoreCellOf(layout, first, 'achieved')}))`
}

/** Nobody types more than the maximum, or less than nothing. */
export function assessorValidation({ texts }: PlanContext, row: ScoreRow, at: number): readonly ValidationPlan[] {
  if (!isAssessedRow(row)) return []
  const range = addressOf(at, columns[givenColumnOf(row)])
  return [{ kind: 'between', lowest: 0, highest: toDouble(row.maximum), range, refusal: texts.messages.score }]
}

/** Columns of assessors whom no row of the index asks. */
export const unusedAssessors = (items: readonly ItemRow[]): readonly AssessorColumn[] =>
  assessorColumns.filter(column => column !== 'ministry' && !items.some(item => givenColumnOf(item) === column))

/** Points that cannot be, and differences that nobody explained. */
export function assessmentHighlights({ layout, words }: PlanContext, lastRow: number): readonly HighlightPlan[] {
  const cell = (column: keyof typeof columns) => `$${addressOf(FIRST_ROW, columns[column])}`
  const isInvalid = `${cell('achieved')}="${words.states.invalid}"`
  const reported = assessedRowsOf(layout).filter(item => sourceOf(item) === 'report')
  const [first] = reported
  return [
    { range: columnArea(columns.achieved, FIRST_ROW, lastRow), style: 'invalid', formula: isInvalid },
    ...(first ? [unexplained(layout, first, reported)] : []),
  ]
}

function unexplained(layout: Layout, first: ItemRow, items: readonly ItemRow[]): HighlightPlan {
  const [self, given, reason] = (['self', 'ministry', 'reason'] as const).map(
    column => `$${scoreCellOf(layout, first.code, column)}`,
  )
  const differs = `IF(AND(ISNUMBER(${self}),ISNUMBER(${given})),ROUND(${given}-${self},9)<>0,FALSE)`
  return {
    range: rangeList(items.map(({ code }) => scoreCellOf(layout, code, 'reason'))).replaceAll(',', ' '),
    style: 'missing',
    formula: `AND(${differs},LEN(TRIM(${reason}))=0)`,
  }
}
