import type { Rational } from '../numbers/rational.ts'
import type { Bilingual } from '../text/language.ts'
import type { Span } from '../text/source.ts'
import type { ComparisonTrace } from './condition-trace.ts'
import type { InputTrace, QuantityTrace } from './quantity-trace.ts'
import type { ScoreTrace } from './trace.ts'

/** How the rule itself was applied. */
export type RuleTrace =
  | ChooseTrace
  | TicksTrace
  | BandsTrace
  | FormulaTrace
  | CohortTrace
  | AssessedTrace
  | PartsTrace
  | ChildrenTrace
  | UnscoredTrace

/** One of the printed choices. */
export interface ChooseTrace {
  readonly kind: 'choose'
  readonly place: Span
  readonly input: InputTrace
  readonly options: readonly OptionTrace[]
}

export interface OptionTrace {
  readonly kind: 'option'
  readonly place: Span
  /** Counted from 1, as the input counts. */
  readonly number: number
  readonly label: Bilingual
  readonly chosen: boolean
  readonly points: QuantityTrace
}

/** Independent ticks that add up. */
export interface TicksTrace {
  readonly kind: 'ticks'
  readonly place: Span
  readonly ticks: readonly TickTrace[]
}

export interface TickTrace {
  readonly kind: 'tick'
  readonly place: Span
  readonly label: Bilingual
  readonly input: InputTrace
  readonly points: QuantityTrace
}

/** Bands in printed order; the first that holds is taken. */
export interface BandsTrace {
  readonly kind: 'bands'
  readonly place: Span
  readonly subject: QuantityTrace
  readonly bands: readonly BandTrace[]
}

/**
 * `holds`: taken. `limit-fails`: at least one of `limits` does not hold. `earlier-band-holds`: not looked at.
 * `otherwise` (the closing case, without limits): taken because no band holds.
 */
export type BandReason = 'holds' | 'otherwise' | 'limit-fails' | 'earlier-band-holds'

export interface BandTrace {
  readonly kind: 'band'
  readonly place: Span
  readonly closing: boolean
  readonly reason: BandReason
  readonly taken: boolean
  readonly limits: readonly ComparisonTrace[]
  readonly points: QuantityTrace
}

export interface FormulaTrace {
  readonly kind: 'formula'
  readonly place: Span
  /** The decision itself states the cap. */
  readonly capStated: boolean
  readonly points: QuantityTrace
}

/** What counted: points that were given, a share that was given, the measure in its place, or none of them. */
export interface AssessedTrace {
  readonly kind: 'assessed'
  readonly place: Span
  readonly basis: 'awarded' | 'share' | 'measure' | 'none'
  readonly points: QuantityTrace
}

/**
 * A comparison with the cohort. `extremes` says whose: the cohort's (then `units` counts the units with data), given
 * national figures, or none, and then there are no points.
 */
export interface CohortTrace {
  readonly kind: 'cohort'
  readonly place: Span
  readonly method: 'min-max' | 'best'
  readonly subject: QuantityTrace
  readonly extremes: CohortExtremes
  /** The value lies outside the extremes and took the place of the nearer one. */
  readonly outside: boolean
  readonly points?: Rational
}

export type CohortExtremes =
  | { readonly kind: 'cohort'; readonly lowest: Rational; readonly highest: Rational; readonly units: number }
  | { readonly kind: 'given'; readonly lowest?: InputTrace; readonly highest: InputTrace }
  | { readonly kind: 'none' }

export interface PartsTrace {
  readonly kind: 'parts'
  readonly place: Span
  readonly parts: readonly ScoreTrace[]
}

/** The sum of the child indicators. */
export interface ChildrenTrace {
  readonly kind: 'children'
  readonly place: Span
  readonly children: readonly ScoreTrace[]
}

export interface UnscoredTrace {
  readonly kind: 'unscored'
  readonly place: Span
  /** What is recorded, where the row has a measure. */
  readonly measure?: QuantityTrace
}
