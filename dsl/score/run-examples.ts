import { ticksOf } from '../model/checklist.ts'
import type { FactName, InputId } from '../model/ids.ts'
import type { RuleSet } from '../model/library.ts'
import type { Example, InputKind, Readings, Rulebook } from '../model/rulebook.ts'
import { toFractionText } from '../numbers/rational.ts'
import type { Diagnostic } from '../text/diagnostic.ts'
import type { ExampleProblem } from '../text/example-problem.ts'
import type { Figure, Figures } from './figures.ts'
import { figureGiven } from './given.ts'
import type { Outcome } from './outcome.ts'
import { compileRulebook, type Scorer } from './scorer.ts'

/** Scores every example of a rule set; one whose score or state is another one is an error at its place. */
export function runExamples(ruleSet: RuleSet): readonly Diagnostic[] {
  return scoreExamples(ruleSet).flatMap(({ example: { source, span }, problem }) =>
    problem ? [{ problem, severity: 'error', source, span, related: [], fixes: [] } as const] : [],
  )
}

/** An example, what the rules give for it, and how that differs from what it expects. */
export interface ScoredExample {
  readonly example: Example
  readonly found: Outcome
  readonly problem?: ExampleProblem
}

/** Scores every example of a rule set, in their order. */
export function scoreExamples(ruleSet: RuleSet): readonly ScoredExample[] {
  const benches = new Map<string, Bench>()
  return ruleSet.examples.map(example => {
    const key = JSON.stringify(Object.entries(example.readings).sort())
    const bench = benches.get(key) ?? benchOf(ruleSet, example.readings)
    benches.set(key, bench)
    const found = outcomeOf(example, bench)
    const problem = problemOf(example, found)
    return { example, found, ...(problem ? { problem } : {}) }
  })
}

/** A rulebook under one choice of readings, ready to score examples. */
interface Bench {
  readonly scorer: Scorer
  readonly kinds: ReadonlyMap<string, InputKind>
}

function benchOf(ruleSet: RuleSet, readings: Readings): Bench {
  const rulebook = Object.keys(readings).length === 0 ? ruleSet.rulebook : ruleSet.withReadings(readings)
  return { scorer: compileRulebook(rulebook), kinds: kindsOf(rulebook) }
}

const kindsOf = (rulebook: Rulebook): ReadonlyMap<string, InputKind> =>
  new Map([
    ...rulebook.indicators.flatMap(({ inputs }) => inputs.map(({ id, kind }) => [id, kind] as const)),
    ...ticksOf(rulebook.checklists).map(id => [id, 'tick'] as const),
  ])

function outcomeOf({ code, inputs, cohort }: Example, { scorer, kinds }: Bench): Outcome {
  const figures = figuresOf(inputs, kinds)
  const units = cohort.map(unit => figuresOf(unit, kinds))
  return scorer.score(code, figures, units.length > 0 ? scorer.cohortOf([figures, ...units]) : undefined)
}

function figuresOf(texts: ReadonlyMap<InputId | FactName, string>, kinds: Bench['kinds']): Figures {
  const pairs = [...texts].flatMap(([name, text]): [InputId | FactName, Figure][] => {
    const kind = kinds.get(name) ?? 'number'
    const isTruth = text === 'true' || text === 'false'
    const figure = figureGiven(kind, isTruth ? { kind: 'truth', yes: text === 'true' } : { kind: 'number', text })
    return figure ? [[name, figure]] : []
  })
  return new Map(pairs)
}

function problemOf(example: Example, found: Outcome): ExampleProblem | undefined {
  const { score, state, title, code } = example
  const scoreDiffers = score !== undefined && !(found.score?.equals(score) ?? false)
  const stateDiffers = state !== undefined && found.state !== state
  if (!scoreDiffers && !stateDiffers) return undefined
  return {
    code: 'example-failed',
    title,
    item: code,
    expected: { ...(score ? { score: toFractionText(score) } : {}), ...(state ? { state } : {}) },
    found: { ...(found.score ? { score: toFractionText(found.score) } : {}), state: found.state },
  }
}
