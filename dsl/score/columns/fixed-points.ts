import type { Expression } from '../../model/expression.ts'
import { type Rational, toDouble, zero } from '../../numbers/rational.ts'
import type { Verdict } from './column-rule.ts'
import { CAPPED, OK } from './column-scores.ts'
import { type LineScope, lineOf } from './quotient-form.ts'

/** Points that no figure enters, or `undefined`. */
export function fixedPoints(expression: Expression, scope: LineScope): Rational | undefined {
  const line = lineOf(expression, scope)
  return line && !line.quotient ? line.offset : undefined
}

/** Fixed points within 0 and the maximum. */
export function verdictOf(expression: Expression, scope: LineScope): Verdict | undefined {
  const points = fixedPoints(expression, scope)
  if (!points) return undefined
  if (points.compare(scope.maximum) > 0) return { points: toDouble(scope.maximum), state: CAPPED }
  return { points: points.compare(zero) < 0 ? 0 : toDouble(points), state: OK }
}
