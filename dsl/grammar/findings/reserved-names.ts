import type { IToken } from 'chevrotain'
import type { Clause } from '../clauses/clause-kinds.ts'
import { foldWord, otherDialect, spellingOf } from '../dialect.ts'
import { keywordOf } from '../lexer.ts'
import { Identifier, LeftParenthesis, RightParenthesis } from '../tokens.ts'
import { type Dialect, type Keyword, vocabulary } from '../vocabulary.ts'
import type { Finding } from './finding.ts'
import { nameIsKeyword } from './syntax-errors.ts'

/**
 * Names that the other dialect would read as keywords, alone (`missing`) or with the words beside them
 * (`thiếu data` becomes `missing data`): translating the file would break it.
 */
export function reservedNames(clauses: readonly Clause[], dialect: Dialect): readonly Finding[] {
  const words = clauses.flatMap(translatedWords)
  return words.flatMap((word, index): readonly Finding[] => {
    if (!word.isName) return []
    const reserved = reservedAround(words, index)
    return reserved === undefined ? [] : [nameIsKeyword(word.token, reserved)]
  })

  function translatedWords(clause: Clause): readonly TranslatedWord[] {
    const isInUnit = unitParts(clause)
    return clause.tokens.map(token => translated(token, isInUnit(token), otherDialect(dialect)))
  }

  function reservedAround(around: readonly TranslatedWord[], index: number): string | undefined {
    for (let start = Math.max(0, index - LONGEST + 1); start <= index; start++) {
      for (let end = index + 1; end <= start + LONGEST; end++) {
        const text = joined(around.slice(start, end))
        if (text !== undefined && spellings[otherDialect(dialect)].has(text)) return text
      }
    }
    return undefined
  }
}

/** A word as the other dialect writes it; no text where it cannot be part of a keyword. */
interface TranslatedWord {
  readonly token: IToken
  readonly text: string | undefined
  readonly isName: boolean
}

function translated(token: IToken, isInUnit: boolean, dialect: Dialect): TranslatedWord {
  if (isInUnit) return { token, text: undefined, isName: false }
  const keyword = keywordOf(token)
  if (keyword) return { token, text: spellingOf(keyword, dialect), isName: false }
  const isName = token.tokenType === Identifier
  return { token, text: isName ? foldWord(token.image) : undefined, isName }
}

/** Asked for one token after another, in order. */
function unitParts(clause: Clause): (token: IToken) => boolean {
  const mayHaveUnit = clause.kind === 'inputClause' || clause.kind === 'fact' || clause.kind === 'measure'
  let depth = 0
  return token => {
    if (token.tokenType === LeftParenthesis) depth++
    else if (token.tokenType === RightParenthesis) depth--
    return mayHaveUnit && depth > 0
  }
}

function joined(words: readonly TranslatedWord[]): string | undefined {
  const texts = words.map(word => word.text)
  return texts.includes(undefined) ? undefined : texts.join(' ')
}

/** Words of the longest keyword. */
const LONGEST = 5

const spellings: { readonly [D in Dialect]: ReadonlySet<string> } = { vi: spellingsOf('vi'), en: spellingsOf('en') }

function spellingsOf(dialect: Dialect): ReadonlySet<string> {
  const keywords = Object.keys(vocabulary) as Keyword[] // keys forgets the type
  return new Set(keywords.map(keyword => spellingOf(keyword, dialect)))
}
