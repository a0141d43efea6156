import type { ChooseRule } from '../../model/rulebook.ts'
import type { ColumnPolicies } from './column-policies.ts'
import { type ColumnRule, NOWHERE, type Output, type Verdict } from './column-rule.ts'
import { WRONG } from './column-scores.ts'
import type { ColumnTable } from './column-table.ts'
import { verdictOf } from './fixed-points.ts'
import type { LineScope } from './quotient-form.ts'
import type { Term } from './terms.ts'

/** Printed choices with fixed points: a look into a table. `undefined` where points depend on figures. */
export function chooseRule(
  rule: ChooseRule,
  term: Term,
  policies: ColumnPolicies,
  scope: LineScope,
): ColumnRule | undefined {
  const verdicts = rule.options.map(({ points }) => verdictOf(points, scope))
  if (!verdicts.every((verdict): verdict is Verdict => verdict !== undefined)) return undefined
  const points = Float64Array.from([Number.NaN, ...verdicts.map(verdict => verdict.points)])
  const numbers = Uint8Array.from([WRONG, ...verdicts.map(({ state }) => state)])
  const { missing } = policies
  let output: Output = NOWHERE
  return {
    bind: (table: ColumnTable, into: Output) => {
      term.bind(table)
      output = into
    },
    score: (start, end) => {
      term.load(start, end)
      look(term.values, points, numbers, missing, output, start, end)
    },
  }
}

// Rows run inside all columns and a looked-up option is one of the table, so each index holds a number.
function look(
  options: Float64Array,
  points: Float64Array,
  numbers: Uint8Array,
  missing: Verdict,
  { scores, states }: Output,
  start: number,
  end: number,
): void {
  const count = points.length - 1
  for (let row = start; row < end; row++) {
    const option = options[row] as number
    const known = option | 0
    if (known === option && known >= 1 && known <= count) {
      scores[row] = points[known] as number
      states[row] = numbers[known] as number
    } else {
      const isMissing = Number.isNaN(option)
      scores[row] = isMissing ? missing.points : Number.NaN
      states[row] = isMissing ? missing.state : WRONG
    }
  }
}
