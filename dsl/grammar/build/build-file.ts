import type { DocumentNode, FileNode } from '../ast.ts'
import type { ReadClause } from '../clauses/clause-kinds.ts'
import type { BuildContext, Finding } from '../findings/finding.ts'
import type { Dialect } from '../vocabulary.ts'
import { checklistOf } from './checklist-document.ts'
import { ClauseReader } from './clause-reader.ts'
import { indexOf } from './index-document.ts'
import { assignmentOf, targetsOf, translationOf } from './place-documents.ts'

export interface BuiltFile {
  readonly tree: FileNode
  readonly findings: readonly Finding[]
}

/** The tree of a file from its clauses; what a mistake took away is absent. */
export function buildFile(clauses: readonly ReadClause[], dialect: Dialect, length: number): BuiltFile {
  const findings: Finding[] = []
  const context: BuildContext = { dialect, report: finding => findings.push(finding) }
  const document = documentOf(new ClauseReader(clauses), context)
  return { tree: { kind: 'file', dialect, ...(document && { document }), span: { start: 0, end: length } }, findings }
}

function documentOf(clauses: ClauseReader, context: BuildContext): DocumentNode | undefined {
  const head = clauses.take()
  switch (head?.name) {
    case 'indexHead':
      return indexOf(clauses, head, context)
    case 'assignmentHead':
      return assignmentOf(clauses, head, context)
    case 'targetsHead':
      return targetsOf(clauses, head, context)
    case 'translationHead':
      return translationOf(clauses, head, context)
    case 'checklistHead':
      return checklistOf(clauses, head, context)
    default:
      return undefined
  }
}
