import type { Code } from '../../model/ids.ts'
import { type ColumnRule, NOWHERE, type Output } from './column-rule.ts'
import { EXCLUDED, NOT_ASSESSED, UNSCORED } from './column-scores.ts'

/** Parts or children of an item, already scored in the same block, added; the gravest state counts. */
export function sumRule(components: readonly Code[]): ColumnRule {
  let output: Output = NOWHERE
  let parts: readonly Output[] = []
  return {
    bind: (_, into, outputOf) => {
      output = into
      parts = components.map(outputOf)
    },
    score: (start, end) => {
      output.scores.fill(0, start, end)
      output.states.fill(UNSCORED, start, end)
      for (const part of parts) add(part, output, start, end)
      withoutNumber(output, start, end)
    },
  }
}

// Rows run inside all columns, so each index holds a number.
function add(component: Output, sum: Output, start: number, end: number): void {
  const { scores, states } = sum
  for (let row = start; row < end; row++) {
    const state = component.states[row] as number
    if (state > (states[row] as number)) states[row] = state
    if (state !== EXCLUDED && state !== NOT_ASSESSED)
      scores[row] = (scores[row] as number) + (component.scores[row] as number)
  }
}

/** What is left out adds nothing; where nothing else is there, there is no number. */
function withoutNumber({ scores, states }: Output, start: number, end: number): void {
  for (let row = start; row < end; row++) {
    const state = states[row]
    if (state === EXCLUDED || state === NOT_ASSESSED) scores[row] = Number.NaN
  }
}
