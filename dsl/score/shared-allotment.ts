import { lesser, type Rational, zero } from '../numbers/rational.ts'
import type { ScoreTrace, SharedTrace } from '../trace/trace.ts'
import { intervalOf } from './interval.ts'
import type { Judgement } from './judgement.ts'
import type { Outcome, Total } from './outcome.ts'
import { gravest } from './states.ts'

/** Keeps what an item earned within what the earlier one left of their allotment. */
export function withinAllotment(
  judgement: Judgement,
  {
    maximum,
    place,
    first,
  }: { readonly maximum: Rational; readonly place: SharedTrace['place']; readonly first: ScoreTrace },
): Judgement {
  const { points: computed, state, steps } = judgement
  if (!computed || state === 'excluded') return judgement
  const taken = first.points ?? zero
  const points = lesser(computed, maximum.sub(taken))
  const left = maximum.sub(taken).sub(points)
  const shared: SharedTrace = { kind: 'shared', place, with: first.code, maximum, taken, computed, points }
  return {
    ...judgement,
    state: points.equals(computed) ? state : gravest([state, 'capped']),
    points,
    open: lesser(judgement.open, positive(left.sub(first.open))),
    steps: [...steps, shared],
  }
}

/**
 * What an item adds to a total after the earlier one with which it shares: of the maximum only what that one does not
 * take up, which is nothing unless it is left out; of the points no more than both can earn together.
 */
export function afterFirst(total: Total, own: Outcome, first: Outcome): Total {
  const room = own.maximum.sub(intervalOf(first).highest)
  return {
    ...total,
    ...(total.highest.compare(room) > 0 ? { highest: positive(room) } : {}),
    maximum: positive(own.maximum.sub(first.maximum)),
    pointsOnInvalid: lesser(total.pointsOnInvalid, positive(room)),
  }
}

const positive = (value: Rational): Rational => (value.compare(zero) < 0 ? zero : value)
