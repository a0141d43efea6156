import { isAmountKind } from '../../model/input-kinds.ts'
import type { InputKind } from '../../model/rulebook.ts'
import { parseDecimal, type Rational, rationalOfDouble, sumOf, toDouble, zero } from '../../numbers/rational.ts'
import { inputNamed, type Names } from '../names.ts'
import { type ColumnTable, INVALID } from './column-table.ts'
import { type Line, lineOf, type Name } from './quotient-form.ts'

/**
 * One figure of the rules for all units of the table that is bound: its column, with the default filled in where the
 * figure itself is missing. `NaN` is missing, a negative or infinite number invalid.
 */
export interface Term {
  readonly kind: InputKind | 'fact'
  /** Of a choice; 0 otherwise. */
  readonly options: number
  /** Roundings between the decimals and `values`; 1 where each value is the double of one decimal. */
  readonly roundings: number
  values: Float64Array
  /** The bound table has no column for it, nor for its default. */
  isAbsent: boolean
  readonly bind: (table: ColumnTable) => void
  /** Fills `values` from `start` to `end`; must come before they are read. */
  readonly load: (start: number, end: number) => void
  /** The exact value of a row that has a number. */
  readonly exactAt: (row: number) => Rational
  /**
   * The exact value of a row that has a number, times a power of ten, where that is a whole number of at most 15 digits;
   * else `NaN`.
   */
  readonly wholeAt: (row: number, scale: number) => number
}

/** The term of a name, or `undefined` where its default is not a sum of figures or a fixed number. */
export type TermOf = (name: Name) => Term | undefined

/** Terms are shared by all rules, so that a default is filled in once. */
export function termsOf(names: Names): TermOf {
  const known = new Map<Name, Term | undefined>()
  const resolving = new Set<Name>()
  const termOf: TermOf = name => {
    if (known.has(name)) return known.get(name)
    if (resolving.has(name)) return undefined
    resolving.add(name)
    const term = compileTerm(name, names, termOf)
    resolving.delete(name)
    known.set(name, term)
    return term
  }
  return termOf
}

function compileTerm(name: Name, names: Names, termOf: TermOf): Term | undefined {
  if (!names.inputs.has(name as Parameters<typeof inputNamed>[1])) return directTerm(name, 'fact', 0)
  const input = inputNamed(names, name as Parameters<typeof inputNamed>[1])
  const own = limitedTerm(directTerm(name, input.kind, input.options.length), input.atMost)
  if (!input.default) return own
  const line = lineOf(input.default, { measures: new Map(), maximum: zero })
  const fallback = line && fallbackOf(line, input.kind, termOf)
  return fallback && termWithDefault(own, fallback)
}

/** What a default adds up: terms, or a fixed number. */
type Fallback = { readonly terms: readonly Term[]; readonly fixed: Rational }

function fallbackOf({ slope, offset, quotient }: Line, kind: InputKind, termOf: TermOf): Fallback | undefined {
  if (!quotient) return canBeFixed(offset, kind) ? { terms: [], fixed: offset } : undefined
  if (!slope.equals(1) || offset.n !== 0n || quotient.denominator.length > 0) return undefined
  const terms = quotient.numerator.map(termOf)
  if (!terms.every(term => term !== undefined)) return undefined
  const fits = isAmount(kind) ? terms.every(term => isAmount(term.kind)) : terms.length === 1 && terms[0]?.kind === kind
  return fits ? { terms, fixed: zero } : undefined
}

/** A condition is 1 or 0 while nothing is said. */
function canBeFixed(value: Rational, kind: InputKind): boolean {
  if (kind === 'yes-no') return value.n === 0n || value.equals(1)
  return isAmount(kind) && value.compare(zero) >= 0
}

/** One term stands for its own decimal; a sum of terms is rounded once more for each. */
function roundingsOf({ terms, fixed }: Fallback): number {
  const [only] = terms
  if (!only) return isShortDecimal(fixed) ? 1 : 2
  return terms.length === 1 ? only.roundings : terms.reduce((sum, { roundings }) => sum + roundings + 1, 0)
}

/** Whether any number that is not negative will do. */
export const isAmount = (kind: Term['kind']): boolean => kind === 'fact' || isAmountKind(kind)

const NOTHING = new Float64Array(0)

