import type { Words } from '../../../dsl/emit/words.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import { askedText } from '../../../dsl/score/assessment/evidence.ts'
import { addressOf, onSheet } from '../address.ts'
import { assessedRowsOf, givenColumnOf, isAssessedItem, scoreCellFrom, sourceOf } from './assessed-items.ts'
import type { PlanContext } from './context.ts'
import { FIRST_ROW, inputColumns } from './layout.ts'
import { assessedColumns as columns, leafRange } from './lists-layout.ts'
import type { ItemRow } from './score-rows.ts'
import type { SheetBuilder } from './sheet-builder.ts'

/** The item whose assessor decides about a row: for a part, the indicator that it belongs to. */
const judgedCode = (item: ItemRow) => (item.kind === 'part' ? item.indicator.code : item.code)

/**
 * The state of what was achieved: points that somebody gave take the place of missing figures; where they only confirm
 * what the rule computed, its state stays.
 */
export function stateFormula(context: PlanContext, item: ItemRow): string {
  const state = ownState(context, item)
  if (!item.indicator.sharesPointsWith || !isAssessedItem(item)) return state
  const { layout, words } = context
  const [achieved, given, self] = (['achieved', givenColumnOf(item), 'self'] as const).map(column =>
    scoreCellFrom(layout, item.code, column),
  )
  const entered = `IF(ISNUMBER(${given}),${given},${self})`
  const isCut = `IF(AND(ISNUMBER(${achieved}),ISNUMBER(${entered})),IF(ROUND(${entered}-${achieved},9)>0,1,0),0)=1`
  const { ok, vacuous, capped } = words.states
  return `IF(AND(${isCut},OR(${state}="${ok}",${state}="${vacuous}")),"${capped}",${state})`
}

function ownState({ layout, words }: PlanContext, item: ItemRow): string {
  const state = scoreCellFrom(layout, item.code, 'state')
  const { ok, missing, invalid } = words.states
  if (item.kind !== 'part' && !isAssessedItem(item)) {
    const below = item.members.length > 0 ? leafRange(layout, item.code, 'state') : undefined
    return below ? sumState(state, below, words.states) : state
  }
  const judged = judgedCode(item)
  const given = scoreCellFrom(layout, judged, givenColumnOf(item))
  const computed = scoreCellFrom(layout, judged, 'self')
  // Programs write TRUE in different ways.
  const differs = `IF(ISNUMBER(${computed}),IF(ROUND(${given}-${computed},9)=0,0,1),1)=1`
  const decided = `IF(OR(${state}="${missing}",${differs}),"${ok}",${state})`
  const isInvalid = `${scoreCellFrom(layout, judged, 'achieved')}="${invalid}"`
  return `IF(${isInvalid},"${invalid}",IF(ISNUMBER(${given}),${decided},${state}))`
}

/** What made a sum grave may have been decided by an assessor since, and an assessor may have entered what cannot be. */
function sumState(
  state: string,
  below: string,
  { ok, missing, invalid, 'needs-cohort': waiting }: Words['states'],
): string {
  const isGrave = `OR(${[missing, waiting, invalid].map(word => `${state}="${word}"`).join(',')})`
  const settled = `IF(AND(${isGrave},COUNTIF(${below},${state})=0),"${ok}",${state})`
  return `IF(COUNTIF(${below},"${invalid}")>0,"${invalid}",${settled})`
}

/** Points that are open until somebody gives some. */
export function openFormula({ layout }: PlanContext, item: ItemRow, open: string): string {
  if (open === '0') return open
  return `IF(LEN(TRIM(${scoreCellFrom(layout, judgedCode(item), givenColumnOf(item))}))>0,0,${open})`
}

