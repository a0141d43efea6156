import type { Rational } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import type { Bilingual } from '../text/language.ts'
import type { Source, Span } from '../text/source.ts'
import type { Checklist, FactCount } from './checklist.ts'
import type { Condition, Expression } from './expression.ts'
import type { Code, FactName, IndexId, InputId } from './ids.ts'

/** Where a clause stands: the rule file's place and the legal act that it implements. */
export interface Citation {
  readonly source: Source
  readonly span: Span
  /** Legal reference for people, e.g. `Quyết định 922/QĐ-BTTTT, mục 6.12`. */
  readonly reference: Bilingual
}

export interface LegalBasis {
  readonly title: string
  /** ISO date, or empty where the act is undated. */
  readonly date: string
}

export type PolicyTreatment = 'zero' | 'maximum' | 'leave-out'

/** A question of interpretation that the whole index answers in one way, switchable by name. */
export interface Reading {
  readonly name: string
  readonly question: string
  readonly options: readonly ReadingOption[]
  readonly defaultOption: string
}

export interface ReadingOption {
  readonly name: string
  readonly label: string
  readonly reason: string
}

/** General information, used by many rules. */
export interface Fact {
  readonly name: FactName
  /** Code in the decision, e.g. `A.4`; empty where there is none. */
  readonly code: string
  readonly label: Bilingual
  readonly unit: Unit
  readonly provider: string
  /** Where the figure is counted while none is given. */
  readonly count?: FactCount
  readonly span: Span
}

/** Another view of the points: earned over possible of the named items, between 0 and 1. */
export interface Lens {
  readonly name: string
  readonly title: Bilingual
  readonly members: readonly Code[]
}

export interface Input {
  readonly id: InputId
  readonly code: Code
  /** `a`, `x`, `n`, `has`, `option`, `c1`, `p2`, `lowest`, `highest`. */
  readonly letter: string
  readonly label: Bilingual
  readonly kind: InputKind
  readonly unit: Unit
  readonly provider: string
  readonly evidence: string
  readonly deadline: string
  /** Used while the input itself is empty: restated general information, another input, a constant. */
  readonly default?: Expression
  /** What the figure is where the results of another index are known; a figure that is given counts all the same. */
  readonly derivedFrom?: DerivedFigure
  /** A given figure above this is invalid; absent where there is no such limit. */
  readonly atMost?: Rational
  /** The choices of a `choice`, in printed order; empty otherwise. */
  readonly options: readonly Bilingual[]
  readonly span: Span
}

/** The mean, over the units of another index, of what an item earned there by its maximum: between 0 and 1. */
export interface DerivedFigure {
  readonly kind: 'mean-of-results'
  readonly index: IndexId
  readonly code: Code
}

/**
 * `number`: a figure, never negative. `choice`: the printed option, counted from 1. `tick`: an
 * independent yes/no. `yes-no`: a condition that the rest depends on. `cohort-lowest` and
 * `cohort-highest`: the cohort's extremes, optional, for units scored without their cohort. `awarded`: the points
 * that an assessor gave; `share`: the part of the maximum that was given instead, both optional.
 */
export type InputKind =
  | 'number'
  | 'choice'
  | 'tick'
  | 'yes-no'
  | 'cohort-lowest'
  | 'cohort-highest'
  | 'awarded'
  | 'share'

export interface Measure {
  readonly name: string
  readonly unit: Unit
  readonly value: Expression
  readonly span: Span
}

/**
 * A special case tried before the rule, in order; the first whose conditions all hold decides: it awards points, or
 * leaves the item unassessed, out of the total and its maximum.
 */
export type Guard = AwardingGuard | LeavingOutGuard

interface AwardingGuard {
  readonly outcome: 'points'
  readonly conditions: readonly Condition[]
  readonly points: Expression
  readonly span: Span
}

interface LeavingOutGuard {
  readonly outcome: 'leave-out'
  readonly conditions: readonly Condition[]
  readonly span: Span
}

/** What a denominator of 0 earns in this body: the treatment while all conditions hold, else the index's. */
export interface ZeroDenominator {
  readonly treatment: PolicyTreatment
  readonly conditions: readonly Condition[]
  readonly span: Span
}

export interface Body {
  readonly measures: readonly Measure[]
  readonly guards: readonly Guard[]
  readonly zeroDenominator?: ZeroDenominator
  readonly rule: Rule
  /** The quantity that is judged (ratio, count, amount), where there is one. */
  readonly judged?: Expression
}

export type Rule =
  | ChooseRule
  | TickRule
  | BandsRule
  | FormulaRule
  | CohortRule
  | AssessedRule
  | PartsRule
  | { readonly kind: 'children'; readonly children: readonly Code[]; readonly span: Span }
  | { readonly kind: 'unscored'; readonly span: Span }

export interface ChooseRule {
  readonly kind: 'choose'
  readonly input: InputId
  readonly options: readonly Option[]
  readonly span: Span
}

export interface Option {
  readonly label: Bilingual
  readonly points: Expression
  readonly span: Span
}

export interface TickRule {
  readonly kind: 'tick'
  readonly items: readonly (Option & { readonly input: InputId })[]
  readonly span: Span
}

export interface BandsRule {
  readonly kind: 'bands'
  readonly subject: Expression
  readonly bands: readonly Band[]
  readonly otherwise: { readonly points: Expression; readonly span: Span }
  readonly span: Span
}

