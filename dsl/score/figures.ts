import type { FactName, InputId } from '../model/ids.ts'
import type { Rational } from '../numbers/rational.ts'
import type { InvalidReason } from '../trace/quantity-trace.ts'

/**
 * One figure of one unit as it was given. Absent means missing. A choice is the number of the printed
 * option, counted from 1. `origin` says where it stood (a cell, a column of a file), for traces.
 */
export type Figure =
  | { readonly kind: 'number'; readonly value: Rational; readonly origin?: string }
  | { readonly kind: 'yes-no'; readonly yes: boolean; readonly origin?: string }
  | { readonly kind: 'text'; readonly text: string; readonly origin?: string }
  /** Something was given that cannot be the figure: a negative count, text, `85,5`. */
  | { readonly kind: 'invalid'; readonly text: string; readonly reason: InvalidReason; readonly origin?: string }

export type { InvalidReason }

/** What is known of one unit: by input and by fact. */
export type Figures = ReadonlyMap<InputId | FactName, Figure>
