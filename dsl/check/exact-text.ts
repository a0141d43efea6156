import { type Rational, toFractionText } from '../numbers/rational.ts'

const MAXIMUM_DECIMALS = 15

/** The number as people write it, exactly: a short decimal with a point, else a fraction (`0.025`, `1/3`). */
export function exactText(value: Rational): string {
  const decimals = decimalsOf(value.d)
  if (decimals === undefined) return toFractionText(value)
  const digits = ((value.n * 10n ** BigInt(decimals)) / value.d).toString().padStart(decimals + 1, '0')
  const sign = value.s < 0n ? '-' : ''
  if (decimals === 0) return sign + digits
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Exact decimal text of any finite decimal, however long; `undefined` where there is none (1/3). */
export function decimalText(value: Rational): string | undefined {
  const text = exactText(value)
  return text.includes('/') ? undefined : text
}

function decimalsOf(denominator: bigint): number | undefined {
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n && twos <= MAXIMUM_DECIMALS; twos++) rest /= 2n
  for (; rest % 5n === 0n && fives <= MAXIMUM_DECIMALS; fives++) rest /= 5n
  const decimals = Math.max(twos, fives)
  return rest === 1n && decimals <= MAXIMUM_DECIMALS ? decimals : undefined
}
