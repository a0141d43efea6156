import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeOf } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { compileColumnItems } from '../../dsl/score/columns/column-items.ts'
import { columnStates, compileColumns } from '../../dsl/score/columns.ts'
import {
  band,
  body,
  compares,
  fact,
  guard,
  has,
  input,
  lacks,
  leavesOut,
  maximum,
  measure,
  minus,
  number,
  ofMaximum,
  over,
  part,
  plus,
  type Row,
  rulebookOf,
  rules,
  times,
} from './build.ts'
import { expectColumnsToAgree, type Rows, tableOf } from './columns-agree.ts'

const span = { start: 0, end: 0 }
const ratioOf = (code: string) => over(input(`${code}.a`), input(`${code}.b`))
const sumRatio = over(plus(input('1.2.a'), input('1.2.b')), input('1.2.c'))

/** Every shape of rule that the columns know, and some that they leave to the exact scorer. */
const shapes: Readonly<Record<string, Row>> = {
  'a plain ratio': {
    code: '1.1',
    points: '10',
    letters: 'a b',
    body: body(rules.formula(times(ratioOf('1.1'), maximum))),
  },
  'bands on a ratio of sums': {
    code: '1.2',
    points: '5',
    letters: 'a b c',
    body: body(
      rules.bands(
        sumRatio,
        [band('>= 10%', maximum), band('>= 7%', ofMaximum('70%')), band('> 3%', ofMaximum('30%'))],
        number('0'),
      ),
    ),
  },
  'bands with two limits, printed from below': {
    code: '1.3',
    points: '10',
    letters: 'n',
    body: body(
      rules.bands(
        input('1.3.n'),
        [band('< 0.5', ofMaximum('1/4')), band('>= 0.5 và <= 2', ofMaximum('1/2')), band('= 3', number('1'))],
        maximum,
      ),
    ),
  },
  'the less the better': {
    code: '1.4',
    points: '10',
    letters: 'a b',
    body: body(rules.formula(times(minus(number('1'), ratioOf('1.4')), maximum))),
  },
  'two slopes and a jump': {
    code: '1.5',
    points: '10',
    letters: 'a b',
    body: body(
      rules.bands(
        ratioOf('1.5'),
        [band('> 80%', maximum), band('> 0', plus(number('1'), times(ratioOf('1.5'), number('8'))))],
        number('0.3'),
      ),
    ),
  },
  'points for each, without cap in print': {
    code: '1.6',
    points: '10',
    letters: 'n',
    body: body(rules.formula(times(number('0.7'), input('1.6.n')))),
  },
  'thresholds that doubles can hardly tell apart': {
    code: '1.16',
    points: '10',
    letters: 'a b',
    body: body(
      rules.bands(
        ratioOf('1.16'),
        [band('>= 0.70000000000000001', maximum), band('>= 0.7', ofMaximum('1/2'))],
        number('0'),
      ),
    ),
  },
  'a product of figures': {
    code: '1.7',
    points: '10',
    letters: 'a b',
    body: body(rules.formula(times(input('1.7.a'), input('1.7.b')))),
  },
  'ticks that exceed the maximum together': {
    code: '1.8',
    points: '10',
    letters: 'c1:tick c2:tick',
    body: body(rules.ticks('1.8', ofMaximum('4/5'), ofMaximum('2/5'))),
  },
  'three ticks': {
    code: '1.9',
    points: '10',
    letters: 'c1:tick c2:tick c3:tick',
    body: body(rules.ticks('1.9', ofMaximum('1/5'), ofMaximum('3/5'), ofMaximum('1/5'))),
  },
  'special cases before bands': {
    code: '1.10',
    points: '10',
    letters: 'has:yes-no n option:2',
    body: body(rules.bands(input('1.10.n'), [band('>= 20', maximum)], ofMaximum('1/4')), {
      guards: [
        guard([has('1.10.has', true)], number('0')),
        guard([lacks('1.10.n'), compares(input('1.10.option'), '=', number('2'))], ofMaximum('1/8')),
      ],
    }),
  },
  'left out before bands': {
    code: '1.18',
    points: '10',
    letters: 'has:yes-no n',
    defaults: { has: number('0') },
    body: body(rules.bands(input('1.18.n'), [band('>= 20', maximum)], ofMaximum('1/4')), {
      guards: [leavesOut(has('1.18.has')), guard([lacks('1.18.n')], ofMaximum('1/8'))],
    }),
  },
  'nothing found, nothing to handle': {
    code: '1.11',
    points: '10',
    letters: 'a b',
    body: body(rules.formula(times(ratioOf('1.11'), maximum)), {
      zeroDenominator: { treatment: 'maximum', conditions: [compares(input('1.11.a'), '=', number('0'))], span },
    }),
  },
  'a default that is a sum of facts': {
    code: '1.12',
    points: '10',
    letters: 'a b',
    defaults: { b: plus(fact('x'), fact('y')) },
    body: body(rules.bands(ratioOf('1.12'), [band('>= 70%', maximum)], number('0'))),
  },
  'min-max': {
    code: '1.13',
    points: '10',
    letters: 'a b lowest:cohort-lowest highest:cohort-highest',
    body: body(rules.minMax('1.13', ratioOf('1.13'))),
  },
  'ratio to the best': {
    code: '1.14',
    points: '20',
    letters: 'x highest:cohort-highest',
    body: body(rules.best('1.14', times(input('1.14.x'), number('3')))),
  },
  'parts, one of them against the cohort': {
    code: '1.15',
    points: '30',
    letters: 'p1:3 a b lowest:cohort-lowest highest:cohort-highest',
    body: body(
      rules.parts(
        part('1.15.1', '10', body(rules.choose('1.15.p1', maximum, ofMaximum('1/2'), number('0')))),
        part('1.15.2', '20', body(rules.minMax('1.15', minus(ratioOf('1.15'), number('0.1'))))),
      ),
    ),
  },
}

