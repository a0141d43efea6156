import type { Assignment, Targets } from '../../../dsl/model/place.ts'
import type { Rulebook } from '../../../dsl/model/rulebook.ts'
import type { Rational } from '../../../dsl/numbers/rational.ts'
import type { Figures } from '../../../dsl/score/figures.ts'
import type { Language } from '../../../dsl/text/language.ts'

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
}

export interface CohortRequest {
  /** The other units, or all of them with the own one named. */
  readonly units: readonly CohortUnit[]
  /** The name of the own unit, whose row follows the workbook's own figures; added where it is not among them. */
  readonly own: string
}

export interface CohortUnit {
  readonly name: string
  readonly figures: Figures
  /** Points as computed when the workbook was made; absent where they are not known. */
  readonly points?: Rational
  readonly previousRank?: number
}
