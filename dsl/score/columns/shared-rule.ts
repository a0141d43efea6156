import type { Code } from '../../model/ids.ts'
import { type ColumnRule, NOWHERE, type Output, type TotalShare } from './column-rule.ts'
import { CAPPED, EXCLUDED, NOT_ASSESSED } from './column-scores.ts'

export interface Allotment {
  /** The earlier item with which it is shared; scored before in the same block. */
  readonly partner: Code
  readonly maximum: number
  /** Decides where doubles cannot. */
  readonly exact: ColumnRule
}

/** Sums nearer to the maximum than this are decided exactly. */
const NEAR = 1e-6

/** An item that earns no more than what its partner left of the allotment that both share. */
export function sharedRule(rule: ColumnRule, { partner, maximum, exact }: Allotment): ColumnRule {
  let output: Output = NOWHERE
  let first: Output = NOWHERE
  return {
    bind: (table, into, outputOf) => {
      rule.bind(table, into, outputOf)
      exact.bind(table, into, outputOf)
      output = into
      first = outputOf(partner)
    },
    score: (start, end) => {
      rule.score(start, end)
      for (let row = start; row < end; row++) limit(row)
    },
    shareAt,
  }

  // Rows run inside all columns, so each index holds a number.
  function limit(row: number): void {
    const points = output.scores[row] as number
    const taken = first.scores[row] as number
    if (!(points > 0 && taken > 0)) return
    const excess = points + taken - maximum
    if (Math.abs(excess) < NEAR) exact.score(row, row + 1)
    else if (excess > 0) {
      output.scores[row] = maximum - taken
      output.states[row] = Math.max(CAPPED, output.states[row] as number)
    }
  }

  function shareAt(row: number): TotalShare {
    const own = endsAt(output, row)
    const before = endsAt(first, row)
    const counted = own.possible - Math.min(own.possible, before.possible)
    return { lowest: own.lowest, highest: Math.min(own.highest, maximum - before.highest), leftOut: -counted }
  }

  function endsAt({ scores, states }: Output, row: number) {
    const points = scores[row] as number
    const isLeftOut = states[row] === EXCLUDED || states[row] === NOT_ASSESSED
    const possible = isLeftOut ? 0 : maximum
    return points >= 0 ? { lowest: points, highest: points, possible } : { lowest: 0, highest: possible, possible }
  }
}
