import type { Expression } from '../model/expression.ts'
import { operate } from '../numbers/operate.ts'
import type { Rational } from '../numbers/rational.ts'

/** What stands for the parts of an expression that are not written numbers; `undefined` where unknown. */
export type Lookup = (leaf: Exclude<Expression, { kind: 'number' | 'binary' | 'negate' }>) => Rational | undefined

/** Results beyond this size are not figures; giving up keeps hostile powers of powers cheap. */
const MAXIMUM_SIZE = 1n << 4096n

/** The exact value, or `undefined` where a leaf is unknown, a divisor is 0 or the result is absurdly long. */
export function exactValue(expression: Expression, lookup: Lookup): Rational | undefined {
  switch (expression.kind) {
    case 'number':
      return expression.value
    case 'negate':
      return exactValue(expression.operand, lookup)?.neg()
    case 'binary': {
      const left = exactValue(expression.left, lookup)
      const right = left && exactValue(expression.right, lookup)
      return left && right && bounded(operate(expression.operator, left, right))
    }
    case 'maximum':
    case 'input':
    case 'fact':
    case 'measure':
      return lookup(expression)
    default:
      return expression satisfies never
  }
}

/** The value of an expression of written numbers only. */
export function constantValue(expression: Expression): Rational | undefined {
  return exactValue(expression, () => undefined)
}

/** The value of an expression of written numbers and `tối đa`. */
export function pointsValue(expression: Expression, maximum: Rational): Rational | undefined {
  return exactValue(expression, leaf => (leaf.kind === 'maximum' ? maximum : undefined))
}

function bounded(value: Rational | undefined): Rational | undefined {
  return value && value.n < MAXIMUM_SIZE && value.d < MAXIMUM_SIZE ? value : undefined
}
