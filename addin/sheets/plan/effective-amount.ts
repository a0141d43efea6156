import type { FigureName } from '../../../dsl/emit/cells.ts'
import type { Expression } from '../../../dsl/model/expression.ts'
import type { Input, Rulebook } from '../../../dsl/model/rulebook.ts'
import { type Operator, operate } from '../../../dsl/numbers/operate.ts'
import type { Rational } from '../../../dsl/numbers/rational.ts'
import { countOf } from '../../../dsl/score/count-items.ts'
import type { Figures } from '../../../dsl/score/figures.ts'

const MAXIMUM_DEPTH = 16

/** The number that counts for a unit of the cohort: its own, else the default; `undefined` where there is none. */
export function effectiveAmount(rulebook: Rulebook, figures: Figures, name: FigureName): Rational | undefined {
  const inputs = new Map<FigureName, Input>(
    rulebook.indicators.flatMap(indicator => indicator.inputs).map(input => [input.id, input]),
  )
  const counts = new Map<FigureName, ReturnType<typeof countOf>>(
    rulebook.facts.flatMap(({ name: fact, count }) => (count ? [[fact, countOf(count, rulebook)]] : [])),
  )
  return amountOf(name, 0)

  function amountOf(figure: FigureName, depth: number): Rational | undefined {
    const given = figures.get(figure)
    if (given) return given.kind === 'number' && given.value.s >= 0n ? given.value : undefined
    const counted = counts.get(figure)?.(figures).value
    if (counted) return counted.kind === 'number' ? counted.number : undefined
    const standIn = inputs.get(figure)?.default
    return standIn && depth < MAXIMUM_DEPTH ? valueOfExpression(standIn, depth + 1) : undefined
  }

  function valueOfExpression(expression: Expression, depth: number): Rational | undefined {
    switch (expression.kind) {
      case 'number':
        return expression.value
      case 'fact':
        return amountOf(expression.fact, depth)
      case 'input':
        return amountOf(expression.input, depth)
      case 'negate':
        return valueOfExpression(expression.operand, depth)?.neg()
      case 'binary':
        return combined(
          expression.operator,
          valueOfExpression(expression.left, depth),
          valueOfExpression(expression.right, depth),
        )
      case 'measure':
      case 'maximum':
        return undefined
      default:
        return expression satisfies never
    }
  }
}

function combined(operator: Operator, left?: Rational, right?: Rational): Rational | undefined {
  return left && right ? operate(operator, left, right) : undefined
}
