import type { Problem } from '../problem.ts'

/** A sentence for each code of some problems; a missing one does not compile. */
export type Sentences<Some extends Problem> = {
  readonly [Code in Some['code']]: (problem: Extract<Some, { readonly code: Code }>) => string
}
