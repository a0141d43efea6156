import type { AssignedValueNode, ChosenReadingNode, CohortUnitNode, ExampleNode, StateName, StateNode } from '../ast.ts'
import type { Tolerant } from '../clauses/clause-kinds.ts'
import type * as cst from '../cst.d.ts'
import type { BuildContext } from '../findings/finding.ts'
import { keywordOf, spanOfToken } from '../lexer.ts'
import type { Keyword } from '../vocabulary.ts'
import type { ClauseReader } from './clause-reader.ts'
import { expressionOf } from './expressions.ts'
import { quotedOf, realToken, spanFrom, wordOf, yesNoOf } from './words.ts'

/** `ví dụ "…": a = 100 thì điểm = 20` */
export function exampleOf(
  clauses: ClauseReader,
  node: Tolerant<cst.ExampleCstNode>,
  context: BuildContext,
): ExampleNode | undefined {
  const title = quotedOf(node.children.title)
  if (!title) return undefined
  const code = wordOf(node.children.code)
  const expectation: Tolerant<cst.ExpectationCstNode> | undefined = node.children.expectation?.[0]
  const score = expressionOf(expectation?.children.score, context)
  const state = stateOf(expectation)
  return {
    kind: 'example',
    title,
    ...(code && { code }),
    inputs: assignedValues(node.children.input, context),
    cohort: (node.children.unit ?? []).flatMap(unit => cohortUnitOf(unit, context) ?? []),
    readings: (node.children.reading ?? []).flatMap(reading => chosenReadingOf(reading) ?? []),
    ...(score && { score }),
    ...(state && { state }),
    span: clauses.span,
  }
}

function assignedValues(nodes: readonly cst.AssignedValueCstNode[] | undefined, context: BuildContext) {
  return (nodes ?? []).flatMap(node => assignedValueOf(node, context) ?? [])
}

function assignedValueOf(node: cst.AssignedValueCstNode, context: BuildContext): AssignedValueNode | undefined {
  const name = wordOf(node.children.name)
  const value = givenValue(node, context)
  if (!name || !value) return undefined
  return { kind: 'assigned-value', name, value, span: spanFrom(name.span, value.span) }
}

function givenValue(node: Tolerant<cst.AssignedValueCstNode>, context: BuildContext) {
  const yesNo = yesNoOf(node)
  if (yesNo) return yesNo
  const missing = realToken(node.children.missing)
  if (missing) return { kind: 'missing-value', span: spanOfToken(missing) } as const
  return expressionOf(node.children.value, context)
}

function cohortUnitOf(node: Tolerant<cst.CohortUnitCstNode>, context: BuildContext): CohortUnitNode | undefined {
  const open = realToken(node.children.LeftParenthesis)
  if (!open) return undefined
  const inputs = assignedValues(node.children.input, context)
  const close = realToken(node.children.RightParenthesis)
  const end = close ? spanOfToken(close) : (inputs.at(-1)?.span ?? spanOfToken(open))
  return { kind: 'cohort-unit', inputs, span: spanFrom(spanOfToken(open), end) }
}

function chosenReadingOf(node: Tolerant<cst.ChosenReadingCstNode>): ChosenReadingNode | undefined {
  const reading = wordOf(node.children.reading)
  const option = wordOf(node.children.option)
  if (!reading || !option) return undefined
  return { kind: 'chosen-reading', reading, option, span: spanFrom(reading.span, option.span) }
}

function stateOf(node: Tolerant<cst.ExpectationCstNode> | undefined): StateNode | undefined {
  const token = realToken(node?.children.state)
  const keyword = token && keywordOf(token)
  const state = keyword && states[keyword]
  return token && state && { kind: 'state', state, span: spanOfToken(token) }
}

const states: { readonly [K in Keyword]?: StateName } = {
  Complete: 'ok',
  Capped: 'capped',
  Missing: 'missing',
  Undefined: 'undefined',
  Vacuous: 'vacuous',
  Unscored: 'unscored',
  NeedsCohort: 'needs-cohort',
  Invalid: 'invalid',
  NotAssessed: 'not-assessed',
  LeaveOut: 'excluded',
}
