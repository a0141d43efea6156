import type { Comparator } from '../../model/expression.ts'
import { greater, lesser, type Rational, zero } from '../../numbers/rational.ts'
import type { Piece } from './pieces.ts'
import { at, type Line } from './straight-line.ts'

/** Where the measure stands, and what it earns there. */
export interface Standing {
  readonly measure: Rational
  readonly points: Rational
  readonly maximum: Rational
}

export interface Gain {
  readonly to: Rational
  readonly comparator: Comparator
  readonly points: Rational
}

/** The nearest value of the measure that earns more, upwards or downwards; on a slope, where the slope ends. */
export function nearestGain(pieces: readonly Piece[], standing: Standing): Gain | undefined {
  const up = gainAbove(pieces, standing)
  const mirrored = gainAbove(pieces.toReversed().map(mirror), { ...standing, measure: standing.measure.neg() })
  const down = mirrored && { ...mirrored, to: mirrored.to.neg(), comparator: FLIPPED[mirrored.comparator] }
  if (!up || !down) return up ?? down
  const distance = ({ to }: Gain) => to.sub(standing.measure).abs()
  return distance(down).compare(distance(up)) < 0 ? down : up
}

const FLIPPED = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=' } as const satisfies Record<
  Comparator,
  Comparator
>

/** Downwards is upwards seen from the other side. */
function mirror(piece: Piece): Piece {
  const points = { slope: piece.points.slope.neg(), offset: piece.points.offset }
  if (piece.kind === 'value') return { kind: 'value', value: piece.value.neg(), points }
  const turned = (end: Rational | 'endless') => (end === 'endless' ? end : end.neg())
  return { kind: 'between', low: turned(piece.high), high: turned(piece.low), points }
}

function gainAbove(pieces: readonly Piece[], standing: Standing): Gain | undefined {
  const ahead = pieces.filter(piece => reachesBeyond(piece, standing.measure))
  for (const [index, piece] of ahead.entries()) {
    const gain = piece.kind === 'value' ? gainOfValue(piece, ahead[index + 1], standing) : gainWithin(piece, standing)
    if (gain) return gain
  }
  return undefined
}

function reachesBeyond(piece: Piece, measure: Rational): boolean {
  const end = piece.kind === 'value' ? piece.value : piece.high
  return end === 'endless' || end.compare(measure) > 0
}

type Value = Extract<Piece, { kind: 'value' }>
type Between = Extract<Piece, { kind: 'between' }>

function gainOfValue({ value, points }: Value, next: Piece | undefined, standing: Standing): Gain | undefined {
  const gain = gainAt(points, value, standing)
  if (!gain) return undefined
  const stays = next === undefined || gainAt(next.points, value, standing) !== undefined
  return { to: value, comparator: stays ? '>=' : '=', points: gain }
}

/** Right behind its lower end, which itself does not belong to it, or where its slope comes to the maximum. */
function gainWithin({ low, high, points }: Between, standing: Standing): Gain | undefined {
  const { measure, maximum, points: now } = standing
  const start = low === 'endless' ? measure : greater(low, measure)
  const entry = low !== 'endless' && low.compare(measure) >= 0 ? gainAt(points, low, standing) : undefined
  if (entry) return { to: start, comparator: '>', points: entry }
  if (points.slope.s <= 0n || points.slope.n === 0n) return undefined
  const full = maximum.sub(points.offset).div(points.slope)
  const isWithin = full.compare(start) > 0 && (high === 'endless' || full.compare(high) < 0)
  return isWithin ? { to: full, comparator: '>=', points: maximum.sub(now) } : undefined
}

/** More points than now, if any; a score is never below 0 nor above its maximum. */
function gainAt(points: Line, value: Rational, { points: now, maximum }: Standing): Rational | undefined {
  const gain = greater(zero, lesser(at(points, value), maximum)).sub(now)
  return gain.s > 0n && gain.n !== 0n ? gain : undefined
}