/** One row an assessed item: what the summary and the sheet of differences look up. */
export function putAssessed(builder: SheetBuilder, context: PlanContext): void {
  const { layout, texts, request } = context
  assessedRowsOf(layout).forEach((item, offset) => {
    const row = FIRST_ROW + offset
    const at = (column: keyof typeof columns) => addressOf(row, columns[column])
    const isReport = sourceOf(item) === 'report'
    builder
      .put(row, columns.code, 'code', { value: item.code, format: 'text' })
      .text(row, columns.title, 'line', item.title[request.language])
      .text(row, columns.source, 'line', texts.sources[sourceOf(item)])
      .put(row, columns.possible, 'computed', { formula: possibleFormula(context, item) })
      .put(row, columns.self, 'computed', isReport ? { formula: scoreCellFrom(layout, item.code, 'self') } : {})
      .put(row, columns.given, 'computed', { formula: givenFormula(context, item) })
      .put(row, columns.achieved, 'computed', { formula: scoreCellFrom(layout, item.code, 'achieved') })
      .put(row, columns.open, 'computed', { formula: openSum(context, item) })
      .put(row, columns.difference, 'computed', isReport ? { formula: differenceFormula(context, item, at) } : {})
      // Ties are broken by the order of the decision.
      .put(row, columns.differenceKey, 'computed', {
        formula: `IF(ISNUMBER(${at('difference')}),IF(${at('difference')}<0,-${at('difference')},${at('difference')})-${offset + 1}/1000000000,"")`,
      })
      .put(row, columns.reason, 'line', isReport ? { formula: reasonFormula(context, item, at('difference')) } : {})
      .text(row, columns.asked, 'line', askedText(item.indicator))
      .put(row, columns.evidence, 'computedText', { formula: evidenceFormula(context, item, at('asked')) })
      .put(row, columns.evidenceKey, 'computed', {
        formula: `IF(${at('evidence')}="${texts.differences.missing}",-${offset + 1},"")`,
      })
  })
}

/** What the assessor wrote; where points differ and nothing is written, that a reason is missing. */
function reasonFormula({ layout, texts }: PlanContext, item: ItemRow, difference: string): string {
  const reason = scoreCellFrom(layout, item.code, 'reason')
  return `IF(LEN(TRIM(${reason}))=0,IF(ISNUMBER(${difference}),"${texts.differences.noReason}",""),${reason})`
}

/** What the row adds to the maximum of its group: nothing where an earlier row has the points that it shares. */
function possibleFormula(context: PlanContext, item: ItemRow): string {
  const first = firstOf(context, item, 'possible')
  const { excluded, 'not-assessed': notAssessed, unscored } = context.words.states
  const state = stateFormula(context, item)
  const maximum = toDouble(item.maximum)
  const isOut = `OR(${[excluded, notAssessed, unscored].map(word => `${state}="${word}"`).join(',')})`
  return `IF(${isOut},0,${first ? `MAX(0,${maximum}-${first})` : maximum})`
}

/** A cell of the earlier row with which a row shares its points. */
function firstOf({ layout }: PlanContext, { indicator }: ItemRow, column: keyof typeof columns): string | undefined {
  const place = assessedRowsOf(layout).findIndex(({ code }) => code === indicator.sharesPointsWith)
  return place < 0 ? undefined : addressOf(FIRST_ROW + place, columns[column])
}

/** Points of the assessor's column that can be. */
function givenFormula({ layout, words }: PlanContext, item: ItemRow): string {
  const given = scoreCellFrom(layout, item.code, givenColumnOf(item))
  const achieved = scoreCellFrom(layout, item.code, 'achieved')
  return `IF(AND(ISNUMBER(${given}),${achieved}<>"${words.states.invalid}"),${given},"")`
}

function openSum(context: PlanContext, item: ItemRow): string {
  const { layout } = context
  const leaves = leafRange(layout, item.code, 'open')
  if (!leaves) return '0'
  const [achieved, open] = [firstOf(context, item, 'achieved'), firstOf(context, item, 'open')]
  if (!achieved || !open) return `SUM(${leaves})`
  const own = scoreCellFrom(layout, item.code, 'achieved')
  return `MIN(SUM(${leaves}),MAX(0,MAX(0,${toDouble(item.maximum)}-SUM(${achieved}))-SUM(${own})-${open}))`
}

function differenceFormula(
  { layout }: PlanContext,
  item: ItemRow,
  at: (column: keyof typeof columns) => string,
): string {
  const self = scoreCellFrom(layout, item.code, 'self')
  const given = at('given')
  const difference = `ROUND(${given}-${self},9)`
  return `IF(AND(ISNUMBER(${given}),ISNUMBER(${self})),IF(${difference}=0,"",${difference}),"")`
}

/** Present where somebody wrote something else than what the rules ask for, beside the score or beside a figure. */
function evidenceFormula({ layout, texts }: PlanContext, item: ItemRow, asked: string): string {
  const { present, missing, notAsked } = texts.differences
  if (item.indicator.evidence.length === 0) return `"${notAsked}"`
  const figures = item.indicator.inputs.flatMap(({ id }) => {
    const row = layout.rowOfFigure.get(id)
    return row === undefined ? [] : [onSheet(layout.titles.inputs, addressOf(row, inputColumns.evidence))]
  })
  const cells = [scoreCellFrom(layout, item.code, 'evidence'), ...figures]
  const written = cells.map(cell => `AND(LEN(TRIM(${cell}))>0,TRIM(${cell})<>TRIM(${asked}))`)
  return `IF(OR(${written.join(',')}),"${present}","${missing}")`
}