const amounts = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 1, 2, 3, 7, 8, 10, 20, 100) },
  { weight: 4, arbitrary: fc.constantFrom(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 1.1, 2.5, 0.49999999999999994) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
  { weight: 2, arbitrary: fc.constant(Number.NaN) },
  { weight: 1, arbitrary: fc.constantFrom(-1, Number.POSITIVE_INFINITY, 1e-90, 1e250, 5e-324) },
)
const answers = fc.constantFrom(0, 1, 1, Number.NaN, 2)
const choices = fc.constantFrom(1, 2, 3, 4, 0, 1.5, Number.NaN)

function tables(rulebook: Rulebook) {
  const inputs = rulebook.indicators.flatMap(({ inputs }) => inputs.map(({ id, kind }) => [id, kind] as const))
  const names = [...inputs, ...rulebook.facts.map(({ name }) => [name, 'number'] as const)]
  return fc.integer({ min: 1, max: 12 }).chain(units => {
    const columns = names.map(([name, kind]) => {
      const values = kind === 'choice' ? choices : kind === 'tick' || kind === 'yes-no' ? answers : amounts
      return [
        name,
        fc.option(fc.array(values, { minLength: units, maxLength: units }), { freq: 6, nil: undefined }),
      ] as const
    })
    const rows: fc.Arbitrary<Record<string, number[] | undefined>> = fc.record(Object.fromEntries(columns))
    return rows.map(all => {
      const present = Object.entries(all).filter((entry): entry is [string, number[]] => entry[1] !== undefined)
      return tableOf(units, Object.fromEntries(present) as Rows)
    })
  })
}

