import { parseDecimal, type Rational } from '../../numbers/rational.ts'
import type { Given } from '../../score/given.ts'

/** A number as somebody published it: its value, and to how many decimals it was given. */
export interface WrittenNumber {
  readonly value: Rational
  readonly decimals: number
}

/**
 * `0.3048`, `0,3048`, `+44,6%`, `53/63` (the place among so many). `undefined` for what is no number, and for a comma
 * that could as well part thousands (`1,234`).
 */
export function writtenNumber(given: Given): WrittenNumber | undefined {
  if (given.kind === 'nothing' || given.kind === 'truth') return undefined
  const text = given.text
    .trim()
    .replace(/^\+/, '')
    .replace(/\s*%$/, '')
    .replace(/^(\d+)\s*\/\s*\d+$/, '$1')
  const [, whole = '', mark = '', fraction = ''] = /^(-?\d+)(?:([.,])(\d+))?$/.exec(text) ?? []
  if (whole === '') return exponential(text)
  if (mark === ',' && fraction.length === 3 && !/^-?0$/.test(whole)) return undefined
  const value = parseDecimal(fraction === '' ? whole : `${whole}.${fraction}`)
  return value && { value, decimals: fraction.length }
}

/** Doubles of other programs: `3e-7`. */
function exponential(text: string): WrittenNumber | undefined {
  const value = /^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? parseDecimal(text) : undefined
  return value && { value, decimals: 15 }
}
