import type { IToken } from 'chevrotain'
import type { BinaryNode, ExpressionNode } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type { AtomCstNode, ExpressionCstNode, FactorCstNode, MultiplierCstNode, TermCstNode } from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { spanOfToken } from '../lexer.ts'
import { numberOf } from './numbers.ts'
import { realToken, spanFrom } from './words.ts'

type Nodes<Node> = readonly Node[] | undefined

/** The tree of an expression; absent where recovery left out a part of it. */
export function expressionOf(nodes: Nodes<ExpressionCstNode>, context: BuildContext): ExpressionNode | undefined {
  const node: Tolerant<ExpressionCstNode> | undefined = nodes?.[0]
  let sum = termOf(node?.children.first, context)
  for (const summand of node?.children.rest ?? []) {
    const { operator, operand }: Tolerant<typeof summand>['children'] = summand.children
    sum = binary(sum, realToken(operator), termOf(operand, context))
  }
  return sum
}

function termOf(nodes: Nodes<TermCstNode>, context: BuildContext): ExpressionNode | undefined {
  const node: Tolerant<TermCstNode> | undefined = nodes?.[0]
  let product = factorOf(node?.children.first, context)
  for (const multiplier of node?.children.rest ?? []) product = multiplied(product, multiplier, context)
  return product
}

function multiplied(
  left: ExpressionNode | undefined,
  multiplier: MultiplierCstNode,
  context: BuildContext,
): ExpressionNode | undefined {
  const { operator, operand, maximum }: Tolerant<MultiplierCstNode>['children'] = multiplier.children
  const maximumToken = realToken(maximum)
  if (!maximumToken) return binary(left, realToken(operator), factorOf(operand, context))
  if (!left) return undefined
  const right: ExpressionNode = { kind: 'maximum', span: spanOfToken(maximumToken) }
  return { kind: 'binary', operator: '*', left, right, implicit: true, span: spanFrom(left.span, right.span) }
}

function factorOf(nodes: Nodes<FactorCstNode>, context: BuildContext): ExpressionNode | undefined {
  const node: Tolerant<FactorCstNode> | undefined = nodes?.[0]
  const operand = atomOf(node?.children.atom, context)
  const minus = realToken(node?.children.minus)
  if (!minus || !operand) return operand
  return { kind: 'negate', operand, span: spanFrom(spanOfToken(minus), operand.span) }
}

function atomOf(nodes: Nodes<AtomCstNode>, context: BuildContext): ExpressionNode | undefined {
  const node: Tolerant<AtomCstNode> | undefined = nodes?.[0]
  if (!node) return undefined
  const { number, name, maximum, open, inner, close } = node.children
  const nameToken = realToken(name)
  if (nameToken) return { kind: 'name', text: nameToken.image, span: spanOfToken(nameToken) }
  const maximumToken = realToken(maximum)
  if (maximumToken) return { kind: 'maximum', span: spanOfToken(maximumToken) }
  const openToken = realToken(open)
  return openToken ? grouped(openToken, expressionOf(inner, context), realToken(close)) : numberOf(number, context)
}

function grouped(open: IToken, inner: ExpressionNode | undefined, close: IToken | undefined) {
  if (!inner) return undefined
  const last = close ? spanOfToken(close) : inner.span
  return { kind: 'grouped', inner, span: spanFrom(spanOfToken(open), last) } as const
}

function binary(
  left: ExpressionNode | undefined,
  operator: IToken | undefined,
  right: ExpressionNode | undefined,
): BinaryNode | undefined {
  const sign = operator && operators[operator.image]
  if (!left || !right || !sign) return undefined
  return { kind: 'binary', operator: sign, left, right, implicit: false, span: spanFrom(left.span, right.span) }
}

/** Look-alikes of a word processor included; they are reported elsewhere. */
const operators: { readonly [image: string]: BinaryNode['operator'] } = {
  '+': '+',
  '-': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '*': '*',
  '×': '*',
  '/': '/',
  '÷': '/',
}
