import { type IToken, tokenMatcher } from 'chevrotain'
import { documentHeads } from '../../grammar/clauses/clause-kinds.ts'
import { spellingOf } from '../../grammar/dialect.ts'
import { keywordToken, tokenizeText } from '../../grammar/lexer.ts'
import { type Keyword, vocabulary } from '../../grammar/vocabulary.ts'
import { roleOf } from '../symbols/roles.ts'
import { keywordMeanings } from '../words/keyword-meanings.ts'
import { type Candidate, kindOrder } from './completion.ts'
import { moved, type Opening } from './opening.ts'

export const allKeywords = Object.keys(vocabulary) as readonly Keyword[] // keys forgets the type

/** The keywords that may stand at a place: those that go on with the open clause first, then those that begin one. */
export function keywordCandidates(
  opening: Opening,
  start: number,
  among: readonly Keyword[] = allKeywords,
): readonly Candidate[] {
  return among.flatMap(keyword => {
    const spelling = spellingOf(keyword, opening.dialect)
    const use = useOf(keyword, spelling, opening, start)
    if (use === 'none') return []
    // A line begins with a clause more often than it goes on with the one before.
    const isNearer = use === (opening.isAtLineStart ? 'begins' : 'continues')
    const distance = kindOrder.keyword + (isNearer ? -2.5 : 0)
    const explanation = keywordMeanings[keyword]
    return [{ kind: 'keyword', label: spelling, text: spelling, words: [spelling], explanation, distance } as const]
  })
}

function useOf(keyword: Keyword, spelling: string, opening: Opening, start: number): 'none' | 'continues' | 'begins' {
  if (opening.document === 'none') return Object.hasOwn(documentHeads, keyword) ? 'begins' : 'none'
  const token = keywordToken(keyword, opening.dialect, { start, end: start + spelling.length }, spelling)
  if (
    opening.next.some(next => roleOf(next) === 'keyword' && tokenMatcher(token, next.type)) &&
    opening.continues([token])
  )
    return 'continues'
  const followers = [[], wordsAfter('1', token), wordsAfter('=', token)]
  return followers.some(rest => opening.startedBy([token, ...rest]) !== undefined) ? 'begins' : 'none'
}

/** Some keywords begin a clause only with a number or a sign behind them. */
const wordsAfter = (text: string, token: IToken): readonly IToken[] =>
  tokenizeText(text, 'vi').tokens.map(word => moved(word, token.startOffset + token.image.length + 1))
