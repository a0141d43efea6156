import { type Rational, toFractionText } from '../numbers/rational.ts'

const READABLE_DECIMALS = 15
/** Beyond every figure that can be written. */
const MOST_DECIMALS = 1_000

/** The number as people write it, exactly: a short decimal with a point, else a fraction (`0.025`, `1/3`). */
export function exactText(value: Rational): string {
  return decimalWithin(value, READABLE_DECIMALS) ?? toFractionText(value)
}

/** Exact decimal text, however long; `undefined` where no finite decimal is the number (1/3). */
export function decimalText(value: Rational): string | undefined {
  return decimalWithin(value, MOST_DECIMALS)
}

function decimalWithin(value: Rational, most: number): string | undefined {
  const decimals = decimalsOf(value.d, most)
  if (decimals === undefined) return undefined
  const digits = ((value.n * 10n ** BigInt(decimals)) / value.d).toString().padStart(decimals + 1, '0')
  const sign = value.s < 0n ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function decimalsOf(denominator: bigint, most: number): number | undefined {
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n && twos <= most; twos++) rest /= 2n
  for (; rest % 5n === 0n && fives <= most; fives++) rest /= 5n
  const decimals = Math.max(twos, fives)
  return rest === 1n && decimals <= most ? decimals : undefined
}
