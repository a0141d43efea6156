// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ScoringWorkbook } from '../../addin/ports.ts'
import { cellOf, located } from '../../addin/workbook/read/addresses.ts'
import { vietnameseWords } from '../../dsl/emit/words.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import { figureReader } from '../support/province-figures.ts'
import { someProvinces } from '../support/provinces.ts'
import { fillFigures } from './support/fill.ts'
import { onlyRuleSet, requestOf, type Started, scoringState, startThuoc } from './support/started.ts'

let started: Started
let state: ScoringWorkbook

beforeAll(async () => {
  started = await startThuoc()
  await started.addIn.workbook.create(requestOf(started.rules))
  state = await scoringState(started)
})
afterAll(() => started.dispose())

/** Measure, points and state of every code, as the cells show them. */
function shownScores(): ReadonlyMap<string, readonly unknown[]> {
  const { probe } = started
  return new Map(
    [...state.scoreCells].map(([code, address]) => {
      const { row } = cellOf(located(address)!.address)!
      return [code, ['D', 'E', 'K'].map(column => probe.value(`'Chấm điểm'!${column}${row + 1}`))]
    }),
  )
}

function expectAlike(
  found: ReadonlyMap<string, readonly unknown[]>,
  wanted: ReadonlyMap<string, readonly unknown[]>,
): void {
  const different = [...wanted].flatMap(([code, values]) =>
    values.flatMap((value, index) => {
      const other = found.get(code)?.[index]
      const isSame =
        typeof value === 'number' && typeof other === 'number'
          ? Math.abs(value - other) <= 1e-9 * Math.max(1, Math.abs(value))
          : value === other
      return isSame ? [] : [`${code} ${['measure', 'score', 'state'][index]}: ${String(other)} is not ${String(value)}`]
    }),
  )
  expect(different).toEqual([])
}

describe.each([
  ['complete', 2],
  ['untidy', 3],
] as const)('%s provinces', (manner, count) => {
  test.each(someProvinces(count, manner).map((province, index) => [index, province] as const))(
    'province %i has the same measures, points and states live, portable and by the scorer',
    async (_, province) => {
      const { addIn, rules, probe } = started
      const { rulebook } = onlyRuleSet(rules)
      const figures = figureReader(rulebook)(province)
      await addIn.workbook.switchMode('portable')
      await fillFigures(started, state, figures)
      const portable = shownScores()
      probe.reset()
      await addIn.workbook.switchMode('live')
      expect(probe.syncs()).toBeLessThanOrEqual(3)
      await probe.settled()
      const live = shownScores()
      const now = await scoringState(started)
      expect(now.mode).toBe('live')
      const scored = new Map(
        [...state.scoreCells.keys()].map(code => {
          const { score, state: word } = state.rules.scorer.score(code, now.figures)
          return [code, [score ? toDouble(score) : '', vietnameseWords.states[word]]]
        }),
      )
      expectAlike(live, portable)
      expectAlike(new Map([...live].map(([code, [, ...rest]]) => [code, rest])), scored)
    },
  )
})
