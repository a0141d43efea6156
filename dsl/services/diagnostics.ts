import { runExamples } from '../score/run-examples.ts'
import type { Diagnostic, Severity, TextEdit } from '../text/diagnostic.ts'
import type { Bilingual } from '../text/language.ts'
import { describeProblem } from '../text/messages/describe.ts'
import type { Problem } from '../text/problem.ts'
import type { Source, Span } from '../text/source.ts'
import type { Project } from './project.ts'

/** A span of one document. */
export interface DocumentSpan {
  readonly document: string
  readonly span: Span
}

/** What is wrong at a place, in words, and the repairs that an editor can apply to the same document. */
export interface ServiceDiagnostic extends DocumentSpan {
  /** Stable; see `dsl/text`. */
  readonly code: Problem['code']
  readonly severity: Severity
  readonly sentence: Bilingual
  /** Other places that take part in the disagreement. */
  readonly related: readonly DocumentSpan[]
  readonly fixes: readonly { readonly title: Bilingual; readonly edits: readonly TextEdit[] }[]
}

/** All that is wrong with the spelling and the meaning of the documents; failed examples are told apart, being slower. */
export function diagnosticsOf(project: Project): readonly ServiceDiagnostic[] {
  const syntax = project.documents.flatMap(({ file }) => file.diagnostics)
  return [...syntax, ...project.checked.diagnostics].map(inWords)
}

/** The examples that come out otherwise than they expect, as `thuoc check` reports them; as slow as `examplesOf`. */
export function failedExamplesOf({ checked }: Project): readonly ServiceDiagnostic[] {
  return [...checked.ruleSets, ...checked.contradictory].flatMap(runExamples).map(inWords)
}

function inWords({ problem, severity, source, span, related, fixes }: Diagnostic): ServiceDiagnostic {
  return {
    ...placeIn(source, span),
    code: problem.code,
    severity,
    sentence: { vi: describeProblem(problem, 'vi'), en: describeProblem(problem, 'en') },
    related: related.map(place => placeIn(place.source, place.span)),
    fixes,
  }
}

export const placeIn = ({ name }: Source, span: Span): DocumentSpan => ({ document: name, span })
