import { type Answer, invalid, missing } from './answer.ts'
import { decimal, type Exact } from './exact.ts'

/** The inputs of one indicator for one unit, as in a line of `eval`: letter to JSON value. */
export type Given = { readonly [letter: string]: GivenValue }

export type GivenValue = string | number | boolean | null | undefined | Given

export type Read<Value> = { readonly kind: 'given'; readonly value: Value } | Unread

interface Unread {
  readonly kind: 'missing' | 'invalid'
}

const PLAIN = /^-?\d+(\.\d+)?$/

const isBlank = (value: GivenValue): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '')

/** A count or an amount: a decimal that is not negative. */
export function readNumber(value: GivenValue): Read<Exact> {
  if (isBlank(value)) return { kind: 'missing' }
  if (typeof value === 'string' && !PLAIN.test(value.trim())) return { kind: 'invalid' }
  const number = typeof value === 'object' ? undefined : decimal(String(value).trim())
  if (!number || number.numerator < 0n) return { kind: 'invalid' }
  return { kind: 'given', value: number }
}

export function readYesNo(value: GivenValue): Read<boolean> {
  if (isBlank(value)) return { kind: 'missing' }
  const word = String(value).trim().toLowerCase()
  return word === 'true' || word === 'false' ? { kind: 'given', value: word === 'true' } : { kind: 'invalid' }
}

/** The printed option, counted from 1, out of `count`. */
export function readOption(value: GivenValue, count: number): Read<number> {
  const read = readNumber(value)
  if (read.kind !== 'given') return read
  const option = Number(read.value.numerator)
  const isPrinted = read.value.denominator === 1n && option >= 1 && option <= count
  return isPrinted ? { kind: 'given', value: option } : { kind: 'invalid' }
}

export const unread = (reads: readonly Unread[]): Answer =>
  reads.some(read => read.kind === 'invalid') ? invalid : missing

/** The letters of a rule; the rule is missing when any of them is. */
export function withNumbers<Letter extends string>(
  given: Given,
  letters: readonly Letter[],
  answer: (numbers: Record<Letter, Exact>) => Answer,
): Answer {
  const reads = letters.map(letter => readNumber(given[letter]))
  const wrong = reads.filter((read): read is Unread => read.kind !== 'given')
  if (wrong.length > 0) return unread(wrong)
  const values = reads.flatMap(read => (read.kind === 'given' ? [read.value] : []))
  return answer(Object.fromEntries(letters.map((letter, index) => [letter, values[index]])) as Record<Letter, Exact>)
}

/** The default of a letter that restates another one, used while the letter itself is empty. */
export const orElse = (given: Given, letter: string, other: string): Given =>
  isBlank(given[letter]) ? { ...given, [letter]: given[other] } : given
