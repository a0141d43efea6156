import { type IToken, tokenMatcher } from 'chevrotain'
import { startsLine } from '../clauses/starts-line.ts'
import { foldWord } from '../dialect.ts'
import { Identifier, LeftParenthesis, RightParenthesis, Word } from '../tokens.ts'
import type { Dialect, Keyword } from '../vocabulary.ts'

/** A file that could not be read as it stands. */
export interface MisreadFile {
  readonly tokens: readonly IToken[]
  readonly text: string
  /** Indexes of the words at which reading failed. */
  readonly failedAt: ReadonlySet<number>
  readonly dialect: Dialect
}

/** Words that were most likely meant as a keyword. */
export interface Respelling {
  readonly index: number
  readonly count: number
  readonly keyword: Keyword
  readonly isOtherDialect: boolean
}

const LONGEST_KEYWORD = 5

/** The run of words on one line that begins at a token, not longer than the longest keyword. */
export function wordsFrom(index: number, { tokens, text }: MisreadFile): readonly IToken[] {
  const words: IToken[] = []
  for (const token of tokens.slice(index, index + LONGEST_KEYWORD)) {
    if (!tokenMatcher(token, Word) || (words.length > 0 && startsLine(token, text))) break
    words.push(token)
  }
  return words
}

/** Which words stand in parentheses, where words are units; parentheses are closed at the end of a line. */
export function parenthesized({ tokens, text }: MisreadFile): readonly boolean[] {
  let depth = 0
  return tokens.map(token => {
    if (startsLine(token, text)) depth = 0
    if (token.tokenType === LeftParenthesis) depth++
    else if (token.tokenType === RightParenthesis) depth = Math.max(0, depth - 1)
    return depth > 0
  })
}

export const joined = (tokens: readonly IToken[]): string => foldWord(tokens.map(token => token.image).join(' '))

/** Whether some word of a run is no keyword as it stands. */
export const hasName = (tokens: readonly IToken[]): boolean => tokens.some(token => token.tokenType === Identifier)
