import type { Diagnostic } from '../text/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { FileNode } from './ast.ts'
import { buildFile } from './build/build-file.ts'
import type { ReadClause } from './clauses/clause-kinds.ts'
import type { ClauseMemory } from './clauses/clause-memory.ts'
import type { Finding } from './findings/finding.ts'
import type { Tokens } from './lexer.ts'
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
export const parse = (source: Source): ParsedFile => parseWords(source).file

/** A file that was read, with the words and clauses that it was put together from. */
export interface ParsedWords {
  readonly file: ParsedFile
  readonly tokens: Tokens
  readonly clauses: readonly ReadClause[]
}

/** As `parse`, for tools that work on words; with the memory of an earlier reading only what changed is read. */
export function parseWords(source: Source, memory?: ClauseMemory): ParsedWords {
  const length = source.text.length
  if (length > MAXIMUM_LENGTH) return refused(source)
  const { tokens, clauses, findings } = readFile(source, memory)
  const built = buildFile(clauses, tokens.dialect, length)
  const all = [...findings, ...built.findings].toSorted((left, right) => left.span.start - right.span.start)
  const diagnostics = limited(all).map(finding => diagnosticOf(finding, source))
  return { file: { source, tree: built.tree, diagnostics }, tokens, clauses }
}

function refused(source: Source): ParsedWords {
  const length = source.text.length
  const finding: Finding = {
    problem: { code: 'file-too-large', length, limit: MAXIMUM_LENGTH },
    span: { start: 0, end: 0 },
  }
  const tree: FileNode = { kind: 'file', dialect: 'vi', span: { start: 0, end: length } }
  const tokens: Tokens = { dialect: 'vi', tokens: [], comments: [], unknown: [] }
  return { file: { source, tree, diagnostics: [diagnosticOf(finding, source)] }, tokens, clauses: [] }
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
