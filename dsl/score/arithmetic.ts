import type { BinaryExpression } from '../model/expression.ts'
import { one, type Rational, zero } from '../numbers/rational.ts'
import type { Quantity } from '../trace/quantity-trace.ts'

export const numberOf = (number: Rational): Quantity => ({ kind: 'number', number })

/** A yes counts 1 where it is calculated with. */
export function amountOf(quantity: Quantity): Rational | undefined {
  if (quantity.kind === 'number') return quantity.number
  if (quantity.kind === 'yes-no') return quantity.yes ? one : zero
  return undefined
}

/** Exact arithmetic; the gravest of what stands in the way passes on: invalid, missing, undefined. */
export function calculate(operator: BinaryExpression['operator'], left: Quantity, right: Quantity): Quantity {
  const first = amountOf(left)
  const second = amountOf(right)
  if (!first || !second) return gravestObstacle(left, right)
  switch (operator) {
    case '+':
      return numberOf(first.add(second))
    case '-':
      return numberOf(first.sub(second))
    case '*':
      return numberOf(first.mul(second))
    case '/':
      return second.n === 0n ? { kind: 'undefined' } : numberOf(first.div(second))
    default:
      return operator satisfies never
  }
}

const OBSTACLES = ['invalid', 'missing', 'undefined'] as const

/** Of quantities of which at least one is no number: the gravest. */
export function gravestObstacle(...quantities: readonly Quantity[]): Quantity {
  for (const kind of OBSTACLES) {
    const found = quantities.find(quantity => quantity.kind === kind)
    if (found) return found
  }
  return { kind: 'undefined' }
}
