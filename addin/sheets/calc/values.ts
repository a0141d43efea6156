/** What a cell or a formula comes to; blank is its own kind. */
export type CalcValue = number | string | boolean | Blank | CalcError

export interface Blank {
  readonly kind: 'blank'
}

export type ErrorName = '#DIV/0!' | '#VALUE!' | '#N/A' | '#NUM!' | '#REF!' | '#NAME?'

export interface CalcError {
  readonly kind: 'error'
  readonly name: ErrorName
}

export const blank: Blank = { kind: 'blank' }
export const failure = (name: ErrorName): CalcError => ({ kind: 'error', name })

export const isError = (value: CalcValue): value is CalcError => typeof value === 'object' && value.kind === 'error'
export const isBlank = (value: CalcValue): value is Blank => typeof value === 'object' && value.kind === 'blank'

/** As arithmetic takes a value: numeric text counts, other text is an error. */
export function toNumber(value: CalcValue): number | CalcError {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value === 'string') {
    const number = value.trim() === '' ? Number.NaN : Number(value)
    return Number.isFinite(number) ? number : failure('#VALUE!')
  }
  return value.kind === 'blank' ? 0 : value
}

/** As joining takes a value: a number as Excel shows it in General, 15 digits. */
export function toText(value: CalcValue): string | CalcError {
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (typeof value === 'string') return value
  return value.kind === 'blank' ? '' : value
}

export function toTruth(value: CalcValue): boolean | CalcError {
  if (typeof value === 'string') return /^(true|false)$/i.test(value) ? /^true$/i.test(value) : failure('#VALUE!')
  const number = toNumber(value)
  return typeof number === 'number' ? number !== 0 : number
}

/** Numbers before text before truth values; text without regard to letter case; blank like 0, empty or false. */
export function compareValues(left: CalcValue, right: CalcValue): number | CalcError {
  if (isError(left)) return left
  if (isError(right)) return right
  const first = isBlank(left) ? blankLike(right) : left
  const second = isBlank(right) ? blankLike(left) : right
  const order = rankOf(first) - rankOf(second)
  if (order !== 0) return order
  if (typeof first === 'string' && typeof second === 'string') return ordered(first.toLowerCase(), second.toLowerCase())
  return ordered(Number(first), Number(second))
}

const ordered = <Value extends string | number>(left: Value, right: Value): number =>
  left < right ? -1 : Number(left > right)

function blankLike(other: CalcValue): number | string | boolean {
  if (typeof other === 'string') return ''
  return typeof other === 'boolean' ? false : 0
}

const rankOf = (value: number | string | boolean): number => ['number', 'string', 'boolean'].indexOf(typeof value)
