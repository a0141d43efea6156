import type { Expression } from '../../model/expression.ts'
import { one, type Rational, ratio, zero } from '../../numbers/rational.ts'
import { type Interval, includes } from '../analysis/interval.ts'
import { hasEnding, pointsOf } from '../analysis/pieces.ts'
import { coreOf, varies } from '../analysis/same-expression.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { exactText } from '../exact-text.ts'
import { type JudgedPoints, judgedBands, judgedPoints } from '../judged-bands.ts'
import type { Report } from '../report.ts'

/** Points that vary with the measure stay between 0 and the maximum, whatever the figures. */
export const scoreInRange: Check<BodyInIndex> = (body, report) => {
  const { rule } = body.body
  if (rule.kind === 'formula') {
    if (!varies(rule.points)) return
    const judged = judgedPoints(body.body.judged ?? coreOf(rule.points), body)
    const from: Interval = { low: { at: zero, closed: true } }
    checkStretch({ judged, formula: rule.points, stretch: from, capStated: rule.capStated }, report)
    return
  }
  const bands = judgedBands(body)
  if (!bands) return
  for (const piece of bands.shape.pieces) {
    const formula = pointsOf(bands.rule, piece)
    if (!varies(formula) || (piece.owner < 0 && !hasEnding(bands.rule))) continue
    checkStretch({ judged: bands, formula, stretch: piece.interval, capStated: false }, report)
  }
}

interface Stretch {
  readonly judged: JudgedPoints
  readonly formula: Expression
  readonly stretch: Interval
  readonly capStated: boolean
}

function checkStretch({ judged, formula, stretch, capStated }: Stretch, report: Report): void {
  const { quantity, points, maximum } = judged
  const pointsAt = (value: Rational) => points.valueAt(formula, value)
  for (const at of witnesses(stretch, judged, pointsAt)) {
    const value = pointsAt(at)
    if (!value) continue
    const problem = outOfRange(value, maximum, capStated)
    if (!problem) continue
    const text = { at: exactText(at), unit: quantity.unit, points: exactText(value) }
    if (problem === 'below') report({ code: 'score-below-zero', ...text }, formula.span)
    else report({ code: 'score-above-maximum', ...text, maximum: exactText(maximum) }, formula.span)
    return
  }
}

function outOfRange(points: Rational, maximum: Rational, capStated: boolean): 'below' | 'above' | undefined {
  if (points.compare(zero) < 0) return 'below'
  return points.compare(maximum) > 0 && !capStated ? 'above' : undefined
}

/** Values at which a formula that leaves the range most likely shows it, plain ones first. */
function witnesses(
  stretch: Interval,
  { quantity, maximum }: JudgedPoints,
  pointsAt: (value: Rational) => Rational | undefined,
): readonly Rational[] {
  const { highest, isWhole } = quantity
  const low = stretch.low?.at ?? zero
  const high = stretch.high?.at ?? highest
  const crossing = crossingOf(pointsAt, maximum)
  const beyond = crossing && (isWhole ? crossing.floor().add(1) : crossing.mul(ratio(6, 5)))
  const spread = high
    ? [ratio(1, 100), ratio(1, 2), ratio(99, 100), one].map(part => low.add(high.sub(low).mul(part)))
    : []
  const open = high ? [] : [1, 2, 10, 100, 10_000].map(times => low.add(one).mul(times))
  const whole = isWhole ? spread.map(value => value.floor()) : spread
  const possible: Interval = highest ? { ...stretch, high: lesser(stretch, highest) } : stretch
  return [...(beyond ? [beyond] : []), low, ...whole, ...open].filter(value => includes(possible, value))
}

function lesser(stretch: Interval, highest: Rational): NonNullable<Interval['high']> {
  const end = { at: highest, closed: true }
  return stretch.high && stretch.high.at.compare(highest) <= 0 ? stretch.high : end
}

/** Where a straight line reaches the maximum. */
function crossingOf(pointsAt: (value: Rational) => Rational | undefined, maximum: Rational): Rational | undefined {
  const start = pointsAt(zero)
  const end = pointsAt(one)
  if (!start || !end || start.equals(end)) return undefined
  return maximum.sub(start).div(end.sub(start))
}
