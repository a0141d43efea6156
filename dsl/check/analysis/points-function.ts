import type { Expression } from '../../model/expression.ts'
import type { Measure } from '../../model/rulebook.ts'
import { type Rational, zero } from '../../numbers/rational.ts'
import { sameExpression } from './same-expression.ts'

/** The points as a function of one judged quantity, exactly. */
export interface PointsFunction {
  /** What an expression is worth when the quantity is `value`; `undefined` where that depends on more than it. */
  readonly valueAt: (points: Expression, value: Rational) => Rational | undefined
  /** A score is never below 0 nor above the maximum. */
  readonly clamped: (points: Rational) => Rational
}

const MAXIMUM_STEPS = 2_000
const MAXIMUM_CHAIN = 20
const MAXIMUM_SIZE = 1n << 1024n

export function pointsFunction(judged: Expression, maximum: Rational, measures: readonly Measure[]): PointsFunction {
  return {
    valueAt: (points, value) => new Evaluation(judged, value, maximum, measures).valueOf(points, MAXIMUM_CHAIN),
    clamped: points => {
      if (points.compare(zero) < 0) return zero
      return points.compare(maximum) > 0 ? maximum : points
    },
  }
}

/** One evaluation, with a limit on its steps: rule files are untrusted. */
class Evaluation {
  readonly #judged: Expression
  readonly #value: Rational
  readonly #maximum: Rational
  readonly #measures: readonly Measure[]
  #steps = 0

  constructor(judged: Expression, value: Rational, maximum: Rational, measures: readonly Measure[]) {
    this.#judged = judged
    this.#value = value
    this.#maximum = maximum
    this.#measures = measures
  }

  valueOf(expression: Expression, chain: number): Rational | undefined {
    this.#steps += 1
    if (this.#steps > MAXIMUM_STEPS) return undefined
    if (sameExpression(expression, this.#judged)) return this.#value
    switch (expression.kind) {
      case 'number':
        return expression.value
      case 'maximum':
        return this.#maximum
      case 'negate':
        return this.valueOf(expression.operand, chain)?.neg()
      case 'binary':
        return this.#binary(expression, chain)
      case 'measure': {
        const measure = chain > 0 ? this.#measures.find(({ name }) => name === expression.name) : undefined
        return measure && this.valueOf(measure.value, chain - 1)
      }
      case 'input':
      case 'fact':
        return undefined
      default:
        return expression satisfies never
    }
  }

  #binary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>, chain: number): Rational | undefined {
    const one = this.valueOf(left, chain)
    const other = one && this.valueOf(right, chain)
    if (!one || !other || (operator === '/' && other.n === 0n)) return undefined
    const result = {
      '+': () => one.add(other),
      '-': () => one.sub(other),
      '*': () => one.mul(other),
      '/': () => one.div(other),
    }
    const value = result[operator]()
    return value.n < MAXIMUM_SIZE && value.d < MAXIMUM_SIZE ? value : undefined
  }
}
