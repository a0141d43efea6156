import type { Guard } from '../../model/rulebook.ts'
import type { ColumnPolicies } from './column-policies.ts'
import { type ColumnRule, NOWHERE, type Output, type Verdict } from './column-rule.ts'
import { NOT_ASSESSED, WRONG } from './column-scores.ts'
import { verdictOf } from './fixed-points.ts'
import { WRONG_FIGURE } from './obstacle.ts'
import type { LineScope } from './quotient-form.ts'
import { type RowCondition, rowConditionOf } from './row-condition.ts'
import { isAmount, type Term, type TermOf } from './terms.ts'

const LEFT_OUT: Verdict = { points: Number.NaN, state: NOT_ASSESSED }

interface RowGuard {
  readonly conditions: readonly RowCondition[]
  readonly verdict: Verdict
}

/**
 * Special cases before a rule: the rule scores every row, then the first case that holds takes its place. `undefined`
 * where a case asks more than a look at one figure, or awards points that depend on figures.
 */
export function guardedRule(
  rule: ColumnRule,
  guards: readonly Guard[],
  policies: ColumnPolicies,
  scope: LineScope & { readonly termOf: TermOf },
): ColumnRule | undefined {
  const known = guards.map(guard => rowGuardOf(guard, scope))
  const tried = known.filter(guard => guard !== undefined)
  if (tried.length < known.length) return undefined
  const terms = [...new Set(tried.flatMap(({ conditions }) => conditions.map(({ term }) => term)))]
  let output: Output = NOWHERE
  return {
    bind: (table, into, outputOf) => {
      rule.bind(table, into, outputOf)
      for (const term of terms) term.bind(table)
      output = into
    },
    score: (start, end) => {
      rule.score(start, end)
      for (const term of terms) term.load(start, end)
      for (let row = start; row < end; row++) overrule(row)
    },
  }

  function overrule(row: number): void {
    const { scores, states } = output
    if (states[row] === WRONG) return
    const verdict = hasInvalidAt(terms, row) ? WRONG_FIGURE : decided(row)
    if (!verdict) return
    scores[row] = verdict.points
    states[row] = verdict.state
  }

  function decided(row: number): Verdict | undefined {
    for (const guard of tried) {
      const answer = answerOf(guard, row)
      if (answer === 'holds') return guard.verdict
      if (answer === 'missing') return policies.missing
    }
    return undefined
  }
}

/** All must hold; one that fails decides, whatever is missing. */
function answerOf({ conditions }: RowGuard, row: number): 'holds' | 'fails' | 'missing' {
  let isMissing = false
  for (const condition of conditions) {
    const answer = condition.at(row)
    if (answer === 'fails') return 'fails'
    if (answer === 'missing') isMissing = true
  }
  return isMissing ? 'missing' : 'holds'
}

function rowGuardOf(guard: Guard, scope: LineScope & { readonly termOf: TermOf }): RowGuard | undefined {
  const conditions = guard.conditions.map(condition => rowConditionOf(condition, scope))
  const verdict = guard.outcome === 'points' ? verdictOf(guard.points, scope) : LEFT_OUT
  if (!verdict || !conditions.every((each): each is RowCondition => each !== undefined)) return undefined
  return { conditions, verdict }
}

function hasInvalidAt(terms: readonly Term[], row: number): boolean {
  for (const term of terms) if (isInvalidAt(term, row)) return true
  return false
}

function isInvalidAt({ kind, values, options }: Term, row: number): boolean {
  const value = values[row] ?? Number.NaN
  if (Number.isNaN(value)) return false
  if (kind === 'choice') return !Number.isInteger(value) || value < 1 || value > options
  return isAmount(kind) ? value < 0 || value === Number.POSITIVE_INFINITY : value !== 0 && value !== 1
}
