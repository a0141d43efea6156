import type { IToken, TokenType } from 'chevrotain'
import { keywordOf, spanOfToken, type Tokens } from '../grammar/lexer.ts'
import { Comment, DateToken, Identifier, LetterCode, MoneyUnit, Numeral, Reference, Text } from '../grammar/tokens.ts'
import type { Span } from '../text/source.ts'

/** What a run of characters is to a reader; white space and signs are nothing of these. */
export type HighlightKind = 'keyword' | 'text' | 'number' | 'name' | 'comment' | 'unknown'

export interface Highlight extends Span {
  readonly kind: HighlightKind
}

/** The words of a document in the order of its text, without overlaps; signs and white space are left out. */
export function highlightsOf({ tokens, comments, unknown }: Tokens): readonly Highlight[] {
  const known = [...tokens, ...comments].flatMap(highlighted)
  const strange = unknown.map(span => ({ ...span, kind: 'unknown' as const }))
  return [...known, ...strange].sort((left, right) => left.start - right.start)
}

function highlighted(token: IToken): readonly Highlight[] {
  const kind = keywordOf(token) ? 'keyword' : kinds.get(token.tokenType)
  return kind ? [{ ...spanOfToken(token), kind }] : []
}

const kinds = new Map<TokenType, HighlightKind>([
  [Text, 'text'],
  [Comment, 'comment'],
  [Numeral, 'number'],
  [DateToken, 'number'],
  [LetterCode, 'number'],
  [MoneyUnit, 'name'],
  [Reference, 'name'],
  [Identifier, 'name'],
])
