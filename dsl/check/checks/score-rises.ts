import type { Expression } from '../../model/expression.ts'
import { type Rational, ratio, zero } from '../../numbers/rational.ts'
import type { Span } from '../../text/source.ts'
import type { Interval } from '../analysis/interval.ts'
import { hasEnding, type Piece, pointsOf, sampleOf } from '../analysis/pieces.ts'
import { coreOf, varies } from '../analysis/same-expression.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { exactText } from '../exact-text.ts'
import { type JudgedBands, type JudgedPoints, judgedBands, judgedPoints } from '../judged-bands.ts'
import type { Report } from '../report.ts'

/**
 * A better measure never earns less. Whether more or less is better is what the rule does over its whole
 * range; only a rule that goes both ways is reported.
 */
export const scoreRisesWithMeasure: Check<BodyInIndex> = (body, report) => {
  const { rule } = body.body
  if (rule.kind === 'formula' && varies(rule.points)) {
    const judged = judgedPoints(body.body.judged ?? coreOf(rule.points), body)
    const high = judged.quantity.highest ?? ratio(100, 1)
    const whole: Interval = { low: { at: zero, closed: true }, high: { at: high, closed: true } }
    return compare(samplesOf(whole, rule.points, judged), judged, rule.span, report)
  }
  const bands = judgedBands(body)
  if (bands) compare(samplesOfBands(bands), bands, bands.rule.subject.span, report)
}

interface Sample {
  readonly at: Rational
  readonly points: Rational
}

function samplesOfBands(bands: JudgedBands): readonly Sample[] {
  return bands.shape.pieces
    .filter(piece => piece.owner >= 0 || hasEnding(bands.rule))
    .flatMap(piece => samplesOf(finite(piece, bands), pointsOf(bands.rule, piece), bands))
}

/** The last stretch has no end; a share ends at 1, anything else is looked at as far again. */
function finite({ interval }: Piece, { quantity }: JudgedBands): Interval {
  const { low, high } = interval
  if (!low || high) return interval
  const { highest } = quantity
  const at = highest && highest.compare(low.at) > 0 ? highest : low.at.mul(2).add(1)
  return { low, high: { at, closed: true } }
}

const PARTS = [ratio(1, 100), ratio(1, 4), ratio(1, 2), ratio(3, 4), ratio(99, 100)]

function samplesOf(stretch: Interval, formula: Expression, { quantity, points }: JudgedPoints): readonly Sample[] {
  const { low, high } = stretch
  if (!low || !high) return []
  const inside = varies(formula) ? PARTS.map(part => low.at.add(high.at.sub(low.at).mul(part))) : []
  const some = sampleOf(stretch, quantity.isWhole)
  const values = quantity.isWhole
    ? some
      ? [some]
      : []
    : low.at.equals(high.at) || inside.length === 0
      ? some
        ? [some]
        : []
      : inside
  return values.flatMap(at => {
    const value = points.valueAt(formula, at)
    return value ? [{ at, points: points.clamped(value) }] : []
  })
}

function compare(samples: readonly Sample[], { quantity }: JudgedPoints, span: Span, report: Report): void {
  const [first, last] = [samples[0], samples.at(-1)]
  if (!first || !last) return
  const isMoreBetter = last.points.compare(first.points) >= 0
  const improving = isMoreBetter ? samples : samples.toReversed()
  const fall = improving.findIndex((sample, position) => {
    const next = improving[position + 1]
    return next !== undefined && next.points.compare(sample.points) < 0
  })
  const [from, to] = [improving[fall], improving[fall + 1]]
  if (fall < 0 || !from || !to) return
  const places = { from: exactText(from.at), to: exactText(to.at), unit: quantity.unit }
  const points = { pointsFrom: exactText(from.points), pointsTo: exactText(to.points) }
  report({ code: 'score-falls', ...places, ...points }, span)
}
