import type { Source } from '../text/source.ts'
import type { Finding } from './build/context.ts'
import type { Clause } from './clause-kinds.ts'
import { foldWord, otherDialect, spellingOf } from './dialect.ts'
import { spanOfToken, type Tokens } from './lexer.ts'
import { nameIsKeyword, respell, shortened } from './syntax-errors.ts'
import { Identifier, LeftParenthesis, RightParenthesis } from './tokens.ts'
import { type Dialect, type Keyword, vocabulary } from './vocabulary.ts'

/** Characters that begin no word, and those that a word processor put in place of others. */
export function characterFindings(source: Source, { tokens, unknown }: Tokens): readonly Finding[] {
  const strange = unknown.map((span): Finding => {
    const text = source.slice(span)
    return { problem: { code: 'unknown-character', text: shortened(text) }, span }
  })
  const alike = tokens.flatMap((token): readonly Finding[] => {
    const meant = meantBy(token.image)
    if (meant === undefined) return []
    const span = spanOfToken(token)
    return [
      {
        problem: { code: 'lookalike-character', text: shortened(token.image), meant },
        span,
        fixes: [respell(span, meant)],
      },
    ]
  })
  return [...strange, ...alike]
}

function meantBy(image: string): string | undefined {
  if (image.startsWith('“')) return `"${image.slice(1, -1)}"`
  return lookalikes.get(image)
}

const lookalikes: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['≤', '<='],
  ['×', '*'],
  ['÷', '/'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
])

/** Names that the other dialect reserves: translating the file would turn them into keywords. */
export function reservedNames(clauses: readonly Clause[], dialect: Dialect): readonly Finding[] {
  const reserved = singleWordKeywords[otherDialect(dialect)]
  return clauses.flatMap(clause => {
    let depth = 0
    return clause.tokens.flatMap((token): readonly Finding[] => {
      if (token.tokenType === LeftParenthesis) depth++
      else if (token.tokenType === RightParenthesis) depth--
      const isName = token.tokenType === Identifier && !(depth > 0 && isUnitClause(clause))
      return isName && reserved.has(foldWord(token.image)) ? [nameIsKeyword(token)] : []
    })
  })
}

/** Clauses whose parentheses hold a unit unless they follow `=`. */
const isUnitClause = (clause: Clause): boolean =>
  clause.kind === 'inputClause' || clause.kind === 'fact' || clause.kind === 'measure'

const singleWordKeywords: { readonly [D in Dialect]: ReadonlySet<string> } = {
  vi: singleWords('vi'),
  en: singleWords('en'),
}

function singleWords(dialect: Dialect): ReadonlySet<string> {
  const keywords = Object.keys(vocabulary) as Keyword[] // keys forgets the type
  return new Set(keywords.map(keyword => spellingOf(keyword, dialect)).filter(spelling => !spelling.includes(' ')))
}
