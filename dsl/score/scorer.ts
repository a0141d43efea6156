import type { Code } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import { zero } from '../numbers/rational.ts'
import type { Trace } from '../trace/trace.ts'
import { amountOf } from './arithmetic.ts'
import { codesOfRulebook } from './codes.ts'
import { type Cohort, type Extremes, extremesWith } from './cohort.ts'
import { type CompiledItems, compileItems } from './compile-indicator.ts'
import { environmentOf } from './environment.ts'
import type { Figures } from './figures.ts'
import { invariant } from './invariant.ts'
import type { Outcome, Scoresheet } from './outcome.ts'
import { outcomeOf } from './outcome-of-trace.ts'
import { scoresheetOf } from './totals.ts'

/** Scores units by the rules of one rulebook, exactly. Codes are those of indicators, parts (`3.5.1`) and children. */
export interface Scorer {
  readonly rulebook: Rulebook
  /** Every code that can be scored, in the order of the rulebook. */
  readonly codes: ReadonlySet<Code>
  /** What one indicator, part or child earns. A code that is not in `codes` is the caller's error and throws. */
  readonly score: (code: Code, figures: Figures, cohort?: Cohort) => Outcome
  /** How it came about; the score is its root. */
  readonly trace: (code: Code, figures: Figures, cohort?: Cohort) => Trace
  /** Every indicator, and the totals of groups, lenses and index. */
  readonly scoreAll: (figures: Figures, cohort?: Cohort) => Scoresheet
  /** The extremes over these units, of which the unit to be scored must be one; of all cohort rules, or of these. */
  readonly cohortOf: (units: readonly Figures[], codes?: ReadonlySet<Code>) => Cohort
}

/** The rules of an index as closures, compiled once. */
export function compileRulebook(rulebook: Rulebook): Scorer {
  const items = compileItems(rulebook)
  const compared = cohortCodesOf(rulebook)
  const trace: Scorer['trace'] = (code, figures, cohort) => {
    const item = items.get(code)
    invariant(item !== undefined, `nothing is scored under the code ${code}`)
    return item(environmentOf(figures, cohort))
  }
  return {
    rulebook,
    codes: new Set(codesOfRulebook(rulebook).map(({ code }) => code)),
    trace,
    score: (code, figures, cohort) => outcomeOf(trace(code, figures, cohort)),
    scoreAll: (figures, cohort) => scoreAll(rulebook, items, figures, cohort),
    cohortOf: (units, codes) => cohortOf(items, units, codes ? compared.filter(code => codes.has(code)) : compared),
  }
}

function scoreAll(rulebook: Rulebook, items: CompiledItems, figures: Figures, cohort?: Cohort): Scoresheet {
  const environment = environmentOf(figures, cohort)
  const outcomes = new Map<Code, Outcome>()
  for (const { code } of rulebook.indicators) {
    const item = items.get(code)
    if (item) outcomes.set(code, outcomeOf(item(environment)))
  }
  return scoresheetOf(rulebook, outcomes)
}

const cohortCodesOf = (rulebook: Rulebook): readonly Code[] =>
  codesOfRulebook(rulebook).flatMap(({ code, rule }) => (rule.kind === 'cohort' ? [code] : []))

function cohortOf(items: CompiledItems, units: readonly Figures[], codes: readonly Code[]): Cohort {
  const extremes = new Map<Code, Extremes>()
  for (const figures of units) {
    const environment = environmentOf(figures, unformed(codes))
    for (const code of codes) {
      const rule = items
        .get(code)?.(environment)
        .steps.find(step => step.kind === 'cohort')
      const value = rule && amountOf(rule.subject.value)
      if (value) extremes.set(code, extremesWith(extremes.get(code), value))
    }
  }
  return { extremes }
}

/** While the cohort is being formed nobody's given extremes count as figures. */
function unformed(codes: readonly Code[]): Cohort {
  return { extremes: new Map(codes.map(code => [code, { lowest: zero, highest: zero, units: 0 }] as const)) }
}
