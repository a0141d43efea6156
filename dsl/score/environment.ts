import type { Code, FactName, InputId } from '../model/ids.ts'
import type { FactTrace, InputTrace } from '../trace/quantity-trace.ts'
import type { ScoreTrace } from '../trace/trace.ts'
import type { Cohort } from './cohort.ts'
import type { Figures } from './figures.ts'

/** One unit while it is scored. What was already derived is kept, so that each figure is derived once. */
export interface Environment {
  readonly figures: Figures
  readonly cohort: Cohort | undefined
  readonly inputs: Map<InputId, InputTrace>
  readonly facts: Map<FactName, FactTrace>
  readonly scores: Map<Code, ScoreTrace>
  /** How many defaults are being resolved within one another. */
  depth: number
}

export function environmentOf(figures: Figures, cohort: Cohort | undefined): Environment {
  return { figures, cohort, inputs: new Map(), facts: new Map(), scores: new Map(), depth: 0 }
}
