import type {
  ComparisonConditionNode,
  ConditionNode,
  ExpressionNode,
  MissingConditionNode,
  TruthConditionNode,
} from '../grammar/ast.ts'
import type { Condition } from '../model/expression.ts'
import { bindExpression } from './bind-expression.ts'
import { constantValue } from './constant.ts'
import { exactText } from './exact-text.ts'
import { type InputMeaning, kindOf, type Scope, wrongKind } from './meaning.ts'
import { meetOrReport } from './meet.ts'
import { reportUnknownName } from './unknown-name.ts'

/** Gives conditions their meaning; `undefined` where one fails, with all problems reported. */
export function bindConditions(nodes: readonly ConditionNode[], scope: Scope): readonly Condition[] | undefined {
  const bound = nodes.map(node => bindCondition(node, scope))
  const conditions = bound.filter(condition => condition !== undefined)
  return conditions.length === bound.length ? conditions : undefined
}

function bindCondition(node: ConditionNode, scope: Scope): Condition | undefined {
  switch (node.kind) {
    case 'comparison':
      return bindComparison(node, scope)
    case 'truth':
      return bindTruth(node, scope)
    case 'is-missing':
      return bindMissing(node, scope)
    default:
      return node satisfies never
  }
}

function bindComparison(node: ComparisonConditionNode, scope: Scope): Condition | undefined {
  const choice = choiceNamed(node.left, scope)
  if (choice) return bindChoice(node, choice, scope)
  const left = bindExpression(node.left, scope)
  const right = bindExpression(node.right, scope)
  if (!left || !right) return undefined
  const met = meetOrReport({ left, right, operation: 'compare', span: node.span }, scope)
  if (!met) return undefined
  const { comparator, span } = node
  return { kind: 'comparison', left: left.expression, comparator, right: met.right, span }
}

function choiceNamed(node: ExpressionNode, scope: Scope): InputMeaning | undefined {
  const meaning = node.kind === 'name' ? scope.find(node.text) : undefined
  return meaning?.kind === 'input' && meaning.inputKind === 'choice' ? meaning : undefined
}

/** `1.7.option = 2`: a choice is compared with the number of a printed option only. */
function bindChoice(node: ComparisonConditionNode, choice: InputMeaning, scope: Scope): Condition | undefined {
  const right = bindExpression(node.right, scope)
  if (!right) return undefined
  const value = constantValue(right.expression)
  if (!value) {
    scope.report({ code: 'not-a-constant' }, node.right.span)
    return undefined
  }
  if (value.d !== 1n || value.s <= 0n || value.n > BigInt(choice.options)) {
    scope.report({ code: 'option-out-of-range', value: exactText(value), options: choice.options }, node.right.span)
    return undefined
  }
  const left = { kind: 'input', input: choice.input, span: node.left.span } as const
  return { kind: 'comparison', left, comparator: node.comparator, right: right.expression, span: node.span }
}

function bindTruth(node: TruthConditionNode, scope: Scope): Condition | undefined {
  const meaning = scope.find(node.name.text)
  if (!meaning) {
    reportUnknownName(node.name.text, node.name.span, scope)
    return undefined
  }
  if (meaning.kind === 'broken') return undefined
  const kind = kindOf(meaning)
  if (meaning.kind === 'input' && kind === 'condition')
    return { kind: 'truth', input: meaning.input, negated: node.negated, span: node.span }
  scope.report(wrongKind(node.name.text, 'condition', meaning.kind === 'fact' ? 'fact' : kind), node.name.span)
  return undefined
}

function bindMissing(node: MissingConditionNode, scope: Scope): Condition | undefined {
  const meaning = scope.find(node.name.text)
  if (!meaning) {
    reportUnknownName(node.name.text, node.name.span, scope)
    return undefined
  }
  if (meaning.kind === 'broken') return undefined
  if (meaning.kind === 'input') return { kind: 'is-missing', input: meaning.input, span: node.span }
  scope.report(wrongKind(node.name.text, 'input', meaning.kind), node.name.span)
  return undefined
}
