import type { ScoreTrace, StepTrace } from '../trace/trace.ts'
import type { Outcome } from './outcome.ts'

/** The score is the root of its trace: this only leaves the derivation out. */
export function outcomeOf(trace: ScoreTrace): Outcome {
  const { code, state, points, possible, open, measure } = trace
  return {
    code,
    state,
    ...(points ? { score: points } : {}),
    maximum: possible,
    open,
    ...(measure ? { measure } : {}),
    components: componentsOf(trace).map(outcomeOf),
  }
}

/** Parts or children of a score, in order. */
export function componentsOf({ steps }: ScoreTrace): readonly ScoreTrace[] {
  return steps.flatMap(componentsOfStep)
}

function componentsOfStep(step: StepTrace): readonly ScoreTrace[] {
  if (step.kind === 'parts') return step.parts
  return step.kind === 'children' ? step.children : []
}
