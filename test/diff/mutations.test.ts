import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareRuleSets } from '../../dsl/diff/compare.ts'
import { linesOf, ruleSetOf, type SmallIndicator, TITLES, textOf } from './small-index.ts'

const indicator = (title: string): fc.Arbitrary<SmallIndicator> =>
  fc.record({
    group: fc.constantFrom(1, 2),
    title: fc.constant(title),
    points: fc.integer({ min: 1, max: 20 }),
    kind: fc.constantFrom('bands', 'choose', 'tick', 'ratio', 'assessed', 'best'),
    threshold: fc.integer({ min: 10, max: 90 }),
    share: fc.integer({ min: 20, max: 80 }),
    letter: fc.constantFrom('a', 'x'),
    unit: fc.constantFrom('người', 'hộ'),
  })

/** Seven indicators, the first of each group fixed there, so that no group is empty after a change. */
const someIndicators = fc
  .tuple(...TITLES.slice(0, 7).map(indicator))
  .map(list => list.map((each, at) => (at < 4 ? { ...each, group: (at % 2) + 1 } : each)))

const judged = ({ kind }: SmallIndicator) => kind === 'bands' || kind === 'ratio'
const chosen = ({ kind }: SmallIndicator) => kind === 'choose' || kind === 'tick'

interface Mutation {
  readonly of: (indicator: SmallIndicator) => boolean
  readonly change: (indicator: SmallIndicator) => readonly SmallIndicator[]
  /** Beside the sums of points, which change with the points. */
  readonly lines: (code: string, indicator: SmallIndicator) => readonly string[]
}

const clause = { bands: 'band', ratio: 'formula', choose: 'option', tick: 'tick', assessed: '', best: '' } as const

const mutations: Readonly<Record<string, Mutation>> = {
  'a threshold': {
    of: judged,
    change: each => [{ ...each, threshold: each.threshold + 1 }],
    lines: (code, { kind }) => [`${code} rule ${clause[kind]}`],
  },
  'the points of an option': {
    of: chosen,
    change: each => [{ ...each, share: each.share + 1 }],
    lines: (code, { kind }) => Array<string>(kind === 'tick' ? 2 : 1).fill(`${code} rule ${clause[kind]}`),
  },
  'a unit': {
    of: judged,
    change: each => [{ ...each, unit: 'văn bản' }],
    lines: (code, { letter }) => [`${code} input ${letter} changed unit`, `${code} input tổng changed unit`],
  },
  'a letter': {
    of: judged,
    change: each => [{ ...each, letter: 'n' }],
    lines: code => [`${code} input n changed letter`],
  },
  'a title': {
    of: () => true,
    change: each => [{ ...each, title: 'Hoàn toàn khác hẳn' }],
    lines: code => [`${code} renamed`],
  },
  'a maximum': {
    of: () => true,
    change: each => [{ ...each, points: each.points + 1 }],
    lines: code => [`${code} maximum`],
  },
  'an indicator that is gone': { of: () => true, change: () => [], lines: code => [`${code} removed`] },
}

/** The codes as `textOf` gives them. */
function codesOf(indicators: readonly SmallIndicator[]): ReadonlyMap<string, string> {
  const counts = new Map<number, number>()
  return new Map(
    indicators.map(({ group, title }) => {
      counts.set(group, (counts.get(group) ?? 0) + 1)
      return [title, `${group}.${counts.get(group)}`] as const
    }),
  )
}

/** Sums that are other ones now, and rows behind a gap that have another code. */
function consequences(before: readonly SmallIndicator[], after: readonly SmallIndicator[]): readonly string[] {
  const sum = (list: readonly SmallIndicator[], group?: number) =>
    list.filter(each => group === undefined || each.group === group).reduce((total, { points }) => total + points, 0)
  const sums = [undefined, 1, 2].filter(group => sum(before, group) !== sum(after, group))
  const [earlier, later] = [codesOf(before), codesOf(after)]
  const renumbered = [...later].filter(([title, code]) => earlier.has(title) && earlier.get(title) !== code)
  return [
    ...sums.map(group => (group === undefined ? 'maximum' : `${group} maximum`)),
    ...renumbered.map(([, code]) => `${code} renumbered`),
  ]
}

test('an index does not differ from itself', () => {
  fc.assert(
    fc.property(someIndicators, indicators => {
      const text = textOf(indicators)
      expect(linesOf(compareRuleSets(ruleSetOf(text), ruleSetOf(text)).difference)).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test.each(Object.entries(mutations))('%s that changes is all that is told', (_, mutation) => {
  fc.assert(
    fc.property(someIndicators, fc.nat(6), (indicators, at) => {
      const target = indicators[at]!
      fc.pre(mutation.of(target))
      const changed = mutation.change(target)
      const after = indicators.flatMap(each => (each === target ? changed : [each]))
      const { difference } = compareRuleSets(ruleSetOf(textOf(indicators)), ruleSetOf(textOf(after)))
      const code = codesOf(indicators).get(target.title)!
      const expected = [...mutation.lines(code, target), ...consequences(indicators, after)]
      expect(linesOf(difference).toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 25 },
  )
})

test('an indicator that is new is all that is told, with the sums', () => {
  fc.assert(
    fc.property(someIndicators, indicator(TITLES[7]!), (indicators, added) => {
      const after = [...indicators, added]
      const { difference } = compareRuleSets(ruleSetOf(textOf(indicators)), ruleSetOf(textOf(after)))
      const expected = [`${codesOf(after).get(added.title)} added`, ...consequences(indicators, after)]
      expect(linesOf(difference).toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 25 },
  )
})

test('an indicator that moved to the other group is told as moved and renumbered', () => {
  fc.assert(
    fc.property(someIndicators, fc.nat(6), (indicators, at) => {
      const target = indicators[at]!
      const moved = { ...target, group: 3 - target.group }
      const after = [...indicators.filter(each => each !== target), moved]
      const { difference } = compareRuleSets(ruleSetOf(textOf(indicators)), ruleSetOf(textOf(after)))
      const code = codesOf(after).get(target.title)!
      const expected = [`${code} moved`, ...consequences(indicators, after)]
      expect(linesOf(difference).toSorted()).toEqual(expected.toSorted())
    }),
    { numRuns: 25 },
  )
})
