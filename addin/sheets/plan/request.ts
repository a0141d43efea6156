import type { RuleFile } from '../../../dsl/compile.ts'
import type { Code } from '../../../dsl/model/ids.ts'
import type { Assignment, Targets } from '../../../dsl/model/place.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Rational } from '../../../dsl/numbers/rational.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import type { Coverage } from '../../../dsl/score/ranking/coverage.ts'
import type { Grouping } from '../../../dsl/score/ranking/unit-groups.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { NormalMethod } from '../../../dsl/trace/rank-trace.ts'
import type { LinkRecord } from '../links/link-names.ts'
import type { ChangeLog } from '../log/change-log.ts'
import type { Mode } from '../mode/mode-of.ts'
import type { SheetTexts } from '../texts/sheet-texts.ts'
import type { KeptContent } from './kept.ts'

/** What a workbook is asked to hold. */
export interface WorkbookRequest {
  readonly rulebook: Rulebook
  readonly language: Language
  /** Whose workbook it is: `Ninh Thuận`. */
  readonly place?: string
  readonly assignment?: Assignment
  readonly targets?: Targets
  /** Figures to fill in; the rest stays empty. */
  readonly figures?: Figures
  /** Shown in red on every sheet of a workbook whose figures are invented. */
  readonly sampleNote?: string
  readonly cohort?: CohortRequest
  /** The other files of the rule set, which the workbook carries beside its rules; see `companionsOf`. */
  readonly companions?: readonly RuleFile[]
  /** Whether scores are custom functions or native formulas; native where nothing is said. */
  readonly mode?: Mode
  /** Other titles for the sheets, where the usual ones are taken. */
  readonly titles?: Partial<SheetTexts['titles']>
  /** What people wrote into a workbook that is planned anew; wins over `figures`. */
  readonly kept?: KeptContent
  /** What figures are linked to; none where nothing is said. */
  readonly links?: LinkRecord
  /** What happened to the rules so far; absent where they never changed. */
  readonly log?: ChangeLog
}

export interface CohortRequest {
  /** The other units, or all of them with the own one named. */
  readonly units: readonly CohortUnit[]
  /** The name of the own unit, whose row follows the workbook's own figures; added where it is not among them. */
  readonly own: string
  /** How many of the other units have data for each criterion; a criterion that is absent is not known. */
  readonly coverage?: ReadonlyMap<Code, Pick<Coverage, 'withData' | 'units'>>
  /** Criteria that are left out of the ranking for now; a switch on the sheet takes them in again. */
  readonly excluded?: ReadonlySet<Code>
  /** The scale of the values beside the ranks; Z-score where nothing is said. */
  readonly method?: NormalMethod
  /** Four groups of equal size where nothing is said. */
  readonly grouping?: Grouping
}

/** What a unit has of one criterion: points, or nothing because it is not assessed by it. */
export type CriterionPoints = { readonly kind: 'points'; readonly points: Rational } | { readonly kind: 'left-out' }

export interface CohortUnit {
  readonly name: string
  readonly figures: Figures
  /** Points as computed when the workbook was made; absent where they are not known. */
  readonly points?: Rational
  /** Of each criterion, as computed when the workbook was made; empty cells where one is absent. */
  readonly scores?: ReadonlyMap<Code, CriterionPoints>
  readonly previousRank?: number
  /** The value of the year before, 0 to 1. */
  readonly previousValue?: Rational
}
