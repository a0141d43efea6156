/** A formula of the portable subset, parsed. Addresses are zero-based. */
export type FormulaNode =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'array'; readonly items: readonly FormulaNode[] }
  | RangeNode
  | { readonly kind: 'negate'; readonly operand: FormulaNode }
  | { readonly kind: 'percent'; readonly operand: FormulaNode }
  | BinaryNode
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly FormulaNode[] }

export interface RangeNode {
  readonly kind: 'range'
  /** Absent on the formula's own sheet. */
  readonly sheet?: string
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>='

export interface BinaryNode {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: FormulaNode
  readonly right: FormulaNode
}
