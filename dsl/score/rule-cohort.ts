import type { Code } from '../model/ids.ts'
import type { CohortRule } from '../model/rulebook.ts'
import { greater, lesser, type Rational, zero } from '../numbers/rational.ts'
import type { CohortExtremes } from '../trace/rule-trace.ts'
import { amountOf, numberOf } from './arithmetic.ts'
import type { Environment } from './environment.ts'
import { compileQuantity, type Scope } from './quantity.ts'
import type { CompiledRule, Earned } from './rule-result.ts'

/**
 * A comparison with the cohort, or with given extremes where there is no cohort. The unit itself always belongs to
 * those that are compared: a value outside the extremes widens them.
 */
export function compileCohort(rule: CohortRule, code: Code, scope: Scope): CompiledRule {
  const { method, span } = rule
  const subject = compileQuantity(rule.subject, scope)
  const given = compileGiven(rule, scope)
  return environment => {
    const judged = subject(environment)
    const extremes = extremesFor(code, environment) ?? given(environment)
    const bare = { kind: 'cohort', place: span, method, subject: judged, extremes, outside: false } as const
    const value = amountOf(judged.value)
    if (!value) return { trace: bare, earned: { kind: 'points', points: judged.value } }
    const bounds = boundsOf(extremes)
    if (!bounds) return { trace: bare, earned: withoutNumber('needs-cohort', scope.maximum) }
    if (bounds.lowest.compare(bounds.highest) > 0) {
      return { trace: bare, earned: withoutNumber('invalid', scope.maximum) }
    }
    const widened = { lowest: lesser(value, bounds.lowest), highest: greater(value, bounds.highest) }
    const outside = !widened.lowest.equals(bounds.lowest) || !widened.highest.equals(bounds.highest)
    const points = share(method, value, widened).mul(scope.maximum)
    return { trace: { ...bare, outside, points }, earned: { kind: 'points', points: numberOf(points) } }
  }
}

/** Whether a unit is compared with a cohort; otherwise the given extremes are figures that its rule uses. */
export function extremesFor(code: Code, { cohort }: Environment): CohortExtremes | undefined {
  const extremes = cohort?.extremes.get(code)
  return extremes && { kind: 'cohort', ...extremes }
}

interface Bounds {
  readonly lowest: Rational
  readonly highest: Rational
}

/** Of the maximum. All equal and above 0 is the maximum, all 0 is nothing. */
function share(method: CohortRule['method'], value: Rational, { lowest, highest }: Bounds): Rational {
  if (highest.n === 0n) return zero
  if (method === 'best') return value.div(highest)
  if (lowest.equals(highest)) return highest.div(highest)
  return value.sub(lowest).div(highest.sub(lowest))
}

function compileGiven(rule: CohortRule, scope: Scope): (environment: Environment) => CohortExtremes {
  const lowest = rule.method === 'min-max' && rule.lowest ? scope.input(rule.lowest) : undefined
  const highest = scope.input(rule.highest)
  return environment => {
    const above = highest(environment)
    const below = lowest?.(environment)
    const complete = amountOf(above.value) && (rule.method === 'best' || (below && amountOf(below.value)))
    if (!complete) return { kind: 'none' }
    return { kind: 'given', ...(below ? { lowest: below } : {}), highest: above }
  }
}

function boundsOf(extremes: CohortExtremes): Bounds | undefined {
  switch (extremes.kind) {
    case 'cohort':
      return extremes
    case 'given':
      return {
        lowest: (extremes.lowest && amountOf(extremes.lowest.value)) ?? zero,
        highest: amountOf(extremes.highest.value) ?? zero,
      }
    case 'none':
      return undefined
    default:
      return extremes satisfies never
  }
}

const withoutNumber = (state: 'needs-cohort' | 'invalid', possible: Rational): Earned => {
  return { kind: 'decided', state, possible, open: zero }
}
