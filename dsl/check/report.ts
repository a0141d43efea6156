import type { Diagnostic, Fix, RelatedPlace } from '../text/diagnostic.ts'
import type { Problem } from '../text/problem.ts'
import type { RuleProblem } from '../text/rule-problem.ts'
import type { Source, Span } from '../text/source.ts'

/** Says what is wrong at a place of the source that the report belongs to. */
export type Report = (problem: Problem, span: Span, help?: Help) => void

export interface Help {
  readonly related?: readonly RelatedPlace[]
  readonly fixes?: readonly Fix[]
}

/** Collects what all checks find; the same problem at the same place is kept once. */
export class Findings {
  readonly #found: Diagnostic[] = []
  readonly #seen = new Map<Source, Set<string>>()

  /** `intact` is false for a file with syntax errors: what seems absent there may just not have been understood. */
  reportIn(source: Source, intact: boolean): Report {
    return (problem, span, help = {}) => {
      if (!intact && isAbsence(problem)) return
      if (this.#isRepeated(source, problem, span)) return
      const severity = isAboutTheRule(problem) ? 'warning' : 'error'
      this.#found.push({ problem, severity, source, span, related: help.related ?? [], fixes: help.fixes ?? [] })
    }
  }

  /** In the order of the files given and of the places in them. */
  inOrder(sources: readonly Source[]): readonly Diagnostic[] {
    const rank = new Map(sources.map((source, position) => [source, position]))
    const rankOf = (source: Source) => rank.get(source) ?? sources.length
    return this.#found.toSorted(
      (one, other) => rankOf(one.source) - rankOf(other.source) || one.span.start - other.span.start,
    )
  }

  #isRepeated(source: Source, problem: Problem, span: Span): boolean {
    const seen = this.#seen.get(source) ?? new Set<string>()
    this.#seen.set(source, seen)
    const key = `${problem.code} ${span.start} ${span.end}`
    if (seen.has(key)) return true
    seen.add(key)
    return false
  }
}

const RULE_PROBLEMS = {
  'score-above-maximum': true,
  'score-below-zero': true,
  'jump-at-threshold': true,
  'jump-above-threshold': true,
  'overlapping-bands': true,
  'unreachable-band': true,
  'gap-between-bands': true,
  'score-falls': true,
  'percent-forgotten': true,
  'unguarded-division': true,
  'input-never-used': true,
  'guard-never-holds': true,
} as const satisfies Record<RuleProblem['code'], true>

const isAboutTheRule = (problem: Problem): boolean => Object.hasOwn(RULE_PROBLEMS, problem.code)

const ABSENCES: ReadonlySet<Problem['code']> = new Set<Problem['code']>([
  'maximum-missing',
  'rule-missing',
  'several-rules',
  'children-missing',
  'parent-missing',
  'code-not-under-parent',
  'points-do-not-add-up',
  'ending-case-missing',
  'reading-without-default',
  'reading-with-one-option',
  'input-never-used',
  'gap-between-bands',
  'unguarded-division',
  'unknown-name',
  'unknown-code',
  'unknown-translation-key',
  'example-expects-nothing',
  'example-without-item',
  'target-without-measure',
  'unknown-state',
  'unknown-checklist-code',
  'checklist-without-states',
  'checklist-without-items',
  'counts-differ',
])

const isAbsence = (problem: Problem): boolean => ABSENCES.has(problem.code)
