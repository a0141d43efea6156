import type { Expression } from '../model/expression.ts'
import type { FactName, InputId } from '../model/ids.ts'
import type { BandsRule } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import { type BandsShape, shapeOf } from './analysis/pieces.ts'
import { type PointsFunction, pointsFunction } from './analysis/points-function.ts'
import { type JudgedQuantity, judgedQuantity } from './analysis/quantity-judged.ts'
import type { BodyInIndex } from './check-type.ts'

/** Bands as a piecewise function of what they judge. */
export interface JudgedBands extends JudgedPoints {
  readonly rule: BandsRule
  readonly shape: BandsShape
}

export interface JudgedPoints {
  readonly quantity: JudgedQuantity
  readonly points: PointsFunction
  readonly maximum: Rational
}

/** Several checks look at the same bands; the analysis is made once for each body. */
const known = new WeakMap<BodyInIndex, JudgedBands | 'none'>()

/** The bands of a body, where it has bands with constant bounds. */
export function judgedBands(body: BodyInIndex): JudgedBands | undefined {
  const made = known.get(body) ?? analysed(body) ?? 'none'
  known.set(body, made)
  return made === 'none' ? undefined : made
}

function analysed(body: BodyInIndex): JudgedBands | undefined {
  const { rule } = body.body
  if (rule.kind !== 'bands') return undefined
  const shape = shapeOf(rule, body.maximum)
  return shape && { ...judgedPoints(rule.subject, body), rule, shape }
}

/** The points of a body as a function of one quantity in it. */
export function judgedPoints(judged: Expression, body: BodyInIndex): JudgedPoints {
  const { measures, maximum } = body
  const unitOf = (figure: InputId | FactName) => unitOfFigure(figure, body)
  return {
    quantity: judgedQuantity(judged, { measures, unitOf }),
    points: pointsFunction(judged, maximum, measures),
    maximum,
  }
}

function unitOfFigure(figure: InputId | FactName, { index }: BodyInIndex): Unit | undefined {
  const fact = index.context.facts.get(figure)
  if (fact) return fact.unit
  const dot = figure.lastIndexOf('.')
  const item = index.byCode.get(figure.slice(0, dot))
  for (const { inputs } of item?.variations ?? []) {
    const input = inputs.find(({ id }) => id === figure)
    if (input) return input.unit
  }
  return undefined
}
