import type { Rational } from '../numbers/rational.ts'

/**
 * A piece of an Excel formula (en-US form, without `=`) and how tightly its outermost operator binds, so
 * that parentheses stand only where Excel needs them.
 */
export interface Formula {
  readonly text: string
  readonly strength: number
}

const COMPARISON = 1
const SUM = 2
const PRODUCT = 3
const ATOM = 9

export type FormulaComparator = '>=' | '>' | '<=' | '<' | '=' | '<>'

/** A cell address, a name, or any text that needs no parentheses. */
export const atom = (text: string): Formula => ({ text, strength: ATOM })

export const call = (name: string, ...parameters: readonly Formula[]): Formula =>
  atom(`${name}(${parameters.map(({ text }) => text).join(',')})`)

export const textLiteral = (text: string): Formula => atom(`"${text.replaceAll('"', '""')}"`)

export const nothing: Formula = textLiteral('')

/** A rational as Excel writes it: a decimal where it ends within 15 digits, else a division. */
export function numberLiteral(value: Rational): Formula {
  const decimal = decimalText(value)
  if (decimal === undefined) return { text: `${value.s * value.n}/${value.d}`, strength: PRODUCT }
  return value.s < 0n ? { text: decimal, strength: SUM } : atom(decimal)
}

/** The decimal of at most 15 digits that equals the value, if there is one. */
export function decimalText(value: Rational): string | undefined {
  for (let places = 0, power = 1n; places <= 15; places += 1, power *= 10n) {
    if (power % value.d !== 0n) continue
    const digits = String((value.n * power) / value.d)
    return digits.length > 15 ? undefined : `${value.s < 0n ? '-' : ''}${withPoint(digits, places)}`
  }
  return undefined
}

function withPoint(digits: string, places: number): string {
  if (places === 0) return digits
  const padded = digits.padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

export const add = (left: Formula, right: Formula): Formula => binary(left, '+', right, SUM)
export const subtract = (left: Formula, right: Formula): Formula => binary(left, '-', right, SUM)
export const multiply = (left: Formula, right: Formula): Formula => binary(left, '*', right, PRODUCT)
export const divide = (left: Formula, right: Formula): Formula => binary(left, '/', right, PRODUCT)
export const negate = (operand: Formula): Formula => ({ text: `-${wrapped(operand, PRODUCT + 1)}`, strength: SUM })

export const compare = (left: Formula, comparator: FormulaComparator, right: Formula): Formula =>
  binary(left, comparator, right, COMPARISON)

export const when = (condition: Formula, yes: Formula, no: Formula): Formula => call('IF', condition, yes, no)

export const all = (conditions: readonly Formula[]): Formula => joined('AND', conditions, 'TRUE')
export const any = (conditions: readonly Formula[]): Formula => joined('OR', conditions, 'FALSE')

function joined(name: string, conditions: readonly Formula[], empty: string): Formula {
  const [first] = conditions
  if (first === undefined) return atom(empty)
  return conditions.length === 1 ? first : call(name, ...conditions)
}

function binary(left: Formula, operator: string, right: Formula, strength: number): Formula {
  const rightNeeds = operator === '+' || operator === '*' ? strength : strength + 1
  return { text: `${wrapped(left, strength)}${operator}${wrapped(right, rightNeeds)}`, strength }
}

const wrapped = ({ text, strength }: Formula, needed: number): string => (strength < needed ? `(${text})` : text)
