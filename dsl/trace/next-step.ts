import type { Comparator } from '../model/expression.ts'
import type { Code, FactName, InputId } from '../model/ids.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import type { Bilingual } from '../text/language.ts'

/** What would earn an item more points. All points are what comes on top of those that it has. */
export type NextStep =
  | MeasureStep
  /** Better ones than the chosen one, in printed order. */
  | { readonly kind: 'option'; readonly input: InputId; readonly options: readonly BetterOption[] }
  /** Each counts by itself, as far as the maximum leaves room. */
  | { readonly kind: 'ticks'; readonly items: readonly OpenTick[] }
  /** Nothing can be said before these are there; they could add up to `points`. */
  | { readonly kind: 'figures-missing'; readonly figures: readonly MissingFigure[]; readonly points: Rational }
  /** Of a sum: what each part or child that is not full would need. */
  | { readonly kind: 'parts'; readonly parts: readonly PartStep[] }
  | { readonly kind: 'full' }
  | { readonly kind: 'unknown'; readonly why: WhyUnknown }

/** The measure has to reach `to`, with the comparator of the clause. */
export interface MeasureStep {
  readonly kind: 'measure'
  readonly from: Rational
  readonly to: Rational
  readonly comparator: Comparator
  readonly points: Rational
  readonly unit: Unit
  /** A quotient without unit, which people read as a percentage. */
  readonly share: boolean
  /** `cohort`: the bound is the best unit of today, which may move. */
  readonly against: 'rule' | 'cohort'
}

export interface BetterOption {
  /** Counted from 1. */
  readonly number: number
  readonly label: Bilingual
  readonly points: Rational
}

export interface OpenTick {
  readonly input: InputId
  readonly label: Bilingual
  readonly points: Rational
}

export interface MissingFigure {
  readonly name: InputId | FactName
  readonly label: Bilingual
}

export interface PartStep {
  readonly code: Code
  readonly title: Bilingual
  readonly next: NextStep
}

/**
 * `special-case`: a case before the rule decided. `assessor`: who assesses the row decides. `several-quantities`: the points hang on more than one quantity, or
 * not in a straight line. `no-better`: no value of the measure earns more.
 */
export type WhyUnknown =
  | 'invalid'
  | 'undefined'
  | 'needs-cohort'
  | 'not-scored'
  | 'special-case'
  | 'assessor'
  | 'several-quantities'
  | 'no-better'
