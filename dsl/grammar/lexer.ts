import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain'
import type { Source, Span } from '../text/source.ts'
import { dialects, keywordPattern, recogniseDialect, spellingOf } from './dialect.ts'
import { categoryTokens, dataTokens, Identifier, keywordTokens, symbolTokens, Unknown } from './tokens.ts'
import { type Dialect, type Keyword, vocabulary } from './vocabulary.ts'

/** The words of a file; comments are kept aside, white space is what lies between. */
export interface Tokens {
  readonly dialect: Dialect
  readonly tokens: readonly IToken[]
  readonly comments: readonly IToken[]
  /** Runs of characters that begin no token. */
  readonly unknown: readonly Span[]
}

/**
 * Splits a source into tokens, each with its offset in `source.text`. Never throws: what is no token is
 * listed in `unknown`. The dialect is recognised from the file's first keyword unless it is given.
 */
export function tokenize(source: Source, dialect: Dialect = recogniseDialect(source.text)): Tokens {
  return tokenizeText(source.text, dialect)
}

/** As `tokenize`, of a bare text that is already normalised. */
export function tokenizeText(text: string, dialect: Dialect): Tokens {
  const result = lexerOf(dialect).tokenize(text)
  const strange = result.groups.unknown ?? []
  return {
    dialect,
    tokens: result.tokens,
    comments: result.groups.comments ?? [],
    unknown: joinedSpans(strange.map(spanOfToken)),
  }
}

/** Neighbours become one. */
function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (last?.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end }
    else joined.push(span)
  }
  return joined
}

/** The offsets of a real token. */
export const spanOfToken = (token: IToken): Span => ({
  start: token.startOffset,
  end: (token.endOffset ?? token.startOffset + token.image.length - 1) + 1,
})

/** The keyword that a token is; absent for data and symbols. */
export const keywordOf = (token: IToken): Keyword | undefined => keywordOfType.get(token.tokenType)

/** A keyword that was written in another way: its place, and the words as they stand there. */
export function keywordToken(keyword: Keyword, dialect: Dialect, span: Span, image: string): IToken {
  const tokenType = spelledTokens[dialect].find(type => keywordOfType.get(type) === keyword) ?? keywordTokens[keyword]
  const tokenTypeIdx = tokenType.tokenTypeIdx ?? 0
  return { image, startOffset: span.start, endOffset: span.end - 1, tokenType, tokenTypeIdx }
}

const keywords = Object.keys(vocabulary) as Keyword[] // keys forgets the type
const keywordOfType = new Map<TokenType, Keyword>()
const spelledTokens = {
  vi: spellKeywords('vi'),
  en: spellKeywords('en'),
} as const satisfies Record<Dialect, readonly TokenType[]>

/** Every token type that the grammar can meet, spellings of both dialects included. */
export const grammarVocabulary: TokenType[] = [
  ...categoryTokens,
  ...Object.values(keywordTokens),
  ...dialects.flatMap(dialect => spelledTokens[dialect]),
  ...dataTokens,
  Identifier,
  ...symbolTokens,
]

const lexers = new Map<Dialect, Lexer>()

function lexerOf(dialect: Dialect): Lexer {
  const known = lexers.get(dialect)
  if (known) return known
  const lexer = new Lexer(lexerTypes(dialect), {
    ensureOptimizations: true,
    positionTracking: 'onlyOffset',
    skipValidations: true, // made once, in the tests
  })
  lexers.set(dialect, lexer)
  return lexer
}

/** The token types of one dialect in the order in which they are tried. */
export const lexerTypes = (dialect: Dialect): TokenType[] => [
  ...categoryTokens,
  ...Object.values(keywordTokens),
  ...dataTokens,
  ...spelledTokens[dialect],
  Identifier,
  ...symbolTokens,
  Unknown,
]

/** The keywords of one dialect, longest spelling first, so that `chỉ số` never hides a longer one. */
function spellKeywords(dialect: Dialect): readonly TokenType[] {
  return keywords
    .map(keyword => ({ keyword, spelling: spellingOf(keyword, dialect) }))
    .sort((left, right) => right.spelling.length - left.spelling.length)
    .map(({ keyword, spelling }) => spellKeyword(keyword, spelling, dialect))
}

function spellKeyword(keyword: Keyword, spelling: string, dialect: Dialect): TokenType {
  const type = createToken({
    name: `${keyword}_${dialect}`,
    pattern: new RegExp(keywordPattern(spelling), 'i'),
    categories: [keywordTokens[keyword], ...(keywordTokens[keyword].CATEGORIES ?? [])],
    line_breaks: spelling.includes(' '),
  })
  keywordOfType.set(type, keyword)
  return type
}
