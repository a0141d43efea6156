import type { Refusal } from '../functions/answer.ts'
import type { Failure } from '../ports.ts'

/** What the add-in itself has to say, outside the pane. */
export interface AddInTexts {
  /** Why a command could not be done, and what a person can do about it. */
  readonly failure: (failure: Failure) => string
  /** Why a custom function shows an error. */
  readonly refusal: (refusal: Refusal) => string
  /** On the page that could not start. */
  readonly notStarted: string
}

export type FailureTexts = { readonly [C in Failure['code']]: (failure: Failure) => string }

export type RefusalTexts = {
  readonly [C in Refusal['code']]: (refusal: Extract<Refusal, { readonly code: C }>) => string
}

export function addInTexts(given: {
  readonly failures: FailureTexts
  readonly refusals: RefusalTexts
  readonly notStarted: string
}): AddInTexts {
  return {
    failure: failure => given.failures[failure.code](failure),
    // One record holds the sentence of each code, which the compiler cannot follow through the union.
    refusal: refusal => (given.refusals[refusal.code] as (refusal: Refusal) => string)(refusal),
    notStarted: given.notStarted,
  }
}
