import type { Language } from '../../text/language.ts'

export interface EvalOptions {
  /** Adds the trace and its sentences. */
  readonly explain?: Language
  /** Leaves exact fractions out. */
  readonly fast: boolean
}
