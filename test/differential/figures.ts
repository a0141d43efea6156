import { decimal, Exact } from '../oracle/exact.ts'
import type { Random } from '../support/random.ts'

/** The finest step at which an amount of money is told apart in the rows. */
const FINEST = new Exact(1n, 1_000_000_000n)
const ONE = new Exact(1n)

/** Decimal text of a number that has one: `0.7`, `12`. */
export function decimalText(value: Exact): string {
  let digits = 0
  while (10n ** BigInt(digits) % value.denominator !== 0n && digits < 40) digits++
  const scaled = (value.numerator * 10n ** BigInt(digits)) / value.denominator
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0')
  const sign = scaled < 0n ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** A figure, and the nearest ones below and above: a count moves by 1, money by a billionth. */
export function around(text: string, money: boolean): readonly string[] {
  const value = decimal(text)!
  const step = money ? FINEST : ONE
  return [value, value.minus(step), value.plus(step)].filter(near => near.numerator >= 0n).map(decimalText)
}

/** Whole numbers of all sizes that figures have: platforms, communes, people, parcels. */
export const someCount = (random: Random): number => random.whole(1, random.pick([7, 40, 787, 12_000, 1_700_000]))

/** An amount in tỷ đồng with up to three decimals. */
export const someAmount = (random: Random): string =>
  decimalText(new Exact(BigInt(someCount(random)), random.pick([1n, 10n, 100n, 1000n])))

/** Splits a decimal into as many parts that add up to it exactly. */
export function split(text: string, parts: number, random: Random): readonly string[] {
  const [, fraction = ''] = text.split('.')
  const scale = 10n ** BigInt(fraction.length)
  let rest = BigInt(text.replace('.', ''))
  const pieces: bigint[] = []
  for (let part = 1; part < parts; part++) {
    const piece = (rest * BigInt(random.whole(0, 1000))) / 1000n
    pieces.push(piece)
    rest -= piece
  }
  return [...pieces, rest].map(piece => decimalText(new Exact(piece, scale)))
}

/** What people type where a number belongs, and what nobody would: none of it is a figure. */
export const notNumbers: readonly (string | boolean)[] = [
  'abc',
  '-3',
  '-0.5',
  '12,5',
  '85%',
  '1.000.000',
  'có',
  '1/2',
  '#N/A',
  true,
]

/** Large, small and awkward, but figures. */
export const oddNumbers: readonly string[] = [
  '0',
  '0.5',
  '0.1',
  '0.3',
  '0.333333333333',
  '1',
  '999999999999',
  '123456789012345',
  '1000000000000000',
  '0.000001',
  '2.675',
]
