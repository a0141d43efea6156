import fc from 'fast-check'
import Fraction from 'fraction.js'
import { describe, expect, test } from 'vitest'
import { parseDecimal, ratio, rationalOfDouble, sumOf, toDouble, toFractionText } from '../../dsl/numbers/rational.ts'

/** A double as the fraction that its bits are. */
function bitsOf(value: number): Fraction {
  let power = 0n
  let whole = value
  while (!Number.isInteger(whole)) {
    whole *= 2
    power += 1n
  }
  return new Fraction(BigInt(whole), 2n ** power)
}

const view = new DataView(new ArrayBuffer(8))

/** The next double above or below, of a positive number. */
function neighbour(value: number, step: 1n | -1n): number {
  view.setFloat64(0, value)
  view.setBigUint64(0, view.getBigUint64(0) + step)
  return view.getFloat64(0)
}

const digits = fc.bigInt({ min: 1n, max: 10n ** 60n })
const fractions = fc
  .tuple(digits, digits, fc.integer({ min: -330, max: 310 }))
  .map(([numerator, denominator, power]) => {
    const scale = 10n ** BigInt(Math.abs(power))
    return power >= 0 ? new Fraction(numerator * scale, denominator) : new Fraction(numerator, denominator * scale)
  })

describe('the double of a fraction', () => {
  test('no double is nearer, and ties go to the even one', () => {
    fc.assert(
      fc.property(fractions, value => {
        const double = toDouble(value)
        if (!Number.isFinite(double) || double === 0) return
        const distance = value.sub(bitsOf(double)).abs()
        for (const other of [neighbour(double, 1n), neighbour(double, -1n)]) {
          if (!Number.isFinite(other)) continue
          const order = distance.compare(value.sub(bitsOf(other)).abs())
          expect(Number(order)).toBeLessThanOrEqual(0)
          view.setFloat64(0, double)
          if (Number(order) === 0) expect(view.getBigUint64(0) % 2n).toBe(0n)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('every double comes back from its shortest decimal', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), value => {
        expect(toDouble(rationalOfDouble(value)!)).toBe(value + 0)
      }),
      { numRuns: 5000 },
    )
  })

  test.each<[string, bigint, bigint, number]>([
    ['a tie goes down to the even double', 2n ** 53n + 1n, 1n, 2 ** 53],
    ['a tie goes up to the even double', 2n ** 53n + 3n, 1n, 2 ** 53 + 4],
    ['just above a tie', (2n ** 53n + 1n) * 10n ** 40n + 1n, 10n ** 40n, 2 ** 53 + 2],
    ['the least subnormal', 1n, 2n ** 1074n, Number.MIN_VALUE],
    ['half of it goes to 0', 1n, 2n ** 1075n, 0],
    ['three halves of it go to two', 3n, 2n ** 1075n, 2 * Number.MIN_VALUE],
    ['a little more than half of it', 2n ** 60n + 1n, 2n ** 1135n, Number.MIN_VALUE],
    ['rounded once among subnormals', (2n ** 54n + 1n) * 2n ** 8n, 2n ** 1137n, 2 ** -1075 + 2 ** -1074],
    ['the greatest double', 2n ** 1024n - 2n ** 971n, 1n, Number.MAX_VALUE],
    ['half a step above it', 2n ** 1024n - 2n ** 970n, 1n, Number.POSITIVE_INFINITY],
    ['less than half a step above it', 2n ** 1024n - 2n ** 970n - 1n, 1n, Number.MAX_VALUE],
    ['far above it', 10n ** 400n, 1n, Number.POSITIVE_INFINITY],
    ['far below everything', 1n, 10n ** 400n, 0],
    ['one third', 1n, 3n, 1 / 3],
    ['negative', -106n, 7n, -106 / 7],
    ['nothing', 0n, 7n, 0],
  ])('%s', (_, numerator, denominator, expected) => {
    expect(toDouble(new Fraction(numerator, denominator))).toBe(expected)
  })
})

describe('decimals', () => {
  test.each([
    ['12', '12'],
    ['-0.5', '-1/2'],
    ['1e-7', '1/10000000'],
    ['.25', '1/4'],
    ['5.', '5'],
    ['1E+2', '100'],
  ])('%s is %s', (text, expected) => {
    expect(toFractionText(parseDecimal(text)!)).toBe(expected)
  })

  test.each(['', '.', '-', '1,5', '1e', '0x10', '1e500', `1${'0'.repeat(400)}`, ' 1', 'NaN', 'Infinity'])(
    '“%s” is no figure',
    text => {
      expect(parseDecimal(text)).toBeUndefined()
    },
  )

  test('a sum does not depend on the order', () => {
    const values = fc.array(fc.tuple(fc.integer(), fc.integer({ min: 1, max: 99 })).map(([n, d]) => ratio(n, d)))
    fc.assert(
      fc.property(values, all => {
        const sum = all.reduce((before, value) => before.add(value), new Fraction(0))
        expect(sumOf(all).equals(sum)).toBe(true)
        expect(sumOf(all.toReversed()).equals(sum)).toBe(true)
      }),
    )
  })
})
