import { type Rational, sumOf } from '../../numbers/rational.ts'
import { type ColumnTable, GREATEST, LEAST } from './column-table.ts'
import type { Quotient } from './quotient-form.ts'
import { isAmount, type Term, type TermOf } from './terms.ts'

/** Room for sums, shared by all rules: they use it one after the other. */
export interface Scratch {
  numerator: Float64Array
  denominator: Float64Array
}

/** A quotient over the columns of the bound table. */
export interface QuotientTerms {
  readonly terms: readonly Term[]
  readonly hasDenominator: boolean
  /** Relative error of `numerator / denominator` in doubles, generously. */
  readonly error: number
  readonly bind: (table: ColumnTable) => void
  /** Adds up the rows; a row with a figure that is missing, invalid or out of range becomes `NaN`. */
  readonly load: (start: number, end: number) => QuotientColumns
  /** Of a row that has all figures. */
  readonly isDividedByZeroAt: (row: number) => boolean
  /** Of a row that has all figures and a denominator other than 0. */
  readonly exactAt: (row: number) => Rational
  /**
   * How the exact quotient of such a row stands to a fraction: negative, 0 or positive. Figures of a few decimals are
   * compared without long arithmetic.
   */
  readonly compareAt: (row: number, fraction: Fraction) => number
}

export interface Fraction {
  readonly value: Rational
  readonly numerator: number
  readonly denominator: number
}

/** Without denominator, `denominator` is the numerator again and not to be read. */
export interface QuotientColumns {
  readonly numerator: Float64Array
  readonly denominator: Float64Array
}

/** `undefined` where a name is no amount or has a default that is no sum. */
export function quotientTermsOf(quotient: Quotient, termOf: TermOf, scratch: Scratch): QuotientTerms | undefined {
  const above = amountsOf(quotient.numerator, termOf)
  const below = amountsOf(quotient.denominator, termOf)
  if (!above || !below) return undefined
  const terms = [...above, ...below]
  const hasDenominator = below.length > 0
  const roundings = terms.reduce((sum, term) => sum + term.roundings + 1, 4)
  return {
    terms,
    hasDenominator,
    error: roundings * Number.EPSILON,
    bind: table => {
      if (scratch.numerator.length < table.units) {
        scratch.numerator = new Float64Array(table.units)
        scratch.denominator = new Float64Array(table.units)
      }
      for (const term of terms) term.bind(table)
    },
    load: (start, end) => {
      for (const term of terms) term.load(start, end)
      const numerator = summed(above, scratch.numerator, start, end)
      return { numerator, denominator: hasDenominator ? summed(below, scratch.denominator, start, end) : numerator }
    },
    isDividedByZeroAt: row => hasDenominator && below.every(({ values }) => values[row] === 0),
    exactAt: row => exactQuotient(above, below, row),
    compareAt: (row, fraction) => {
      for (const scale of SCALES) {
        const left = wholeSum(above, row, scale) * fraction.denominator
        const right = (hasDenominator ? wholeSum(below, row, scale) : scale) * fraction.numerator
        if (left <= Number.MAX_SAFE_INTEGER && right <= Number.MAX_SAFE_INTEGER) return left - right
      }
      return Number(exactQuotient(above, below, row).compare(fraction.value))
    },
  }
}

function exactQuotient(above: readonly Term[], below: readonly Term[], row: number): Rational {
  const numerator = sumOf(above.map(term => term.exactAt(row)))
  return below.length === 0 ? numerator : numerator.div(sumOf(below.map(term => term.exactAt(row))))
}

/** Whole figures, and figures of up to three and six decimals. */
const SCALES = [1, 1e3, 1e6]

/** `NaN` where a term is not whole at this scale. */
function wholeSum(terms: readonly Term[], row: number, scale: number): number {
  let sum = 0
  for (const term of terms) sum += term.wholeAt(row, scale)
  return sum
}

function amountsOf(names: Quotient['numerator'], termOf: TermOf): readonly Term[] | undefined {
  const terms = names.map(termOf)
  return terms.every((term): term is Term => term !== undefined && isAmount(term.kind)) ? terms : undefined
}

/** One column is taken as it is; its rows are looked at when they are used. */
function summed(terms: readonly Term[], into: Float64Array, start: number, end: number): Float64Array {
  const [first, second, ...others] = terms
  if (!first || !second) return first?.values ?? into
  addTwo(first.values, second.values, into, start, end)
  for (const { values } of others) addTwo(into, values, into, start, end)
  return into
}

// Rows run inside all columns, so each index holds a number.
function addTwo(left: Float64Array, right: Float64Array, into: Float64Array, start: number, end: number): void {
  for (let row = start; row < end; row++) {
    const one = left[row] as number
    const other = right[row] as number
    const usable =
      (one === 0 || (one >= LEAST && one <= GREATEST)) && (other === 0 || (other >= LEAST && other <= GREATEST))
    into[row] = usable ? one + other : Number.NaN
  }
}
