import type { QuantityTrace } from '../../dsl/trace/quantity-trace.ts'

/** What a formula would give if the judged quantity were `x`; NaN where it cannot be said. */
export function pointsAt(formula: QuantityTrace, judged: QuantityTrace, x: number): number {
  if (isSame(formula, judged)) return x
  switch (formula.kind) {
    case 'operation': {
      const [left, right] = formula.from
      return operate(formula.operator, pointsAt(left, judged, x), pointsAt(right, judged, x))
    }
    case 'negation':
      return -pointsAt(formula.from[0], judged, x)
    case 'measure':
      return pointsAt(formula.from[0], judged, x)
    default:
      return formula.value.kind === 'number' ? formula.value.number.valueOf() : Number.NaN
  }
}

/** The one measure or figure that a formula of points depends on; nothing where there are several. */
export function measureIn(formula: QuantityTrace): QuantityTrace | undefined {
  const found = judgedIn(formula)
  const [first] = found
  return first && found.every(each => isSame(each, first)) ? first : undefined
}

function judgedIn(formula: QuantityTrace): readonly QuantityTrace[] {
  if (formula.kind === 'measure' || formula.kind === 'input' || formula.kind === 'fact') return [formula]
  return formula.from.flatMap(judgedIn)
}

/** A name stands for the same quantity wherever it is written. */
function isSame(one: QuantityTrace, other: QuantityTrace): boolean {
  if (one.kind === 'measure' && other.kind === 'measure') return one.name === other.name
  if (one.kind === 'input' && other.kind === 'input') return one.input === other.input
  if (one.kind === 'fact' && other.kind === 'fact') return one.fact === other.fact
  return one === other
}

function operate(operator: '+' | '-' | '*' | '/', left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    default:
      return operator satisfies never
  }
}
