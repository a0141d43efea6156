import type { Rational } from '../numbers/rational.ts'
import type { Unit } from '../numbers/unit.ts'
import type { Span } from '../text/source.ts'
import type { FactName, InputId } from './ids.ts'

/** A formula with names resolved; all numbers exact, percent signs applied, money in the input's unit. */
export type Expression =
  | {
      readonly kind: 'number'
      readonly value: Rational
      readonly unit: Unit
      readonly percent: boolean
      readonly span: Span
    }
  | { readonly kind: 'maximum'; readonly span: Span }
  | { readonly kind: 'input'; readonly input: InputId; readonly span: Span }
  | { readonly kind: 'fact'; readonly fact: FactName; readonly span: Span }
  | { readonly kind: 'measure'; readonly name: string; readonly span: Span }
  | BinaryExpression
  | { readonly kind: 'negate'; readonly operand: Expression; readonly span: Span }

export interface BinaryExpression {
  readonly kind: 'binary'
  readonly operator: '+' | '-' | '*' | '/'
  readonly left: Expression
  readonly right: Expression
  readonly span: Span
}

export type Comparator = '>=' | '>' | '<=' | '<' | '='

export type Condition =
  | {
      readonly kind: 'comparison'
      readonly left: Expression
      readonly comparator: Comparator
      readonly right: Expression
      readonly span: Span
    }
  | { readonly kind: 'truth'; readonly input: InputId; readonly negated: boolean; readonly span: Span }
  | { readonly kind: 'is-missing'; readonly input: InputId; readonly span: Span }
