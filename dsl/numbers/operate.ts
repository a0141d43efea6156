import type { Rational } from './rational.ts'

export type Operator = '+' | '-' | '*' | '/'

/** The exact result of one operation; `undefined` for a division by 0. */
export function operate(operator: Operator, left: Rational, right: Rational): Rational | undefined {
  switch (operator) {
    case '+':
      return left.add(right)
    case '-':
      return left.sub(right)
    case '*':
      return left.mul(right)
    case '/':
      return right.n === 0n ? undefined : left.div(right)
    default:
      return operator satisfies never
  }
}
