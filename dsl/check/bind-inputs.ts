import type { ExpressionNode, InputNode, YesNoNode } from '../grammar/ast.ts'
import type { Expression } from '../model/expression.ts'
import type { Input, InputKind } from '../model/rulebook.ts'
import { one, zero } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import { quantityOf } from '../numbers/unit-algebra.ts'
import { bindExpression } from './bind-expression.ts'
import { kindOf, type Scope, wrongKind } from './meaning.ts'
import { meetOrReport } from './meet.ts'

/** The default of an input in the unit of the input; `undefined` where it cannot be bound. */
export function bindDefault(
  { name, default: given }: InputNode & { readonly default: NonNullable<InputNode['default']> },
  { kind, unit }: { readonly kind: InputKind; readonly unit: Unit },
  scope: Scope,
): Expression | undefined {
  if (given.kind === 'yes-no') return bindAnswer(given, { name: name.text, kind }, scope)
  if (kind === 'yes-no') return bindConditionDefault(given, scope)
  const typed = bindExpression(given, scope)
  if (!typed) return undefined
  const declared = { expression: typed.expression, quantity: quantityOf(unit) }
  // A bare constant as default is a figure of the input, in the input's unit.
  if (typed.quantity.strength !== 'fixed') return typed.expression
  return meetOrReport({ left: declared, right: typed, operation: 'assign', span: given.span }, scope)?.right
}

/** `= không`: what a condition is while nothing is said, as the number 1 or 0. */
function bindAnswer(
  { yes, span }: YesNoNode,
  input: { readonly name: string; readonly kind: InputKind },
  scope: Scope,
): Expression | undefined {
  if (input.kind === 'yes-no')
    return { kind: 'number', value: yes ? one : zero, unit: { kind: 'pure' }, percent: false, span }
  scope.report(wrongKind(input.name, 'condition', 'number'), span)
  return undefined
}

/** A condition can only restate another condition. */
function bindConditionDefault(node: ExpressionNode, scope: Scope): Expression | undefined {
  const meaning = node.kind === 'name' ? scope.find(node.text) : undefined
  if (node.kind === 'name' && meaning?.kind === 'input' && kindOf(meaning) === 'condition')
    return { kind: 'input', input: meaning.input, span: node.span }
  const typed = bindExpression(node, scope)
  if (typed) scope.report(wrongKind(node.kind === 'name' ? node.text : '', 'condition', 'number'), node.span)
  return undefined
}

/** The inputs that an input's default needs. */
export function inputsIn(expression: Expression): readonly Input['id'][] {
  switch (expression.kind) {
    case 'input':
      return [expression.input]
    case 'binary':
      return [...inputsIn(expression.left), ...inputsIn(expression.right)]
    case 'negate':
      return inputsIn(expression.operand)
    case 'number':
    case 'maximum':
    case 'fact':
    case 'measure':
      return []
    default:
      return expression satisfies never
  }
}
