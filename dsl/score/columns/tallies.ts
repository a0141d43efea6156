import type { Code } from '../../model/ids.ts'
import type { ColumnScores, ColumnTotal } from './column-scores.ts'
import { addTally, closeTally, NO_GROUP, type Tally, type TotalsPlan } from './column-totals.ts'

/** The tallies of one run: one for each group, written into its total, and one for the index. */
export interface Tallies {
  /** Where an item counts; absent for one that counts within another. */
  readonly of: (item: Code) => Tally | undefined
  readonly groups: ReadonlyMap<Code, Tally>
  readonly index: Tally
}

export function talliesFor({ homeOf }: TotalsPlan, answer: ColumnScores): Tallies {
  const index = emptyTally(answer.total)
  const groups = new Map([...answer.groups].map(([code, total]) => [code, emptyTally(total)] as const))
  return {
    groups,
    index,
    of: item => {
      const home = homeOf.get(item)
      if (home === undefined) return undefined
      return home === NO_GROUP ? index : groups.get(home)
    },
  }
}

/** The index adds up what each group has of its own; then groups take in the groups below them. */
export function closeTotals(plan: TotalsPlan, { groups, index }: Tallies, answer: ColumnScores): void {
  const { units } = answer
  for (const tally of groups.values()) addTally(index, tally, 0, units)
  closeTally(index, answer.total, plan.possible, units)
  const possible = new Map<Code, number>()
  for (const { code, possible: own, below } of plan.groups) {
    const tally = groups.get(code)
    for (const other of below) {
      const inner = groups.get(other)
      if (tally && inner) addTally(tally, inner, 0, units)
    }
    possible.set(
      code,
      below.reduce((sum, other) => sum + (possible.get(other) ?? 0), own),
    )
  }
  // Only when all have taken in what is below them: closing writes over what was tallied.
  for (const { code, possible: own } of plan.groups) {
    const tally = groups.get(code)
    const total = answer.groups.get(code)
    if (tally && total) closeTally(tally, total, possible.get(code) ?? own, units)
  }
}

/** The columns of a total serve while it is tallied: `maximum` has what is left out until it is closed. */
function emptyTally({ lowest, highest, maximum }: ColumnTotal): Tally {
  lowest.fill(0)
  highest.fill(0)
  maximum.fill(0)
  return { lowest, spread: highest, leftOut: maximum }
}