export interface Band {
  readonly limits: readonly Limit[]
  readonly points: Expression
  readonly span: Span
}

export interface Limit {
  readonly comparator: '>=' | '>' | '<=' | '<' | '='
  readonly bound: Expression
  readonly span: Span
}

export interface FormulaRule {
  readonly kind: 'formula'
  readonly points: Expression
  /** The decision itself states the cap (`không quá tối đa`). */
  readonly capStated: boolean
  readonly span: Span
}

export interface CohortRule {
  readonly kind: 'cohort'
  readonly method: 'min-max' | 'best'
  readonly subject: Expression
  /** Given national extremes; `lowest` is not used by `best`. */
  readonly lowest?: InputId
  readonly highest: InputId
  readonly span: Span
}

/**
 * The decision gives no formula: whoever assesses the row gives points, or a share of the maximum, at most all of it.
 * Where neither is given the measure is the share; what it earns beyond the maximum is cut.
 */
export interface AssessedRule {
  readonly kind: 'assessed'
  readonly awarded: InputId
  readonly share: InputId
  /** Absent where only the assessor can tell. */
  readonly measure?: Expression
  readonly span: Span
}

export interface PartsRule {
  readonly kind: 'parts'
  readonly parts: readonly Part[]
  readonly span: Span
}

export interface Part {
  /** `p1`, `p2`. */
  readonly name: string
  /** `3.5.1`: the item's code and the part's number. */
  readonly code: Code
  readonly title: Bilingual
  readonly maximum: Rational
  readonly body: Body
  readonly span: Span
}

/** What the decision calls a row. A main indicator holds component indicators, these hold criteria. */
export type Level = 'pillar' | 'group' | 'indicator' | 'main-indicator' | 'component-indicator' | 'criterion'

/** Where the points of a row come from: the unit's report, a survey, monitoring of cyberspace, interviews with experts. */
export type AssessedBy = 'report' | 'survey' | 'cyberspace' | 'expert'

export interface Note {
  readonly purpose: 'note' | 'interpretation'
  readonly text: string
  readonly reason: string
}

/** The item of another index to which a row contributes. */
export interface ServedItem {
  readonly index: IndexId
  readonly code: Code
}

/** A scored row with its rule, readings already chosen. */
export interface Indicator {
  readonly code: Code
  readonly parent: Code
  readonly level: Level
  readonly title: Bilingual
  /** What the row itself can earn. */
  readonly maximum: Rational
  /**
   * The earlier row with which it shares one allotment of points: each can earn `maximum`, both together no more, so
   * what goes over is cut from this one, and totals count the allotment once, with the earlier row.
   */
  readonly sharesPointsWith?: Code
  readonly assessedBy: AssessedBy
  readonly owner: string
  readonly coordinating: readonly string[]
  readonly evidence: readonly string[]
  readonly deadline: string
  /** What it is about, its own or that of the nearest heading above that names one; absent where none does. */
  readonly theme?: Bilingual
  readonly serves: readonly ServedItem[]
  readonly notes: readonly Note[]
  readonly inputs: readonly Input[]
  readonly body: Body
  readonly citation: Citation
}

/** A heading whose points are the sum of its members: pillar, group, or an indicator with children. */
export interface Group {
  readonly code: Code
  /** Absent at the top. */
  readonly parent?: Code
  readonly level: Level
  readonly title: Bilingual
  readonly maximum: Rational
  /** Codes of the indicators and groups right below, in order. */
  readonly members: readonly Code[]
  /** Like that of an indicator. */
  readonly theme?: Bilingual
  readonly citation: Citation
}

export interface Example {
  readonly title: string
  readonly code: Code
  /** Given figures by input or fact, as decimal text (`true`/`false` for ticks); absent means missing. */
  readonly inputs: ReadonlyMap<InputId | FactName, string>
  readonly cohort: readonly ReadonlyMap<InputId | FactName, string>[]
  /** Reading name to option. */
  readonly readings: Readings
  /** Absent where only the state is expected. */
  readonly score?: Rational
  readonly state?: State
  readonly source: Source
  readonly span: Span
}

/** Chosen options by reading name; a reading that is not named keeps its default. */
export type Readings = Readonly<Record<string, string>>

/**
 * The states of a score. The first three carry a number that was computed from figures. `not-assessed`: a special case
 * of the rule leaves the item out; `excluded`: a policy does.
 */
export type State =
  | 'ok'
  | 'capped'
  | 'vacuous'
  | 'undefined'
  | 'missing'
  | 'unscored'
  | 'needs-cohort'
  | 'invalid'
  | 'not-assessed'
  | 'excluded'

/**
 * What the rules of one index mean, names resolved, one choice of readings applied: readonly plain
 * data. `indicators` holds every scored row in the order of the decision, children after their parent
 * (5.12, 5.12.1, …); an indicator with children has the rule `children`.
 */
export interface Rulebook {
  readonly id: IndexId
  readonly title: Bilingual
  readonly basis: readonly LegalBasis[]
  readonly validFrom: string
  readonly maximum: Rational
  readonly missing: PolicyTreatment
  readonly zeroDenominator: PolicyTreatment
  readonly readings: readonly Reading[]
  readonly chosenReadings: Readings
  readonly facts: readonly Fact[]
  /** Those that facts count; at most one so far. */
  readonly checklists: readonly Checklist[]
  readonly lenses: readonly Lens[]
  readonly groups: readonly Group[]
  readonly indicators: readonly Indicator[]
  readonly source: Source
}
