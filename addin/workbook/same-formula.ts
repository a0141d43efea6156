import { type Token, tokensOf } from '../sheets/calc/tokens.ts'

/** Whether two formulas say the same; Excel writes numbers, blanks and capitals of names in its own way. */
export function isSameFormula(one: string, other: string): boolean {
  if (one === other) return true
  const [left, right] = [tokensOf(bare(one)), tokensOf(bare(other))]
  if (!left || !right || left.length !== right.length) return false
  return left.every((token, index) => isSame(token, right[index]))
}

const bare = (formula: string): string => formula.replace(/^=/, '')

function isSame(left: Token, right: Token | undefined): boolean {
  if (left.kind === 'number') return right?.kind === 'number' && isSameNumber(left.value, right.value)
  if (left.kind === 'text' || left.kind === 'sheet') return keyOf(left) === (right && keyOf(right))
  return right !== undefined && keyOf(left).toUpperCase() === keyOf(right).toUpperCase()
}

const keyOf = (token: Token): string =>
  `${token.kind} ${token.kind === 'number' || token.kind === 'text' ? token.value : token.text}`

/** Excel keeps 15 digits of a number in a formula. */
const isSameNumber = (left: number, right: number): boolean => left.toPrecision(15) === right.toPrecision(15)
