import type { Body, PolicyTreatment, Rulebook } from '../model/rulebook.ts'
import type { PolicyTrace } from '../trace/trace.ts'
import { allOf, compileCondition } from './condition.ts'
import type { Environment } from './environment.ts'
import type { Scope } from './quantity.ts'

/** What a body does in the two cases that its formula does not cover. */
export interface Policies {
  readonly missing: PolicyTrace
  readonly zeroDenominator: (environment: Environment) => PolicyTrace
}

/** The rule's own treatment of a denominator of 0 while its conditions hold, else that of the index. */
export function compilePolicies(rulebook: Rulebook, body: Body, scope: Scope): Policies {
  const place = body.rule.span
  const ofIndex = (subject: PolicyTrace['subject'], treatment: PolicyTreatment): PolicyTrace => {
    return { kind: 'policy', place, subject, treatment, stated: 'index', conditions: [] }
  }
  const missing = ofIndex('missing', rulebook.missing)
  const general = ofIndex('zero-denominator', rulebook.zeroDenominator)
  const own = body.zeroDenominator
  if (!own) return { missing, zeroDenominator: () => general }
  const conditions = own.conditions.map(condition => compileCondition(condition, scope))
  return {
    missing,
    zeroDenominator: environment => {
      const asked = conditions.map(condition => condition(environment))
      if (allOf(asked) !== 'holds') return { ...general, conditions: asked }
      const { treatment, span } = own
      return { ...general, place: span, treatment, stated: 'rule', conditions: asked }
    },
  }
}
