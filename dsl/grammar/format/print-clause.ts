import { type CstElement, type CstNode, type IToken, tokenMatcher } from 'chevrotain'
import type { Span } from '../../text/source.ts'
import { unitText } from '../build/words.ts'
import type { ReadClause } from '../clauses/clause-kinds.ts'
import { spellingOf } from '../dialect.ts'
import { keywordOf, spanOfToken } from '../lexer.ts'
import {
  Colon,
  Comma,
  LeftParenthesis,
  MoneyUnit,
  Multiplicative,
  Numeral,
  Percent,
  RightParenthesis,
  Slash,
} from '../tokens.ts'
import type { Dialect } from '../vocabulary.ts'

/** A word of the output and the place that it comes from. */
export interface Piece {
  readonly text: string
  /** Whether a space parts it from the word before it on the same line. */
  readonly spaced: boolean
  readonly span: Span
}

/** The words of a clause as they are written in a dialect. */
export function printClause({ tree, tokens }: ReadClause, dialect: Dialect): readonly Piece[] {
  const roles = new Map<IToken, Role>()
  assignRoles(tree as CstNode, roles)
  return tokens.map((token, index) => {
    const previous = tokens[index - 1]
    const role = roles.get(token)
    const isInUnit = role === 'unit' && roles.get(previous ?? token) === 'unit'
    const isTight = isInFraction(tokens, index) || isInFraction(tokens, index - 1)
    const spaced = isInUnit ? hasGap(previous, token) : !isTight && isSpaced(previous, token, roles)
    return { text: wordOf(token, role, dialect), spaced, span: spanOfToken(token) }
  })
}

/** What a word is for, where its kind does not tell. */
type Role = 'unit' | 'number' | 'name' | 'sign'

function assignRoles(node: CstNode, roles: Map<IToken, Role>): void {
  for (const [label, elements] of Object.entries(node.children)) {
    for (const element of elements) {
      if (isNode(element)) {
        assignRoles(element, roles)
        continue
      }
      const role = roleOf(node.name, label)
      if (role) roles.set(element, role)
    }
  }
}

function roleOf(rule: string, label: string): Role | undefined {
  if (rule === 'unit' && label === 'part') return 'unit'
  if (rule === 'number' && label === 'numeral') return 'number'
  if (rule === 'factor' && label === 'minus') return 'sign'
  return nameLabels.has(label) ? 'name' : undefined
}

/** Where a keyword, `min-max`, stands as a name. */
const nameLabels = new Set(['id', 'index', 'name', 'reading', 'option', 'key'])

const isNode = (element: CstElement): element is CstNode => 'children' in element

function wordOf(token: IToken, role: Role | undefined, dialect: Dialect): string {
  if (role === 'unit') return unitText([token])
  if (role === 'name') return token.image
  if (role === 'number') return token.image.replace(/[.,]/, dialect === 'vi' ? ',' : '.')
  if (token.tokenType === MoneyUnit) return token.image.replace(/\s+/g, ' ').toLowerCase()
  const keyword = keywordOf(token)
  return keyword ? spellingOf(keyword, dialect) : token.image
}

function isSpaced(previous: IToken | undefined, token: IToken, roles: ReadonlyMap<IToken, Role>): boolean {
  if (!previous || previous.tokenType === LeftParenthesis || roles.get(previous) === 'sign') return false
  return !closing.some(type => tokenMatcher(token, type))
}

/** What stands close to the word before it. */
const closing = [Comma, Colon, RightParenthesis, Percent]

/** Whether a token is the bar of a plain fraction: `1/4 tối đa`, but `a / 80%` and `a / 4 / 2`. */
function isInFraction(tokens: readonly IToken[], index: number): boolean {
  const [before, left, bar, right, after] = [-2, -1, 0, 1, 2].map(offset => tokens[index + offset])
  if (bar?.tokenType !== Slash || left?.tokenType !== Numeral || right?.tokenType !== Numeral) return false
  return after?.tokenType !== Percent && !(before && tokenMatcher(before, Multiplicative))
}

function hasGap(previous: IToken | undefined, token: IToken): boolean {
  return previous !== undefined && spanOfToken(previous).end < token.startOffset
}
