import { expect, test } from 'vitest'
import { shapes } from '../../differential/shapes.ts'
import { usualGiven } from '../../differential/some-rows.ts'
import { seededRandom, seedOf } from '../../support/random.ts'
import { alone } from '../cohort.ts'
import type { Given } from '../given.ts'
import { scorableCodes, scoreByHand } from '../oracle.ts'
import { compared } from './compared.ts'
import { points, type Unit } from './points.ts'

/** The same figures as the plain functions take them. */
const unitOf = (given: Given): Unit => {
  const filled = given.d === '' ? { ...given, d: given.a } : given
  const pairs = Object.entries(filled).map(([letter, value]) => [
    letter,
    typeof value === 'string' ? Number(value) : value,
  ])
  return Object.fromEntries(pairs) as Unit
}

const some = (code: string): readonly Given[] => {
  const random = seededRandom(seedOf(code))
  const given = Array.from({ length: 200 }, () => usualGiven(shapes.get(code)!, random))
  // The plain functions divide by nothing and say NaN; that case is not theirs.
  return given.filter(({ a, d }) => !(d === '' && a === '0'))
}

test('every code but the sum of 5.12 is written once in doubles', () => {
  const written = [...Object.keys(points), ...Object.keys(compared)]
  expect(written.sort()).toEqual(scorableCodes.filter(code => code !== '5.12').sort())
})

test.each(Object.keys(points))('%s in doubles agrees with the exact oracle on usual figures', code => {
  for (const given of some(code)) {
    expect(points[code]!(unitOf(given))).toBeCloseTo(scoreByHand(code, given).score!.toNumber(), 9)
  }
})

test.each(Object.keys(compared))('%s in doubles agrees with the exact oracle on a usual cohort', code => {
  const cohort = some(code)
  const byHand = cohort.map(given => scoreByHand(code, given, { ...alone, others: cohort }).score!.toNumber())
  compared[code]!(cohort.map(unitOf)).forEach((score, index) => {
    expect(score).toBeCloseTo(byHand[index]!, 9)
  })
})
