/**
 * What the inputs of an indicator look like and where its rule bends: what a generator must know to
 * aim at the interesting places. How points are given is not said here.
 */
export type Shape =
  /** Letters of printed choices, each with its number of options. */
  | { readonly kind: 'choices'; readonly options: Readonly<Record<string, number>> }
  | { readonly kind: 'ticks'; readonly count: number }
  | RatioShape
  /** One count or amount. */
  | { readonly kind: 'number'; readonly letter: string; readonly bends: readonly string[]; readonly money: boolean }
  /** A count that matters only if something exists: 1.5. */
  | { readonly kind: 'guarded'; readonly bends: readonly string[] }
  /** Two ratios of which the second restates a letter of the first: 3.6. */
  | { readonly kind: 'platforms' }
  | { readonly kind: 'children'; readonly children: Readonly<Record<string, Shape>> }
  | { readonly kind: 'nothing' }

/** Sum of the letters above over the sum of those below; it bends at the shares in `bends`. */
export interface RatioShape {
  readonly kind: 'ratio'
  readonly above: readonly string[]
  readonly below: readonly string[]
  /** As fractions of whole numbers: `80/100`. */
  readonly bends: readonly (readonly [number, number])[]
  readonly money: boolean
}

const choice = (count: number): Shape => ({ kind: 'choices', options: { option: count } })
const ticks = (count: number): Shape => ({ kind: 'ticks', count })
const number = (letter: string, bends: readonly string[], money = false): Shape => ({
  kind: 'number',
  letter,
  bends,
  money,
})

function ratio(above: string, below: string, percent = 100, money = false): Shape {
  const bends: [number, number][] = percent === 100 ? [[1, 1]] : [bend(percent), [1, 1]]
  return { kind: 'ratio', above: [...above], below: [...below], bends, money }
}

const bend = (percent: number): [number, number] => [percent * 100, 10_000]

const spendingOnSecurity: Shape = {
  kind: 'ratio',
  above: ['a', 'b'],
  below: ['c'],
  bends: [bend(10), bend(7), bend(3)],
  money: true,
}
const spending = number('x', ['2', '1', '0.5'], true)
const children: Readonly<Record<string, Shape>> = {
  '5.12.1': spendingOnSecurity,
  '5.12.2': spending,
  '5.12.3': spending,
  '5.12.4': spending,
  '5.12.5': spending,
  '5.12.6': spending,
}

/** Codes that share a shape: the indicators of the decision, and the criteria of 5.12. */
const table: readonly (readonly [codes: string, shape: Shape])[] = [
  ['1.1 1.4 1.8 1.10 6.19 6.20', choice(3)],
  ['1.6 1.7 1.9 4.1 4.2 4.3 4.4 6.5 6.15 6.16 6.18', choice(2)],
  ['2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 2.10 2.11', choice(2)],
  ['3.5', { kind: 'choices', options: { p1: 3, p2: 2 } }],
  ['6.2', { kind: 'choices', options: { p1: 2, p2: 2 } }],
  ['1.2 6.1 6.4 6.17', ticks(2)],
  ['6.3', ticks(3)],
  ['1.5', { kind: 'guarded', bends: ['20', '10'] }],
  ['1.3 3.1 3.2 3.3 3.4 3.7 4.6 4.7 4.8 4.10 4.11 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.11', ratio('a', 'b')],
  ['6.6 6.7 6.8 6.9 6.10 7.7 7.10 8.1 8.4', ratio('a', 'b')],
  ['3.6', { kind: 'platforms' }],
  ['4.5', ratio('abcd', 'ef')],
  ['6.11', ratio('cd', 'ab')],
  ['6.12', ratio('bc', 'a', 80)],
  ['6.13', ratio('ab', 'cd')],
  ['6.14', ratio('bd', 'ac')],
  ['4.12 7.6 8.2', ratio('a', 'b', 80)],
  ['4.13 8.5', ratio('a', 'b', 70)],
  ['4.9 7.5 7.8 8.3', ratio('a', 'b', 50)],
  ['7.3 7.4', ratio('a', 'b', 10)],
  ['7.2 7.9', ratio('a', 'b', 5)],
  ['7.1', ratio('a', 'b', 20, true)],
  ['6.22', ratio('ab', 'c', 1, true)],
  ['7.11 7.12', ratio('a', 'b', 0.25, true)],
  ['5.1 5.9 5.10', number('x', [])],
  ['8.6 8.7', number('x', [], true)],
  ['6.21', number('n', ['10'])],
  ['8.8', number('n', ['20'])],
  ['5.12', { kind: 'children', children }],
  ['5.12.1', spendingOnSecurity],
  ['5.12.2 5.12.3 5.12.4 5.12.5 5.12.6', spending],
  ['9.1 9.2 9.3', { kind: 'nothing' }],
]

/** The shape of every code that can be scored. */
export const shapes: ReadonlyMap<string, Shape> = new Map(
  table.flatMap(([codes, shape]) => codes.split(' ').map(code => [code, shape] as const)),
)

/** Rules that compare with the other units; `lowest` where the decision says min-max. */
export const comparedCodes: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(['4.5', '4.6', '4.11', '5.1', '5.9', '5.10'].map(code => [code, ['lowest', 'highest']])),
  ...Object.fromEntries(['7.10', '8.6', '8.7'].map(code => [code, ['highest']])),
}
