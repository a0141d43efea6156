import { type ColumnRule, NOWHERE, type Output } from './column-rule.ts'
import { UNSCORED } from './column-scores.ts'

/** Recorded only: no points, whatever the figures are. */
export function unscoredRule(): ColumnRule {
  let output: Output = NOWHERE
  return {
    bind: (_, into) => {
      output = into
    },
    score: (start, end) => {
      output.scores.fill(0, start, end)
      output.states.fill(UNSCORED, start, end)
    },
  }
}
