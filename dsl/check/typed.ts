import type { Expression } from '../model/expression.ts'
import type { Quantity } from '../numbers/unit-algebra.ts'

/** A formula with its names resolved, and what it counts. */
export interface Typed {
  readonly expression: Expression
  readonly quantity: Quantity
}
