import { type Rational, sumOf, zero } from '../numbers/rational.ts'
import type { Span } from '../text/source.ts'
import type { ScoreTrace } from '../trace/trace.ts'
import type { Compute } from './quantity.ts'
import type { CompiledRule, Earned } from './rule-result.ts'
import { gravest, isLeftOut } from './states.ts'

/** Parts of an item, each scored by its own body, then added. */
export function compileParts(parts: readonly Compute<ScoreTrace>[], place: Span, maximum: Rational): CompiledRule {
  return environment => {
    const scores = parts.map(part => part(environment))
    return { trace: { kind: 'parts', place, parts: scores }, earned: added(scores, maximum) }
  }
}

/** The sum of the child indicators. */
export function compileChildren(
  children: readonly Compute<ScoreTrace>[],
  place: Span,
  maximum: Rational,
): CompiledRule {
  return environment => {
    const scores = children.map(child => ({ ...child(environment), kind: 'child' as const }))
    return { trace: { kind: 'children', place, children: scores }, earned: added(scores, maximum) }
  }
}

/** The gravest state counts; where it gives no number the sum has none. What is left out lowers what is possible. */
function added(scores: readonly ScoreTrace[], maximum: Rational): Earned {
  const state = gravest(scores.map(score => score.state))
  const leftOut = sumOf(scores.map(score => score.maximum.sub(score.possible)))
  const possible = state === 'unscored' || isLeftOut(state) ? zero : maximum.sub(leftOut)
  const open = sumOf(scores.map(score => score.open))
  const numberless = state === 'invalid' || state === 'needs-cohort' || isLeftOut(state)
  if (numberless) return { kind: 'decided', state, possible, open }
  return { kind: 'decided', state, points: sumOf(scores.map(score => score.points ?? zero)), possible, open }
}
