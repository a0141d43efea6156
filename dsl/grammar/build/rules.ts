import type { AssessedNode, BandNode, CohortNode, FormulaNode, OptionNode, OtherwiseNode, RuleNode } from '../ast.ts'
import type { ClauseTree, Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { keywordOf } from '../lexer.ts'
import type { ClauseReader } from './clause-reader.ts'
import { limitsOf } from './conditions.ts'
import { expressionOf } from './expressions.ts'
import { quotedOf, realToken } from './words.ts'

/** The clauses that begin a rule other than a part. */
export type RuleClause = Extract<
  ClauseTree,
  { name: 'choose' | 'tick' | 'bands' | 'formula' | 'cohort' | 'assessed' | 'children' | 'unscored' }
>

/** The rule that the clause just taken begins, with the options or bands that follow it. */
export function ruleOf(clauses: ClauseReader, node: Tolerant<RuleClause>, context: BuildContext): RuleNode | undefined {
  switch (node.name) {
    case 'choose':
    case 'tick':
      return optionsRule(clauses, node.name, context)
    case 'bands':
      return bandsOf(clauses, node, context)
    case 'formula':
      return formulaOf(clauses, node, context)
    case 'cohort':
      return cohortOf(clauses, node, context)
    case 'assessed':
      return assessedOf(clauses, node, context)
    case 'children':
    case 'unscored':
      return { kind: node.name, span: clauses.span }
    default:
      return node satisfies never
  }
}

function optionsRule(clauses: ClauseReader, kind: 'choose' | 'tick', context: BuildContext): RuleNode {
  const start = clauses.span
  const options: OptionNode[] = []
  for (let next = clauses.takeIf('optionClause'); next; next = clauses.takeIf('optionClause')) {
    const option = optionOf(clauses, next, context)
    if (option) options.push(option)
  }
  const span = clauses.spanFrom(start)
  if (span.end === start.end) {
    const text = clauses.keyword.text
    const place = { start: start.end, end: start.end }
    context.report({ problem: { code: 'missing-word', after: text, expected: [{ kind: 'text' }] }, span: place })
  }
  return { kind, options, span }
}

function optionOf(clauses: ClauseReader, node: Tolerant<cst.OptionClauseCstNode>, context: BuildContext) {
  const label = quotedOf(node.children.label)
  const points = expressionOf(node.children.points, context)
  if (!label || !points) return undefined
  return { kind: 'option', label, points, span: clauses.span } satisfies OptionNode
}

function bandsOf(clauses: ClauseReader, node: Tolerant<cst.BandsCstNode>, context: BuildContext): RuleNode | undefined {
  const start = clauses.span
  const bands: BandNode[] = []
  let otherwise: OtherwiseNode | undefined
  for (let next = takeBand(clauses); next; next = takeBand(clauses)) {
    if (next.name === 'band') {
      const band = bandOf(clauses, next, context)
      if (band) bands.push(band)
      continue
    }
    const { text, span } = clauses.keyword
    if (otherwise) {
      context.report({ problem: { code: 'repeated-clause', text }, span, related: [{ span: otherwise.span }] })
    }
    otherwise ??= otherwiseOf(clauses, next, context)
  }
  const subject = expressionOf(node.children.subject, context)
  if (!subject) return undefined
  return { kind: 'bands', subject, bands, ...(otherwise && { otherwise }), span: clauses.spanFrom(start) }
}

const takeBand = (clauses: ClauseReader) => clauses.takeIf('band') ?? clauses.takeIf('otherwise')

function bandOf(clauses: ClauseReader, node: Tolerant<cst.BandCstNode>, context: BuildContext) {
  const limits = limitsOf(node.children.limits, context)
  const points = expressionOf(node.children.points, context)
  if (limits.length === 0 || !points) return undefined
  return { kind: 'band', limits, points, span: clauses.span } satisfies BandNode
}

function otherwiseOf(clauses: ClauseReader, node: Tolerant<cst.OtherwiseCstNode>, context: BuildContext) {
  const points = expressionOf(node.children.points, context)
  return points && ({ kind: 'otherwise', points, span: clauses.span } satisfies OtherwiseNode)
}

function formulaOf(clauses: ClauseReader, node: Tolerant<cst.FormulaCstNode>, context: BuildContext) {
  const points = expressionOf(node.children.points, context)
  const capStated = realToken(node.children.cap) !== undefined
  return points && ({ kind: 'formula', points, capStated, span: clauses.span } satisfies FormulaNode)
}

function assessedOf(clauses: ClauseReader, node: Tolerant<cst.AssessedCstNode>, context: BuildContext) {
  const measure = expressionOf(node.children.measure, context)
  return { kind: 'assessed', ...(measure && { measure }), span: clauses.span } satisfies AssessedNode
}

function cohortOf(clauses: ClauseReader, node: Tolerant<cst.CohortCstNode>, context: BuildContext) {
  const subject = expressionOf(node.children.subject, context)
  const method = realToken(node.children.method)
  if (!subject || !method) return undefined
  const best = keywordOf(method) === 'RatioToBest'
  return { kind: 'cohort', method: best ? 'best' : 'min-max', subject, span: clauses.span } satisfies CohortNode
}
