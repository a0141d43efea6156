import { type IToken, tokenMatcher } from 'chevrotain'
import type { Fix } from '../../text/diagnostic.ts'
import type { Span } from '../../text/source.ts'
import type { Expectation } from '../../text/syntax-problem.ts'
import { type ClauseError, MAXIMUM_DEPTH, MAXIMUM_OPERATORS } from '../clauses/read-clauses.ts'
import { spellingOf } from '../dialect.ts'
import { keywordOf, spanOfToken } from '../lexer.ts'
import { expectedNames } from '../rules/expected-words.ts'
import { CohortMethod, symbolTokens, ValueName } from '../tokens.ts'
import type { Dialect } from '../vocabulary.ts'
import { expectationsOf, isNameExpected } from './expectations.ts'
import type { Finding } from './finding.ts'

/** What a clause's mistake is called, and the smallest place that shows it. */
export function findingOf(failure: ClauseError, dialect: Dialect): Finding {
  switch (failure.kind) {
    case 'too-deep':
      return { problem: { code: 'nested-too-deep', limit: MAXIMUM_DEPTH }, span: spanOfToken(failure.token) }
    case 'too-long':
      return { problem: { code: 'expression-too-long', limit: MAXIMUM_OPERATORS }, span: spanOfToken(failure.token) }
    case 'grammar':
      return wordFinding(failure, dialect)
    default:
      return failure satisfies never
  }
}

type GrammarFailure = Extract<ClauseError, { kind: 'grammar' }>

function wordFinding(failure: GrammarFailure, dialect: Dialect): Finding {
  const names = expectedAt(failure)
  const expected = expectationsOf(names, dialect)
  const at = failure.clause.tokens.findIndex(token => token.startOffset === failure.error.token.startOffset)
  const token = failure.clause.tokens[at]
  const previous = failure.clause.tokens.at(at < 0 ? -1 : at - 1)
  if (!token) return missingWord(previous, expected)
  if (names[0] === 'Equals' && tokenMatcher(token, CohortMethod)) return missingWord(previous, restOfPointsBy(dialect))
  if (isNameExpected(names) && isMeantAsName(token, failure.clause.tokens[at + 1])) return nameIsKeyword(token)
  if (expected.length === 1 && expected[0]?.kind === 'spelling' && !isSymbol(token)) {
    return missingWord(previous, expected)
  }
  return { problem: { code: 'unexpected-word', text: shortened(token.image), expected }, span: spanOfToken(token) }
}

/** What `điểm` lacks to be `điểm theo`, in `điểm min-max của x`. */
function restOfPointsBy(dialect: Dialect): readonly Expectation[] {
  const text = spellingOf('PointsBy', dialect).slice(spellingOf('Points', dialect).length + 1)
  return [{ kind: 'spelling', text }]
}

/** The token types that were expected; between the values of an example, a comma. */
function expectedAt({ clause, error }: GrammarFailure): readonly string[] {
  const names = expectedNames(error.message)
  const isNextValue = clause.kind === 'example' && names[0] === 'Then' && tokenMatcher(error.token, ValueName)
  return isNextValue ? ['Comma'] : names
}

/** Something is missing right after a word. */
function missingWord(previous: IToken | undefined, expected: readonly Expectation[]): Finding {
  const end = previous ? spanOfToken(previous).end : 0
  const span = { start: end, end }
  const after = shortened(previous?.image ?? '')
  return { problem: { code: 'missing-word', after, expected }, span, fixes: insertions(expected, span) }
}

/** The one keyword or symbol that is missing can be put in. */
function insertions(expected: readonly Expectation[], span: Span): readonly Fix[] {
  const [only] = expected
  if (expected.length !== 1 || only?.kind !== 'spelling') return []
  const text = TIGHT.test(only.text) ? only.text : ` ${only.text}`
  return [{ title: { vi: `Thêm “${only.text}”`, en: `Insert “${only.text}”` }, edits: [{ span, text }] }]
}

/** Symbols that stand close to the word before them. */
const TIGHT = /^[:,)]$/

/** A name that is a keyword, or becomes a part of one (`reserved`). */
export function nameIsKeyword(token: IToken, reserved: string = token.image): Finding {
  const suggestion = `${token.image}_`
  const span = spanOfToken(token)
  return {
    problem: { code: 'name-is-keyword', name: reserved, suggestion },
    span,
    fixes: [
      {
        title: { vi: `Đổi tên thành ${suggestion}`, en: `Rename to ${suggestion}` },
        edits: [{ span, text: suggestion }],
      },
    ],
  }
}

/** A keyword of one word where a name should stand, and no other keyword after it: `đầu vào năm (năm)`. */
const isMeantAsName = (token: IToken, next: IToken | undefined): boolean =>
  keywordOf(token) !== undefined && !/\s/.test(token.image) && !(next && keywordOf(next))

const isSymbol = (token: IToken): boolean => symbolTokens.some(type => tokenMatcher(token, type))

/** The spelling of a keyword that was written wrongly, as a repair. */
export function respell(span: Span, text: string): Fix {
  return { title: { vi: `Viết là “${text}”`, en: `Write “${text}”` }, edits: [{ span, text }] }
}

/** A long text is quoted by its beginning. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text)
