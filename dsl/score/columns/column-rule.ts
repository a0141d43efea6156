import type { Code } from '../../model/ids.ts'
import type { ColumnTable } from './column-table.ts'

/** Where a rule writes: the points (`NaN` where there is no number) and the numbers of the states. */
export interface Output {
  readonly scores: Float64Array
  readonly states: Uint8Array
}

/** The columns of other items, for items that add them up. */
export type OutputOf = (code: Code) => Output

/**
 * A rule that scores blocks of rows. It is bound to a table before it scores. A rule that looks at the whole cohort
 * gathers from every block first, and finishes when all are seen.
 */
export interface ColumnRule {
  readonly bind: (table: ColumnTable, output: Output, outputOf: OutputOf) => void
  readonly score: (start: number, end: number) => void
  readonly finish?: () => void
  /** It scores row by row with the exact scorer. */
  readonly isExact?: true
  /** What a row adds to totals where that is not its points alone: known parts of an item without number. */
  readonly shareAt?: (row: number) => TotalShare | undefined
}

/** An interval of points, and how many are left out of what is possible. */
export interface TotalShare {
  readonly lowest: number
  readonly highest: number
  readonly leftOut: number
}

/** Points and state that do not depend on the row. */
export interface Verdict {
  readonly points: number
  readonly state: number
}

export const NOWHERE: Output = { scores: new Float64Array(0), states: new Uint8Array(0) }