describe('columns agree with the exact scorer', () => {
  describe.each(Object.entries(shapes))('on %s', (_, row) => {
    test.each([
      { missing: 'zero', zeroDenominator: 'zero' },
      { missing: 'leave-out', zeroDenominator: 'maximum' },
      { missing: 'maximum', zeroDenominator: 'leave-out' },
    ] as const)('with %o', policies => {
      const rulebook = rulebookOf([row], policies, ['x', 'y'])
      fc.assert(
        fc.property(tables(rulebook), table => expectColumnsToAgree(rulebook, table)),
        { numRuns: 60 },
      )
    })
  })

  test('on children, whose parent is in the group', () => {
    const family: readonly Row[] = [
      { code: '5.12', points: '20', body: body(rules.children('1.1', '1.6')) },
      { ...shapes['a plain ratio']!, parent: '5.12' },
      { ...shapes['points for each, without cap in print']!, parent: '5.12' },
      shapes['three ticks']!,
    ]
    const rulebook = rulebookOf(family, { missing: 'leave-out' })
    fc.assert(
      fc.property(tables(rulebook), table => expectColumnsToAgree(rulebook, table)),
      { numRuns: 100 },
    )
  })
})

const scored = (row: Row, rows: Rows): readonly string[] => {
  const code = codeOf(row.code)
  const units = Object.values(rows)[0]!.length
  const { scores, states } = compileColumns(rulebookOf([row], {}, ['x', 'y'])).score(tableOf(units, rows))
  return [...scores.get(code)!].map((score, unit) => `${score} ${columnStates[states.get(code)![unit]!]}`)
}

describe('where doubles would be wrong', () => {
  test('0.3 + 0.4 over 10 is 7%', () => {
    const row = shapes['bands on a ratio of sums']!
    const rows = {
      '1.2.a': [0.3, 0.3, 0.3],
      '1.2.b': [0.4, 0.39999999999999997, 0.4],
      '1.2.c': [10, 10, 10.000000000000002],
    }
    expect(scored(row, rows)).toEqual(['3.5 ok', '1.5 ok', '1.5 ok'])
  })
  test('0.1 + 0.2 of facts is the 0.3 that a is 70% of', () => {
    const row = shapes['a default that is a sum of facts']!
    expect(scored(row, { '1.12.a': [0.21, 0.20999999999999999], x: [0.1, 0.1], y: [0.2, 0.2] })).toEqual([
      '10 ok',
      '10 ok',
    ])
    expect(scored(row, { '1.12.a': [0.20999999999999996], x: [0.1], y: [0.2] })).toEqual(['0 ok'])
  })
  test('a ratio of exactly 1 is not capped', () => {
    const row = shapes['a plain ratio']!
    expect(scored(row, { '1.1.a': [0.3, 49, 3], '1.1.b': [0.3, 49, 2.9999999999999996] })).toEqual([
      '10 ok',
      '10 ok',
      '10 capped',
    ])
  })
  test('a cohort that lies within rounding is told apart', () => {
    const row = shapes['min-max']!
    const rows = { '1.13.a': [0.1, 0.3, 0.10000000000000002], '1.13.b': [0.3, 0.9, 0.3] }
    expect(scored(row, rows)).toEqual(['0 ok', '0 ok', '10 ok'])
  })
  test('a cohort of equal ratios written differently is equal', () => {
    expect(scored(shapes['min-max']!, { '1.13.a': [0.1, 0.3], '1.13.b': [0.3, 0.9] })).toEqual(['10 ok', '10 ok'])
  })
})

test('rules of unusual form are left to the exact scorer', () => {
  const rulebook = rulebookOf(Object.values(shapes), {}, ['x', 'y'])
  const exact = compileColumnItems(rulebook).filter(({ rule }) => rule?.isExact)
  expect(exact.map(({ code }) => code)).toEqual(['1.16', '1.7', '1.8', '1.15.2'])
})

test('measures are opened', () => {
  const row: Row = {
    code: '1.1',
    points: '10',
    letters: 'a b',
    body: body(rules.formula(times(measure('r'), maximum)), {
      measures: [{ name: 'r', unit: { kind: 'pure' }, value: ratioOf('1.1'), span }],
    }),
  }
  expect(scored(row, { '1.1.a': [1], '1.1.b': [4] })).toEqual(['2.5 ok'])
})
