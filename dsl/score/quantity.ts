import type { Expression } from '../model/expression.ts'
import type { FactName, InputId } from '../model/ids.ts'
import type { Rational } from '../numbers/rational.ts'
import type { FactTrace, InputTrace, Quantity, QuantityTrace } from '../trace/quantity-trace.ts'
import { amountOf, calculate, numberOf } from './arithmetic.ts'
import type { Environment } from './environment.ts'
import { invariant } from './invariant.ts'
import { type Measures, measureNamed } from './names.ts'

export type Compute<Result = QuantityTrace> = (environment: Environment) => Result

/** What an expression may refer to, while it is compiled. */
export interface Scope {
  readonly input: (id: InputId) => Compute<InputTrace>
  readonly fact: (name: FactName) => Compute<FactTrace>
  /** Either of them. */
  readonly figure: (name: InputId | FactName) => Compute<InputTrace | FactTrace>
  readonly measures: Measures
  /** What `tối đa` means here. */
  readonly maximum: Rational
}

/** An expression as a closure that derives its value exactly. */
export function compileQuantity(expression: Expression, scope: Scope): Compute {
  return compile(expression, scope, new Set())
}

function compile(expression: Expression, scope: Scope, within: ReadonlySet<string>): Compute {
  const place = expression.span
  switch (expression.kind) {
    case 'number': {
      const { percent, unit } = expression
      return always({ kind: 'number', place, percent, unit, value: numberOf(expression.value), from: [] })
    }
    case 'maximum':
      return always({ kind: 'maximum', place, value: numberOf(scope.maximum), from: [] })
    case 'input':
      return scope.input(expression.input)
    case 'fact':
      return scope.fact(expression.fact)
    case 'measure':
      return compileMeasure(expression, scope, within)
    case 'binary': {
      const { operator } = expression
      const left = compile(expression.left, scope, within)
      const right = compile(expression.right, scope, within)
      return environment => {
        const from = [left(environment), right(environment)] as const
        return { kind: 'operation', place, operator, value: calculate(operator, from[0].value, from[1].value), from }
      }
    }
    case 'negate': {
      const operand = compile(expression.operand, scope, within)
      return environment => {
        const from = [operand(environment)] as const
        return { kind: 'negation', place, value: negated(from[0].value), from }
      }
    }
    default:
      return expression satisfies never
  }
}

function compileMeasure(
  expression: Extract<Expression, { kind: 'measure' }>,
  scope: Scope,
  within: ReadonlySet<string>,
): Compute {
  const { name, unit, value, span } = measureNamed(scope.measures, expression.name)
  invariant(!within.has(name), `measure ${name} is defined by itself`)
  const definition = compile(value, scope, new Set([...within, name]))
  return environment => {
    const from = [definition(environment)] as const
    return { kind: 'measure', place: span, name, unit, value: from[0].value, from }
  }
}

function negated(quantity: Quantity): Quantity {
  const amount = amountOf(quantity)
  return amount ? numberOf(amount.neg()) : quantity
}

const always =
  (trace: QuantityTrace): Compute =>
  () =>
    trace
