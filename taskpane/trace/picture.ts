import { amountIn, inLetters, isShare } from '../../dsl/explain/formula-text.ts'
import { numberText, percentText } from '../../dsl/explain/number-text.ts'
import { rationalOfDouble } from '../../dsl/numbers/rational.ts'
import { unitText } from '../../dsl/numbers/unit.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { QuantityTrace } from '../../dsl/trace/quantity-trace.ts'
import type { BandsTrace, CohortTrace, FormulaTrace } from '../../dsl/trace/rule-trace.ts'
import type { ScoreTrace } from '../../dsl/trace/trace.ts'
import { measureIn, pointsAt } from './points-at.ts'

/** Points against the judged quantity, where the rule is bands, a formula of one measure, or a comparison. */
export type Picture = { readonly kind: 'none' } | Curve

export interface Curve {
  readonly kind: 'curve'
  /** `tỷ lệ`, `x (tỷ đồng)` */
  readonly subject: string
  /** Ends of the horizontal axis, in the unit of the subject. */
  readonly from: number
  readonly to: number
  readonly maximum: number
  /** Unbroken lines, from left to right; between two of them the points jump. */
  readonly pieces: readonly (readonly Point[])[]
  readonly thresholds: readonly Threshold[]
  /** Where the unit stands. */
  readonly own: Point
  readonly ownText: string
}

export interface Point {
  readonly x: number
  readonly points: number
}

export interface Threshold {
  readonly at: number
  readonly text: string
}

type Range = Pick<Curve, 'from' | 'to' | 'pieces'> & { readonly thresholds: readonly number[] }

/** Drawn with doubles: it is looked at; the sentences hold the exact numbers. */
export function pictureOf(trace: ScoreTrace, language: Language): Picture {
  const rule = trace.steps.find(isDrawn)
  const maximum = trace.maximum.valueOf()
  const subject = rule && subjectOf(rule)
  const own = subject && amountIn(subject)
  if (!rule || !subject || !own || !trace.points || maximum <= 0) return { kind: 'none' }
  const range = rangeOf(rule, subject, own.valueOf(), maximum)
  if (!range) return { kind: 'none' }
  const reader = { language, code: trace.code }
  const share = isShare(subject)
  const textOf = (x: number) => axisText(x, share, language)
  const name = inLetters(subject, { ...reader, code: subject.kind === 'input' ? subject.code : trace.code })
  const unit = 'unit' in subject ? unitText(subject.unit) : ''
  return {
    kind: 'curve',
    subject: share || unit === '' ? name : `${name} (${unit})`,
    ...range,
    maximum,
    thresholds: range.thresholds.map(at => ({ at, text: textOf(at) })),
    own: { x: own.valueOf(), points: trace.points.valueOf() },
    ownText: share ? percentText(own, language).text : numberText(own, language).text,
  }
}

type DrawnRule = BandsTrace | FormulaTrace | CohortTrace

const isDrawn = (step: ScoreTrace['steps'][number]): step is DrawnRule =>
  step.kind === 'bands' || step.kind === 'formula' || step.kind === 'cohort'

const subjectOf = (rule: DrawnRule): QuantityTrace | undefined =>
  rule.kind === 'formula' ? measureIn(rule.points) : rule.subject

function rangeOf(rule: DrawnRule, subject: QuantityTrace, own: number, maximum: number): Range | undefined {
  switch (rule.kind) {
    case 'bands':
      return bandsRange(rule, subject, own, maximum)
    case 'formula':
      return formulaRange(rule, subject, own, maximum)
    case 'cohort':
      return cohortRange(rule, own, maximum)
    default:
      return rule satisfies never
  }
}

function bandsRange({ bands }: BandsTrace, subject: QuantityTrace, own: number, maximum: number): Range | undefined {
  const bounds = bands.flatMap(({ limits }) => limits.flatMap(({ from }) => amountIn(from[1])?.valueOf() ?? []))
  const thresholds = [...new Set(bounds)].filter(bound => bound > 0).sort((left, right) => left - right)
  const last = thresholds.at(-1)
  if (last === undefined) return undefined
  const to = endOf(subject, last, own)
  const cuts = [0, ...thresholds, to]
  const pieces = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0
    const taken = bands.find(band => band.closing || band.limits.every(limit => holds(limit, (start + end) / 2)))
    return sampled(start, end, x => clamped(taken ? pointsAt(taken.points, subject, x) : 0, maximum))
  })
  return { from: 0, to, pieces, thresholds }
}

function formulaRange(
  { points }: FormulaTrace,
  subject: QuantityTrace,
  own: number,
  maximum: number,
): Range | undefined {
  const at = (x: number) => pointsAt(points, subject, x)
  const slope = at(1) - at(0)
  if (!Number.isFinite(slope) || slope <= 0) return undefined
  const full = (maximum - at(0)) / slope
  const isLine = Math.abs(at(full / 2) - (at(0) + maximum) / 2) < 1e-9 * maximum
  if (!isLine || full <= 0) return undefined
  const to = endOf(subject, full, own)
  const line = [0, full, to].filter(x => x <= to).map(x => ({ x, points: clamped(at(x), maximum) }))
  return { from: 0, to, pieces: [line], thresholds: [full] }
}

/** From the lowest to the highest of the cohort, or from 0 to the highest where shares of it count. */
function cohortRange({ method, extremes }: CohortTrace, own: number, maximum: number): Range | undefined {
  if (extremes.kind === 'none') return undefined
  const given = extremes.kind === 'given'
  const lowest = given ? extremes.lowest && amountIn(extremes.lowest) : extremes.lowest
  const highest = given ? amountIn(extremes.highest) : extremes.highest
  if (!highest || (method === 'min-max' && !lowest)) return undefined
  const low = method === 'best' ? 0 : Math.min(lowest?.valueOf() ?? 0, own)
  const high = Math.max(highest.valueOf(), own)
  if (low >= high) return undefined
  const line = [
    { x: low, points: 0 },
    { x: high, points: maximum },
  ]
  return { from: low, to: high, pieces: [line], thresholds: method === 'best' ? [high] : [low, high] }
}

const SAMPLES = 8

function sampled(start: number, end: number, at: (x: number) => number): readonly Point[] {
  const places = Array.from({ length: SAMPLES + 1 }, (_, index) => start + ((end - start) * index) / SAMPLES)
  return places.map(x => ({ x, points: at(x) }))
}

/** A quarter beyond the last threshold; a share that stays within 100% is not drawn beyond it. */
function endOf(subject: QuantityTrace, last: number, own: number): number {
  const end = Math.max(last * 1.25, own * 1.08)
  return isShare(subject) && last <= 1 && own <= 1 ? Math.max(Math.min(end, 1), last) : end
}

function holds({ comparator, from }: BandsTrace['bands'][number]['limits'][number], x: number): boolean {
  const bound = amountIn(from[1])?.valueOf()
  if (bound === undefined) return false
  switch (comparator) {
    case '>=':
      return x >= bound
    case '>':
      return x > bound
    case '<=':
      return x <= bound
    case '<':
      return x < bound
    case '=':
      return x === bound
    default:
      return comparator satisfies never
  }
}

const clamped = (points: number, maximum: number): number => Math.min(Math.max(points, 0), maximum)

function axisText(x: number, share: boolean, language: Language): string {
  const value = rationalOfDouble(Number(x.toPrecision(6)))
  if (!value) return ''
  return (share ? percentText : numberText)(value, language).text
}
