import type { IToken } from 'chevrotain'
import { withoutMarks } from '../../text/without-marks.ts'
import { otherDialect, spellingOf } from '../dialect.ts'
import { editDistance } from '../edit-distance.ts'
import { keywordOf } from '../lexer.ts'
import { type Dialect, type Keyword, vocabulary } from '../vocabulary.ts'
import { hasName, joined, type MisreadFile, parenthesized, type Respelling, wordsFrom } from './misread-file.ts'

/** Keywords of the other dialect among the words at which reading failed. */
export function foreignKeywords(file: MisreadFile): readonly Respelling[] {
  return respellingsAround(file, foreignKeyword)
}

/** What is nearly a keyword (`tối đaa`, `căn cú`) around the words at which reading failed. */
export function nearKeywords(file: MisreadFile): readonly Respelling[] {
  return respellingsAround(file, nearestKeyword)
}

interface Match {
  readonly keyword: Keyword
  readonly distance: number
}

type FindMatch = (text: string, words: readonly IToken[], dialect: Dialect) => Match | undefined

/** The best match at each word that failed, in order, none overlapping. */
function respellingsAround(file: MisreadFile, find: FindMatch): readonly Respelling[] {
  const isInUnit = parenthesized(file)
  const failed = [...file.failedAt].filter(index => !isInUnit[index]).sort((left, right) => left - right)
  const found: Respelling[] = []
  for (const index of failed) {
    const last = found.at(-1)
    const earliest = Math.max(last ? last.index + last.count : 0, index - LOOK_BACK)
    const respelling = index < earliest ? undefined : bestAround(index, earliest, file, find)
    if (respelling) found.push(respelling)
  }
  return found
}

/** How many words before the one that failed may belong to the same keyword. */
const LOOK_BACK = 3

function bestAround(failed: number, earliest: number, file: MisreadFile, find: FindMatch): Respelling | undefined {
  let best: { readonly respelling: Respelling; readonly distance: number } | undefined
  for (let index = failed; index >= earliest; index--) {
    const words = wordsFrom(index, file)
    for (let count = words.length; count > failed - index; count--) {
      const window = words.slice(0, count)
      const match = hasName(window) ? find(joined(window), window, file.dialect) : undefined
      if (!match || (best && match.distance >= best.distance)) continue
      const isOtherDialect = find === foreignKeyword
      best = { respelling: { index, count, keyword: match.keyword, isOtherDialect }, distance: match.distance }
    }
  }
  return best?.respelling
}

function foreignKeyword(text: string, _words: readonly IToken[], dialect: Dialect): Match | undefined {
  const keyword = keywords.find(candidate => spellingOf(candidate, otherDialect(dialect)) === text)
  return keyword && { keyword, distance: 0 }
}

function nearestKeyword(text: string, words: readonly IToken[], dialect: Dialect): Match | undefined {
  const plain = withoutMarks(text)
  let best: Match | undefined
  for (const keyword of keywords) {
    if (words.some(token => keywordOf(token) === keyword)) continue
    const spelling = withoutMarks(spellingOf(keyword, dialect))
    const allowed = allowedDistance(spelling.length)
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
