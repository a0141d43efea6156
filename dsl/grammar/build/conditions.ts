import type { IToken } from 'chevrotain'
import type { Comparator, ConditionNode, LimitNode } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type { ConditionCstNode, ConditionsCstNode, LimitCstNode, LimitsCstNode } from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { spanOfToken } from '../lexer.ts'
import { expressionOf } from './expressions.ts'
import { realToken, spanFrom, wordOf } from './words.ts'

/** The conditions that could be read; all must hold. */
export function conditionsOf(
  nodes: readonly ConditionsCstNode[] | undefined,
  context: BuildContext,
): readonly ConditionNode[] {
  const node: Tolerant<ConditionsCstNode> | undefined = nodes?.[0]
  return (node?.children.condition ?? []).flatMap(condition => conditionOf(condition, context) ?? [])
}

function conditionOf(node: ConditionCstNode, context: BuildContext): ConditionNode | undefined {
  const children: Tolerant<ConditionCstNode>['children'] = node.children
  const opening = realToken(children.not) ?? realToken(children.missing)
  if (!opening) return comparisonOf(children, context)
  const name = wordOf(children.name)
  if (!name) return undefined
  const span = spanFrom(spanOfToken(opening), name.span)
  return children.missing ? { kind: 'is-missing', name, span } : { kind: 'truth', name, negated: true, span }
}

/** `a = 0`, or a bare name: `has`. */
function comparisonOf(
  children: Tolerant<ConditionCstNode>['children'],
  context: BuildContext,
): ConditionNode | undefined {
  const left = expressionOf(children.left, context)
  const right = expressionOf(children.right, context)
  const comparator = comparatorOf(realToken(children.comparator))
  if (!left) return undefined
  if (comparator && right) {
    return { kind: 'comparison', left, comparator, right, span: spanFrom(left.span, right.span) }
  }
  if (comparator) return undefined
  if (left.kind === 'name') {
    return { kind: 'truth', name: { kind: 'word', text: left.text, span: left.span }, negated: false, span: left.span }
  }
  const end = { start: left.span.end, end: left.span.end }
  context.report({ problem: { code: 'missing-word', after: '', expected: [{ kind: 'comparison' }] }, span: end })
  return undefined
}

export function limitsOf(nodes: readonly LimitsCstNode[] | undefined, context: BuildContext): readonly LimitNode[] {
  const node: Tolerant<LimitsCstNode> | undefined = nodes?.[0]
  return (node?.children.limit ?? []).flatMap(limit => limitOf(limit, context) ?? [])
}

function limitOf(node: LimitCstNode, context: BuildContext): LimitNode | undefined {
  const children: Tolerant<LimitCstNode>['children'] = node.children
  const token = realToken(children.comparator)
  const comparator = comparatorOf(token)
  const bound = expressionOf(children.bound, context)
  if (!token || !comparator || !bound) return undefined
  return { kind: 'limit', comparator, bound, span: spanFrom(spanOfToken(token), bound.span) }
}

const comparatorOf = (token: IToken | undefined): Comparator | undefined => token && comparators[token.image]

/** Look-alikes of a word processor included; they are reported elsewhere. */
const comparators: { readonly [image: string]: Comparator } = {
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
  '=': '=',
}
