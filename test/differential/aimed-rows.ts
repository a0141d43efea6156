import { type Exact, exact } from '../oracle/exact.ts'
import type { Given, GivenValue } from '../oracle/given.ts'
import type { Random } from '../support/random.ts'
import { around, decimalText, notNumbers, oddNumbers, split } from './figures.ts'
import type { RatioShape, Shape } from './shapes.ts'
import { tickLetters, usualGiven } from './some-rows.ts'

/** Rows at and around every bend of a rule, and rows with each input blank or wrong in turn. */
export function aimedAt(shape: Shape, random: Random): readonly Given[] {
  const usual = usualGiven(shape, random)
  const spoiled = Object.keys(usual).flatMap(letter =>
    spoilersOf(usual[letter]).map((spoiler): Given => ({ ...usual, [letter]: spoiler })),
  )
  return [...bendsOf(shape, random), ...spoiled, {}]
}

function bendsOf(shape: Shape, random: Random): readonly Given[] {
  switch (shape.kind) {
    case 'choices':
      return combinations(Object.entries(shape.options).map(([letter, count]) => [letter, optionsTo(count)]))
    case 'ticks':
      return combinations(tickLetters(shape.count).map(letter => [letter, [true, false]]))
    case 'ratio':
      return ratioBends(shape, random)
    case 'number':
      return [...nearBends(shape.bends, shape.money), ...oddNumbers].map(figure => ({ [shape.letter]: figure }))
    case 'guarded':
      return combinations([
        ['has', [true, false, '']],
        ['n', [...nearBends(shape.bends, false), '0', '19.5', '']],
      ])
    case 'platforms':
      return combinations([
        ['a', ['0', '5', '7', '8', '']],
        ['c', ['0', '4', '9', '']],
        ['d', ['0', '3', '5', '']],
      ])
    case 'children':
      return childBends(shape.children, random)
    case 'nothing':
      return []
    default:
      return shape satisfies never
  }
}

const optionsTo = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index + 1))

const nearBends = (bends: readonly string[], money: boolean): readonly string[] =>
  bends.flatMap(bend => around(bend, money))

function childBends(children: Readonly<Record<string, Shape>>, random: Random): readonly Given[] {
  return Object.entries(children).flatMap(([code, child]) =>
    aimedAt(child, random).map((given): Given => {
      const others = Object.entries(children).map(([other, shape]) => [other, usualGiven(shape, random)])
      return { ...Object.fromEntries(others), [code]: given }
    }),
  )
}

/** Decimals whose sum or quotient a double misses: 0.3 + 0.4 over 10 is 7%, in doubles a little less. */
const TRAPS: readonly (readonly [above: string, below: string])[] = [
  ['0.7', '10'],
  ['0.3', '0.3'],
  ['2.1', '30'],
  ['0.07', '1'],
  ['0.57', '0.57'],
  ['4.35', '43.5'],
  ['1.1', '110'],
  ['0.0025', '1'],
  ['0.1', '40'],
]

function ratioBends(shape: RatioShape, random: Random): readonly Given[] {
  const atBends = shape.bends.flatMap(([share, whole]) =>
    [1, 3, 7, 101, 1733].flatMap(times => {
      const below = shape.money ? decimalText(exact(`${whole * times}/1000`)) : String(whole * times)
      const above = shape.money ? exact(`${share * times}/1000`) : exact(String(share * times))
      return nearExact(above, shape.money).map(near => [near, below] as const)
    }),
  )
  const edges: readonly (readonly [string, string])[] = [
    ['0', '0'],
    ['5', '0'],
    ['0', '100'],
    ['250', '100'],
    ...oddNumbers.map(odd => [odd, '100'] as const),
    ...oddNumbers.map(odd => ['3', odd] as const),
  ]
  return [...atBends, ...TRAPS, ...edges].map(([above, below]) => spread(shape, above, below, random))
}

const nearExact = (value: Exact, money: boolean): readonly string[] => around(decimalText(value), money)

/** The letters above and below the line, each side adding up to its figure. */
function spread(shape: RatioShape, above: string, below: string, random: Random): Given {
  const top = split(above, shape.above.length, random)
  const bottom = split(below, shape.below.length, random)
  return Object.fromEntries([
    ...shape.above.map((letter, index) => [letter, top[index]]),
    ...shape.below.map((letter, index) => [letter, bottom[index]]),
  ])
}

const WRONG_OPTIONS: readonly GivenValue[] = ['0', '4', '99', '1.5', ...notNumbers]

function spoilersOf(value: GivenValue): readonly GivenValue[] {
  if (typeof value === 'object') return [{}]
  if (typeof value === 'boolean') return ['', null, 'có', '1', '2', 'x']
  return ['', null, ...WRONG_OPTIONS]
}

function combinations(letters: readonly (readonly [string, readonly GivenValue[]])[]): readonly Given[] {
  return letters.reduce<readonly Given[]>(
    (sofar, [letter, values]) => sofar.flatMap(given => values.map(value => ({ ...given, [letter]: value }))),
    [{}],
  )
}
