import type { ClausePlace } from '../../text/syntax-problem.ts'
import type { ClauseKind, ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'
import type { BuildContext } from '../findings/finding.ts'
import type { ClauseReader } from './clause-reader.ts'

/** Reports the clause just taken, which cannot stand where it does, and skips those like it that follow. */
export function misplaced(
  tree: Tolerant<ClauseTree>,
  place: ClausePlace,
  belongs: (next: Tolerant<ClauseTree>) => boolean,
  { clauses, context }: { readonly clauses: ClauseReader; readonly context: BuildContext },
): void {
  const { text, span } = clauses.keyword
  const isDocument = heads.has(tree.name)
  context.report({
    problem: isDocument ? { code: 'second-document', text } : { code: 'misplaced-clause', text, place },
    span,
  })
  for (let next = clauses.next; next && !belongs(next); next = clauses.next) clauses.take()
}

const heads: ReadonlySet<string> = new Set<ClauseKind>([
  ...(['indexHead', 'assignmentHead', 'targetsHead', 'translationHead', 'checklistHead'] as const),
])
