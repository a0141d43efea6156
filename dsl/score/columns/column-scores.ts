import type { Code } from '../../model/ids.ts'
import type { State } from '../../model/rulebook.ts'
import { statesByGravity } from '../../model/states-by-gravity.ts'
import { gravityOf } from '../states.ts'

/** Scores of many units: for each indicator and part its points (`NaN` where there is no number) and states. */
export interface ColumnScores {
  readonly units: number
  readonly scores: ReadonlyMap<Code, Float64Array>
  /** Positions in `columnStates`. */
  readonly states: ReadonlyMap<Code, Uint8Array>
  readonly groups: ReadonlyMap<Code, ColumnTotal>
  readonly total: ColumnTotal
}

/** Points of a group or of the index, as in `Total`: an interval where there is no number. */
export interface ColumnTotal {
  readonly lowest: Float64Array
  readonly highest: Float64Array
  readonly maximum: Float64Array
}

/** The states by their numbers in `ColumnScores.states`, from the least grave to the gravest. */
export const columnStates: readonly State[] = statesByGravity

export const stateNumber = (state: State): number => gravityOf(state)

/** The numbers of the states that the hot loops write. */
export const UNSCORED = gravityOf('unscored')
export const EXCLUDED = gravityOf('excluded')
export const NOT_ASSESSED = gravityOf('not-assessed')
export const OK = gravityOf('ok')
export const VACUOUS = gravityOf('vacuous')
export const CAPPED = gravityOf('capped')
export const UNDEFINED = gravityOf('undefined')
export const MISSING = gravityOf('missing')
export const WRONG = gravityOf('invalid')
