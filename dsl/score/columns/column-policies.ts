import type { Body, PolicyTreatment, Rulebook } from '../../model/rulebook.ts'
import type { Verdict } from './column-rule.ts'
import { EXCLUDED, MISSING, UNDEFINED, VACUOUS } from './column-scores.ts'
import type { LineScope } from './quotient-form.ts'
import { type RowCondition, rowConditionOf } from './row-condition.ts'
import type { TermOf } from './terms.ts'

/** What a body awards in the two cases that its formula does not cover. */
export interface ColumnPolicies {
  readonly missing: Verdict
  readonly zeroDenominator: (row: number) => Verdict
}

/** `undefined` where a condition of the rule's own treatment needs more than a look at one figure. */
export function columnPoliciesOf(
  rulebook: Rulebook,
  { zeroDenominator: own }: Body,
  maximum: number,
  scope: LineScope & { readonly termOf: TermOf },
): ColumnPolicies | undefined {
  const missing = treated(rulebook.missing, maximum, { zero: MISSING, maximum: MISSING })
  const general = treated(rulebook.zeroDenominator, maximum, { zero: UNDEFINED, maximum: UNDEFINED })
  if (!own) return { missing, zeroDenominator: () => general }
  const conditions = own.conditions.map(condition => rowConditionOf(condition, scope))
  if (!conditions.every((condition): condition is RowCondition => condition !== undefined)) return undefined
  const special = treated(own.treatment, maximum, { zero: UNDEFINED, maximum: VACUOUS })
  return {
    missing,
    zeroDenominator: row => (conditions.every(condition => condition.at(row) === 'holds') ? special : general),
  }
}

function treated(
  treatment: PolicyTreatment,
  maximum: number,
  states: { readonly zero: number; readonly maximum: number },
): Verdict {
  switch (treatment) {
    case 'zero':
      return { points: 0, state: states.zero }
    case 'maximum':
      return { points: maximum, state: states.maximum }
    case 'leave-out':
      return { points: Number.NaN, state: EXCLUDED }
    default:
      return treatment satisfies never
  }
}
