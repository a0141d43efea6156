import type { Code } from '../../model/ids.ts'
import type { ColumnScores, ColumnTotal } from './column-scores.ts'

/** Empty columns for so many units. */
export function newScores(units: number, codes: readonly Code[], groups: readonly Code[]): ColumnScores {
  return {
    units,
    scores: new Map(codes.map(code => [code, new Float64Array(units)] as const)),
    states: new Map(codes.map(code => [code, new Uint8Array(units)] as const)),
    groups: new Map(groups.map(code => [code, newTotal(units)] as const)),
    total: newTotal(units),
  }
}

const newTotal = (units: number): ColumnTotal => ({
  lowest: new Float64Array(units),
  highest: new Float64Array(units),
  maximum: new Float64Array(units),
})
