import type { IToken } from 'chevrotain'
import type { Span } from '../../text/source.ts'
import type { Quoted, Word, YesNoNode } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type { UnitCstNode } from '../cst.d.ts'
import { spanOfToken } from '../lexer.ts'

/** The first token of a label, unless recovery made it up or it is not there. */
export function realToken(tokens: readonly IToken[] | undefined): IToken | undefined {
  const token = tokens?.[0]
  return token && isReal(token) ? token : undefined
}

/** All tokens of a label that were really written. */
export const realTokens = (tokens: readonly IToken[] | undefined): readonly IToken[] => (tokens ?? []).filter(isReal)

/** An invented token has no place: its offset is NaN. */
const isReal = (token: IToken): boolean => !Number.isNaN(token.startOffset)

export function wordOf(tokens: readonly IToken[] | undefined): Word | undefined {
  const token = realToken(tokens)
  return token && { kind: 'word', text: token.image, span: spanOfToken(token) }
}

/** All words of a label that were really written. */
export const wordsOf = (tokens: readonly IToken[] | undefined): readonly Word[] =>
  realTokens(tokens).map(token => ({ kind: 'word', text: token.image, span: spanOfToken(token) }))

export function quotedOf(tokens: readonly IToken[] | undefined): Quoted | undefined {
  const token = realToken(tokens)
  return token && quotedFrom(token)
}

/** The text without its quotes; `\"` and `\\` stand for a quote and a backslash, other backslashes for themselves. */
export function quotedFrom(token: IToken): Quoted {
  return { kind: 'quoted', text: token.image.slice(1, -1).replace(/\\(["\\])/g, '$1'), span: spanOfToken(token) }
}

/** `có` or `không` */
export function yesNoOf(node: {
  readonly children: { readonly yes?: readonly IToken[]; readonly no?: readonly IToken[] }
}): YesNoNode | undefined {
  const yes = realToken(node.children.yes)
  const answer = yes ?? realToken(node.children.no)
  return answer && { kind: 'yes-no', yes: answer === yes, span: spanOfToken(answer) }
}

/** The words of a unit with one space where there was white space: `tin, bài`. */
export function unitOf(nodes: readonly UnitCstNode[] | undefined): Word | undefined {
  const unit: Tolerant<UnitCstNode> | undefined = nodes?.[0]
  const parts = realTokens(unit?.children.part)
  const span = spanOfTokens(parts)
  return span && { kind: 'word', text: unitText(parts), span }
}

/** The words of a unit as they are printed. */
export function unitText(parts: readonly IToken[]): string {
  let text = ''
  let end = parts[0]?.startOffset ?? 0
  for (const part of parts) {
    if (part.startOffset > end) text += ' '
    text += part.image.replace(/\s+/g, ' ')
    end = spanOfToken(part).end
  }
  return text
}

/** From the first token to the last; absent for no tokens. */
export function spanOfTokens(tokens: readonly IToken[]): Span | undefined {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last && { start: first.startOffset, end: spanOfToken(last).end }
}

/** From the start of one place to the end of another. */
export const spanFrom = (first: Span, last: Span): Span => ({ start: first.start, end: Math.max(first.end, last.end) })

/** Adds a node that could be read; what a mistake took away is left out. */
export function addPresent<Node>(nodes: Node[], node: Node | undefined): void {
  if (node !== undefined) nodes.push(node)
}
