import type { BinaryExpression, Expression } from '../model/expression.ts'
import type { Rational } from '../numbers/rational.ts'
import { constantValue } from './exact/polynomial.ts'
import { type Meaning, quotientOf } from './exact/quotient.ts'
import { add, atom, divide, type Formula, multiply, negate, numberLiteral, subtract } from './formula.ts'

/** The expression as a person would type it into Excel: for values that are shown, never for decisions. */
export function arithmetic(expression: Expression, meaning: Meaning): Formula {
  const fixed = constantOf(expression, meaning)
  if (fixed) return percentLiteral(expression, fixed) ?? numberLiteral(fixed)
  switch (expression.kind) {
    case 'number':
      return numberLiteral(expression.value)
    case 'maximum':
      return numberLiteral(meaning.maximum)
    case 'input':
      return atom(meaning.variable(expression.input).address)
    case 'fact':
      return atom(meaning.variable(expression.fact).address)
    case 'measure':
      return arithmetic(meaning.measure(expression.name), meaning)
    case 'negate':
      return negate(arithmetic(expression.operand, meaning))
    case 'binary':
      return binary(expression, meaning)
    default:
      return expression satisfies never
  }
}

/** The value of an expression that names no figure. */
export function constantOf(expression: Expression, meaning: Meaning): Rational | undefined {
  const quotient = quotientOf(expression, meaning)
  const numerator = quotient && constantValue(quotient.numerator)
  const denominator = quotient && constantValue(quotient.denominator)
  if (!numerator || !denominator || denominator.n === 0n) return undefined
  return numerator.div(denominator)
}

/** `80%` stays `80%`, as the decision prints it. */
function percentLiteral(expression: Expression, value: Rational): Formula | undefined {
  if (expression.kind !== 'number' || !expression.percent) return undefined
  const percent = numberLiteral(value.mul(100))
  return percent.text.includes('/') ? undefined : atom(`${percent.text}%`)
}

function binary({ operator, left, right }: BinaryExpression, meaning: Meaning): Formula {
  const first = arithmetic(left, meaning)
  const second = arithmetic(right, meaning)
  switch (operator) {
    case '+':
      return add(first, second)
    case '-':
      return subtract(first, second)
    case '*':
      return multiply(first, second)
    case '/':
      return divide(first, second)
    default:
      return operator satisfies never
  }
}
