import { describe, expect, test } from 'vitest'
import { codeOf } from '../../dsl/model/ids.ts'
import { toFractionText } from '../../dsl/numbers/rational.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import {
  band,
  body,
  compares,
  exact,
  fact,
  figuresOf,
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
  type Policies,
  part,
  plus,
  type Row,
  rulebookOf,
  rules,
  times,
} from './build.ts'

type Texts = Readonly<Record<string, string>>

const span = { start: 0, end: 0 }
const ratioMeasure = (value: ReturnType<typeof input>) => {
  return { measures: [{ name: 'r', unit: { kind: 'pure' as const }, value, span }], judged: measure('r') }
}
const ratio = (code: string) => over(input(`${code}.a`), input(`${code}.b`))

const continuous: Row = {
  code: '6.12',
  points: '20',
  letters: 'a b c',
  body: body(
    rules.bands(measure('r'), [band('>= 80%', maximum)], times(over(measure('r'), number('80%')), maximum)),
    ratioMeasure(over(plus(input('6.12.b'), input('6.12.c')), input('6.12.a'))),
  ),
}
const choice: Row = {
  code: '1.1',
  points: '10',
  letters: 'option:3',
  body: body(rules.choose('1.1.option', maximum, ofMaximum('1/2'), number('0'))),
}
const ticks: Row = {
  code: '6.1',
  points: '10',
  letters: 'c1:tick c2:tick',
  body: body(rules.ticks('6.1', ofMaximum('4/5'), ofMaximum('1/5'))),
}
const banded: Row = {
  code: '5.12.1',
  points: '5',
  letters: 'a b c',
  body: body(
    rules.bands(
      over(plus(input('5.12.1.a'), input('5.12.1.b')), input('5.12.1.c')),
      [band('>= 10%', maximum), band('>= 7%', ofMaximum('70%')), band('>= 3%', ofMaximum('30%'))],
      number('0'),
    ),
  ),
}
const plainRatio = (code: string, points = '10'): Row => ({
  code,
  points,
  letters: 'a b',
  body: body(rules.formula(times(measure('r'), maximum)), ratioMeasure(ratio(code))),
})
const section: Row = {
  code: '1.5',
  points: '10',
  letters: 'has:yes-no n',
  body: body(
    rules.bands(input('1.5.n'), [band('>= 20', maximum), band('>= 10 và < 20', ofMaximum('1/2'))], ofMaximum('1/4')),
    { guards: [guard([has('1.5.has', true)], number('0'))], judged: input('1.5.n') },
  ),
}
const vacuous: Row = {
  ...plainRatio('5.5', '5'),
  body: body(rules.formula(times(measure('r'), maximum)), {
    ...ratioMeasure(ratio('5.5')),
    zeroDenominator: {
      treatment: 'maximum',
      conditions: [compares(input('5.5.a'), '=', number('0'))],
      span,
    },
  }),
}
const twoParts: Row = {
  code: '3.5',
  points: '30',
  letters: 'p1:3 p2:2',
  body: body(
    rules.parts(
      part('3.5.1', '15', body(rules.choose('3.5.p1', maximum, ofMaximum('1/2'), number('0')))),
      part('3.5.2', '15', body(rules.choose('3.5.p2', maximum, number('0')))),
    ),
  ),
}
const family: readonly Row[] = [
  { code: '5.12', points: '15', body: body(rules.children('5.12.1', '5.12.2')) },
  { ...banded, parent: '5.12' },
  { ...plainRatio('5.12.2'), parent: '5.12' },
]
const reversed: Row = {
  code: '2.5',
  points: '10',
  letters: 'a b',
  body: body(rules.formula(times(minus(number('1'), ratio('2.5')), maximum))),
}
const minMax: Row = {
  code: '5.1',
  points: '10',
  letters: 'x lowest:cohort-lowest highest:cohort-highest',
  body: body(rules.minMax('5.1', input('5.1.x')), { judged: input('5.1.x') }),
}
const best: Row = {
  code: '7.10',
  points: '10',
  letters: 'a b highest:cohort-highest',
  body: body(rules.best('7.10', ratio('7.10'))),
}

