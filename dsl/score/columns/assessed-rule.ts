import { type ColumnRule, NOWHERE, type Output, type Verdict } from './column-rule.ts'
import { OK, WRONG } from './column-scores.ts'
import { WRONG_FIGURE } from './obstacle.ts'
import type { Term } from './terms.ts'

/** What an assessor may give: points, or a share of the maximum. */
export interface AssessedTerms {
  readonly awarded: Term
  readonly share: Term
  readonly maximum: number
}

/** Points given, else a share given, else what the measure earns, else the policy for missing figures. */
export function assessedRule(
  { awarded, share, maximum }: AssessedTerms,
  ofMeasure: ColumnRule | undefined,
  missing: Verdict,
): ColumnRule {
  let output: Output = NOWHERE
  return {
    bind: (table, into, outputOf) => {
      ofMeasure?.bind(table, into, outputOf)
      awarded.bind(table)
      share.bind(table)
      output = into
    },
    score: (start, end) => {
      ofMeasure?.score(start, end)
      awarded.load(start, end)
      share.load(start, end)
      for (let row = start; row < end; row++) overrule(row)
    },
  }

  // Rows run inside all columns, so each index holds a number.
  function overrule(row: number): void {
    const { scores, states } = output
    const [points, part] = [awarded.values[row] as number, share.values[row] as number]
    if (ofMeasure && states[row] === WRONG) return
    const verdict = verdictOf(points, part)
    if (!verdict) return
    scores[row] = verdict.points
    states[row] = verdict.state
  }

  function verdictOf(points: number, part: number): Verdict | undefined {
    if (isInvalid(points) || isInvalid(part)) return WRONG_FIGURE
    if (!Number.isNaN(points)) return { points, state: OK }
    if (!Number.isNaN(part)) return { points: part * maximum, state: OK }
    return ofMeasure ? undefined : missing
  }
}

const isInvalid = (value: number): boolean => value < 0 || value === Number.POSITIVE_INFINITY
