import type { Expression } from '../../model/expression.ts'
import type { FactName, InputId } from '../../model/ids.ts'
import type { BandsRule, Body, FormulaRule, Input } from '../../model/rulebook.ts'
import type { Rational } from '../../numbers/rational.ts'
import { pure } from '../../numbers/unit.ts'
import type { MeasureStep, NextStep } from '../../trace/next-step.ts'
import type { ScoreTrace } from '../../trace/trace.ts'
import { amountOf } from '../arithmetic.ts'
import { type Measures, measureNamed, namesRead } from '../names.ts'
import { nearestGain } from './nearest-gain.ts'
import { type Case, piecesOf } from './pieces.ts'
import { identityOf, type Line, lineOf, type Surroundings } from './straight-line.ts'

/** An item whose measure was judged. */
export interface Judged {
  readonly body: Body
  readonly measures: Measures
  readonly inputs: readonly Input[]
  readonly trace: ScoreTrace
  readonly measure: Rational
  readonly points: Rational
}

/** What the measure must reach under bands or a formula, while every other figure stays. */
export function measureStep(judged: Judged, rule: BandsRule | FormulaRule): NextStep {
  const cases = casesOf(judged, rule)
  if (!cases) return { kind: 'unknown', why: 'several-quantities' }
  const { measure, points, trace } = judged
  const gain = nearestGain(piecesOf(cases), { measure, points, maximum: trace.maximum })
  if (!gain) return { kind: 'unknown', why: 'no-better' }
  return { kind: 'measure', from: measure, ...readingOf(judged), against: 'rule', ...gain }
}

/** The best unit of the cohort is where the maximum is. */
export function cohortStep(judged: Judged): NextStep {
  const { measure, points, trace } = judged
  const rule = trace.steps.find(step => step.kind === 'cohort')
  const { extremes } = rule ?? {}
  if (!extremes || extremes.kind === 'none') return { kind: 'unknown', why: 'needs-cohort' }
  const highest = extremes.kind === 'cohort' ? extremes.highest : amountOf(extremes.highest.value)
  if (!highest) return { kind: 'unknown', why: 'needs-cohort' }
  const bare: Omit<MeasureStep, 'to' | 'comparator'> = {
    kind: 'measure',
    from: measure,
    points: trace.maximum.sub(points),
    ...readingOf(judged),
    against: 'cohort',
  }
  // Where all have nothing, the first who has anything is the best.
  return { ...bare, to: highest, comparator: highest.n === 0n ? '>' : '>=' }
}

function casesOf(judged: Judged, rule: BandsRule | FormulaRule): readonly Case[] | undefined {
  const subject = rule.kind === 'bands' ? rule.subject : judged.body.judged
  if (!subject) return undefined
  const around = surroundingsOf(judged, subject)
  const points = (expression: Expression) => lineOf(expression, around)
  if (rule.kind === 'formula') return complete([{ limits: [], points: points(rule.points) }])
  const bands = rule.bands.map(band => {
    const limits = band.limits.map(({ comparator, bound }) => ({ comparator, bound: fixed(points(bound)) }))
    return { limits, points: points(band.points) }
  })
  return complete([...bands, { limits: [], points: points(rule.otherwise.points) }])
}

interface Attempt {
  readonly limits: readonly {
    readonly comparator: Case['limits'][number]['comparator']
    readonly bound: Rational | undefined
  }[]
  readonly points: Line | undefined
}

/** Nothing is said of a rule of which a part is not known. */
function complete(attempts: readonly Attempt[]): readonly Case[] | undefined {
  const cases = attempts.flatMap(({ limits, points }): readonly Case[] => {
    const known = limits.flatMap(({ comparator, bound }) => (bound ? [{ comparator, bound }] : []))
    return points && known.length === limits.length ? [{ limits: known, points }] : []
  })
  return cases.length === attempts.length ? cases : undefined
}

const fixed = (line: Line | undefined): Rational | undefined => (line && line.slope.n === 0n ? line.offset : undefined)

function surroundingsOf({ measures, trace }: Judged, subject: Expression): Surroundings {
  const amounts = new Map<InputId | FactName, Rational | undefined>(
    trace.figures.map(figure => [figure.kind === 'input' ? figure.input : figure.fact, amountOf(figure.value)]),
  )
  return {
    judged: identityOf(subject, measures),
    moving: namesRead(subject, measures),
    measures,
    maximum: trace.maximum,
    amountOf: figure => amounts.get(figure),
  }
}

/** How the measure is read: in its unit, or as a percentage. */
function readingOf({ body, measures, inputs }: Judged): Pick<MeasureStep, 'unit' | 'share'> {
  const { judged } = body
  if (judged?.kind === 'measure') {
    const unit = measures.get(judged.name)?.unit ?? pure
    return { unit, share: unit.kind === 'pure' && isQuotient(judged, measures) }
  }
  const unit = judged?.kind === 'input' ? inputs.find(({ id }) => id === judged.input)?.unit : undefined
  return { unit: unit ?? pure, share: judged !== undefined && isQuotient(judged, measures) }
}

function isQuotient(expression: Expression, measures: Measures): boolean {
  if (expression.kind === 'measure') return isQuotient(measureNamed(measures, expression.name).value, measures)
  return expression.kind === 'binary' && expression.operator === '/' && namesRead(expression, measures).size > 0
}