function scored(rows: readonly Row[], code: string, texts: Texts, cohort?: readonly Texts[], policies?: Policies) {
  const scorer = compileRulebook(rulebookOf(rows, policies, ['dân_số']))
  const figures = figuresOf(texts)
  const compared = cohort && scorer.cohortOf([figures, ...cohort.map(figuresOf)])
  const { score, state, maximum: possible } = scorer.score(codeOf(code), figures, compared)
  return `${score ? toFractionText(score) : '-'} ${state}${possible.n === 0n ? ' /0' : ''}`
}

describe('a single rule', () => {
  test.each<[string, Row, Texts, string]>([
    ['at the threshold', continuous, { '6.12.a': '100', '6.12.b': '30', '6.12.c': '50' }, '20 ok'],
    ['below the threshold', continuous, { '6.12.a': '100', '6.12.b': '30', '6.12.c': '10' }, '10 ok'],
    ['above 1, but within its band', continuous, { '6.12.a': '1', '6.12.b': '3', '6.12.c': '5' }, '20 ok'],
    ['one letter missing', continuous, { '6.12.a': '100', '6.12.b': '30' }, '0 missing'],
    ['denominator 0', continuous, { '6.12.a': '0', '6.12.b': '0', '6.12.c': '0' }, '0 undefined'],
    ['missing goes before denominator 0', continuous, { '6.12.a': '0', '6.12.b': '0' }, '0 missing'],
    ['invalid goes before missing', continuous, { '6.12.a': '!' }, '- invalid'],
    ['a negative count', continuous, { '6.12.a': '100', '6.12.b': '-1', '6.12.c': '50' }, '- invalid'],
    ['0.3 + 0.4 over 10 is 7%', banded, { '5.12.1.a': '0.3', '5.12.1.b': '0.4', '5.12.1.c': '10' }, '7/2 ok'],
    ['just below 7%', banded, { '5.12.1.a': '0.3', '5.12.1.b': '0.3999999999999999', '5.12.1.c': '10' }, '3/2 ok'],
    ['an option', choice, { '1.1.option': '2' }, '5 ok'],
    ['no such option', choice, { '1.1.option': '4' }, '- invalid'],
    ['option 0', choice, { '1.1.option': '0' }, '- invalid'],
    ['half an option', choice, { '1.1.option': '1.5' }, '- invalid'],
    ['a yes as option', choice, { '1.1.option': 'có' }, '- invalid'],
    ['no option', choice, {}, '0 missing'],
    ['both ticks', ticks, { '6.1.c1': 'có', '6.1.c2': 'có' }, '10 ok'],
    ['one tick and one missing', ticks, { '6.1.c1': 'có' }, '8 missing'],
    ['no tick', ticks, { '6.1.c1': 'không', '6.1.c2': 'không' }, '0 ok'],
    ['a number as tick', ticks, { '6.1.c1': '1', '6.1.c2': 'có' }, '- invalid'],
    ['over the maximum', plainRatio('1.3'), { '1.3.a': '12', '1.3.b': '10' }, '10 capped'],
    ['exactly the maximum', plainRatio('1.3'), { '1.3.a': '10', '1.3.b': '10' }, '10 ok'],
    ['below 0', reversed, { '2.5.a': '12', '2.5.b': '10' }, '0 ok'],
    ['the special case whatever n is', section, { '1.5.has': 'không' }, '0 ok'],
    ['the special case does not hold', section, { '1.5.has': 'có', '1.5.n': '0' }, '5/2 ok'],
    ['the special case is not known', section, { '1.5.n': '30' }, '0 missing'],
    ['n is missing', section, { '1.5.has': 'có' }, '0 missing'],
    ['two limits', section, { '1.5.has': 'có', '1.5.n': '19' }, '5 ok'],
    ['an invalid n goes before the special case', section, { '1.5.has': 'không', '1.5.n': '-3' }, '- invalid'],
    ['nothing to handle', vacuous, { '5.5.a': '0', '5.5.b': '0' }, '5 vacuous'],
    ['nothing found, something handled', vacuous, { '5.5.a': '1', '5.5.b': '0' }, '0 undefined'],
    ['nothing known', vacuous, { '5.5.b': '0' }, '0 missing'],
    ['not scored', { code: '9.1', points: '0', body: body(rules.unscored()) }, {}, '0 unscored /0'],
  ])('%s', (_, row, texts, expected) => {
    expect(scored([row], row.code, texts)).toBe(expected)
  })
})

