import type { IToken } from 'chevrotain'
import type { Source } from '../text/source.ts'
import type { Finding } from './build/context.ts'
import { type DocumentKind, documentHeads, type ReadClause } from './clause-kinds.ts'
import { documentSpellings } from './dialect.ts'
import { keywordOf, spanOfToken, type Tokens, tokenize } from './lexer.ts'
import { characterFindings, reservedNames } from './lexical-findings.ts'
import { type ClauseError, readClauses } from './read-clauses.ts'
import { splitClauses } from './split-clauses.ts'
import { findingOf, shortened } from './syntax-errors.ts'
import type { Dialect } from './vocabulary.ts'

/** A file as far as words and clauses go. */
export interface ReadFile {
  readonly tokens: Tokens
  readonly clauses: readonly ReadClause[]
  readonly findings: readonly Finding[]
}

/** Reads the words and clauses of a file of acceptable size. */
export function readFile(source: Source): ReadFile {
  const tokens = tokenize(source)
  const characters = characterFindings(source, tokens)
  if (tokens.tokens.length === 0) return { tokens, clauses: [], findings: emptyFile(characters) }
  const start = documentStart(tokens.tokens, source.text)
  if (!start) return { tokens, clauses: [], findings: [notARuleFile(tokens.tokens, tokens.dialect)] }
  const head = start.index > 0 ? [notARuleFile(tokens.tokens, tokens.dialect)] : []
  const clauses = splitClauses(tokens.tokens.slice(start.index), source.text, start.document)
  const read = readClauses(clauses)
  const errors = read.errors
    .filter(error => !isExplained(error, characters))
    .map(error => findingOf(error, tokens.dialect))
  const findings = [...head, ...characters, ...errors, ...reservedNames(clauses, tokens.dialect)]
  return { tokens, clauses: read.clauses, findings }
}

interface DocumentStart {
  readonly index: number
  readonly document: DocumentKind
}

/** The first word if it begins a document, else the first that does at the start of a line. */
function documentStart(tokens: readonly IToken[], text: string): DocumentStart | undefined {
  for (const [index, token] of tokens.entries()) {
    const document = documentOf(token)
    if (document && (index === 0 || isFirstInLine(token, text))) return { index, document }
  }
  return undefined
}

function documentOf(token: IToken): DocumentKind | undefined {
  const keyword = keywordOf(token)
  return keyword && Object.hasOwn(documentHeads, keyword)
    ? documentHeads[keyword as keyof typeof documentHeads].document // hasOwn does not narrow
    : undefined
}

function isFirstInLine(token: IToken, text: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', token.startOffset) + 1, token.startOffset)
  return before.trim() === ''
}

function emptyFile(characters: readonly Finding[]): readonly Finding[] {
  return characters.length > 0 ? characters : [{ problem: { code: 'empty-file' }, span: { start: 0, end: 0 } }]
}

function notARuleFile(tokens: readonly IToken[], dialect: Dialect): Finding {
  const [first] = tokens
  const text = shortened(first?.image ?? '')
  const span = first ? spanOfToken(first) : { start: 0, end: 0 }
  return { problem: { code: 'not-a-rule-file', text, expected: documentSpellings(dialect) }, span }
}

/** A mistake right after a strange character in the same clause is the same mistake. */
function isExplained({ clause, ...failure }: ClauseError, characters: readonly Finding[]): boolean {
  const start = clause.tokens[0]?.startOffset ?? 0
  const token = failure.kind === 'grammar' ? failure.error.token : failure.token
  const last = clause.tokens.at(-1)
  const end = Number.isNaN(token.startOffset) ? (last ? spanOfToken(last).end : start) : token.startOffset
  return characters.some(
    ({ problem, span }) => problem.code === 'unknown-character' && span.start >= start && span.start <= end + 1,
  )
}
