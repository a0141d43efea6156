import type { IToken } from 'chevrotain'
import type { Source } from '../text/source.ts'
import type { ReadClause } from './clauses/clause-kinds.ts'
import { ClauseMemory } from './clauses/clause-memory.ts'
import { documentStart } from './clauses/document-start.ts'
import { type ClauseError, readClauses } from './clauses/read-clauses.ts'
import { splitClauses } from './clauses/split-clauses.ts'
import { documentSpellings, recogniseDialect } from './dialect.ts'
import { characterFindings } from './findings/character-findings.ts'
import type { Finding } from './findings/finding.ts'
import { reservedNames } from './findings/reserved-names.ts'
import { findingOf, shortened } from './findings/syntax-errors.ts'
import { unexplained } from './findings/unexplained.ts'
import { spanOfToken, type Tokens, tokenizeText } from './lexer.ts'
import type { MisreadFile, Respelling } from './mend/misread-file.ts'
import { foreignKeywords, nearKeywords } from './mend/near-keywords.ts'
import { respellKeywords } from './mend/respell-keywords.ts'
import { type ClosedText, closeQuotes, endsInQuotes } from './mend/unclosed-quotes.ts'
import { unmarkedKeywords } from './mend/unmarked-keywords.ts'
import type { Dialect } from './vocabulary.ts'

/** A file as far as words and clauses go. */
export interface ReadFile {
  readonly tokens: Tokens
  readonly clauses: readonly ReadClause[]
  readonly findings: readonly Finding[]
}

/**
 * Reads the words and clauses of a file of acceptable size. A file that is right is read once; one that is not
 * is read again with its quotes closed and its keywords respelt, so that one slip is one finding.
 */
export function readFile(source: Source, memory = new ClauseMemory()): ReadFile {
  const dialect = recogniseDialect(source.text)
  memory.begin()
  // Open quotes are closed before the lexer meets them: it would search the rest of the file for each.
  const mustClose = endsInQuotes(source.text)
  const read = (closed: ClosedText): Attempt => attempt(closed, { source, dialect, memory })
  const first = read(mustClose ? closeQuotes(source.text, dialect) : asWritten(source))
  if (mustClose || first.failures === 0) return mended(first, source.text)
  const closed = closeQuotes(source.text, dialect)
  const second = closed.findings.length > 0 ? read(closed) : first
  return mended(second.failures < first.failures ? second : first, source.text)
}

interface Reading {
  readonly source: Source
  readonly dialect: Dialect
  readonly memory: ClauseMemory
}

const asWritten = (source: Source): ClosedText => ({ text: source.text, findings: [] })

/** One reading of a file: what came of it, and what it would take to read its words in another way. */
interface Attempt extends ReadFile {
  readonly lexical: readonly Finding[]
  readonly memory: ClauseMemory
  /** How many clauses could not be read; a file without a beginning has one more than it has words. */
  readonly failures: number
  /** Indexes of the words at which reading failed. */
  readonly failedAt: ReadonlySet<number>
}

function attempt(closed: ClosedText, { source, dialect, memory }: Reading): Attempt {
  const tokens = withinText(tokenizeText(closed.text, dialect), source.text.length)
  const lexical = [...closed.findings, ...characterFindings(source, tokens)]
  return attemptTokens(tokens, { text: source.text, lexical, memory })
}

/** A quote that was put after the end of the text is not part of it. */
function withinText(tokens: Tokens, length: number): Tokens {
  const last = tokens.tokens.at(-1)
  if (!last || spanOfToken(last).end <= length) return tokens
  return { ...tokens, tokens: [...tokens.tokens.slice(0, -1), { ...last, endOffset: length - 1 }] }
}

interface ReadWords {
  readonly text: string
  readonly lexical: readonly Finding[]
  readonly memory: ClauseMemory
}

function attemptTokens(tokens: Tokens, { text, lexical, memory }: ReadWords): Attempt {
  const start = documentStart(tokens.tokens, text)
  const stray = start?.index === 0 ? [] : strayBeginning(tokens, lexical)
  const failed = { tokens, lexical, memory, clauses: [], failures: tokens.tokens.length + 1, failedAt: new Set([0]) }
  if (!start) return { ...failed, findings: stray }
  const clauses = splitClauses(tokens.tokens.slice(start.index), text, start.document)
  const read = readClauses(clauses, memory)
  const errors = unexplained(read.errors, lexical).map(error => findingOf(error, tokens.dialect))
  return {
    tokens,
    lexical,
    memory,
    clauses: read.clauses,
    findings: [...stray, ...lexical, ...errors, ...reservedNames(clauses, tokens.dialect)],
    failures: read.errors.length + stray.length,
    failedAt: failedIndexes(tokens.tokens, read.errors, start.index),
  }
}

/** A file that begins with something else, or has nothing that is a word. */
function strayBeginning({ tokens, dialect }: Tokens, lexical: readonly Finding[]): readonly Finding[] {
  const [first] = tokens
  if (first) {
    const text = shortened(first.image)
    return [
      { problem: { code: 'not-a-rule-file', text, expected: documentSpellings(dialect) }, span: spanOfToken(first) },
    ]
  }
  return lexical.length > 0 ? lexical : [{ problem: { code: 'empty-file' }, span: { start: 0, end: 0 } }]
}

const ROUNDS = 5
/** Longer files, no index comes near, are not looked through for misspelt keywords. */
const MAXIMUM_WORDS = 100_000

/**
 * Reads again with keywords respelt: those that are certain unless that leaves more failures, then those that
 * are likely for as long as each round leaves fewer.
 */
function mended(first: Attempt, text: string): ReadFile {
  if (first.failures === 0 || first.tokens.tokens.length > MAXIMUM_WORDS) return first
  let best = notWorse(first, respelt(first, text, unmarkedKeywords))
  for (let round = 0; round < ROUNDS && best.failures > 0; round++) {
    const certain = notWorse(best, respelt(best, text, foreignKeywords))
    const likely = respelt(certain, text, nearKeywords)
    const next = likely.failures < certain.failures ? likely : certain
    if (next === best) break
    best = next
  }
  return best
}

const notWorse = (before: Attempt, after: Attempt): Attempt => (after.failures <= before.failures ? after : before)

/** The attempt with some words read as keywords; itself where there are none to respell. */
function respelt(before: Attempt, text: string, find: (file: MisreadFile) => readonly Respelling[]): Attempt {
  const { tokens, lexical, memory, failedAt } = before
  const respellings = find({ tokens: tokens.tokens, dialect: tokens.dialect, text, failedAt })
  if (respellings.length === 0) return before
  const words = respellKeywords(tokens.tokens, respellings, tokens.dialect)
  const read = { text, lexical: [...lexical, ...words.findings], memory }
  return attemptTokens({ ...tokens, tokens: words.tokens }, read)
}

function failedIndexes(tokens: readonly IToken[], errors: readonly ClauseError[], start: number): ReadonlySet<number> {
  const offsets = new Set(errors.map(error => (error.kind === 'grammar' ? error.error.token.startOffset : -1)))
  const indexes = new Set<number>(start > 0 ? [0] : [])
  for (const [index, token] of tokens.entries()) if (offsets.has(token.startOffset)) indexes.add(index)
  return indexes
}
