import type { Given, GivenValue } from '../oracle/given.ts'
import { type Row, rowsOf } from './rows.ts'

const TRUTH_LETTER = /^(c\d|has)$/
// Portable formulas hold counts to six decimals where they compare units; nobody counts in finer parts.
const FINER_THAN_FORMULAS = /^0\.\d{10,}$/

/**
 * The rows of a code that mean the same in the cells of a workbook as in a line of `eval`, with ticks as a person
 * enters them. Left out: `có`, which is an answer in a cell and none in `eval`, and TRUE where a number belongs, which
 * LibreOffice keeps as the number 1.
 */
export function cellRowsOf(code: string, count: number): readonly Row[] {
  return rowsOf(code, count).filter(({ given, others = [] }) => [given, ...others].every(fitsCells))
}

const fitsCells = (given: Given): boolean => Object.entries(given).every(([letter, value]) => fitsCell(letter, value))

function fitsCell(letter: string, value: GivenValue): boolean {
  if (typeof value === 'object' && value !== null) return fitsCells(value)
  if (typeof value === 'boolean') return TRUTH_LETTER.test(letter)
  return value !== 'có' && !FINER_THAN_FORMULAS.test(String(value))
}

/** What a person would have typed for a value of a case: the words of the drop-down for ticks. */
export function enteredValue(letter: string, value: GivenValue): string | number | undefined {
  if (typeof value === 'boolean') return value ? 'có' : 'không'
  if (typeof value !== 'string' || value === '') return undefined
  return NUMBER.test(value) && !TRUTH_LETTER.test(letter) ? Number(value) : value
}

const NUMBER = /^-?\d+(\.\d+)?$/
