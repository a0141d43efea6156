import type { Code } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import { type ColumnItem, compileColumnItems } from './columns/column-items.ts'
import type { Output } from './columns/column-rule.ts'
import type { ColumnScores } from './columns/column-scores.ts'
import type { ColumnTable } from './columns/column-table.ts'
import { tallyItem, tallyShares, totalsPlanOf } from './columns/column-totals.ts'
import { countedTable } from './columns/counted-table.ts'
import { newScores } from './columns/new-scores.ts'
import { closeTotals, type Tallies, talliesFor } from './columns/tallies.ts'
import { invariant } from './invariant.ts'

export { type ColumnScores, type ColumnTotal, columnStates } from './columns/column-scores.ts'
export { type ColumnTable, INVALID } from './columns/column-table.ts'

/** Scores many units at once, as the exact scorer does: same states, same side of every threshold, points within 1e-9. */
export interface ColumnScorer {
  readonly rulebook: Rulebook
  /**
   * The units of the table are each other's cohort. The columns of `reuse`, an earlier answer for as many units, are
   * written over; without it the answer is new.
   */
  readonly score: (table: ColumnTable, reuse?: ColumnScores) => ColumnScores
}

/** Rows that are scored by all rules before the next ones, so that their figures stay in the nearest memory. */
const BLOCK = 1024

/** The rules of an index as closures over whole columns, compiled once. */
export function compileColumns(rulebook: Rulebook): ColumnScorer {
  const items = compileColumnItems(rulebook)
  const plan = totalsPlanOf(rulebook, items)
  const order = orderOf(items)
  const codes = items.map(({ code }) => code)
  const groups = rulebook.groups.map(({ code }) => code)
  return {
    rulebook,
    score: (table, reuse) => {
      const answer = reuse?.units === table.units ? reuse : newScores(table.units, codes, groups)
      const tallies = talliesFor(plan, answer)
      bindAll(items, countedTable(rulebook, table), answer)
      scoreAll(order, table.units, answer, tallies)
      closeTotals(plan, tallies, answer)
      return answer
    },
  }
}

/** Items that look at one row at a time; those that look at the cohort; sums, children before parents. */
interface Order {
  readonly single: readonly ColumnItem[]
  readonly compared: readonly ColumnItem[]
  readonly sums: readonly ColumnItem[]
}

function orderOf(items: readonly ColumnItem[]): Order {
  const isSum = ({ components }: ColumnItem): boolean => components.length > 0
  const others = items.filter(item => !isSum(item))
  return {
    single: others.filter(({ rule }) => !rule.finish),
    compared: others.filter(({ rule }) => rule.finish),
    sums: items.filter(isSum),
  }
}

function bindAll(items: readonly ColumnItem[], table: ColumnTable, answer: ColumnScores): void {
  const outputs = new Map<Code, Output>()
  for (const { code } of items) outputs.set(code, outputIn(answer, code))
  const outputOf = (code: Code): Output => outputs.get(code) ?? outputIn(answer, code)
  for (const { code, rule } of items) rule.bind(table, outputOf(code), outputOf)
}

function scoreAll({ single, compared, sums }: Order, units: number, answer: ColumnScores, tallies: Tallies): void {
  for (let start = 0; start < units; start += BLOCK) {
    const end = Math.min(start + BLOCK, units)
    for (const item of single) {
      item.rule.score(start, end)
      tallyRows(item, tallies, answer, start, end)
    }
    for (const { rule } of compared) rule.score(start, end)
  }
  for (const item of compared) {
    item.rule.finish?.()
    tallyRows(item, tallies, answer, 0, units)
  }
  for (const { rule } of sums) rule.score(0, units)
}

function tallyRows(item: ColumnItem, tallies: Tallies, answer: ColumnScores, start: number, end: number): void {
  const { code, rule, possible } = item
  const tally = tallies.of(code)
  if (tally && rule.shareAt) tallyShares(tally, rule, outputIn(answer, code), start, end)
  else if (tally) tallyItem(tally, outputIn(answer, code), possible, start, end)
}

function outputIn({ scores, states }: ColumnScores, code: Code): Output {
  const ofScores = scores.get(code)
  const ofStates = states.get(code)
  invariant(ofScores !== undefined && ofStates !== undefined, `no columns for ${code}`)
  return { scores: ofScores, states: ofStates }
}
