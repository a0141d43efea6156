import type { Bilingual } from './language.ts'
import type { Problem } from './problem.ts'
import type { Source, Span } from './source.ts'

export type Severity = 'error' | 'warning'

/** Replaces the text of `span` by `text`; an insertion has an empty span. */
export interface TextEdit {
  readonly span: Span
  readonly text: string
}

/** A repair that an editor can apply to the same source as the diagnostic. */
export interface Fix {
  readonly title: Bilingual
  readonly edits: readonly TextEdit[]
}

/** Another place that takes part in the disagreement. */
export interface RelatedPlace {
  readonly source: Source
  readonly span: Span
}

/** One finding of the pipeline: what is wrong (data), where, how grave, and how to mend it. */
export interface Diagnostic {
  readonly problem: Problem
  readonly severity: Severity
  readonly source: Source
  readonly span: Span
  readonly related: readonly RelatedPlace[]
  readonly fixes: readonly Fix[]
}

export const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error'
