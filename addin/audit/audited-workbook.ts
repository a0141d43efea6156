import type { FigureName } from '../../dsl/emit/cells.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { Cohort } from '../../dsl/score/cohort.ts'
import type { Figures } from '../../dsl/score/figures.ts'
import type { Scorer } from '../../dsl/score/scorer.ts'
import type { CellAddress, FigureCell } from '../ports.ts'
import type { ScoreColumn } from '../sheets/mode/function-names.ts'
import type { ModePlace } from '../sheets/mode/mode-formulas.ts'
import type { WorkbookProblem } from '../sheets/read/problem.ts'
import type { CellValue } from '../sheets/workbook-plan.ts'

/** Everything of a workbook that an audit looks at, as it stands. */
export interface AuditedWorkbook {
  readonly rulebook: Rulebook
  readonly scorer: Scorer
  /** The carried rule files with the hashes that are recorded for them. */
  readonly texts: readonly { readonly recorded: string; readonly text: string }[]
  /** Where figures and scores stand by now, as formulas on the scoring sheet name them. */
  readonly place: ModePlace
  readonly figures: Figures
  readonly cohort?: Cohort
  readonly scores: readonly AuditedScore[]
  readonly figureCells: ReadonlyMap<FigureName, Pick<FigureCell, 'address' | 'content' | 'link' | 'evidence'>>
  /** Formulas besides measures, scores and states whose wording is known: sums, used figures. */
  readonly others?: readonly AuditedFormula[]
  readonly problems: readonly WorkbookProblem[]
}

/** The row of an indicator, part or child. */
export interface AuditedScore {
  readonly code: Code
  readonly cells: { readonly [Column in ScoreColumn]?: AuditedCell }
}

export interface AuditedCell {
  readonly address: CellAddress
  /** As Excel gives it, with `=`; empty where a value stands in its place. */
  readonly formula: string
  /** Errors by their names: `#NAME?`. */
  readonly shown: CellValue
}

export interface AuditedFormula extends AuditedCell {
  readonly code: Code
  readonly expected: string
}
