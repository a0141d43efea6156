import type { Comparator, Condition, Expression } from '../../model/expression.ts'
import { zero } from '../../numbers/rational.ts'
import { arithmetic } from '../arithmetic.ts'
import { type FigureName, rangeList, rangesOf } from '../cells.ts'
import type { BodyEmission } from '../emission.ts'
import { exactComparison } from '../exact/comparison.ts'
import { quotientOf, whole } from '../exact/quotient.ts'
import { any, atom, call, compare, type Formula, numberLiteral, textLiteral } from '../formula.ts'
import { divisorsOf } from './needs.ts'

/** A comparison decided exactly; only beyond 256 terms by doubles rounded to 12 decimals. */
export function decides(emission: BodyEmission, left: Expression, comparator: Comparator, right: Expression): Formula {
  const [first, second] = [quotientOf(left, emission.meaning), quotientOf(right, emission.meaning)]
  if (first && second) return exactComparison(first, comparator, second)
  return compare(roundedDouble(emission, left), comparator, roundedDouble(emission, right))
}

const roundedDouble = ({ meaning }: BodyEmission, expression: Expression): Formula =>
  call('ROUND', arithmetic(expression, meaning), atom('12'))

export function conditionFormula(emission: BodyEmission, condition: Condition): Formula {
  switch (condition.kind) {
    case 'comparison':
      return decides(emission, condition.left, condition.comparator, condition.right)
    case 'truth':
      return compare(atom(emission.cells.used(condition.input)), '=', atom(condition.negated ? '0' : '1'))
    case 'is-missing':
      return someCellSays([emission.cells.figureState(condition.input)], emission.words.figures.missing)
    default:
      return condition satisfies never
  }
}

/** Some figure is there but cannot be used. */
export function someInvalid(emission: BodyEmission, figures: readonly FigureName[]): Formula {
  return someCellSays(figures.map(emission.cells.figureState), emission.words.figures.invalid)
}

/** Some figure has no number. */
export function someWithoutNumber({ cells }: BodyEmission, figures: readonly FigureName[]): Formula {
  return someNumberMissing(figures.map(cells.used))
}

export function someNumberMissing(cells: readonly string[]): Formula {
  const distinct = [...new Set(cells)]
  return compare(call('COUNT', atom(rangeList(distinct))), '<', atom(String(distinct.length)))
}

/** One of the divisors is 0; those of `tested` are known not to be. */
export function someDivisorIsZero(
  emission: BodyEmission,
  expressions: readonly Expression[],
  tested: readonly Expression[] = [],
): Formula | undefined {
  const known = new Set(zeroTests(emission, tested).map(({ text }) => text))
  const tests = zeroTests(emission, expressions).filter(({ text }) => !known.has(text))
  const distinct = new Map(tests.map(test => [test.text, test]))
  return distinct.size === 0 ? undefined : any([...distinct.values()])
}

const zeroTests = (emission: BodyEmission, expressions: readonly Expression[]): readonly Formula[] =>
  expressions.flatMap(each => divisorsOf(each, emission.meaning)).map(divisor => zeroTest(emission, divisor))

function zeroTest(emission: BodyEmission, divisor: Expression): Formula {
  const quotient = quotientOf(divisor, emission.meaning)
  if (!quotient) return compare(roundedDouble(emission, divisor), '=', numberLiteral(zero))
  return exactComparison(whole(quotient.numerator), '=', whole(new Map()))
}

/** Some of the cells, which hold words, shows this one. */
export function someCellSays(cells: readonly string[], word: string): Formula {
  const said = textLiteral(word)
  return any(
    rangesOf(cells).map(run =>
      run.includes(':') ? compare(call('COUNTIF', atom(run), said), '>', atom('0')) : compare(atom(run), '=', said),
    ),
  )
}
