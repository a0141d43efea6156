import type { Code } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import { type ColumnItem, compileColumnItems } from './columns/column-items.ts'
import type { ColumnRule, Output } from './columns/column-rule.ts'
import type { ColumnScores } from './columns/column-scores.ts'
import type { ColumnTable } from './columns/column-table.ts'
import { tallyItem, tallyShares, totalsPlanOf } from './columns/column-totals.ts'
import { newScores } from './columns/new-scores.ts'
import { sumRule } from './columns/sum-rule.ts'
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
  const codes = items.map(({ code }) => code)
  const groups = rulebook.groups.map(({ code }) => code)
  return {
    rulebook,
    score: (table, reuse) => {
      const answer = reuse?.units === table.units ? reuse : newScores(table.units, codes, groups)
      const tallies = talliesFor(plan, answer)
      const bound = items.map(item => boundItem(item, table, answer, tallies))
      scoreAll(bound, table.units)
      closeTotals(plan, tallies, answer)
      return answer
    },
  }
}

/** An item with its place in the answer. */
interface BoundItem {
  readonly rule: ColumnRule
  readonly isSum: boolean
  readonly tally: (start: number, end: number) => void
}

function boundItem(item: ColumnItem, table: ColumnTable, answer: ColumnScores, { of }: Tallies): BoundItem {
  const output = outputOf(answer, item.code)
  const rule = item.rule ?? sumRule(item.components.map(code => ({ output: outputOf(answer, code) })))
  rule.bind(table, output)
  const tally = of(item.code)
  return {
    rule,
    isSum: item.components.length > 0,
    tally: (start, end) => {
      if (tally && rule.shareAt) tallyShares(tally, rule, output, start, end)
      else if (tally) tallyItem(tally, output, item.possible, start, end)
    },
  }
}

/** Items that look at one row in one go; then those that look at the cohort; then sums, children before parents. */
function scoreAll(items: readonly BoundItem[], units: number): void {
  const single = items.filter(({ rule, isSum }) => !isSum && !rule.finish)
  const compared = items.filter(({ rule, isSum }) => !isSum && rule.finish)
  const sums = items.filter(({ isSum }) => isSum)
  for (let start = 0; start < units; start += BLOCK) {
    const end = Math.min(start + BLOCK, units)
    for (const { rule, tally } of single) {
      rule.score(start, end)
      tally(start, end)
    }
    for (const { rule } of compared) rule.score(start, end)
  }
  for (const { rule, tally } of compared) {
    rule.finish?.()
    tally(0, units)
  }
  for (const { rule } of sums) rule.score(0, units)
}

function outputOf({ scores, states }: ColumnScores, code: Code): Output {
  const ofScores = scores.get(code)
  const ofStates = states.get(code)
  invariant(ofScores !== undefined && ofStates !== undefined, `no columns for ${code}`)
  return { scores: ofScores, states: ofStates }
}