describe('parts and children', () => {
  test.each<[string, readonly Row[], string, Texts, string]>([
    ['both parts', [twoParts], '3.5', { '3.5.p1': '2', '3.5.p2': '1' }, '45/2 ok'],
    ['one part missing', [twoParts], '3.5', { '3.5.p1': '2' }, '15/2 missing'],
    ['one part invalid', [twoParts], '3.5', { '3.5.p1': '2', '3.5.p2': '9' }, '- invalid'],
    ['a part by its code', [twoParts], '3.5.1', { '3.5.p1': '2' }, '15/2 ok'],
    ['children', family, '5.12', { ...sevenPercent(), '5.12.2.a': '1', '5.12.2.b': '4' }, '6 ok'],
    ['capped below, ok above', family, '5.12', { ...sevenPercent(), '5.12.2.a': '9', '5.12.2.b': '4' }, '27/2 capped'],
    ['missing is graver than capped', family, '5.12', { '5.12.2.a': '9', '5.12.2.b': '4' }, '10 missing'],
  ])('%s', (_, rows, code, texts, expected) => {
    expect(scored(rows, code, texts)).toBe(expected)
  })

  function sevenPercent(): Texts {
    return { '5.12.1.a': '0.3', '5.12.1.b': '0.4', '5.12.1.c': '10' }
  }
})

describe('a cohort rule', () => {
  test.each<[string, Row, Texts, readonly Texts[] | undefined, string]>([
    ['in the middle', minMax, { '5.1.x': '37' }, xs('12', '40', '25', '3'), '340/37 ok'],
    ['the lowest', minMax, { '5.1.x': '3' }, xs('12', '40'), '0 ok'],
    ['the unit belongs to its cohort', minMax, { '5.1.x': '100' }, xs('12', '40'), '10 ok'],
    ['all equal', minMax, { '5.1.x': '4' }, xs('4', '4'), '10 ok'],
    ['all 0', minMax, { '5.1.x': '0' }, xs('0', '0'), '0 ok'],
    [
      'units without data do not set the lowest',
      minMax,
      { '5.1.x': '5' },
      [{}, { '5.1.x': '-1' }, ...xs('10')],
      '0 ok',
    ],
    ['no figure', minMax, {}, xs('10', '20'), '0 missing'],
    ['no cohort', minMax, { '5.1.x': '5' }, undefined, '- needs-cohort'],
    ['no cohort and no figure', minMax, {}, undefined, '0 missing'],
    ['given extremes', minMax, { '5.1.x': '5', '5.1.lowest': '0', '5.1.highest': '20' }, undefined, '5/2 ok'],
    ['one extreme only', minMax, { '5.1.x': '5', '5.1.highest': '20' }, undefined, '- needs-cohort'],
    ['above the given highest', minMax, { '5.1.x': '25', '5.1.lowest': '0', '5.1.highest': '20' }, undefined, '10 ok'],
    ['below the given lowest', minMax, { '5.1.x': '1', '5.1.lowest': '2', '5.1.highest': '20' }, undefined, '0 ok'],
    ['below two equal extremes', minMax, { '5.1.x': '3', '5.1.lowest': '9', '5.1.highest': '9' }, undefined, '0 ok'],
    ['above extremes of 0', minMax, { '5.1.x': '3', '5.1.lowest': '0', '5.1.highest': '0' }, undefined, '10 ok'],
    [
      'extremes the wrong way round',
      minMax,
      { '5.1.x': '1', '5.1.lowest': '9', '5.1.highest': '2' },
      undefined,
      '- invalid',
    ],
    ['an invalid extreme', minMax, { '5.1.x': '1', '5.1.lowest': '!', '5.1.highest': '2' }, undefined, '- invalid'],
    ['a cohort wins over given extremes', minMax, { '5.1.x': '5', '5.1.lowest': '!' }, xs('0', '10'), '5 ok'],
    ['ratio to the best', best, { '7.10.a': '1', '7.10.b': '2' }, [{ '7.10.a': '3', '7.10.b': '2' }], '10/3 ok'],
    ['best of nothing', best, { '7.10.a': '0', '7.10.b': '2' }, [{ '7.10.a': '0', '7.10.b': '1' }], '0 ok'],
    ['a ratio with denominator 0', best, { '7.10.a': '1', '7.10.b': '0' }, [], '0 undefined'],
    ['best with a given highest', best, { '7.10.a': '1', '7.10.b': '2', '7.10.highest': '2' }, undefined, '5/2 ok'],
  ])('%s', (_, row, texts, cohort, expected) => {
    expect(scored([row], row.code, texts, cohort)).toBe(expected)
  })

  function xs(...values: readonly string[]): readonly Texts[] {
    return values.map(value => ({ '5.1.x': value }))
  }
})

