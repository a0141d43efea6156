import type { IToken } from 'chevrotain'
import { keywordOf } from '../lexer.ts'
import { Colon, LeftParenthesis, RightParenthesis } from '../tokens.ts'
import { type Clause, type ClauseKind, clauseOfKeyword, type DocumentKind } from './clause-kinds.ts'
import { isCounted, isFirstInLine, type Place, startsIn } from './clause-starts.ts'

/**
 * Cuts the words of a document into its clauses: each begins with a keyword, or with one of the few
 * patterns of clause-starts.ts (`tỷ_lệ =`, a quoted choice, `>=`, a code). A mistake thus stays within
 * its clause. The first word must begin the document.
 */
export function splitClauses(tokens: readonly IToken[], text: string, document: DocumentKind): readonly Clause[] {
  return splitFrom([], tokens, text, document)
}

/** The clause that is being written and those that begin in the words after it. */
export function continueClause(
  open: Clause,
  following: readonly IToken[],
  text: string,
  document: DocumentKind,
): readonly Clause[] {
  const clause: OpenClause = { kind: open.kind, tokens: [], hasColon: false, hasThen: false }
  for (const token of open.tokens) extend(clause, token)
  return splitFrom([clause], following, text, document)
}

function splitFrom(
  clauses: OpenClause[],
  following: readonly IToken[],
  text: string,
  document: DocumentKind,
): readonly Clause[] {
  const before = clauses.at(-1)?.tokens ?? []
  const tokens = [...before, ...following]
  let depth = before.reduce((depth, token) => depthAfter(token, depth), 0)
  tokens.forEach((token, index) => {
    if (index < tokens.length - following.length) return
    const kind = clauseAt(placeAt(tokens, index, text, clauses.at(-1)), depth, document)
    if (kind) {
      clauses.push({ kind, tokens: [], hasColon: false, hasThen: false })
      depth = 0
    }
    const clause = clauses.at(-1)
    if (clause) extend(clause, token)
    depth = depthAfter(token, depth)
  })
  return clauses
}

interface OpenClause {
  readonly kind: ClauseKind
  readonly tokens: IToken[]
  hasColon: boolean
  hasThen: boolean
}

function placeAt(tokens: readonly IToken[], index: number, text: string, clause: OpenClause | undefined): Place {
  return {
    tokens,
    index,
    text,
    clause: clause?.kind,
    clauseStart: index - (clause?.tokens.length ?? 0),
    hasColon: clause?.hasColon ?? false,
    hasThen: clause?.hasThen ?? false,
  }
}

function extend(clause: OpenClause, token: IToken): void {
  clause.tokens.push(token)
  if (token.tokenType === Colon) clause.hasColon = true
  if (keywordOf(token) === 'Then') clause.hasThen = true
}

function clauseAt(place: Place, depth: number, document: DocumentKind): ClauseKind | undefined {
  const token = place.tokens[place.index]
  if (!token) return undefined
  if (isCounted(place)) return undefined
  const keyword = keywordOf(token)
  const clause = keyword && clauseOfKeyword[document][keyword]
  // Inside `(…)` a keyword is part of a unit, unless it begins a line: then `)` was forgotten.
  if (depth > 0 && !isFirstInLine(place)) return undefined
  return clause ?? startsIn[document](place)
}

function depthAfter(token: IToken, depth: number): number {
  if (token.tokenType === LeftParenthesis) return depth + 1
  if (token.tokenType === RightParenthesis) return Math.max(0, depth - 1)
  return depth
}
