import type { Code } from '../model/ids.ts'
import { isOptionalKind } from '../model/input-kinds.ts'
import { pointsOfShare } from '../model/rule-expressions.ts'
import type { Body, Indicator, Rulebook } from '../model/rulebook.ts'
import { lesser, type Rational, zero } from '../numbers/rational.ts'
import type { NextStep, OpenTick } from '../trace/next-step.ts'
import type { ChooseTrace, TicksTrace } from '../trace/rule-trace.ts'
import type { ScoreTrace } from '../trace/trace.ts'
import { amountOf } from './arithmetic.ts'
import type { Cohort } from './cohort.ts'
import type { Figures } from './figures.ts'
import { type Measures, measuresWithin } from './names.ts'
import { cohortStep, measureStep } from './next/measure-step.ts'
import { componentsOf } from './outcome-of-trace.ts'
import type { Scorer } from './scorer.ts'

/**
 * What would earn an indicator, part or child more points than these figures do, exactly. A code that the scorer does
 * not have is the caller's error and throws.
 */
export function nextStep(scorer: Scorer, code: Code, figures: Figures, cohort?: Cohort): NextStep {
  return nextOf(scorer.rulebook, scorer.trace(code, figures, cohort))
}

/** The same of a score that is there already. */
export function nextOf(rulebook: Rulebook, trace: ScoreTrace): NextStep {
  const { points, possible, maximum, state } = trace
  if (state === 'invalid') return { kind: 'unknown', why: 'invalid' }
  const components = componentsOf(trace)
  if (components.length > 0) return nextOfParts(rulebook, trace, components)
  if (maximum.n === 0n || possible.n === 0n) return { kind: 'unknown', why: 'not-scored' }
  if (points && points.compare(maximum) >= 0) return { kind: 'full' }
  if (trace.steps.some(step => step.kind === 'shared' && step.taken.add(step.points).compare(step.maximum) >= 0))
    return { kind: 'full' }
  if (state === 'needs-cohort') return { kind: 'unknown', why: 'needs-cohort' }
  if (trace.steps.some(step => step.kind === 'guard' && step.verdict === 'holds'))
    return { kind: 'unknown', why: 'special-case' }
  return nextOfRule(rulebook, trace, points ?? zero)
}

function nextOfParts(rulebook: Rulebook, trace: ScoreTrace, components: readonly ScoreTrace[]): NextStep {
  if (trace.points && trace.points.compare(trace.maximum) >= 0) return { kind: 'full' }
  const parts = components
    .map(each => ({ code: each.code, title: each.title, next: nextOf(rulebook, each) }))
    .filter(({ next }) => next.kind !== 'full')
  return parts.length === 0 ? { kind: 'full' } : { kind: 'parts', parts }
}

function nextOfRule(rulebook: Rulebook, trace: ScoreTrace, points: Rational): NextStep {
  const item = itemOf(rulebook, trace.code)
  if (!item) return { kind: 'unknown', why: 'not-scored' }
  const ticks = trace.steps.find(step => step.kind === 'ticks')
  if (ticks) return nextTicks(ticks, trace.maximum.sub(points))
  const choice = trace.steps.find(step => step.kind === 'choose')
  if (choice && choice.input.value.kind === 'number') return nextOptions(choice, points, trace.maximum)
  if (trace.state === 'missing') return missingFigures(trace)
  if (trace.steps.some(step => step.kind === 'assessed' && step.basis !== 'measure'))
    return { kind: 'unknown', why: 'assessor' }
  const { rule } = item.body
  const { measure } = trace
  if (!measure) return { kind: 'unknown', why: trace.state === 'undefined' ? 'undefined' : 'several-quantities' }
  const judged = { ...item, trace, measure, points }
  if (rule.kind === 'bands' || rule.kind === 'formula') return measureStep(judged, rule)
  if (rule.kind === 'assessed' && rule.measure)
    return measureStep(judged, {
      kind: 'formula',
      points: pointsOfShare(rule.measure),
      capStated: false,
      span: rule.span,
    })
  return rule.kind === 'cohort' ? cohortStep(judged) : { kind: 'unknown', why: 'not-scored' }
}

function nextTicks({ ticks }: TicksTrace, room: Rational): NextStep {
  const items = ticks.flatMap(({ input, label, points }): readonly OpenTick[] => {
    const worth = amountOf(points.value)
    const isOpen = !(input.value.kind === 'yes-no' && input.value.yes)
    return isOpen && worth && worth.s > 0n && worth.n !== 0n
      ? [{ input: input.input, label, points: lesser(worth, room) }]
      : []
  })
  return items.length === 0 ? { kind: 'unknown', why: 'no-better' } : { kind: 'ticks', items }
}

function nextOptions({ input, options }: ChooseTrace, points: Rational, maximum: Rational): NextStep {
  const better = options.flatMap(({ number, label, points: award }) => {
    const worth = amountOf(award.value)
    const gain = worth && lesser(worth, maximum).sub(points)
    return gain && gain.s > 0n && gain.n !== 0n ? [{ number, label, points: gain }] : []
  })
  if (better.length === 0) return { kind: 'unknown', why: 'no-better' }
  return { kind: 'option', input: input.input, options: better }
}

/** What others can stand in for is asked for only where nothing else is missing. */
function missingFigures({ figures, open }: ScoreTrace): NextStep {
  const absent = figures.filter(figure => figure.value.kind === 'missing')
  const wanted = absent.filter(figure => !isOptional(figure))
  const missing = wanted.length > 0 ? wanted : absent
  const named = missing.map(figure => ({
    name: figure.kind === 'input' ? figure.input : figure.fact,
    label: figure.label,
  }))
  return { kind: 'figures-missing', figures: named, points: open }
}

const isOptional = (figure: ScoreTrace['figures'][number]): boolean =>
  figure.kind === 'input' && isOptionalKind(figure.inputKind)

interface Item {
  readonly body: Body
  readonly measures: Measures
  readonly inputs: Indicator['inputs']
}

/** An indicator or part, with the measures that its expressions may name. */
function itemOf({ indicators }: Rulebook, code: Code): Item | undefined {
  for (const { code: own, body, inputs } of indicators) {
    const found = own === code ? bodyWithin(body, new Map()) : partOf(body, code, new Map())
    if (found) return { ...found, inputs }
  }
  return undefined
}

const bodyWithin = (body: Body, outer: Measures): Omit<Item, 'inputs'> => ({
  body,
  measures: measuresWithin(outer, body.measures),
})

function partOf(body: Body, code: Code, outer: Measures): Omit<Item, 'inputs'> | undefined {
  if (body.rule.kind !== 'parts') return undefined
  const measures = measuresWithin(outer, body.measures)
  for (const part of body.rule.parts) {
    const found = part.code === code ? bodyWithin(part.body, measures) : partOf(part.body, code, measures)
    if (found) return found
  }
  return undefined
}
