import { columnNumber } from '../address.ts'
import type { BinaryOperator, FormulaNode, RangeNode } from './formula-node.ts'
import { type Token, tokensOf } from './tokens.ts'

/** The limits of Excel itself. */
const MAXIMUM_LENGTH = 8192
const MAXIMUM_DEPTH = 64 * 4

/** The formula (without `=`), or `undefined` where it is not of the portable subset that Thước writes. */
export function parseFormula(formula: string): FormulaNode | undefined {
  const tokens = formula.length <= MAXIMUM_LENGTH ? tokensOf(formula) : undefined
  if (!tokens) return undefined
  const reader = new TokenReader(tokens)
  const node = expression(reader, 0)
  return node && reader.isAtEnd ? node : undefined
}

class TokenReader {
  readonly #tokens: readonly Token[]
  #at = 0
  /** How many expressions are open within one another. */
  depth = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  get next(): Token | undefined {
    return this.#tokens[this.#at]
  }

  get isAtEnd(): boolean {
    return this.#at === this.#tokens.length
  }

  take(): Token | undefined {
    this.#at += 1
    return this.#tokens[this.#at - 1]
  }

  takeMark(text: string): boolean {
    const { next } = this
    const isThere = next?.kind === 'mark' && next.text === text
    if (isThere) this.#at += 1
    return isThere
  }
}

const strengths: Readonly<Record<BinaryOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
}

const isOperator = (text: string): text is BinaryOperator => Object.hasOwn(strengths, text)

/** Operators of equal strength bind to the left. */
function expression(reader: TokenReader, minimum: number): FormulaNode | undefined {
  if (reader.depth >= MAXIMUM_DEPTH) return undefined
  reader.depth += 1
  let left = prefixed(reader)
  while (left) {
    const token = reader.next
    if (token?.kind !== 'mark' || !isOperator(token.text) || strengths[token.text] <= minimum) break
    reader.take()
    const right = expression(reader, strengths[token.text])
    left = right && { kind: 'binary', operator: token.text, left, right }
  }
  reader.depth -= 1
  return left
}

/** Signs bind tighter than every operator; `--x` stays two signs, because it makes a number of a truth value. A plus changes nothing. */
function prefixed(reader: TokenReader): FormulaNode | undefined {
  if (reader.depth >= MAXIMUM_DEPTH) return undefined
  const isNegated = reader.takeMark('-')
  if (isNegated || reader.takeMark('+')) {
    reader.depth += 1
    const operand = prefixed(reader)
    reader.depth -= 1
    return operand && isNegated ? { kind: 'negate', operand } : operand
  }
  let operand = primary(reader)
  while (operand && reader.takeMark('%')) operand = { kind: 'percent', operand }
  return operand
}

function primary(reader: TokenReader): FormulaNode | undefined {
  const token = reader.take()
  switch (token?.kind) {
    case 'number':
      return { kind: 'number', value: token.value }
    case 'text':
      return { kind: 'text', value: token.value }
    case 'sheet': {
      const name = reader.take()
      return name?.kind === 'name' ? range(reader, name.text, token.text) : undefined
    }
    case 'name':
      return named(reader, token.text)
    case 'mark':
      return token.text === '(' ? inBrackets(reader) : token.text === '{' ? array(reader) : undefined
    default:
      return undefined
  }
}

function inBrackets(reader: TokenReader): FormulaNode | undefined {
  const inner = expression(reader, 0)
  return inner && reader.takeMark(')') ? inner : undefined
}

/** `{1,2,3}`: one row of constants. */
function array(reader: TokenReader): FormulaNode | undefined {
  const items = list(reader, '}')
  return items && { kind: 'array', items }
}

function named(reader: TokenReader, name: string): FormulaNode | undefined {
  if (reader.takeMark('(')) {
    const parameters = list(reader, ')')
    return parameters && { kind: 'call', name: name.toUpperCase(), parameters }
  }
  if (/^(TRUE|FALSE)$/i.test(name)) return { kind: 'truth', value: name.toUpperCase() === 'TRUE' }
  return range(reader, name)
}

function list(reader: TokenReader, closing: string): readonly FormulaNode[] | undefined {
  if (reader.takeMark(closing)) return []
  const items: FormulaNode[] = []
  do {
    const item = expression(reader, 0)
    if (!item) return undefined
    items.push(item)
  } while (reader.takeMark(','))
  return reader.takeMark(closing) ? items : undefined
}

function range(reader: TokenReader, first: string, sheet?: string): RangeNode | undefined {
  const start = cellOf(first)
  if (!start) return undefined
  const named = sheet === undefined ? {} : { sheet }
  if (!reader.takeMark(':'))
    return { kind: 'range', ...named, top: start.row, left: start.column, bottom: start.row, right: start.column }
  const token = reader.take()
  const end = token?.kind === 'name' ? cellOf(token.text) : undefined
  return end && { kind: 'range', ...named, top: start.row, left: start.column, bottom: end.row, right: end.column }
}

// $F$12
const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i

function cellOf(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = CELL.exec(text)
  if (!match) return undefined
  const [, letters = '', row = ''] = match
  return { row: Number(row) - 1, column: columnNumber(letters) }
}
