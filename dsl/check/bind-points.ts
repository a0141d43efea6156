import type { ExpressionNode } from '../grammar/ast.ts'
import type { Expression } from '../model/expression.ts'
import { type Unit, unitText } from '../numbers/unit.ts'
import type { Fix } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import { bindExpression } from './bind-expression.ts'
import type { Scope } from './meaning.ts'
import type { Typed } from './typed.ts'

/** Binds what earns points: a pure number, or a count times a number (points per item); not money. */
export function bindPoints(node: ExpressionNode, scope: Scope): Expression | undefined {
  const typed = bindExpression(node, scope)
  if (!typed) return undefined
  const { unit } = typed.quantity
  if (unit.kind === 'pure' || unit.kind === 'count') return typed.expression
  if (unit.kind === 'quotient') reportQuotient(unit, node.span, scope)
  else scope.report({ code: 'points-with-unit', unit: unitText(unit) }, node.span)
  return undefined
}

/** Binds what is judged or measured: anything but an undeclared quotient of different units. */
export function bindJudged(node: ExpressionNode, scope: Scope): Typed | undefined {
  const typed = bindExpression(node, scope)
  if (typed?.quantity.unit.kind !== 'quotient') return typed
  reportQuotient(typed.quantity.unit, node.span, scope)
  return undefined
}

/** Binds the share of the maximum that a measure stands for: a pure number. */
export function bindShare(node: ExpressionNode, scope: Scope): Expression | undefined {
  const typed = bindJudged(node, scope)
  if (!typed || typed.quantity.unit.kind === 'pure') return typed?.expression
  scope.report({ code: 'share-with-unit', unit: unitText(typed.quantity.unit) }, node.span)
  return undefined
}

/** `tỷ_lệ = a / b` of different counts: `(%)` after the name says that this is on purpose. */
export function reportQuotient(
  unit: Extract<Unit, { kind: 'quotient' }>,
  span: Span,
  scope: Scope,
  fixes: readonly Fix[] = [],
): void {
  const units = { left: unitText(unit.numerator), right: unitText(unit.denominator) }
  scope.report({ code: 'quotient-of-units', ...units }, span, { fixes })
}
