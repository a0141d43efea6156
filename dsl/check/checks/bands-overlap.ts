import type { Rational } from '../../numbers/rational.ts'
import { type BandsShape, type Reach, sampleOf } from '../analysis/pieces.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { exactText } from '../exact-text.ts'
import { type JudgedBands, judgedBands } from '../judged-bands.ts'

/**
 * Bands do not overlap, except that a later band may begin below an earlier one and take what that one
 * leaves (`>= 10%`, `>= 7%`, `>= 3%`), which is how decisions print steps.
 */
export const bandsWithoutOverlap: Check<BodyInIndex> = (body, report) => {
  const bands = judgedBands(body)
  bands?.rule.bands.forEach((band, position) => {
    const overlap = isUsed(bands, position) ? overlapOf(bands, position) : undefined
    if (!overlap) return
    const { at, pointsFirst, pointsSecond, earlier } = overlap
    const first = bands.rule.bands[earlier]
    const related = first ? [{ source: body.index.context.source, span: first.limits[0]?.span ?? first.span }] : []
    const points = { pointsFirst: exactText(pointsFirst), pointsSecond: exactText(pointsSecond) }
    const problem = { code: 'overlapping-bands', at: exactText(at), unit: bands.quantity.unit, ...points } as const
    report(problem, band.limits[0]?.span ?? band.span, { related })
  })
}

/** Every band takes some value that no earlier band takes. */
export const bandsReachable: Check<BodyInIndex> = (body, report) => {
  const bands = judgedBands(body)
  bands?.rule.bands.forEach((band, position) => {
    const reach = bands.shape.reaches[position]
    if (!reach || isUsed(bands, position)) return
    const at = sampleWithin(bands, reach)
    const problem = { at: at ? exactText(at) : '', unit: bands.quantity.unit }
    report({ code: 'unreachable-band', ...problem }, band.limits[0]?.span ?? band.span)
  })
}

interface Overlap {
  readonly earlier: number
  readonly at: Rational
  readonly pointsFirst: Rational
  readonly pointsSecond: Rational
}

/** The first earlier band that shares a value with this one, neither lying wholly within the other. */
function overlapOf(bands: JudgedBands, position: number): Overlap | undefined {
  const { rule, shape, points } = bands
  for (let earlier = 0; earlier < position; earlier++) {
    const common = commonReach(shape, earlier, position)
    const at = common && sampleWithin(bands, common)
    const [one, other] = [rule.bands[earlier], rule.bands[position]]
    const first = at && one && points.valueAt(one.points, at)
    const second = at && other && points.valueAt(other.points, at)
    if (at && first && second)
      return { earlier, at, pointsFirst: points.clamped(first), pointsSecond: points.clamped(second) }
  }
  return undefined
}

function commonReach({ reaches }: BandsShape, earlier: number, later: number): Reach | undefined {
  const [one, other] = [reaches[earlier], reaches[later]]
  if (!one || !other) return undefined
  const common = { first: Math.max(one.first, other.first), last: Math.min(one.last, other.last) }
  const isOne = common.first === one.first && common.last === one.last
  const isOther = common.first === other.first && common.last === other.last
  return isOne || isOther || common.last < common.first ? undefined : common
}

function isUsed({ shape, quantity }: JudgedBands, position: number): boolean {
  return shape.pieces.some(({ owner, interval }) => owner === position && sampleOf(interval, quantity.isWhole))
}

/** The first value of a reach that can occur. */
function sampleWithin({ shape, quantity }: JudgedBands, { first, last }: Reach): Rational | undefined {
  for (let position = first; position <= last; position++) {
    const piece = shape.pieces[position]
    const at = piece && sampleOf(piece.interval, quantity.isWhole)
    if (at) return at
  }
  return undefined
}
