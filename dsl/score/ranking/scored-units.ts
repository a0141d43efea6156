import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import type { Scope } from './scopes.ts'

/** A cohort scored: who has how many points of what, and on which place. Units stand in the order of their table. */
export interface ScoredUnits {
  readonly rulebook: Rulebook
  readonly units: number
  readonly scopes: readonly ScopeScores[]
  /** Points of the criteria and of the indicators above them, `NaN` where there is no number. */
  readonly points: ReadonlyMap<Code, Float64Array>
  /** Their states by position in `columnStates`. */
  readonly states: ReadonlyMap<Code, Uint8Array>
  /** Points of the total as exact fractions; empty where the cohort was scored over columns. */
  readonly exact: readonly string[]
}

/** Points of one scope; an interval while part of them cannot be known. */
export interface ScopeScores {
  readonly scope: Scope
  readonly lowest: Float64Array
  readonly highest: Float64Array
  readonly maximum: Float64Array
  /** `lowest` over `maximum`, 0 to 1, settled to twelve digits; `NaN` where nothing is possible. */
  readonly value: Float64Array
  /** By value, the highest first; equal values share a rank (1, 2, 2, 4). `NaN` without a value. */
  readonly ranks: readonly number[]
}

/** Twelve decimals: what was added up in another order is the same number again. */
export const settled = (value: number): number => Math.round(value * 1e12) / 1e12
