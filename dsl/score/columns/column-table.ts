import type { FactName, InputId } from '../../model/ids.ts'

/**
 * The figures of many units, a column for each input or fact and a row for each unit. A number stands for the shortest
 * decimal that a spreadsheet shows for it; a choice is its number, counted from 1; a tick is 1 or 0. `NaN` is a missing
 * figure. What cannot be the figure is invalid: negative and infinite numbers in any column (`INVALID` is the usual
 * mark), besides whatever is no option of a choice and no 1 or 0 of a tick. A column that is absent is missing throughout.
 */
export interface ColumnTable {
  readonly units: number
  readonly columns: ReadonlyMap<InputId | FactName, Float64Array>
}

/** The mark of an invalid figure. */
export const INVALID = Number.NEGATIVE_INFINITY

/** Numbers between these have room for products and quotients with full relative precision. */
export const LEAST = 1e-60
export const GREATEST = 1e60
