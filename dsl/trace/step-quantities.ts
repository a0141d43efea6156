import type { ConditionTrace } from './condition-trace.ts'
import type { QuantityTrace } from './quantity-trace.ts'
import type { GuardTrace, StepTrace } from './trace.ts'

/** The quantities that a step computed with; those of parts and children are theirs. */
export function quantitiesOf(step: StepTrace): readonly QuantityTrace[] {
  switch (step.kind) {
    case 'guard':
      return [...step.conditions.flatMap(sidesOf), ...awardedBy(step)]
    case 'choose':
      return step.options.filter(({ chosen }) => chosen).map(({ points }) => points)
    case 'ticks':
      return step.ticks.map(({ points }) => points)
    case 'bands':
      return [step.subject, ...step.bands.filter(({ taken }) => taken).map(({ points }) => points)]
    case 'formula':
    case 'assessed':
      return [step.points]
    case 'cohort':
      return [step.subject]
    case 'unscored':
      return step.measure ? [step.measure] : []
    default:
      return []
  }
}

const awardedBy = (guard: GuardTrace): readonly QuantityTrace[] =>
  guard.outcome === 'points' && guard.verdict === 'holds' ? [guard.points] : []

const sidesOf = (condition: ConditionTrace): readonly QuantityTrace[] => condition.from
