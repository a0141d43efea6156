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
  readonly compare: (row: number, cut: number, numerator: number, denominator: number) => number
  /** For rows whose figures are not all ordinary numbers. */
  readonly scoreRow: (row: number) => void
}

// The loops below read and write inside their columns, which the casts of indexed reads rely on.

/** Scores rows of numerator / denominator. */
export function scoreQuotients(
  cuts: CutTable,
  { numerator, denominator }: QuotientColumns,
  { scores, states }: Output,
  start: number,
  end: number,
): void {
  const { slopes, offsets, states: awardStates, pointsAtZero, stateAtZero } = cuts
  for (let row = start; row < end; row++) {
    const above = numerator[row] as number
    const below = denominator[row] as number
    if (above >= LEAST && above <= GREATEST && below >= LEAST && below <= GREATEST) {
      const quotient = above / below
      const region = regionOf(cuts, quotient, row, above, below)
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
  const { slopes, offsets, states: awardStates, pointsAtZero, stateAtZero } = cuts
  for (let row = start; row < end; row++) {
    const amount = amounts[row] as number
    if (amount >= LEAST && amount <= GREATEST) {
      const region = regionOf(cuts, amount, row, amount, 1)
      scores[row] = (slopes[region] as number) * amount + (offsets[region] as number)
      states[row] = awardStates[region] as number
    } else if (amount === 0) {
      scores[row] = pointsAtZero
      states[row] = stateAtZero
    } else cuts.scoreRow(row)
  }
}

function regionOf(cuts: CutTable, quotient: number, row: number, above: number, below: number): number {
  const { low, high } = cuts
  for (let cut = 0; cut < low.length; cut++) {
    if (quotient < (low[cut] as number)) return 2 * cut
    if (quotient > (high[cut] as number)) continue
    const order = cuts.compare(row, cut, above, below)
    if (order < 0) return 2 * cut
    if (order === 0) return 2 * cut + 1
  }
  return 2 * low.length
}
