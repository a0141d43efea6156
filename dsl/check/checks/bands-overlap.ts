import type { Rational } from '../../numbers/rational.ts'
import { zero } from '../../numbers/rational.ts'
import { type Interval, intersection, isEmpty, isWithin } from '../analysis/interval.ts'
import { sampleOf } from '../analysis/pieces.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { exactText } from '../exact-text.ts'
import { type JudgedBands, judgedBands } from '../judged-bands.ts'

/**
 * Bands do not overlap, except that a later band may begin below an earlier one and take what that one
 * leaves (`>= 10%`, `>= 7%`, `>= 3%`), which is how decisions print steps.
 */
export const bandsWithoutOverlap: Check<BodyInIndex> = (body, report) => {
  const bands = judgedBands(body)
  if (!bands) return
  const { rule, shape, quantity } = bands
  shape.intervals.forEach((second, position) => {
    if (!isUsed(bands, position)) return
    for (const [earlier, first] of shape.intervals.slice(0, position).entries()) {
      const at = commonValue(first, second, quantity.isWhole)
      const [one, other] = [rule.bands[earlier], rule.bands[position]]
      if (!at || !one || !other) continue
      const pointsFirst = bands.points.valueAt(one.points, at)
      const pointsSecond = bands.points.valueAt(other.points, at)
      if (!pointsFirst || !pointsSecond) continue
      report(
        {
          code: 'overlapping-bands',
          at: exactText(at),
          unit: quantity.unit,
          pointsFirst: exactText(bands.points.clamped(pointsFirst)),
          pointsSecond: exactText(bands.points.clamped(pointsSecond)),
        },
        other.limits[0]?.span ?? other.span,
        { related: [{ source: body.index.context.source, span: one.limits[0]?.span ?? one.span }] },
      )
    }
  })
}

/** Every band takes some value that no earlier band takes. */
export const bandsReachable: Check<BodyInIndex> = (body, report) => {
  const bands = judgedBands(body)
  if (!bands) return
  const { rule, shape, quantity } = bands
  rule.bands.forEach((band, position) => {
    if (isUsed(bands, position)) return
    const own = shape.intervals[position]
    const possible = own && intersection(own, { low: { at: zero, closed: true } })
    const at = possible && sampleOf(possible, quantity.isWhole)
    report(
      { code: 'unreachable-band', at: at ? exactText(at) : '', unit: quantity.unit },
      band.limits[0]?.span ?? band.span,
    )
  })
}

function isUsed({ shape, quantity }: JudgedBands, position: number): boolean {
  return shape.pieces.some(({ owner, interval }) => owner === position && sampleOf(interval, quantity.isWhole))
}

/** A value of both, unless one lies wholly within the other. */
function commonValue(first: Interval, second: Interval, isWhole: boolean): Rational | undefined {
  const common = intersection(intersection(first, second), { low: { at: zero, closed: true } })
  if (isEmpty(common) || isWithin(first, second) || isWithin(second, first)) return undefined
  return sampleOf(common, isWhole)
}
