import { type IToken, tokenMatcher } from 'chevrotain'
import { foldWord, otherDialect, spellingOf, withoutMarks } from '../dialect.ts'
import { editDistance } from '../edit-distance.ts'
import type { Finding } from '../findings/finding.ts'
import { respell, shortened } from '../findings/syntax-errors.ts'
import { keywordOf, keywordToken, spanOfToken } from '../lexer.ts'
import { Identifier, LeftParenthesis, RightParenthesis, Word } from '../tokens.ts'
import { type Dialect, type Keyword, vocabulary } from '../vocabulary.ts'

/** Words that were most likely meant as a keyword. */
interface Respelling {
  readonly index: number
  readonly count: number
  readonly keyword: Keyword
  readonly isOtherDialect: boolean
}

export interface Respelled {
  readonly tokens: readonly IToken[]
  readonly findings: readonly Finding[]
}

/**
 * Replaces words that were meant as keywords by those keywords: several words that are a keyword but for
 * its marks (`chi so`) or are one of the other dialect, anywhere; and what is nearly a keyword at the words
 * where reading failed. For files that cannot be right as they stand.
 */
export function respellKeywords(tokens: readonly IToken[], failedAt: ReadonlySet<number>, dialect: Dialect): Respelled {
  const result: IToken[] = []
  const findings: Finding[] = []
  let depth = 0
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    if (!token) break
    const found = depth > 0 ? undefined : respellingAt(tokens, index, failedAt, dialect)
    if (found) {
      const replaced = tokens.slice(index, index + found.count)
      const keyword = replacement(replaced, found.keyword, dialect)
      result.push(keyword)
      findings.push(findingOf(keyword, found, dialect))
      index += found.count
      continue
    }
    if (token.tokenType === LeftParenthesis) depth++
    else if (token.tokenType === RightParenthesis) depth = Math.max(0, depth - 1)
    result.push(token)
    index++
  }
  return { tokens: result, findings }
}

const LONGEST_KEYWORD = 5

function respellingAt(
  tokens: readonly IToken[],
  index: number,
  failedAt: ReadonlySet<number>,
  dialect: Dialect,
): Respelling | undefined {
  const words = wordsFrom(tokens, index)
  const unmarked = unmarkedKeyword(words, index, dialect)
  return unmarked ?? nearKeyword(words, index, failedAt, dialect)
}

/** The run of words that begins at a token, not longer than the longest keyword. */
function wordsFrom(tokens: readonly IToken[], index: number): readonly IToken[] {
  const words: IToken[] = []
  for (const token of tokens.slice(index, index + LONGEST_KEYWORD)) {
    if (!tokenMatcher(token, Word)) break
    words.push(token)
  }
  return words
}

/** `chi so`, `toi da`; `pillar value` in a Vietnamese file. */
function unmarkedKeyword(words: readonly IToken[], index: number, dialect: Dialect): Respelling | undefined {
  for (let count = words.length; count >= 2; count--) {
    const window = words.slice(0, count)
    if (!hasName(window)) continue
    const text = joined(window)
    const own = unmarked[dialect].get(withoutMarks(text))
    if (own) return { index, count, keyword: own, isOtherDialect: false }
    const other = unmarked[otherDialect(dialect)].get(withoutMarks(text))
    if (other) return { index, count, keyword: other, isOtherDialect: true }
  }
  return undefined
}

/** What is nearly a keyword and holds a word at which reading failed. */
function nearKeyword(
  words: readonly IToken[],
  index: number,
  failedAt: ReadonlySet<number>,
  dialect: Dialect,
): Respelling | undefined {
  let best: { readonly respelling: Respelling; readonly distance: number } | undefined
  for (let count = words.length; count >= 1; count--) {
    const window = words.slice(0, count)
    const failed = window.some((_, offset) => failedAt.has(index + offset))
    if (!failed || !hasName(window)) continue
    const text = joined(window)
    const other = exactKeyword(text, otherDialect(dialect))
    if (other) return { index, count, keyword: other, isOtherDialect: true }
    const near = nearest(text, window, dialect)
    if (near && (!best || near.distance < best.distance)) {
      best = { respelling: { index, count, keyword: near.keyword, isOtherDialect: false }, distance: near.distance }
    }
  }
  return best?.respelling
}

function nearest(text: string, window: readonly IToken[], dialect: Dialect) {
  const plain = withoutMarks(text)
  let best: { readonly keyword: Keyword; readonly distance: number } | undefined
  for (const keyword of keywords) {
    if (window.some(token => keywordOf(token) === keyword)) continue
    const spelling = withoutMarks(spellingOf(keyword, dialect))
    const allowed = allowedDistance(spelling.length)
    if (Math.abs(spelling.length - plain.length) > allowed) continue
    const distance = editDistance(plain, spelling, allowed)
    if (distance <= allowed && (!best || distance < best.distance)) best = { keyword, distance }
  }
  return best
}

/** Short keywords may only lack their marks. */
function allowedDistance(length: number): number {
  if (length <= 3) return 0
  return length <= 6 ? 1 : 2
}

const keywords = Object.keys(vocabulary) as Keyword[] // keys forgets the type

const joined = (tokens: readonly IToken[]): string => foldWord(tokens.map(token => token.image).join(' '))

const hasName = (tokens: readonly IToken[]): boolean => tokens.some(token => token.tokenType === Identifier)

const exactKeyword = (text: string, dialect: Dialect): Keyword | undefined =>
  keywords.find(keyword => spellingOf(keyword, dialect) === text)

const unmarked: { readonly [D in Dialect]: ReadonlyMap<string, Keyword> } = {
  vi: unmarkedSpellings('vi'),
  en: unmarkedSpellings('en'),
}

function unmarkedSpellings(dialect: Dialect): ReadonlyMap<string, Keyword> {
  return new Map(keywords.map(keyword => [withoutMarks(spellingOf(keyword, dialect)), keyword]))
}

function replacement(replaced: readonly IToken[], keyword: Keyword, dialect: Dialect): IToken {
  const start = replaced[0]?.startOffset ?? 0
  const last = replaced.at(-1)
  const end = last ? spanOfToken(last).end : start
  return keywordToken(keyword, dialect, { start, end }, replaced.map(token => token.image).join(' '))
}

function findingOf(token: IToken, { keyword, isOtherDialect }: Respelling, dialect: Dialect): Finding {
  const meant = spellingOf(keyword, dialect)
  const code = isOtherDialect ? 'keyword-of-other-dialect' : 'misspelt-keyword'
  const span = { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 }
  return { problem: { code, text: shortened(token.image), meant }, span, fixes: [respell(span, meant)] }
}
