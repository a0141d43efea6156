import type { BinaryNode, ExpressionNode, NameNode, NumberNode } from '../grammar/ast.ts'
import type { Expression } from '../model/expression.ts'
import { parseDecimal, ratio } from '../numbers/rational.ts'
import { pure, unitNamed, unitText } from '../numbers/unit.ts'
import {
  bareQuantity,
  divide,
  multiply,
  pureQuantity,
  type Quantity,
  quantityOf,
  zeroQuantity,
} from '../numbers/unit-algebra.ts'
import type { Span } from '../text/source.ts'
import { constantValue } from './constant.ts'
import { isTooDeep, MAXIMUM_DEPTH } from './expression-depth.ts'
import { kindOf, type Meaning, type Scope, wrongKind } from './meaning.ts'
import { meetOrReport, scaled } from './meet.ts'
import type { Typed } from './typed.ts'
import { reportUnknownName } from './unknown-name.ts'

/** Gives an expression its meaning; `undefined` where that fails, with every problem in it reported. */
export function bindExpression(node: ExpressionNode, scope: Scope): Typed | undefined {
  if (!isTooDeep(node)) return bind(node, scope)
  scope.report({ code: 'expression-too-deep', limit: MAXIMUM_DEPTH }, node.span)
  return undefined
}

function bind(node: ExpressionNode, scope: Scope): Typed | undefined {
  switch (node.kind) {
    case 'number':
      return bindNumber(node, scope)
    case 'name':
      return bindName(node, scope)
    case 'maximum':
      return { expression: { kind: 'maximum', span: node.span }, quantity: pureQuantity }
    case 'grouped':
      return bind(node.inner, scope)
    case 'negate': {
      const operand = bind(node.operand, scope)
      return operand && { ...operand, expression: { kind: 'negate', operand: operand.expression, span: node.span } }
    }
    case 'binary':
      return bindBinary(node, scope)
    default:
      return node satisfies never
  }
}

function bindNumber(node: NumberNode, scope: Scope): Typed | undefined {
  const written = parseDecimal(node.value)
  if (!written) {
    scope.report({ code: 'number-too-long' }, node.span)
    return undefined
  }
  const value = node.percent ? written.mul(ratio(1, 100)) : written
  const unit = node.unit ? unitNamed(node.unit.text) : pure
  if (node.unit && unit.kind !== 'money') {
    scope.report({ code: 'unknown-unit', unit: node.unit.text }, node.unit.span)
    return undefined
  }
  const expression: Expression = { kind: 'number', value, unit, percent: node.percent, span: node.span }
  return { expression, quantity: quantityOfNumber(node, value.n === 0n, quantityOf(unit)) }
}

function quantityOfNumber(node: NumberNode, isZero: boolean, own: Quantity): Quantity {
  if (isZero) return zeroQuantity
  return node.unit || node.percent ? own : bareQuantity
}

function bindName(node: NameNode, scope: Scope): Typed | undefined {
  const meaning = scope.find(node.text)
  if (!meaning) {
    reportUnknownName(node.text, node.span, scope)
    return undefined
  }
  if (meaning.kind === 'broken') return undefined
  const kind = kindOf(meaning)
  if (kind === 'number' || kind === 'measure') return nameOf(meaning, node.span)
  scope.report(wrongKind(node.text, 'number', kind), node.span)
  return undefined
}

function nameOf(meaning: Exclude<Meaning, { kind: 'broken' }>, span: Span): Typed {
  switch (meaning.kind) {
    case 'input':
      return { expression: { kind: 'input', input: meaning.input, span }, quantity: quantityOf(meaning.unit) }
    case 'fact':
      return { expression: { kind: 'fact', fact: meaning.fact, span }, quantity: quantityOf(meaning.unit) }
    case 'measure':
      return { expression: { kind: 'measure', name: meaning.name, span }, quantity: meaning.quantity }
    default:
      return meaning satisfies never
  }
}

function bindBinary(node: BinaryNode, scope: Scope): Typed | undefined {
  const left = bind(node.left, scope)
  const right = bind(node.right, scope)
  if (!left || !right) return undefined
  switch (node.operator) {
    case '+':
    case '-':
      return sum(node, left, right, scope)
    case '*':
      return product(node, left, right, scope)
    case '/':
      return quotient(node, left, right, scope)
    default:
      return node.operator satisfies never
  }
}

function sum(node: BinaryNode, left: Typed, right: Typed, scope: Scope): Typed | undefined {
  const met = meetOrReport({ left, right, operation: 'add', span: node.span }, scope)
  return met && { expression: binary(node, left.expression, met.right), quantity: met.quantity }
}

function product(node: BinaryNode, left: Typed, right: Typed, scope: Scope): Typed | undefined {
  const quantity = multiply(left.quantity, right.quantity)
  if (quantity) return { expression: binary(node, left.expression, right.expression), quantity }
  const units = { left: unitText(left.quantity.unit), right: unitText(right.quantity.unit) }
  scope.report({ code: 'product-of-units', ...units }, node.span)
  return undefined
}

function quotient(node: BinaryNode, left: Typed, right: Typed, scope: Scope): Typed | undefined {
  if (constantValue(right.expression)?.n === 0n) {
    scope.report({ code: 'division-by-zero' }, node.right.span)
    return undefined
  }
  const { quantity, factor } = divide(left.quantity, right.quantity)
  const divisor = factor ? scaled(right.expression, factor, left.quantity.unit) : right.expression
  return { expression: binary(node, left.expression, divisor), quantity }
}

function binary(node: BinaryNode, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator: node.operator, left, right, span: node.span }
}
