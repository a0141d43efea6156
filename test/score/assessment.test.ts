import { describe, expect, test } from 'vitest'
import { assessmentLines } from '../../dsl/explain/assessment-text.ts'
import { type Code, codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import { parseDecimal, toFractionText } from '../../dsl/numbers/rational.ts'
import type { GivenPoints, GivenRow } from '../../dsl/score/assessment/assessed-row.ts'
import { assess } from '../../dsl/score/assessment/assessment.ts'
import type { Figure } from '../../dsl/score/figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { type AssessedRow, type Assessor, assessors } from '../../dsl/trace/assessed-row.ts'
import { assessedIndex } from '../support/assessed-index.ts'

const { ruleSets, diagnostics } = assessedIndex
const scorer = compileRulebook(ruleSets[0]!.rulebook)

type Entered = Partial<Record<'ministry' | 'cyberspace' | 'experts', string>> & { reason?: string; evidence?: string }

const pointsGiven = (text: string): GivenPoints => {
  const points = parseDecimal(text.replace('-', ''))
  if (!points) return { kind: 'no-number', text }
  return { kind: 'points', points: text.startsWith('-') ? points.neg() : points }
}

function given({ reason = '', evidence, ...columns }: Entered): GivenRow {
  const points = Object.fromEntries(Object.entries(columns).map(([by, text]) => [by, pointsGiven(text)]))
  return { points, reason, evidence: evidence === undefined ? [] : [evidence] }
}

function assessed(figures: Record<string, string>, entered: Record<string, Entered>) {
  const read = new Map(
    Object.entries(figures).map(([id, text]): [ReturnType<typeof inputIdFrom>, Figure] => [
      inputIdFrom(id),
      text === 'có' ? { kind: 'yes-no', yes: true } : { kind: 'number', value: parseDecimal(text)! },
    ]),
  )
  const rows = new Map<Code, GivenRow>(Object.entries(entered).map(([code, each]) => [codeOf(code), given(each)]))
  return assess(scorer.rulebook, scorer.scoreAll(read), rows)
}

const shown = ({ counted, achieved, state, possible, open }: AssessedRow): string => {
  const by = counted.kind === 'awaited' ? counted.from : 'by' in counted ? counted.by : ''
  const points = achieved ? toFractionText(achieved) : '-'
  return `${counted.kind} ${by} ${points}/${toFractionText(possible)} ${state} +${toFractionText(open)}`
}

test('the rules of this test are free of errors', () => expect(diagnostics).toEqual([]))

describe('which column counts', () => {
  test.each<[what: string, code: string, figures: Record<string, string>, entered: Entered, expected: string]>([
    ['a report that nobody judged', '1.1', { '1.1.n': '7' }, {}, 'computed self 7/10 ok +0'],
    ['a report that the ministry cut', '1.1', { '1.1.n': '7' }, { ministry: '4.5' }, 'given ministry 9/2/10 ok +0'],
    [
      'a capped report that it confirms',
      '1.1',
      { '1.1.n': '12' },
      { ministry: '10' },
      'given ministry 10/10 capped +0',
    ],
    ['no report', '1.1', {}, {}, 'awaited self 0/10 missing +10'],
    ['no report, judged all the same', '1.1', {}, { ministry: '0' }, 'given ministry 0/10 ok +0'],
    ['too many points', '1.1', { '1.1.n': '7' }, { ministry: '10.01' }, 'invalid ministry -/10 invalid +0'],
    ['points below 0', '1.1', { '1.1.n': '7' }, { ministry: '-1' }, 'invalid ministry -/10 invalid +0'],
    ['words for points', '1.1', { '1.1.n': '7' }, { ministry: 'đạt' }, 'invalid ministry -/10 invalid +0'],
    ['a report that experts judged', '1.1', { '1.1.n': '7' }, { experts: '1' }, 'computed self 7/10 ok +0'],
    ['a survey by its figures', '1.2', { '1.2.n': '7' }, {}, 'computed ministry 7/10 ok +0'],
    ['a survey with its result', '1.2', {}, { ministry: '6' }, 'given ministry 6/10 ok +0'],
    ['no survey', '1.2', {}, {}, 'awaited ministry 0/10 missing +10'],
    ['cyberspace', '1.3', {}, { cyberspace: '8', ministry: '2' }, 'given cyberspace 8/10 ok +0'],
    ['no cyberspace', '1.3', {}, { ministry: '2' }, 'awaited cyberspace 0/10 missing +10'],
    ['experts', '1.4', {}, { experts: '3' }, 'given experts 3/10 ok +0'],
    ['a row that is not assessed', '1.5', { '1.5.out': 'có' }, {}, 'nothing  -/0 not-assessed +0'],
    ['a row that is assessed all the same', '1.5', { '1.5.out': 'có' }, { ministry: '1' }, 'given ministry 1/10 ok +0'],
  ])('%s', (_, code, figures, entered, expected) => {
    expect(shown(assessed(figures, { [code]: entered }).byCode.get(codeOf(code))!)).toBe(expected)
  })

  test.each<[what: string, figures: Record<string, string>, first: Entered, second: Entered, expected: string]>([
    ['within it', { '1.7.awarded': '4', '1.8.n': '5' }, {}, {}, 'computed self 5/0 ok +0'],
    ['beyond it, computed', { '1.7.awarded': '7', '1.8.n': '5' }, {}, {}, 'computed self 3/0 capped +0'],
    [
      'beyond it, the first raised',
      { '1.7.awarded': '4', '1.8.n': '5' },
      { ministry: '8' },
      {},
      'computed self 2/0 capped +0',
    ],
    ['beyond it, both given', {}, { ministry: '8' }, { ministry: '8' }, 'given ministry 2/0 capped +0'],
    ['nothing of the first', {}, {}, { ministry: '8' }, 'given ministry 8/0 ok +0'],
  ])('two rows share an allotment: %s', (_, figures, first, second, expected) => {
    const { byCode } = assessed(figures, { '1.7': first, '1.8': second })
    expect(shown(byCode.get(codeOf('1.8'))!)).toBe(expected)
  })

  test('points of somebody who is not asked are named', () => {
    const { byCode } = assessed({}, { '1.3': { cyberspace: '8', ministry: '2', experts: '3' } })
    expect(byCode.get(codeOf('1.3'))!.idle).toEqual(['ministry', 'experts'])
  })
})

describe('totals', () => {
  const { total, groups, sources } = assessed(
    { '1.1.n': '7', '1.2.n': '4', '1.6.1.n': '5', '1.5.out': 'có' },
    { '1.1': { ministry: '6' }, '1.3': { cyberspace: '8' }, '1.6.2': { ministry: '2' } },
  )
  const texts = (columns: Readonly<Record<Assessor, { toFraction: () => string }>>) =>
    assessors.map(by => columns[by].toFraction())

  test('add up each column, what was achieved, and what is open for whom', () => {
    expect(texts(total.columns)).toEqual(['12', '12', '8', '0'])
    expect(total.achieved.toFraction()).toBe('25')
    expect(total.possible.toFraction()).toBe('60')
    expect(texts(total.open)).toEqual(['10', '0', '0', '10'])
  })

  test('are those of the sources together, and of the group that holds all', () => {
    expect(sources.map(({ source, total: { achieved } }) => [source, achieved.toFraction()])).toEqual([
      ['report', '13'],
      ['survey', '4'],
      ['cyberspace', '8'],
      ['expert', '0'],
    ])
    expect(groups.get(codeOf('I'))).toEqual(total)
    expect(groups.get(codeOf('1.6'))!.achieved.toFraction()).toBe('7')
  })
})

test('differences come with their reasons, the largest first, and their sum', () => {
  const { differences } = assessed(
    { '1.1.n': '7', '1.6.1.n': '5', '1.6.2.n': '1', '1.5.n': '3' },
    {
      '1.1': { ministry: '6', reason: 'một văn bản đã hết hiệu lực' },
      '1.5': { ministry: '3' },
      '1.6.1': { ministry: '1' },
      '1.6.2': { ministry: '6' },
    },
  )
  expect(differences.rows.map(({ code, difference, reason }) => [code, difference.toFraction(), reason])).toEqual([
    ['1.6.1', '-4', ''],
    ['1.1', '-1', 'một văn bản đã hết hiệu lực'],
  ])
  expect(differences.sum.toFraction()).toBe('-5')
  expect(differences.withoutReason).toBe(1)
})

test.each([
  [undefined, 'missing'],
  ['Quyết định', 'missing'],
  ['  ', 'missing'],
  ['https://example.vn/qd-1.pdf', 'present'],
])('evidence %j for what the rule asks for is %s', (evidence, state) => {
  const rows = assessed({}, evidence === undefined ? {} : { '1.1': { evidence } }).evidence
  expect(rows.map(row => [row.code, row.state])).toEqual([
    ['1.1', state],
    ['1.6.1', 'missing'],
  ])
})

test.each([
  ['vi', { ministry: '6' }, 'Các cột: tự đánh giá 7; Bộ đánh giá 6. Tính theo cột Bộ đánh giá: 6 điểm.'],
  [
    'en',
    { ministry: '16' },
    'Columns: self-assessed 7; assessed by the ministry 16. The column “assessed by the ministry” is invalid: it must be a number from 0 to 10.',
  ],
  [
    'en',
    { experts: '1' },
    'Columns: self-assessed 7; experts 1. Nobody gave points: computed from figures, in the column “self-assessed”: 7 points. Does not count: experts.',
  ],
] as const)('sentences say which column counts and why (%s, %j)', (language, entered, expected) => {
  const row = assessed({ '1.1.n': '7' }, { '1.1': entered }).byCode.get(codeOf('1.1'))!
  expect(assessmentLines(row, language).join(' ')).toBe(expected)
})
