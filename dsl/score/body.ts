import type { Code } from '../model/ids.ts'
import type { Body, Guard, Rulebook } from '../model/rulebook.ts'
import { type Rational, zero } from '../numbers/rational.ts'
import type { GuardTrace, StepTrace } from '../trace/trace.ts'
import { amountOf } from './arithmetic.ts'
import { allOf, compileCondition } from './condition.ts'
import type { Environment } from './environment.ts'
import { figuresOf } from './figures-of-body.ts'
import { type Frame, type Judgement, judgedInvalid, judgementOf } from './judgement.ts'
import { compilePolicies } from './policy.ts'
import { type Compute, compileQuantity, type Scope } from './quantity.ts'
import type { CompiledRule } from './rule-result.ts'

/** A body to be compiled: whose it is, and what its rule was compiled to. */
export interface BodyToCompile {
  readonly rulebook: Rulebook
  readonly code: Code
  readonly body: Body
  readonly scope: Scope
  readonly rule: CompiledRule
}

/**
 * What computes a score, in this order: an invalid figure stops everything; special cases decide; missing figures go
 * to the policy; the rule computes; a denominator of 0 goes to the policy; the cap closes.
 */
export function compileBody({ rulebook, code, body, scope, rule }: BodyToCompile): Compute<Judgement> {
  const maximum: Rational = scope.maximum
  const figures = figuresOf(body, code, scope)
  const guards = body.guards.map(guard => compileGuard(guard, scope))
  const policies = compilePolicies(rulebook, body, scope)
  const judged = body.judged && compileQuantity(body.judged, scope)

  return environment => {
    const { all, needed, recorded } = figures(environment)
    if (all.some(({ value }) => value.kind === 'invalid')) return judgedInvalid(all, maximum)
    const steps: StepTrace[] = []
    const frame = { figures: [...all, ...recorded], steps, maximum, policies, environment }
    for (const guard of guards) {
      const tried = guard(environment)
      steps.push(tried)
      if (tried.verdict === 'holds') return judgedByGuard(tried, frame)
      if (tried.verdict !== 'fails') return judgementOf({ kind: 'points', points: { kind: tried.verdict } }, frame)
    }
    if (needed.some(({ value }) => value.kind === 'missing')) {
      return judgementOf({ kind: 'points', points: { kind: 'missing' } }, frame)
    }
    const { trace, earned } = rule(environment)
    steps.push(trace)
    const judgement = judgementOf(earned, { ...frame, capStated: trace.kind === 'formula' && trace.capStated })
    const isJudged = trace.kind !== 'assessed' || trace.basis === 'measure'
    return isJudged ? withMeasure(judgement, judged, environment) : judgement
  }
}

function compileGuard(guard: Guard, scope: Scope): Compute<GuardTrace> {
  const conditions = guard.conditions.map(condition => compileCondition(condition, scope))
  const points = guard.outcome === 'points' ? compileQuantity(guard.points, scope) : undefined
  return environment => {
    const asked = conditions.map(condition => condition(environment))
    const tried = { kind: 'guard', place: guard.span, verdict: allOf(asked), conditions: asked } as const
    return points ? { ...tried, outcome: 'points', points: points(environment) } : { ...tried, outcome: 'leave-out' }
  }
}

/** A special case that holds decides: its points, or that the item is not assessed. */
function judgedByGuard(guard: GuardTrace, frame: Frame): Judgement {
  return guard.outcome === 'points'
    ? judgementOf({ kind: 'points', points: guard.points.value }, frame)
    : judgementOf({ kind: 'decided', state: 'not-assessed', possible: zero, open: zero }, frame)
}

function withMeasure(judgement: Judgement, judged: Compute | undefined, environment: Environment): Judgement {
  const measure = judged && amountOf(judged(environment).value)
  return measure ? { ...judgement, measure } : judgement
}
