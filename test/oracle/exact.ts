const DECIMAL = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/

/**
 * An exact number of the oracle: numerator over a positive denominator, in lowest terms. It is the
 * oracle's own on purpose; the product's numbers are checked against it.
 */
export class Exact {
  readonly numerator: bigint
  readonly denominator: bigint

  constructor(numerator: bigint, denominator = 1n) {
    if (denominator === 0n) throw new RangeError('The oracle divided by zero.')
    const sign = denominator < 0n ? -1n : 1n
    const divisor = greatestCommonDivisor(numerator, denominator)
    this.numerator = (sign * numerator) / divisor
    this.denominator = (sign * denominator) / divisor
  }

  plus(other: Exact): Exact {
    const { numerator, denominator } = other
    return new Exact(this.numerator * denominator + numerator * this.denominator, this.denominator * denominator)
  }

  minus(other: Exact): Exact {
    return this.plus(other.times(new Exact(-1n)))
  }

  times(other: Exact): Exact {
    return new Exact(this.numerator * other.numerator, this.denominator * other.denominator)
  }

  over(other: Exact): Exact {
    return new Exact(this.numerator * other.denominator, this.denominator * other.numerator)
  }

  isAtLeast(other: Exact): boolean {
    return this.numerator * other.denominator >= other.numerator * this.denominator
  }

  isAbove(other: Exact): boolean {
    return !other.isAtLeast(this)
  }

  get isZero(): boolean {
    return this.numerator === 0n
  }

  /** Lowest terms: `20`, `106/7`. */
  toString(): string {
    return this.denominator === 1n ? String(this.numerator) : `${this.numerator}/${this.denominator}`
  }

  /** A double beside it, by long division of 25 digits: good to the last place or its neighbour. */
  toNumber(): number {
    const digits = 10n ** 25n
    const whole = this.numerator / this.denominator
    const rest = ((this.numerator % this.denominator) * digits) / this.denominator
    return Number(whole) + Number(rest) / Number(digits)
  }
}

/** A number of the decision: `10`, `2.5`, `1/4`, `0.25%`. */
export function exact(text: string): Exact {
  const [top = '', bottom] = text.replace('%', '/100').split('/')
  const numerator = decimal(top)
  const denominator = decimal(bottom ?? '1')
  if (!numerator || !denominator) throw new RangeError(`“${text}” is no number of the decision.`)
  return numerator.over(denominator)
}

/** The value of decimal text with a point, or `undefined` where the text is something else. */
export function decimal(text: string): Exact | undefined {
  const [matched, sign = '', whole = '', fraction = '', power = '0'] = DECIMAL.exec(text) ?? []
  if (matched === undefined || whole + fraction === '') return undefined
  const digits = BigInt(`${sign}${whole}${fraction}`)
  const exponent = BigInt(power) - BigInt(fraction.length)
  return exponent < 0n ? new Exact(digits, 10n ** -exponent) : new Exact(digits * 10n ** exponent)
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right]
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
