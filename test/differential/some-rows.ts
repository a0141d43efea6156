import type { Given, GivenValue } from '../oracle/given.ts'
import type { Random } from '../support/random.ts'
import { notNumbers, oddNumbers, someAmount, someCount } from './figures.ts'
import type { Shape } from './shapes.ts'

/** Random inputs of which now and then one is blank, wrong or odd. */
export function someGiven(shape: Shape, random: Random): Given {
  const usual = usualGiven(shape, random)
  return Object.fromEntries(Object.entries(usual).map(([letter, value]) => [letter, sometimesOdd(value, random)]))
}

/** Random inputs as a province would report them. */
export function usualGiven(shape: Shape, random: Random): Given {
  switch (shape.kind) {
    case 'choices':
      return mapped(shape.options, count => String(random.whole(1, count)))
    case 'ticks':
      return Object.fromEntries(tickLetters(shape.count).map(letter => [letter, random.chance(0.5)]))
    case 'ratio':
      return lettersOf([...shape.below, ...shape.above], () => someFigure(shape.money, random))
    case 'number':
      return { [shape.letter]: someFigure(shape.money, random) }
    case 'guarded':
      return { has: random.chance(0.8), n: String(random.whole(0, 40)) }
    case 'platforms':
      return lettersOf(['a', 'c', 'd'], letter => (letter === 'd' ? '' : String(random.whole(0, 9))))
    case 'children':
      return mapped(shape.children, child => usualGiven(child, random))
    case 'nothing':
      return {}
    default:
      return shape satisfies never
  }
}

export const tickLetters = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `c${index + 1}`)

const someFigure = (money: boolean, random: Random): string => (money ? someAmount(random) : String(someCount(random)))

function sometimesOdd(value: GivenValue, random: Random): GivenValue {
  if (typeof value === 'object' && value !== null) return mapped(value, inner => sometimesOdd(inner, random))
  if (random.chance(0.05)) return random.pick(['', null])
  if (random.chance(0.03)) return random.pick(notNumbers)
  return typeof value === 'string' && random.chance(0.05) ? random.pick(oddNumbers) : value
}

const lettersOf = (letters: readonly string[], value: (letter: string) => GivenValue): Given =>
  Object.fromEntries(letters.map(letter => [letter, value(letter)]))

const mapped = <Value>(values: Readonly<Record<string, Value>>, value: (inner: Value) => GivenValue): Given =>
  Object.fromEntries(Object.entries(values).map(([key, inner]) => [key, value(inner)]))
