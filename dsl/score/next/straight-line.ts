import type { Expression } from '../../model/expression.ts'
import type { FactName, InputId } from '../../model/ids.ts'
import { one, type Rational, toFractionText, zero } from '../../numbers/rational.ts'
import { type Measures, measureNamed } from '../names.ts'

/** `slope * measure + offset`, exact. */
export interface Line {
  readonly slope: Rational
  readonly offset: Rational
}

/** What the judged quantity moves, and what stays as it is meanwhile. */
export interface Surroundings {
  /** The judged quantity as `identityOf` writes it. */
  readonly judged: string
  /** The figures that the judged quantity is made of: nothing else may read them. */
  readonly moving: ReadonlySet<InputId | FactName>
  readonly measures: Measures
  readonly maximum: Rational
  readonly amountOf: (figure: InputId | FactName) => Rational | undefined
}

/** An expression as a line over the judged quantity; `undefined` where it is none, or where a figure is unknown. */
export function lineOf(expression: Expression, around: Surroundings): Line | undefined {
  if (identityOf(expression, around.measures) === around.judged) return { slope: one, offset: zero }
  switch (expression.kind) {
    case 'number':
      return level(expression.value)
    case 'maximum':
      return level(around.maximum)
    case 'input':
      return figureLine(expression.input, around)
    case 'fact':
      return figureLine(expression.fact, around)
    case 'measure':
      return lineOf(measureNamed(around.measures, expression.name).value, around)
    case 'negate': {
      const operand = lineOf(expression.operand, around)
      return operand && scaled(operand, one.neg())
    }
    case 'binary':
      return combined(expression.operator, lineOf(expression.left, around), lineOf(expression.right, around))
    default:
      return expression satisfies never
  }
}

export const at = ({ slope, offset }: Line, value: Rational): Rational => slope.mul(value).add(offset)

/** Equal for expressions that mean the same operations on the same figures, measures opened. */
export function identityOf(expression: Expression, measures: Measures): string {
  switch (expression.kind) {
    case 'number':
      return toFractionText(expression.value)
    case 'maximum':
      return 'maximum'
    case 'input':
      return `input ${expression.input}`
    case 'fact':
      return `fact ${expression.fact}`
    case 'measure':
      return identityOf(measureNamed(measures, expression.name).value, measures)
    case 'negate':
      return `-(${identityOf(expression.operand, measures)})`
    case 'binary':
      return `(${identityOf(expression.left, measures)})${expression.operator}(${identityOf(expression.right, measures)})`
    default:
      return expression satisfies never
  }
}

const level = (value: Rational): Line => ({ slope: zero, offset: value })

function figureLine(figure: InputId | FactName, { moving, amountOf }: Surroundings): Line | undefined {
  const amount = moving.has(figure) ? undefined : amountOf(figure)
  return amount && level(amount)
}

function combined(operator: '+' | '-' | '*' | '/', left: Line | undefined, right: Line | undefined): Line | undefined {
  if (!left || !right) return undefined
  switch (operator) {
    case '+':
      return { slope: left.slope.add(right.slope), offset: left.offset.add(right.offset) }
    case '-':
      return { slope: left.slope.sub(right.slope), offset: left.offset.sub(right.offset) }
    case '*':
      if (isLevel(right)) return scaled(left, right.offset)
      return isLevel(left) ? scaled(right, left.offset) : undefined
    case '/':
      return isLevel(right) && right.offset.n !== 0n ? scaled(left, one.div(right.offset)) : undefined
    default:
      return operator satisfies never
  }
}

const isLevel = ({ slope }: Line): boolean => slope.n === 0n

const scaled = ({ slope, offset }: Line, by: Rational): Line => ({ slope: slope.mul(by), offset: offset.mul(by) })
