import type { Given } from '../oracle/given.ts'
import { type Random, seededRandom, seedOf } from '../support/random.ts'
import { aimedAt } from './aimed-rows.ts'
import { comparedCodes, type Shape, shapes } from './shapes.ts'
import { someGiven, usualGiven } from './some-rows.ts'

/** One case of a differential test: the inputs of an indicator, and whom the unit is compared with. */
export interface Row {
  readonly code: string
  readonly given: Given
  readonly others?: readonly Given[]
}

/**
 * The rows of one code: first those that aim at its bends, its blanks and its wrong inputs, one by one, then
 * random ones up to `count`. The same call gives the same rows.
 */
export function rowsOf(code: string, count: number): readonly Row[] {
  const shape = shapes.get(code)
  if (!shape) throw new RangeError(`No shape is written for ${code}.`)
  const random = seededRandom(seedOf(code))
  const given = [...aimedAt(shape, random)]
  while (given.length < count) given.push(someGiven(shape, random))
  return given.map(inputs => withOthers(code, shape, inputs, random))
}

/** A row of a rule that compares: with a cohort of any size, with the given national extremes, or alone. */
function withOthers(code: string, shape: Shape, given: Given, random: Random): Row {
  const extremes = comparedCodes[code]
  if (!extremes || random.chance(0.15)) return { code, given }
  if (random.chance(0.15)) return { code, given: { ...given, ...someExtremes(extremes, random) } }
  const size = random.pick([0, 1, 2, 3, 8])
  const others = Array.from({ length: size }, () => someOther(shape, given, random))
  return { code, given, others }
}

function someExtremes(letters: readonly string[], random: Random): Given {
  const [low, high] = [random.pick(['0', '0.2', '3']), random.pick(['0', '0.5', '3', '400'])]
  const values: Readonly<Record<string, string>> = { lowest: low, highest: random.chance(0.2) ? low : high }
  return Object.fromEntries(letters.filter(() => random.chance(0.9)).map(letter => [letter, values[letter]]))
}

function someOther(shape: Shape, own: Given, random: Random): Given {
  if (random.chance(0.1)) return own
  return random.chance(0.7) ? usualGiven(shape, random) : someGiven(shape, random)
}
