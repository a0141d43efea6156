import type { IToken } from 'chevrotain'
import { buildFile } from '../../grammar/build/build-file.ts'
import type { Clause, ClauseKind, DocumentKind, ReadClause } from '../../grammar/clauses/clause-kinds.ts'
import { ClauseMemory } from '../../grammar/clauses/clause-memory.ts'
import { documentStart } from '../../grammar/clauses/document-start.ts'
import { isComplete, type NextWord, nextWords } from '../../grammar/clauses/next-words.ts'
import { readClauses } from '../../grammar/clauses/read-clauses.ts'
import { continueClause, splitClauses } from '../../grammar/clauses/split-clauses.ts'
import { spanOfToken, tokenizeText } from '../../grammar/lexer.ts'
import type { Dialect } from '../../grammar/vocabulary.ts'
import type { ProjectDocument } from '../project.ts'

/** The words before a place, as far as they matter to what may come next; everything is tried by the grammar itself. */
export interface Opening {
  readonly dialect: Dialect
  readonly document: DocumentKind | 'none'
  readonly isAtLineStart: boolean
  /** The clauses before the place: the head of the document, then those of the item, or of the head. */
  readonly before: readonly ReadClause[]
  /** The clause that the place may belong to. */
  readonly open: Clause | undefined
  /** What may follow in the open clause. */
  readonly next: readonly NextWord[]
  /** Whether words at the place would go on with the open clause. */
  readonly continues: (words: readonly IToken[]) => boolean
  /** The kind of clause that words begin at the place, where such a clause may stand there. */
  readonly startedBy: (words: readonly IToken[]) => ClauseKind | undefined
  /** Whether whole clauses may stand at the place, all of them right. */
  readonly takes: (text: string, kind: ClauseKind) => boolean
}

/** `start`: where the word begins that is being typed. */
export function openingAt({ source, tokens: { tokens, dialect } }: ProjectDocument, start: number): Opening {
  const words = tokens.filter(token => spanOfToken(token).end <= start)
  const text = source.text.slice(0, start)
  const head = documentStart(words, text)
  const isAtLineStart = LINE_START.test(text)
  if (!head) return { dialect, document: 'none', isAtLineStart, before: [], open: undefined, next: [], ...nothingOpen }
  const clauses = splitClauses(words.slice(head.index), text, head.document)
  const open = clauses.at(-1)
  const around = clauses.slice(
    Math.max(
      1,
      clauses.findLastIndex(({ kind }) => kind === 'itemHead'),
    ),
  )
  const { clauses: before } = readClauses([...clauses.slice(0, 1), ...around], new ClauseMemory())
  const place = { text, dialect, document: head.document, open, before }
  return {
    dialect,
    document: head.document,
    isAtLineStart,
    before,
    open,
    next: open ? nextWords(open) : [],
    continues: words => begunIn(words, text, place).length === 0,
    ...(isAtLineStart || (open && isComplete(open))
      ? {
          startedBy: (words: readonly IToken[]) => startedBy(words, place),
          takes: (written: string, kind: ClauseKind) => takes(written, kind, place),
        }
      : { startedBy: () => undefined, takes: () => false }),
  }
}

const nothingOpen: Pick<Opening, 'continues' | 'startedBy' | 'takes'> = {
  continues: () => false,
  startedBy: () => undefined,
  takes: () => false,
}

/** There the clause before is left as it is, complete or not. */
const LINE_START = /(?:^|\n)[^\S\n]*$/

interface TriedPlace {
  readonly text: string
  readonly dialect: Dialect
  readonly document: DocumentKind
  readonly open: Clause | undefined
  readonly before: readonly ReadClause[]
}

function startedBy(words: readonly IToken[], place: TriedPlace): ClauseKind | undefined {
  const started = begunIn(words, place.text, place)[0]
  if (!started || started.tokens[0] !== words[0]) return undefined
  return isWellPlaced(readClauses([started], new ClauseMemory()).clauses, place) ? started.kind : undefined
}

function takes(written: string, kind: ClauseKind, place: TriedPlace): boolean {
  const words = tokenizeText(written, place.dialect).tokens.map(token => moved(token, place.text.length))
  const begun = begunIn(words, place.text + written, place)
  if (begun[0]?.kind !== kind || begun[0].tokens[0] !== words[0]) return false
  const { clauses, errors } = readClauses(begun, new ClauseMemory())
  return errors.length === 0 && isWellPlaced(clauses, place)
}

/** The clauses that begin in words after the open one. */
function begunIn(words: readonly IToken[], text: string, { open, document }: TriedPlace): readonly Clause[] {
  return open ? continueClause(open, words, text, document).slice(1) : []
}

/** Whether the tree of the file has room for the clauses: in the item, part or document that is open, and not twice. */
function isWellPlaced(clauses: readonly ReadClause[], { before, dialect }: TriedPlace): boolean {
  const first = clauses[0]?.tokens[0]?.startOffset ?? 0
  const { findings } = buildFile([...before, ...clauses], dialect, first)
  return !findings.some(({ problem, span }) => span.start >= first && misplacing.has(problem.code))
}

const misplacing: ReadonlySet<string> = new Set(['misplaced-clause', 'second-document', 'repeated-clause'])

/** A word as it would stand at an offset. */
export const moved = (token: IToken, by: number): IToken => ({
  ...token,
  startOffset: token.startOffset + by,
  endOffset: spanOfToken(token).end - 1 + by,
})
