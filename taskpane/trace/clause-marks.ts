import type { Keyword } from '../../dsl/grammar/vocabulary.ts'
import type { Span } from '../../dsl/text/source.ts'
import type { QuantityTrace } from '../../dsl/trace/quantity-trace.ts'
import type { BandTrace } from '../../dsl/trace/rule-trace.ts'
import { quantitiesOf } from '../../dsl/trace/step-quantities.ts'
import type { GuardTrace, ScoreTrace, StepTrace } from '../../dsl/trace/trace.ts'

/**
 * What a place of the rule had to do with the score. `decided`: it gave the points. `rejected`: it was tried and does
 * not hold. `read`: a figure or a measure that entered.
 */
export type Mark = 'decided' | 'rejected' | 'read'

export interface MarkedPlace {
  readonly span: Span
  readonly mark: Mark
}

/** The places of the rule file that took part in a score, those of its parts included. */
export function markedPlaces(trace: ScoreTrace): readonly MarkedPlace[] {
  const figures = trace.figures.flatMap(figure => (figure.kind === 'input' ? [at(figure.place, 'read')] : []))
  const measures = trace.steps.flatMap(quantitiesOf).flatMap(measuresIn)
  return [...figures, ...measures, ...trace.steps.flatMap(placesOfStep)]
}

/** The keywords of the clauses at the head of the index that a score, or a part of it, was settled by. */
export function policiesApplied(trace: ScoreTrace): ReadonlySet<Keyword> {
  const found = trace.steps.flatMap((step): readonly Keyword[] => {
    if (step.kind === 'parts') return step.parts.flatMap(part => [...policiesApplied(part)])
    if (step.kind !== 'policy' || step.stated === 'rule') return []
    return [step.subject === 'missing' ? 'MissingData' : 'ZeroDenominator']
  })
  return new Set(found)
}

function measuresIn(quantity: QuantityTrace): readonly MarkedPlace[] {
  const within = quantity.from.flatMap(measuresIn)
  return quantity.kind === 'measure' ? [at(quantity.place, 'read'), ...within] : within
}

function placesOfStep(step: StepTrace): readonly MarkedPlace[] {
  switch (step.kind) {
    case 'guard':
      return placesOfGuard(step)
    case 'choose':
      return step.options.map(({ place, chosen }) => at(place, chosen ? 'decided' : 'rejected'))
    case 'ticks':
      return step.ticks.flatMap(({ place, input }) =>
        input.value.kind === 'yes-no' ? [at(place, input.value.yes ? 'decided' : 'rejected')] : [],
      )
    case 'bands':
      return step.bands.flatMap(placesOfBand)
    case 'parts':
      return step.parts.flatMap(markedPlaces)
    case 'cohort':
      return [at(step.place, step.points ? 'decided' : 'read')]
    // Children have clauses of their own.
    case 'children':
    case 'assessed':
    case 'formula':
    case 'unscored':
    case 'cap':
    case 'floor':
      return [at(step.place, 'decided')]
    // What the index states for every rule stands at its head, see `policiesApplied`.
    case 'policy':
      return step.stated === 'rule' ? [at(step.place, 'decided')] : []
    // It stands for the whole item, whose rule is marked already.
    case 'shared':
      return []
    default:
      return step satisfies never
  }
}

function placesOfGuard({ place, verdict }: GuardTrace): readonly MarkedPlace[] {
  if (verdict === 'holds') return [at(place, 'decided')]
  return verdict === 'fails' ? [at(place, 'rejected')] : [at(place, 'read')]
}

function placesOfBand({ place, taken, reason }: BandTrace): readonly MarkedPlace[] {
  if (taken) return [at(place, 'decided')]
  return reason === 'limit-fails' ? [at(place, 'rejected')] : []
}

const at = (span: Span, mark: Mark): MarkedPlace => ({ span, mark })
