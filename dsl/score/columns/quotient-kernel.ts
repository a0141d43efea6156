import type { Output } from './column-rule.ts'
import { GREATEST, LEAST } from './column-table.ts'
import type { QuotientColumns } from './quotient-terms.ts'

/**
 * The regions of a rule in doubles. A quotient below `low[i]` is surely below cut i, one above `high[i]` surely above;
 * in between `compare` decides exactly. Slopes, offsets and states have the open regions and the cuts in turn.
 */
export interface CutTable {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly slopes: Float64Array
  readonly offsets: Float64Array
  readonly states: Uint8Array
  readonly pointsAtZero: number
  readonly stateAtZero: number
  readonly compare: (row: number, cut: number) => number
  /** For rows whose figures are not all ordinary numbers. */
  readonly scoreRow: (row: number) => void
}

// The loops below read and write inside their columns, which the casts of indexed reads rely on. Regions are counted
// by adding up comparisons: units lie on either side of a threshold at random, and a processor guesses branches badly.

/** Scores rows of numerator / denominator. */
export function scoreQuotients(
  cuts: CutTable,
  { numerator, denominator }: QuotientColumns,
  { scores, states }: Output,
  start: number,
  end: number,
): void {
  const { low, high, slopes, offsets, states: awardStates, pointsAtZero, stateAtZero } = cuts
  for (let row = start; row < end; row++) {
    const above = numerator[row] as number
    const below = denominator[row] as number
    if (above >= LEAST && above <= GREATEST && below >= LEAST && below <= GREATEST) {
      const quotient = above / below
      let region = 0
      for (let cut = 0; cut < low.length; cut++) {
        region += Number(quotient >= (low[cut] as number)) + Number(quotient > (high[cut] as number))
      }
      if ((region & 1) === 1) region += Math.sign(cuts.compare(row, region >> 1))
      scores[row] = (slopes[region] as number) * quotient + (offsets[region] as number)
      states[row] = awardStates[region] as number
    } else if (above === 0 && below >= LEAST && below <= GREATEST) {
      scores[row] = pointsAtZero
      states[row] = stateAtZero
    } else cuts.scoreRow(row)
  }
}

/** Scores rows of one figure or sum. */
export function scoreAmounts(
  cuts: CutTable,
  amounts: Float64Array,
  { scores, states }: Output,
  start: number,
  end: number,
): void {
  const { low, high, slopes, offsets, states: awardStates, pointsAtZero, stateAtZero } = cuts
  for (let row = start; row < end; row++) {
    const amount = amounts[row] as number
    if (amount >= LEAST && amount <= GREATEST) {
      let region = 0
      for (let cut = 0; cut < low.length; cut++) {
        region += Number(amount >= (low[cut] as number)) + Number(amount > (high[cut] as number))
      }
      if ((region & 1) === 1) region += Math.sign(cuts.compare(row, region >> 1))
      scores[row] = (slopes[region] as number) * amount + (offsets[region] as number)
      states[row] = awardStates[region] as number
    } else if (amount === 0) {
      scores[row] = pointsAtZero
      states[row] = stateAtZero
    } else cuts.scoreRow(row)
  }
}
