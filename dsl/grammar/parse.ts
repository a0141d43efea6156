import type { Diagnostic } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { FileNode } from './ast.ts'
import { buildFile } from './build/build-file.ts'
import type { Finding } from './findings/finding.ts'
import { readFile } from './read-file.ts'

/** One file, read: its tree as far as it could be recovered, and all that is wrong with its syntax. */
export interface ParsedFile {
  readonly source: Source
  readonly tree: FileNode
  readonly diagnostics: readonly Diagnostic[]
}

/** Longer files are refused at once: no index comes near. UTF-16 units. */
export const MAXIMUM_LENGTH = 4 * 1024 * 1024
/** More syntax diagnostics than this help nobody. */
export const MAXIMUM_PROBLEMS = 200

/**
 * Reads a rule file. Never throws, whatever the text: mistakes become diagnostics (all of one file in one
 * pass, in the order of the file), and the tree lacks what they took away.
 */
export function parse(source: Source): ParsedFile {
  const length = source.text.length
  if (length > MAXIMUM_LENGTH) return refused(source)
  const { tokens, clauses, findings } = readFile(source)
  const built = buildFile(clauses, tokens.dialect, length)
  const all = [...findings, ...built.findings].toSorted((left, right) => left.span.start - right.span.start)
  return { source, tree: built.tree, diagnostics: limited(all).map(finding => diagnosticOf(finding, source)) }
}

function refused(source: Source): ParsedFile {
  const length = source.text.length
  const finding: Finding = {
    problem: { code: 'file-too-large', length, limit: MAXIMUM_LENGTH },
    span: { start: 0, end: 0 },
  }
  const tree: FileNode = { kind: 'file', dialect: 'vi', span: { start: 0, end: length } }
  return { source, tree, diagnostics: [diagnosticOf(finding, source)] }
}

function limited(findings: readonly Finding[]): readonly Finding[] {
  const next = findings[MAXIMUM_PROBLEMS]
  if (!next) return findings
  const rest: Finding = { problem: { code: 'too-many-problems', limit: MAXIMUM_PROBLEMS }, span: next.span }
  return [...findings.slice(0, MAXIMUM_PROBLEMS), rest]
}

function diagnosticOf(finding: Finding, source: Source): Diagnostic {
  return {
    problem: finding.problem,
    severity: 'error',
    source,
    span: finding.span,
    related: (finding.related ?? []).map(({ span }) => ({ source, span })),
    fixes: finding.fixes ?? [],
  }
}