describe('defaults', () => {
  const population: Row = { ...plainRatio('3.1'), defaults: { b: fact('dân_số') } }
  const chained: Row = { ...plainRatio('3.7'), defaults: { b: plus(input('3.1.a'), input('3.1.b')) } }
  const circular: Row = { ...plainRatio('2.1'), defaults: { a: input('2.1.b'), b: input('2.1.a') } }

  test.each<[string, readonly Row[], string, Texts, string]>([
    ['a fact', [population], '3.1', { '3.1.a': '1', dân_số: '4' }, '5/2 ok'],
    ['the own figure wins', [population], '3.1', { '3.1.a': '1', '3.1.b': '2', dân_số: '4' }, '5 ok'],
    ['an invalid fact that is used', [population], '3.1', { '3.1.a': '1', dân_số: '!' }, '- invalid'],
    ['an invalid fact that is not used', [population], '3.1', { '3.1.a': '1', '3.1.b': '2', dân_số: '!' }, '5 ok'],
    ['a missing fact', [population], '3.1', { '3.1.a': '1' }, '0 missing'],
    ['through another input', [population, chained], '3.7', { '3.7.a': '1', '3.1.a': '1', dân_số: '4' }, '2 ok'],
    ['in a circle', [circular], '2.1', {}, '0 missing'],
    ['in a circle that a figure breaks', [circular], '2.1', { '2.1.a': '3' }, '10 ok'],
  ])('%s', (_, rows, code, texts, expected) => {
    expect(scored(rows, code, texts)).toBe(expected)
  })
})

const assessed: Row = {
  code: '2.3',
  points: '10',
  letters: 'not_member:yes-no n',
  defaults: { not_member: number('0') },
  body: body(rules.formula(input('2.3.n')), { guards: [leavesOut(has('2.3.not_member'))] }),
}

