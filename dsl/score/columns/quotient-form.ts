import type { Expression } from '../../model/expression.ts'
import type { FactName, InputId } from '../../model/ids.ts'
import { one, type Rational, zero } from '../../numbers/rational.ts'
import { type Measures, measureNamed } from '../names.ts'

/** A sum of figures over a sum of figures; without denominator the sum itself. */
export interface Quotient {
  readonly numerator: readonly Name[]
  readonly denominator: readonly Name[]
}

export type Name = InputId | FactName

/**
 * An expression as a straight line over one quotient: `slope * quotient + offset`. Nearly every rule of an index has
 * this form, and then all its comparisons are comparisons of that quotient with fixed numbers.
 */
export interface Line {
  readonly slope: Rational
  readonly offset: Rational
  /** Absent where the expression is a fixed number. */
  readonly quotient?: Quotient
}

export interface LineScope {
  readonly measures: Measures
  readonly maximum: Rational
}

/** The line that an expression is, or `undefined` where it has another form. */
export function lineOf(expression: Expression, scope: LineScope): Line | undefined {
  switch (expression.kind) {
    case 'number':
      return constant(expression.value)
    case 'maximum':
      return constant(scope.maximum)
    case 'input':
      return single(expression.input)
    case 'fact':
      return single(expression.fact)
    case 'measure':
      return lineOf(measureNamed(scope.measures, expression.name).value, scope)
    case 'negate': {
      const operand = lineOf(expression.operand, scope)
      return operand && scaled(operand, one.neg())
    }
    case 'binary': {
      const left = lineOf(expression.left, scope)
      const right = lineOf(expression.right, scope)
      return left && right && combined(expression.operator, left, right)
    }
    default:
      return expression satisfies never
  }
}

export const constant = (offset: Rational): Line => ({ slope: zero, offset })

export function sameQuotient(left: Quotient, right: Quotient): boolean {
  return keyOf(left) === keyOf(right)
}

const single = (name: Name): Line => {
  return { slope: one, offset: zero, quotient: { numerator: [name], denominator: [] } }
}

function combined(operator: '+' | '-' | '*' | '/', left: Line, right: Line): Line | undefined {
  switch (operator) {
    case '+':
      return added(left, right)
    case '-':
      return added(left, scaled(right, one.neg()))
    case '*':
      if (!right.quotient) return scaled(left, right.offset)
      return left.quotient ? undefined : scaled(right, left.offset)
    case '/':
      return divided(left, right)
    default:
      return operator satisfies never
  }
}

function added(left: Line, right: Line): Line | undefined {
  const offset = left.offset.add(right.offset)
  if (!left.quotient) return { ...right, offset }
  if (!right.quotient) return { ...left, offset }
  if (sameQuotient(left.quotient, right.quotient)) {
    return { slope: left.slope.add(right.slope), offset, quotient: left.quotient }
  }
  const sums = isSum(left) && isSum(right) && left.slope.equals(right.slope)
  if (!sums) return undefined
  const numerator = [...left.quotient.numerator, ...right.quotient.numerator]
  return { slope: left.slope, offset, quotient: { numerator, denominator: [] } }
}

function divided(left: Line, right: Line): Line | undefined {
  if (!right.quotient) return right.offset.n === 0n ? undefined : scaled(left, one.div(right.offset))
  if (!left.quotient || !isSum(left) || !isSum(right) || right.slope.n === 0n) return undefined
  return {
    slope: left.slope.div(right.slope),
    offset: zero,
    quotient: { numerator: left.quotient.numerator, denominator: right.quotient.numerator },
  }
}

/** A multiple of a sum of figures. */
const isSum = ({ offset, quotient }: Line): boolean => offset.n === 0n && quotient?.denominator.length === 0

const scaled = (line: Line, factor: Rational): Line => {
  return { ...line, slope: line.slope.mul(factor), offset: line.offset.mul(factor) }
}

const keyOf = ({ numerator, denominator }: Quotient): string =>
  JSON.stringify([[...numerator].sort(), [...denominator].sort()])
