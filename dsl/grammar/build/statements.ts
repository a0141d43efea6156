import type { IToken } from 'chevrotain'
import type { AssessedBy, CountsNode, Level, ProportionNode, StatementNode } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { keywordOf } from '../lexer.ts'
import type { Keyword } from '../vocabulary.ts'
import type { ClauseReader } from './clause-reader.ts'
import { numberOf } from './numbers.ts'
import { realToken, realTokens, wordOf } from './words.ts'

/* What the decision says of itself. Each reads the current clause. */

export function statementOf(
  clauses: ClauseReader,
  node: Tolerant<cst.RequirementCstNode | cst.ProportionCstNode>,
  context: BuildContext,
): StatementNode | undefined {
  if (node.name === 'proportion') return proportionOf(clauses, node, context)
  const share: Tolerant<cst.SourceShareCstNode> | undefined = node.children.share?.[0]
  return share ? sourceShareOf(clauses, share, context) : countsOf(clauses, node, context)
}

function proportionOf(clauses: ClauseReader, node: Tolerant<cst.ProportionCstNode>, context: BuildContext) {
  const share = numberOf(node.children.number, context)
  return share && ({ kind: 'proportion', share, span: clauses.span } satisfies ProportionNode)
}

function sourceShareOf(
  clauses: ClauseReader,
  { children }: Tolerant<cst.SourceShareCstNode>,
  context: BuildContext,
): StatementNode | undefined {
  const { numeral, percent } = children
  const share = numeral && numberOf([{ name: 'number', children: { numeral, ...(percent && { percent }) } }], context)
  const sources = realTokens(children.source).flatMap(token => assessorOf(token) ?? [])
  return share && { kind: 'source-share', share, sources, span: clauses.span }
}

function countsOf(
  clauses: ClauseReader,
  { children }: Tolerant<cst.RequirementCstNode>,
  context: BuildContext,
): CountsNode | undefined {
  const stretch: Tolerant<cst.StretchCstNode> | undefined = children.stretch?.[0]
  const from = wordOf(stretch?.children.from)
  const to = wordOf(stretch?.children.to)
  const counts = (children.count ?? []).flatMap((count: Tolerant<cst.CountedLevelCstNode>) => {
    const { numeral } = count.children
    const number = numeral && numberOf([{ name: 'number', children: { numeral } }], context)
    const level = realToken(count.children.level)
    return number && level ? [{ number, level: levelOf(level) }] : []
  })
  return { kind: 'counts', counts, ...(from && { from }), ...(to && { to }), span: clauses.span }
}

/** The level that a keyword such as `tiêu chí` names. */
export const levelOf = (token: IToken): Level => levels[keywordOf(token) ?? 'Indicator'] ?? 'indicator'

/** The source of points that a keyword such as `chuyên gia` names. */
export const assessorOf = (token: IToken): AssessedBy | undefined => assessors[keywordOf(token) ?? 'Report']

const levels: { readonly [K in Keyword]?: Level } = {
  Pillar: 'pillar',
  Group: 'group',
  MainIndicator: 'main-indicator',
  ComponentIndicator: 'component-indicator',
  Indicator: 'indicator',
  Criterion: 'criterion',
}

const assessors: { readonly [K in Keyword]?: AssessedBy } = {
  Report: 'report',
  Survey: 'survey',
  Cyberspace: 'cyberspace',
  Experts: 'expert',
}
