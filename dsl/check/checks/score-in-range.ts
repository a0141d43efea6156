import type { Expression } from '../../model/expression.ts'
import { one, type Rational, ratio, zero } from '../../numbers/rational.ts'
import { type Interval, includes, intersection, isEmpty } from '../analysis/interval.ts'
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

/**
 * Values at which a formula that leaves the range shows it, plain ones first. Exact for straight lines, whose
 * crossings are known; anything bent is looked at in many places.
 */
function witnesses(
  stretch: Interval,
  { quantity, maximum }: JudgedPoints,
  pointsAt: (value: Rational) => Rational | undefined,
): readonly Rational[] {
  const { highest, isWhole } = quantity
  const possible: Interval = highest ? intersection(stretch, { high: { at: highest, closed: true } }) : stretch
  if (isEmpty(possible)) return []
  const low = possible.low?.at ?? zero
  const high = possible.high?.at
  const crossings = [maximum, zero].flatMap(level => crossingOf(pointsAt, level) ?? [])
  const beyond = crossings.map(at => (isWhole ? at.floor().add(1) : at.mul(ratio(6, 5))))
  const beside = crossings.flatMap(at => [between(low, at), between(at, high ?? at.add(at).add(2))])
  const parts = isStraight(pointsAt) ? [] : PARTS
  const spread = high ? parts.map(part => low.add(high.sub(low).mul(part))) : FAR.map(times => low.add(one).mul(times))
  return [...beyond, low, ...(high ? [high] : []), ...spread, ...beside]
    .map(value => (isWhole ? value.floor() : value))
    .filter(value => includes(possible, value))
}

const PARTS = [50, 99, 1, ...Array.from({ length: 19 }, (_, index) => 5 * (index + 1))].map(part => ratio(part, 100))
const FAR = [1, 2, 10, 100, 10_000]

const between = (one: Rational, other: Rational): Rational => one.add(other).div(2)

/** Four places on one line; a curve of a decision's formulas would show itself there. */
function isStraight(pointsAt: (value: Rational) => Rational | undefined): boolean {
  const [start, first, second, fifth] = [0, 1, 2, 5].map(value => pointsAt(ratio(value, 1)))
  if (!start || !first || !second || !fifth) return false
  const step = first.sub(start)
  return second.sub(first).equals(step) && fifth.sub(start).equals(step.mul(5))
}

/** Where a straight line reaches a level. */
function crossingOf(pointsAt: (value: Rational) => Rational | undefined, level: Rational): Rational | undefined {
  const start = pointsAt(zero)
  const end = pointsAt(one)
  if (!start || !end || start.equals(end)) return undefined
  return level.sub(start).div(end.sub(start))
}
