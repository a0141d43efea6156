import type { Limit } from '../../model/rulebook.ts'
import type { Rational } from '../../numbers/rational.ts'
import type { Span } from '../../text/source.ts'
import { hasEnding, type Piece, pointsOf } from '../analysis/pieces.ts'
import { varies } from '../analysis/same-expression.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { pointsValue } from '../constant.ts'
import { exactText } from '../exact-text.ts'
import { type JudgedBands, judgedBands } from '../judged-bands.ts'
import type { Report } from '../report.ts'

/**
 * Where points vary with the measure, they meet the points of the next band. Steps of constant points are
 * meant to jump.
 */
export const scoreWithoutJumps: Check<BodyInIndex> = (body, report) => {
  const bands = judgedBands(body)
  if (!bands) return
  const { pieces } = bands.shape
  pieces.forEach((piece, position) => {
    const next = pieces[position + 1]
    if (!next || !joins(bands, piece, next)) return
    const isPoint = piece.interval.low?.closed === true
    if (isPoint) reportAbove(bands, { point: piece, open: next }, report)
    else reportBelow(bands, { point: next, open: piece }, report)
  })
}

interface Neighbours {
  readonly point: Piece
  readonly open: Piece
}

/** Two neighbours that are both given points by the rule, at least one of them by a formula. */
function joins({ rule }: JudgedBands, piece: Piece, next: Piece): boolean {
  if (piece.owner === next.owner) return false
  if (!hasEnding(rule) && (piece.owner < 0 || next.owner < 0)) return false
  return varies(pointsOf(rule, piece)) || varies(pointsOf(rule, next))
}

function reportBelow(bands: JudgedBands, neighbours: Neighbours, report: Report): void {
  const meeting = meetingOf(bands, neighbours)
  if (!meeting) return
  const { threshold, limit, at } = meeting
  const problem = { threshold: exactText(threshold), unit: bands.quantity.unit }
  const points = { pointsBelow: exactText(limit), pointsAt: exactText(at) }
  report({ code: 'jump-at-threshold', ...problem, ...points }, spanOf(bands, threshold))
}

function reportAbove(bands: JudgedBands, neighbours: Neighbours, report: Report): void {
  const meeting = meetingOf(bands, neighbours)
  if (!meeting) return
  const { threshold, limit, at } = meeting
  const problem = { threshold: exactText(threshold), unit: bands.quantity.unit }
  const points = { pointsAt: exactText(at), pointsAbove: exactText(limit) }
  report({ code: 'jump-above-threshold', ...problem, ...points }, spanOf(bands, threshold))
}

interface Meeting {
  readonly threshold: Rational
  /** The limit of the points of the open stretch at the threshold; formulas are continuous there. */
  readonly limit: Rational
  readonly at: Rational
}

function meetingOf({ rule, points }: JudgedBands, { point, open }: Neighbours): Meeting | undefined {
  const threshold = point.interval.low?.at
  if (!threshold) return undefined
  const at = points.valueAt(pointsOf(rule, point), threshold)
  const limit = points.valueAt(pointsOf(rule, open), threshold)
  if (!at || !limit) return undefined
  const meeting = { threshold, limit: points.clamped(limit), at: points.clamped(at) }
  return meeting.limit.equals(meeting.at) ? undefined : meeting
}

/** Where the threshold is written. */
function spanOf({ rule, maximum }: JudgedBands, threshold: Rational): Span {
  const limits = rule.bands.flatMap(band => band.limits)
  const isThreshold = ({ bound }: Limit) => pointsValue(bound, maximum)?.equals(threshold) === true
  return (limits.find(isThreshold) ?? rule.subject).span
}