describe('policies', () => {
  const missingN = body(rules.formula(number('7')), {
    guards: [guard([lacks('2.2.n')], ofMaximum('1/4')), guard([compares(input('2.2.n'), '>', number('3'))], maximum)],
  })
  test.each<[string, Row, Texts, Policies, string]>([
    ['missing is left out', continuous, {}, { missing: 'leave-out' }, '- excluded /0'],
    ['missing is the maximum', continuous, {}, { missing: 'maximum' }, '20 missing'],
    ['a missing tick is left out', ticks, { '6.1.c1': 'có' }, { missing: 'leave-out' }, '- excluded /0'],
    ['a missing tick counts', ticks, { '6.1.c1': 'không' }, { missing: 'maximum' }, '2 missing'],
    [
      'denominator 0 is left out',
      vacuous,
      { '5.5.a': '1', '5.5.b': '0' },
      { zeroDenominator: 'leave-out' },
      '- excluded /0',
    ],
    [
      'denominator 0 is the maximum',
      vacuous,
      { '5.5.a': '1', '5.5.b': '0' },
      { zeroDenominator: 'maximum' },
      '5 undefined',
    ],
    ['a part left out', twoParts, { '3.5.p1': '1' }, { missing: 'leave-out' }, '15 ok'],
    ['a special case for missing', { code: '2.2', points: '10', letters: 'n', body: missingN }, {}, {}, '5/2 ok'],
    ['a condition that is assumed while empty', assessed, { '2.3.n': '3' }, {}, '3 ok'],
    ['a special case that leaves out', assessed, { '2.3.not_member': 'có', '2.3.n': '3' }, {}, '- not-assessed /0'],
    ['a special case that does not hold', assessed, { '2.3.not_member': 'không' }, {}, '0 missing'],
    [
      'the second special case',
      { code: '2.2', points: '10', letters: 'n', body: missingN },
      { '2.2.n': '4' },
      {},
      '10 ok',
    ],
  ])('%s', (_, row, texts, policies, expected) => {
    expect(scored([row], row.code, texts, undefined, policies)).toBe(expected)
  })
})

describe('totals', () => {
  const rows = [continuous, ticks, minMax, twoParts]
  const scorer = compileRulebook(rulebookOf(rows))
  const sheet = scorer.scoreAll(
    figuresOf({ '6.12.a': '100', '6.12.b': '80', '6.1.c1': 'có', '5.1.x': '4', '3.5.p1': '1', '3.5.p2': '7' }),
  )

  test('the total is an interval while a cohort is awaited or a figure is invalid', () => {
    expect([sheet.total.lowest, sheet.total.highest, sheet.total.maximum].map(toFractionText)).toEqual([
      '23',
      '48',
      '70',
    ])
  })
  test('points hang on what is missing, on the cohort and on invalid figures', () => {
    const { pointsOnMissing, pointsOnCohort, pointsOnInvalid } = sheet.total
    expect([pointsOnMissing, pointsOnCohort, pointsOnInvalid].map(toFractionText)).toEqual(['22', '10', '15'])
  })
  test('indicators are counted by state', () => {
    expect(sheet.total.states).toEqual({ missing: 2, 'needs-cohort': 1, invalid: 1 })
    expect(sheet.groups.get(codeOf('I'))).toEqual(sheet.total)
  })
  test('what a special case leaves out lowers the maximum of all that hold it', () => {
    const child = {
      ...assessed,
      code: '5.12.1',
      parent: '5.12',
      points: '5',
      body: body(rules.formula(input('5.12.1.n')), { guards: [leavesOut(has('5.12.1.not_member'))] }),
    }
    const [whole] = family
    const rulebook = rulebookOf([whole!, child, { ...plainRatio('5.12.2'), parent: '5.12' }])
    const { total, outcomes } = compileRulebook(rulebook).scoreAll(
      figuresOf({ '5.12.1.not_member': 'có', '5.12.2.a': '1', '5.12.2.b': '2' }),
    )
    expect(total.maximum.equals(exact('10'))).toBe(true)
    expect(outcomes.get(codeOf('5.12'))).toMatchObject({ state: 'ok', maximum: exact('10'), score: exact('5') })
  })
  test('children count once, within their parent', () => {
    const { total } = compileRulebook(rulebookOf(family)).scoreAll(figuresOf({ '5.12.2.a': '1', '5.12.2.b': '2' }))
    expect(total.maximum.equals(exact('15'))).toBe(true)
    expect(total.states).toEqual({ missing: 1 })
    expect(total.pointsOnMissing.equals(exact('5'))).toBe(true)
  })
})
