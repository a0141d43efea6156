/**
 * What can be wrong when names, codes, units and points are given their meaning. Numbers are exact
 * text: a decimal with a point (`12.5`) or a fraction (`1/3`). Units are as written, empty for a pure number.
 */
export type MeaningProblem = NameProblem | StructureProblem | PointsProblem | UnitProblem | ValueProblem

/** Names, codes and labels that mean nothing or two things. */
type NameProblem =
  | { readonly code: 'unknown-name'; readonly name: string; readonly similar: readonly string[] }
  | { readonly code: 'unknown-code'; readonly item: string; readonly similar: readonly string[] }
  | {
      readonly code: 'unknown-served-code'
      readonly index: string
      readonly item: string
      readonly similar: readonly string[]
    }
  | {
      readonly code: 'unknown-result-code'
      readonly index: string
      readonly item: string
      readonly similar: readonly string[]
    }
  | { readonly code: 'unknown-index'; readonly index: string; readonly similar: readonly string[] }
  | { readonly code: 'unknown-reading'; readonly reading: string; readonly similar: readonly string[] }
  | {
      readonly code: 'unknown-reading-option'
      readonly reading: string
      readonly option: string
      readonly similar: readonly string[]
    }
  | { readonly code: 'unknown-translation-key'; readonly key: string; readonly similar: readonly string[] }
  | { readonly code: 'unknown-unit'; readonly unit: string }
  | { readonly code: 'duplicate-index'; readonly index: string }
  | { readonly code: 'duplicate-code'; readonly item: string }
  | { readonly code: 'duplicate-name'; readonly name: string }
  | { readonly code: 'duplicate-option'; readonly label: string }
  | { readonly code: 'duplicate-entry'; readonly key: string }
  | { readonly code: 'defined-by-itself'; readonly names: readonly string[] }
  | {
      readonly code: 'wrong-kind'
      readonly name: string
      readonly expected: NameKind
      readonly actual: NameKind
    }

/** What a name stands for, where only some kinds make sense. */
export type NameKind = 'number' | 'condition' | 'choice' | 'text' | 'input' | 'fact' | 'measure'

/** Clauses that are absent, superfluous or in the wrong place. */
type StructureProblem =
  | { readonly code: 'code-not-under-parent'; readonly item: string; readonly above: string }
  | { readonly code: 'parent-missing'; readonly item: string; readonly parent: string }
  | { readonly code: 'maximum-missing'; readonly item: string }
  | { readonly code: 'rule-missing'; readonly item: string }
  | { readonly code: 'several-rules'; readonly item: string }
  | { readonly code: 'several-policies' }
  | { readonly code: 'policy-not-here' }
  | { readonly code: 'rule-on-heading'; readonly item: string }
  | { readonly code: 'rule-with-children'; readonly item: string }
  | { readonly code: 'children-missing'; readonly item: string }
  | { readonly code: 'rule-not-in-part' }
  | { readonly code: 'ending-case-missing' }
  | { readonly code: 'reading-without-default'; readonly reading: string }
  | { readonly code: 'reading-with-several-defaults'; readonly reading: string }
  | { readonly code: 'reading-with-one-option'; readonly reading: string }
  | { readonly code: 'too-many-variants'; readonly item: string; readonly limit: number }
  | { readonly code: 'expression-too-deep'; readonly limit: number }
  | { readonly code: 'example-without-item' }
  | { readonly code: 'example-expects-nothing' }
  | { readonly code: 'target-without-code' }
  | { readonly code: 'target-without-measure' }

/** Points that contradict each other. */
type PointsProblem =
  | PointsDoNotAddUp
  | {
      readonly code: 'ticks-exceed-maximum'
      readonly points: string
      readonly maximum: string
      readonly difference: string
    }
  | { readonly code: 'points-exceed-maximum'; readonly points: string; readonly maximum: string }
  | { readonly code: 'points-below-zero'; readonly points: string }
  | { readonly code: 'unscored-with-points'; readonly item: string; readonly maximum: string }

/** A declared maximum and the sum of the rows or parts below it. */
export interface PointsDoNotAddUp {
  readonly code: 'points-do-not-add-up'
  readonly item: string
  readonly below: 'groups' | 'indicators' | 'children' | 'parts'
  readonly maximum: string
  readonly sum: string
  /** Maximum less sum. */
  readonly difference: string
  /** The row that most plausibly carries the mistake; empty where none stands out. */
  readonly likely: string
  /** What it would have to be. */
  readonly likelyPoints: string
}

/** Quantities that do not go together. */
type UnitProblem =
  | {
      readonly code: 'unit-mismatch'
      readonly operation: 'add' | 'compare' | 'assign'
      readonly left: string
      readonly right: string
    }
  | { readonly code: 'number-without-unit'; readonly unit: string }
  | { readonly code: 'product-of-units'; readonly left: string; readonly right: string }
  | { readonly code: 'quotient-of-units'; readonly left: string; readonly right: string }
  | { readonly code: 'points-with-unit'; readonly unit: string }
  | { readonly code: 'share-with-unit'; readonly unit: string }
  | SharingProblem
  | StatementProblem

/** Values that cannot be. */
type ValueProblem =
  | { readonly code: 'division-by-zero' }
  | { readonly code: 'number-too-long' }
  | { readonly code: 'not-a-constant' }
  | { readonly code: 'not-a-decimal'; readonly value: string }
  | { readonly code: 'not-a-year'; readonly value: string }
  | { readonly code: 'negative-figure'; readonly value: string }
  | { readonly code: 'option-out-of-range'; readonly value: string; readonly options: number }

/** Two rows that cannot share one allotment of points as written. */
export interface SharingProblem {
  readonly code: 'cannot-share-points'
  readonly item: string
  readonly with: string
  readonly why: 'own-maximum' | 'not-earlier-beside' | 'shares-itself' | 'taken' | 'not-simple'
}

/** What the decision says of itself does not agree with its rows; `likely` is the row at fault, or empty. */
export type StatementProblem =
  | {
      readonly code: 'count-not-as-stated'
      readonly item: string
      readonly level: LevelName
      readonly stated: string
      readonly found: string
      readonly likely: string
    }
  | { readonly code: 'stretch-not-below'; readonly item: string; readonly from: string; readonly to: string }
  | {
      readonly code: 'proportion-not-as-stated'
      readonly item: string
      /** In percent, as `found`. */
      readonly stated: string
      readonly found: string
      readonly points: string
      /** The points that would agree. */
      readonly should: string
    }
  | {
      readonly code: 'source-share-not-as-stated'
      readonly item: string
      readonly sources: readonly SourceName[]
      readonly stated: string
      readonly found: string
      readonly likely: string
    }

export type LevelName = 'pillar' | 'group' | 'indicator' | 'main-indicator' | 'component-indicator' | 'criterion'

export type SourceName = 'report' | 'survey' | 'cyberspace' | 'expert'
