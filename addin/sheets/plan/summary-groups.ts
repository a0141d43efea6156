import type { Code } from '../../../dsl/model/ids.ts'
import type { State } from '../../../dsl/model/rulebook.ts'
import { type Rational, toDouble } from '../../../dsl/numbers/rational.ts'
import { addressOf, onSheet } from '../address.ts'
import type { StyleName } from '../styles.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, scoreColumns } from './layout.ts'
import { allLeaves, leafRange } from './lists-layout.ts'
import { mayLeaveOut } from './may-leave-out.ts'
import type { SheetBuilder } from './sheet-builder.ts'
import { summaryColumns as columns, groupRowsOf, type SummaryRows } from './summary-layout.ts'

/** The four figures that people look for first. */
export function putFigures(builder: SheetBuilder, context: PlanContext, rows: SummaryRows): void {
  const [points, value, missing, cohort] = context.texts.summary.figures
  const total = (column: number) => addressOf(rows.totalRow, column)
  const figures = [
    { label: points, left: 0, right: 1, formula: total(columns.achieved), format: 'points' },
    {
      label: value,
      left: 2,
      right: 3,
      formula: shareFormula(total(columns.achieved), total(columns.maximum)),
      format: 'index',
    },
    { label: missing, left: 4, right: 5, formula: total(columns.missing), format: 'points' },
    { label: cohort, left: 6, right: 7, formula: total(columns.cohort), format: 'points' },
  ] as const
  const { figures: at } = rows
  for (const { label, left, right, formula, format } of figures) {
    builder.merge({ top: at, left, bottom: at, right }, 'figureLabel', { value: label })
    builder.merge({ top: at + 1, left, bottom: at + 1, right }, 'figureValue', { formula, format })
  }
  builder.row(at, { height: 20 }).row(at + 1, { height: 32 })
}

/** Points, percent and what is open of every group, and of the index. */
export function putGroups(builder: SheetBuilder, context: PlanContext, rows: SummaryRows): void {
  const { summary } = context.texts
  const { layout, request } = context
  builder
    .text(rows.groups, 0, 'section', summary.groups)
    .headings(rows.groups + 1, summary.groupColumns)
    .row(rows.groups + 1, { height: 32 })
  groupRowsOf(layout).forEach((group, index) => {
    const at = rows.firstGroup + index
    const style: StyleName = group.depth === 0 ? 'number' : 'computed'
    builder
      .put(at, columns.code, 'code', { value: group.code, format: 'text' })
      .text(at, columns.title, 'text', group.title[request.language])
      .put(at, columns.maximum, style, { ...possiblePoints(context, group.maximum, group.code), format: 'maximum' })
    putOpen(builder, context, { at, code: group.code, scoreRow: layout.rowOfScore.get(group.code) ?? 0, style })
  })
  const at = rows.totalRow
  builder.text(at, columns.code, 'total').text(at, columns.title, 'total', context.texts.common.total)
  builder.put(at, columns.maximum, 'totalNumber', {
    ...possiblePoints(context, request.rulebook.maximum),
    format: 'maximum',
  })
  putOpen(builder, context, { at, scoreRow: FIRST_ROW + layout.scoreRows.length, style: 'totalNumber' })
}

/** The declared maximum, less that of items which the rules leave out of the total or do not score. */
function possiblePoints(
  context: PlanContext,
  declared: Rational,
  code?: Code,
): { readonly value: number } | { readonly formula: string } {
  if (!mayLeaveOut(context.request.rulebook)) return { value: toDouble(declared) }
  const left = (['excluded', 'not-assessed', 'unscored'] as const).map(state => hangingOn(context, state, code))
  return { formula: `${toDouble(declared)}-${left.join('-')}` }
}

interface OpenRow {
  readonly at: number
  /** Absent for the whole index. */
  readonly code?: Code
  readonly scoreRow: number
  readonly style: StyleName
}

function putOpen(builder: SheetBuilder, context: PlanContext, { at, code, scoreRow, style }: OpenRow): void {
  const { layout } = context
  const open = code === undefined ? allLeaves(layout, 'open') : leafRange(layout, code, 'open')
  const percent = shareFormula(addressOf(at, columns.achieved), addressOf(at, columns.maximum))
  builder
    .put(at, columns.achieved, style, {
      formula: onSheet(layout.titles.scores, addressOf(scoreRow, scoreColumns.achieved)),
      format: 'points',
    })
    .put(at, columns.percent, style, { formula: percent, format: 'percent' })
    .put(at, columns.missing, style, { formula: open ? `SUM(${open})` : '0', format: 'points' })
    .put(at, columns.cohort, style, { formula: hangingOn(context, 'needs-cohort', code), format: 'points' })
    .put(at, columns.invalid, style, { formula: hangingOn(context, 'invalid', code), format: 'points' })
}

function hangingOn({ layout, words }: PlanContext, state: State, code?: Code): string {
  const range = (column: 'state' | 'maximum') =>
    code === undefined ? allLeaves(layout, column) : leafRange(layout, code, column)
  const [states, maxima] = [range('state'), range('maximum')]
  return states && maxima ? `SUMIF(${states},"${words.states[state]}",${maxima})` : '0'
}

/** Pillars overlap: each is its groups' points over their maxima. */
export function putPillars(builder: SheetBuilder, context: PlanContext, rows: SummaryRows): void {
  const { lenses } = context.request.rulebook
  if (lenses.length === 0) return
  const { summary } = context.texts
  builder
    .text(rows.pillars, 0, 'section', summary.pillars)
    .headings(rows.pillars + 1, summary.pillarColumns)
    .row(rows.pillars + 1, { height: 32 })
  lenses.forEach((lens, index) => {
    const at = rows.pillars + 2 + index
    const sum = (column: number) => sumFormula(groupCells(context, rows, { members: lens.members, column }))
    builder
      .text(at, columns.code, 'code')
      .text(at, columns.title, 'text', lens.title[context.request.language])
      .put(at, columns.maximum, 'number', { formula: sum(columns.maximum), format: 'maximum' })
      .put(at, columns.achieved, 'number', { formula: sum(columns.achieved), format: 'points' })
      .put(at, columns.percent, 'number', {
        formula: shareFormula(addressOf(at, columns.achieved), addressOf(at, columns.maximum)),
        format: 'index',
      })
  })
}

function groupCells(
  { layout }: PlanContext,
  rows: SummaryRows,
  { members, column }: { readonly members: readonly Code[]; readonly column: number },
): readonly string[] {
  const groups = groupRowsOf(layout)
  return members.flatMap(code => {
    const index = groups.findIndex(group => group.code === code)
    return index < 0 ? [] : [addressOf(rows.firstGroup + index, column)]
  })
}

const sumFormula = (cells: readonly string[]): string => (cells.length === 0 ? '0' : `SUM(${cells.join(',')})`)

/** 0 to 1, or nothing where no points are possible. */
const shareFormula = (achieved: string, maximum: string): string => `IF(${maximum}>0,${achieved}/${maximum},"")`
