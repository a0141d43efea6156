import type { Code } from '../model/ids.ts'
import type { Target, Targets } from '../model/place.ts'
import type { Indicator } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import { amountOf } from './arithmetic.ts'
import type { Cohort } from './cohort.ts'
import { satisfies } from './condition.ts'
import { environmentOf } from './environment.ts'
import type { Figures } from './figures.ts'
import { readerOf } from './inputs.ts'
import { measuresWithin, namesOf } from './names.ts'
import { compileQuantity } from './quantity.ts'
import type { Scorer } from './scorer.ts'

/** Whether a place reached what it set out to; `unknown` while the measure cannot be computed. */
export interface TargetResult {
  readonly target: Target
  readonly verdict: 'done' | 'not-done' | 'unknown' | 'incomparable'
  /** What was compared, where it is known. */
  readonly measure?: Rational
}

/** Each target in its order, decided exactly like a band of a rule. */
export function targetResults(
  scorer: Scorer,
  { entries }: Pick<Targets, 'entries'>,
  figures: Figures,
  cohort?: Cohort,
): readonly TargetResult[] {
  const indicators = new Map<Code | undefined, Indicator>(scorer.rulebook.indicators.map(each => [each.code, each]))
  const measureOf = measuring(scorer, figures, cohort)
  return entries.map(target => {
    const indicator = indicators.get(target.code)
    if (!indicator || target.limits.length === 0) return { target, verdict: 'incomparable' }
    const measure = measureOf(target, indicator)
    return measure
      ? { target, verdict: isDone(target, measure) ? 'done' : 'not-done', measure }
      : { target, verdict: 'unknown' }
  })
}

const isDone = ({ limits }: Target, measure: Rational): boolean =>
  limits.every(({ comparator, bound }) => satisfies(Number(measure.compare(bound)), comparator))

/** The measure that a target names, else the one that its indicator judges. */
function measuring(scorer: Scorer, figures: Figures, cohort: Cohort | undefined) {
  const reader = readerOf(namesOf(scorer.rulebook))
  const environment = environmentOf(figures, cohort)
  return ({ measure: named }: Target, { code, body, maximum }: Indicator): Rational | undefined => {
    const { state, measure } = scorer.score(code, figures, cohort)
    // Figures that are missing or invalid leave no measure that was judged, even where it could be computed.
    if (!measure || state === 'missing' || state === 'invalid') return undefined
    if (!named) return measure
    const scope = { ...reader, measures: measuresWithin(new Map(), body.measures), maximum }
    return amountOf(compileQuantity(named, scope)(environment).value)
  }
}
