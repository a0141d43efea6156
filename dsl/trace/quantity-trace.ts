import type { ChecklistId, Code, FactName, InputId } from '../model/ids.ts'
import type { InputKind } from '../model/rulebook.ts'
import type { Rational } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import type { Bilingual } from '../text/language.ts'
import type { Span } from '../text/source.ts'

/** Why something that was given cannot be the figure. */
export type InvalidReason =
  | 'not-a-number'
  | 'negative'
  | 'not-an-option'
  | 'not-yes-no'
  | 'above-limit'
  | 'decimal-comma'
  | 'percent-text'
  | 'number-as-text'

/** What a figure or a calculation came to; `undefined` is a quotient with denominator 0. */
export type Quantity =
  | { readonly kind: 'number'; readonly number: Rational }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  | { readonly kind: 'missing' }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'invalid'; readonly text: string; readonly reason: InvalidReason }

/** How one quantity came about. Leaves are figures and written numbers; `from` holds the operands. */
export type QuantityTrace =
  | InputTrace
  | FactTrace
  | NumberTrace
  | MaximumTrace
  | OperationTrace
  | NegationTrace
  | MeasureTrace

/** A letter of the decision, with the figure that it stands for in this unit. */
export interface InputTrace {
  readonly kind: 'input'
  readonly place: Span
  readonly input: InputId
  readonly code: Code
  readonly letter: string
  readonly inputKind: InputKind
  readonly label: Bilingual
  readonly unit: Unit
  readonly provider: string
  readonly value: Quantity
  /** The input's own figure, its default (then `from` has it), or nothing. */
  readonly taken: 'figure' | 'default' | 'nothing'
  /** Where the figure stood, e.g. a cell; empty where that is not known. */
  readonly origin: string
  readonly from: readonly QuantityTrace[]
}

/** General information, with the figure of this unit. */
export interface FactTrace {
  readonly kind: 'fact'
  readonly place: Span
  readonly fact: FactName
  /** Code in the decision, `A.4`; empty where there is none. */
  readonly code: string
  readonly label: Bilingual
  readonly unit: Unit
  readonly provider: string
  readonly value: Quantity
  readonly origin: string
  /** How it was counted, where no figure was given and the fact counts a checklist. */
  readonly count?: CountTrace
  readonly from: readonly []
}

/** The items of a checklist that a fact counted. */
export interface CountTrace {
  readonly checklist: ChecklistId
  readonly title: Bilingual
  /** What the count is of; a code, or empty for the whole checklist. */
  readonly within: string
  /** In which states an item counts; none where every item does. */
  readonly states: readonly { readonly name: string; readonly title: Bilingual }[]
  readonly total: number
  readonly counted: number
  /** The first of those counted. */
  readonly items: readonly Code[]
  /** How many are neither known to count nor known not to. */
  readonly unanswered: number
}

/** A number that the rule states. */
export interface NumberTrace {
  readonly kind: 'number'
  readonly place: Span
  readonly percent: boolean
  readonly unit: Unit
  readonly value: Quantity
  readonly from: readonly []
}

/** `tối đa`: the maximum of the item or part that the rule belongs to. */
export interface MaximumTrace {
  readonly kind: 'maximum'
  readonly place: Span
  readonly value: Quantity
  readonly from: readonly []
}

export interface OperationTrace {
  readonly kind: 'operation'
  readonly place: Span
  readonly operator: '+' | '-' | '*' | '/'
  readonly value: Quantity
  readonly from: readonly [left: QuantityTrace, right: QuantityTrace]
}

export interface NegationTrace {
  readonly kind: 'negation'
  readonly place: Span
  readonly value: Quantity
  readonly from: readonly [operand: QuantityTrace]
}

/** A named quantity of the rule: `tỷ_lệ`. */
export interface MeasureTrace {
  readonly kind: 'measure'
  readonly place: Span
  readonly name: string
  readonly unit: Unit
  readonly value: Quantity
  readonly from: readonly [definition: QuantityTrace]
}
