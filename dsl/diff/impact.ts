import type { Rulebook } from '../model/rulebook.ts'
import { compareRulebooks } from './compare.ts'
import type { Difference } from './difference.ts'
import { compareScores, type ScoreComparison, type Unit, type UnitChange } from './scores.ts'

/** The rules of a workbook as they are and as somebody edited them, with everything that they score. */
export interface ImpactRequest {
  /** With the readings that the workbook has chosen. */
  readonly before: Rulebook
  /** With the same readings; see `rulebookUnder`. */
  readonly after: Rulebook
  /** The unit that the workbook is about. */
  readonly unit: Unit
  /** The other units; empty where the workbook carries none. */
  readonly cohort: readonly Unit[]
}

/** What applying edited rules would change: nothing is written anywhere. */
export interface Impact extends ScoreComparison {
  readonly difference: Difference
  /** The workbook's own unit, where anything of it changes; the others are in `changed` with it. */
  readonly own?: UnitChange
}

/**
 * What would change if the edited rules were applied: structure and clauses, scores and states of the workbook's unit and
 * of its cohort from what to what, totals and ranks. The pane asks for it before it offers "Apply".
 */
export function impactOf({ before, after, unit, cohort }: ImpactRequest): Impact {
  const comparison = compareRulebooks(before, after)
  const scores = compareScores(comparison, [unit, ...cohort])
  const own = scores.changed.find(change => change.unit === unit)
  return { ...scores, difference: comparison.difference, ...(own ? { own } : {}) }
}
