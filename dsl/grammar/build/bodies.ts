import type {
  BodyNode,
  DerivedNode,
  GuardNode,
  InputNode,
  MeasureNode,
  PartNode,
  PolicyNode,
  RuleNode,
} from '../ast.ts'
import type { ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import type { ClauseReader } from './clause-reader.ts'
import { conditionsOf } from './conditions.ts'
import { expressionOf } from './expressions.ts'
import { numberOf } from './numbers.ts'
import { policyOf } from './policies.ts'
import { type RuleClause, ruleOf } from './rules.ts'
import { addPresent, quotedOf, realToken, spanFrom, unitOf, wordOf, yesNoOf } from './words.ts'

/** The clauses that a body is made of, in an item, a part or a variant. */
export type BodyClause = RuleClause | Extract<ClauseTree, { name: 'inputClause' | 'measure' | 'guard' | 'policy' }>

/** A body while its clauses are read. */
export interface BodyDraft {
  readonly inputs: InputNode[]
  readonly measures: MeasureNode[]
  readonly guards: GuardNode[]
  readonly policies: PolicyNode[]
  readonly rules: RuleNode[]
  readonly parts: PartNode[]
}

export const emptyBody = (): BodyDraft => ({
  inputs: [],
  measures: [],
  guards: [],
  policies: [],
  rules: [],
  parts: [],
})

/** Puts the clause just taken where it belongs in a body. */
export function addBodyClause(
  body: BodyDraft,
  node: Tolerant<BodyClause>,
  clauses: ClauseReader,
  context: BuildContext,
): void {
  switch (node.name) {
    case 'inputClause':
      addPresent(body.inputs, inputOf(clauses, node, context))
      break
    case 'measure':
      addPresent(body.measures, measureOf(clauses, node, context))
      break
    case 'guard':
      addPresent(body.guards, guardOf(clauses, node, context))
      break
    case 'policy':
      addPresent(body.policies, policyOf(clauses, node, context))
      break
    default:
      addPresent(body.rules, ruleOf(clauses, node, context))
  }
}

/** Takes the clauses that follow as long as they belong in a body without parts. */
export function takeBodyClauses(body: BodyDraft, clauses: ClauseReader, context: BuildContext): void {
  for (let next = clauses.next; next && isBodyClause(next); next = clauses.next) {
    clauses.take()
    addBodyClause(body, next, clauses, context)
  }
}

/** A body whose clauses have all been read. */
export function finishBody({ parts, ...body }: BodyDraft, start: number): BodyNode {
  const [first] = parts
  const last = parts.at(-1)
  const rules = first && last ? [...body.rules, partsRule(parts, first, last)] : body.rules
  const nodes = [...body.inputs, ...body.measures, ...body.guards, ...body.policies, ...rules]
  const span = nodes.reduce(
    (whole, node) =>
      whole ? { start: Math.min(whole.start, node.span.start), end: Math.max(whole.end, node.span.end) } : node.span,
    nodes[0]?.span,
  )
  return { kind: 'body', ...body, rules, span: span ?? { start, end: start } }
}

/** `phần "Triển khai" tối đa 15` with the clauses of the part; the clause has just been taken. */
export function partOf(
  clauses: ClauseReader,
  node: Tolerant<cst.PartCstNode>,
  context: BuildContext,
): PartNode | undefined {
  const { text, span: keyword } = clauses.keyword
  const start = clauses.span
  const body = emptyBody()
  const maximumClause = clauses.takeIf('maximum')
  const maximum = maximumClause && numberOf(maximumClause.children.number, context)
  const bodyStart = clauses.span.end
  takeBodyClauses(body, clauses, context)
  const title = quotedOf(node.children.title)
  if (!title) {
    context.report({ problem: { code: 'missing-title', of: text }, span: keyword })
    return undefined
  }
  const span = clauses.spanFrom(start)
  return { kind: 'part', title, ...(maximum && { maximum }), body: finishBody(body, bodyStart), span }
}

function inputOf(clauses: ClauseReader, node: Tolerant<cst.InputClauseCstNode>, context: BuildContext) {
  const name = wordOf(node.children.name)
  const unit = unitOf(node.children.unit)
  const label = quotedOf(node.children.label)
  const provider = quotedOf(node.children.provider)
  const derived = derivedOf(node.children.derived)
  const value = yesNoOf(node) ?? expressionOf(node.children.default, context)
  if (!name) return undefined
  return {
    kind: 'input',
    name,
    ...(unit && { unit }),
    ...(label && { label }),
    ...(provider && { provider }),
    ...(derived && { derived }),
    ...(value && { default: value }),
    span: clauses.span,
  } satisfies InputNode
}

function derivedOf(nodes: readonly cst.DerivedCstNode[] | undefined): DerivedNode | undefined {
  const node: Tolerant<cst.DerivedCstNode> | undefined = nodes?.[0]
  const code = wordOf(node?.children.code)
  const index = wordOf(node?.children.index)
  return code && index && { kind: 'derived', code, index, span: spanFrom(code.span, index.span) }
}

function measureOf(clauses: ClauseReader, node: Tolerant<cst.MeasureCstNode>, context: BuildContext) {
  const name = wordOf(node.children.name)
  const unit = unitOf(node.children.unit)
  const value = expressionOf(node.children.value, context)
  if (!name || !value) return undefined
  return { kind: 'measure', name, ...(unit && { unit }), value, span: clauses.span } satisfies MeasureNode
}

function guardOf(
  clauses: ClauseReader,
  node: Tolerant<cst.GuardCstNode>,
  context: BuildContext,
): GuardNode | undefined {
  const conditions = conditionsOf(node.children.conditions, context)
  const points = expressionOf(node.children.points, context)
  if (conditions.length === 0) return undefined
  const { span } = clauses
  if (realToken(node.children.leaveOut)) return { kind: 'guard', outcome: 'leave-out', conditions, span }
  return points && { kind: 'guard', outcome: 'points', conditions, points, span }
}

function partsRule(parts: readonly PartNode[], first: PartNode, last: PartNode): RuleNode {
  return { kind: 'parts', parts, span: spanFrom(first.span, last.span) }
}

const bodyClauses: ReadonlySet<string> = new Set<BodyClause['name']>([
  ...(['inputClause', 'measure', 'guard', 'policy'] as const),
  ...(['choose', 'tick', 'bands', 'formula', 'cohort', 'assessed', 'children', 'unscored'] as const),
])

export const isBodyClause = (tree: Tolerant<ClauseTree>): tree is Tolerant<BodyClause> => bodyClauses.has(tree.name)
