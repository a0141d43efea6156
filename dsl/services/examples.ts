import { spanOfTokens } from '../grammar/build/words.ts'
import { type ScoredExample, scoreExamples } from '../score/run-examples.ts'
import type { Bilingual } from '../text/language.ts'
import { describeProblem } from '../text/messages/describe.ts'
import type { DocumentSpan } from './diagnostics.ts'
import type { Project, ProjectDocument } from './project.ts'
import { wordsOfClause } from './symbols/clause-words.ts'

/** An example of a rule file and how it came out. */
export interface ExampleRun extends DocumentSpan {
  /** Without its quotes. */
  readonly title: string
  /** One-based, of its first word. */
  readonly line: number
  /** `not-run` while errors leave no index to score with. */
  readonly state: 'passed' | 'failed' | 'not-run'
  /** What was expected and what was found; empty unless it failed. */
  readonly sentence: Bilingual
}

/**
 * Runs the examples of every index that has no errors, in the order of the documents. It takes a tenth of a second for a
 * thousand examples: ask when the writer pauses.
 */
export function examplesOf(project: Project): readonly ExampleRun[] {
  const scored = project.checked.ruleSets.flatMap(scoreExamples)
  const byPlace = new Map(scored.map(each => [keyOf(each.example.source.name, each.example.span.start), each]))
  return project.documents.flatMap(document => examplesIn(document, byPlace))
}

const keyOf = (document: string, start: number): string => `${start} ${document}`

function examplesIn(document: ProjectDocument, scored: ReadonlyMap<string, ScoredExample>): readonly ExampleRun[] {
  const { source, clauses } = document
  return clauses.flatMap(clause => {
    const span = spanOfTokens(clause.tokens)
    if (clause.tree.name !== 'example' || !span) return []
    const title =
      wordsOfClause(clause)
        .find(({ label }) => label === 'title')
        ?.token.image.slice(1, -1) ?? ''
    const { line } = source.positionAt(span.start)
    const run = scored.get(keyOf(source.name, span.start))
    return [{ document: source.name, span, title, line, state: stateOf(run), sentence: sentenceOf(run) }]
  })
}

function stateOf(run: ScoredExample | undefined): ExampleRun['state'] {
  if (!run) return 'not-run'
  return run.problem ? 'failed' : 'passed'
}

const sentenceOf = (run: ScoredExample | undefined): Bilingual =>
  run?.problem ? { vi: describeProblem(run.problem, 'vi'), en: describeProblem(run.problem, 'en') } : { vi: '', en: '' }
