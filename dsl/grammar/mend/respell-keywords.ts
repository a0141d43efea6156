import type { IToken } from 'chevrotain'
import { spellingOf } from '../dialect.ts'
import type { Finding } from '../findings/finding.ts'
import { respell, shortened } from '../findings/syntax-errors.ts'
import { keywordToken, spanOfToken } from '../lexer.ts'
import type { Dialect } from '../vocabulary.ts'
import type { Respelling } from './misread-file.ts'

export interface Respelled {
  readonly tokens: readonly IToken[]
  readonly findings: readonly Finding[]
}

/** Puts keywords in the place of words that were meant as keywords, and reports each with its repair. */
export function respellKeywords(
  tokens: readonly IToken[],
  respellings: readonly Respelling[],
  dialect: Dialect,
): Respelled {
  const result: IToken[] = []
  const findings: Finding[] = []
  let next = 0
  for (const respelling of respellings) {
    const end = respelling.index + respelling.count
    const keyword = replacement(tokens.slice(respelling.index, end), respelling, dialect)
    result.push(...tokens.slice(next, respelling.index), keyword)
    findings.push(findingOf(keyword, respelling, dialect))
    next = end
  }
  return { tokens: [...result, ...tokens.slice(next)], findings }
}

function replacement(replaced: readonly IToken[], { keyword }: Respelling, dialect: Dialect): IToken {
  const start = replaced[0]?.startOffset ?? 0
  const last = replaced.at(-1)
  const end = last ? spanOfToken(last).end : start
  return keywordToken(keyword, dialect, { start, end }, replaced.map(token => token.image).join(' '))
}

function findingOf(token: IToken, { keyword, isOtherDialect }: Respelling, dialect: Dialect): Finding {
  const meant = spellingOf(keyword, dialect)
  const code = isOtherDialect ? 'keyword-of-other-dialect' : 'misspelt-keyword'
  const span = spanOfToken(token)
  return { problem: { code, text: shortened(token.image), meant }, span, fixes: [respell(span, meant)] }
}
