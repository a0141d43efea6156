import type { InvalidReason } from '../../score/figures.ts'

/** Something in a table of units that is left aside while the rest goes on. Rows count from 1, the heading included. */
export type UnitProblem =
  | { readonly code: 'unknown-column'; readonly key: string }
  | { readonly code: 'repeated-column'; readonly key: string }
  /** The row is left out; `first` is the one that counts. */
  | { readonly code: 'repeated-unit'; readonly unit: string; readonly row: number; readonly first: number }
  /** The row has figures and no name; it is left out. */
  | { readonly code: 'unnamed-unit'; readonly row: number }
  | {
      readonly code: 'no-figure'
      readonly unit: string
      readonly row: number
      readonly key: string
      readonly text: string
      readonly reason: InvalidReason
    }
  /** A figure with more digits than DuckDB compares exactly. */
  | {
      readonly code: 'too-many-digits'
      readonly unit: string
      readonly row: number
      readonly key: string
      readonly text: string
    }