function directTerm(name: Name, kind: Term['kind'], options: number): Term {
  let absent = NOTHING
  const term: Term = {
    kind,
    options,
    roundings: 1,
    values: NOTHING,
    isAbsent: true,
    bind: ({ units, columns }) => {
      const column = columns.get(name)
      term.isAbsent = column === undefined
      if (!column && absent.length < units) absent = new Float64Array(units).fill(Number.NaN)
      term.values = column ?? absent
    },
    load: () => {},
    exactAt: row => rationalOfDouble(at(term.values, row)) ?? zero,
    wholeAt: (row, scale) => wholeOf(at(term.values, row), scale),
  }
  return term
}

/** Figures above the limit of their input are invalid. */
function limitedTerm(own: Term, limit: Rational | undefined): Term {
  if (!limit) return own
  const atMost = toDouble(limit)
  let limited = NOTHING
  const term: Term = {
    ...own,
    bind: table => {
      own.bind(table)
      term.isAbsent = own.isAbsent
      if (!own.isAbsent && limited.length < table.units) limited = new Float64Array(table.units)
      term.values = own.isAbsent ? own.values : limited
    },
    load: (start, end) => {
      if (own.isAbsent) return
      for (let row = start; row < end; row++) {
        const value = at(own.values, row)
        limited[row] = value > atMost ? INVALID : value
      }
    },
  }
  return term
}

function termWithDefault(own: Term, { terms, fixed }: Fallback): Term {
  let filled = NOTHING
  const fixedDouble = toDouble(fixed)
  const [only, ...others] = terms
  const isOwn = (row: number): boolean => !own.isAbsent && !Number.isNaN(at(own.values, row))
  const term: Term = {
    kind: own.kind,
    options: own.options,
    roundings: roundingsOf({ terms, fixed }),
    values: NOTHING,
    isAbsent: true,
    bind: table => {
      own.bind(table)
      for (const each of terms) each.bind(table)
      const isEmpty = isDefaultAbsent()
      term.isAbsent = own.isAbsent && isEmpty
      if (isEmpty) term.values = own.values
      else if (filled.length < table.units) filled = new Float64Array(table.units)
    },
    load: (start, end) => {
      if (isDefaultAbsent()) return
      for (const each of terms) each.load(start, end)
      term.values = own.isAbsent && only && others.length === 0 ? only.values : filled
      if (term.values === filled) fill(start, end)
    },
    exactAt: row => (isOwn(row) ? own.exactAt(row) : sumOf([fixed, ...terms.map(each => each.exactAt(row))])),
    wholeAt: (row, scale) => (isOwn(row) ? own.wholeAt(row, scale) : defaultWholeAt(row, scale)),
  }
  return term

  function defaultWholeAt(row: number, scale: number): number {
    const scaledFixed = fixed.mul(scale)
    let sum = scaledFixed.d === 1n ? toDouble(scaledFixed) : Number.NaN
    for (const each of terms) sum += each.wholeAt(row, scale)
    return sum <= MOST_DIGITS ? sum : Number.NaN
  }

  function isDefaultAbsent(): boolean {
    return terms.length > 0 && terms.every(({ isAbsent }) => isAbsent)
  }

  function fill(start: number, end: number): void {
    for (let row = start; row < end; row++) filled[row] = isOwn(row) ? at(own.values, row) : defaultAt(row)
  }

  /** Of what is invalid and what is missing, invalid is the graver. */
  function defaultAt(row: number): number {
    let sum = fixedDouble
    let isMissing = false
    for (const { values } of terms) {
      const value = at(values, row)
      if (value < 0 || value === Number.POSITIVE_INFINITY) return INVALID
      if (Number.isNaN(value)) isMissing = true
      sum += value
    }
    return isMissing ? Number.NaN : Math.min(sum, Number.MAX_VALUE)
  }
}

const MOST_DIGITS = 1e15

/**
 * A double of at most 15 digits stands for the one decimal of so many digits that is nearest to it; where dividing the
 * scaled number again gives the same double, that decimal is it.
 */
function wholeOf(value: number, scale: number): number {
  const scaled = Math.round(value * scale)
  return scaled <= MOST_DIGITS && scaled / scale === value ? scaled : Number.NaN
}

/** Rows run from 0 to the number of units, so the index is always inside. */
const at = (values: Float64Array, row: number): number => values[row] as number

/** Whether comparing doubles with this number is comparing the decimals that they stand for. */
export function isShortDecimal(value: Rational): boolean {
  const shown = parseDecimal(String(toDouble(value)))
  return shown?.equals(value) ?? false
}
