import type { StateWord } from './state-words.ts'

/** What an example expects or found; a score is exact fraction text, absent where there is no number. */
export interface ExampleResult {
  readonly score?: string
  readonly state?: StateWord
}

/** An example of a rule file whose score or state is another one when it is computed. */
export type ExampleProblem = {
  readonly code: 'example-failed'
  readonly title: string
  /** The code of the item that the example is of. */
  readonly item: string
  readonly expected: ExampleResult
  readonly found: ExampleResult
}
