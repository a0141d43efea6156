import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { evaluateCases } from '../../dsl/cli/commands/eval.ts'
import type { EvalOptions } from '../../dsl/cli/eval/options.ts'

const RULES = 'rules/dti-province-2022'

async function answers(lines: readonly (object | string)[], options: EvalOptions = { fast: false }) {
  const out: string[] = []
  const text = lines.map(line => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
  const terminal = { language: 'vi', out: (line: string) => out.push(line), error: () => undefined } as const
  expect(await evaluateCases(RULES, options, Readable.from([text]), terminal)).toBe(0)
  return out.map(line => JSON.parse(line))
}

describe('a case in, a score out', () => {
  const cases: readonly (readonly [string, object, object])[] = [
    [
      'a ratio at its threshold',
      { code: '6.12', inputs: { a: '100', b: '30', c: '50' } },
      { score: 20, exact: '20', max: '20', measure: '4/5', status: 'ok' },
    ],
    [
      'min-max within a cohort',
      { code: '5.1', inputs: { x: '37' }, cohort: [{ x: '12' }, { x: '40' }, { x: '3' }] },
      { exact: '340/37', measure: '37', status: 'ok' },
    ],
    [
      'min-max without a cohort',
      { code: '5.1', inputs: { x: 5 } },
      { score: null, exact: null, max: '10', status: 'needs_cohort' },
    ],
    ['an empty cohort is the unit alone', { code: '5.1', inputs: { x: 5 }, cohort: [] }, { exact: '10', status: 'ok' }],
    [
      'a reading of min-max',
      { code: '5.1', inputs: { x: 20 }, cohort: [{ x: 40 }, { x: 3 }], readings: { 'min-max': 'zero-floor' } },
      { exact: '5', status: 'ok' },
    ],
    ['a printed choice', { code: '1.1', inputs: { option: '2' } }, { exact: '5', measure: null, status: 'ok' }],
    ['a choice as a number', { code: '1.1', inputs: { option: 1 } }, { exact: '10', status: 'ok' }],
    [
      'a choice out of range',
      { code: '1.1', inputs: { option: 4 } },
      { score: null, exact: null, max: '10', status: 'invalid' },
    ],
    ['two parts', { code: '3.5', inputs: { p1: '1', p2: '2' } }, { exact: '15', max: '30', status: 'ok' }],
    [
      'one part under its own code',
      { code: '3.5.1', inputs: { option: 2 } },
      { exact: '15/2', max: '15', status: 'ok' },
    ],
    [
      'the parts of a sum under their codes',
      { code: '5.12', inputs: { '5.12.1': { a: '0.3', b: '0.4', c: '10' }, '5.12.2': { x: '1' } } },
      { exact: '49/10', max: '15', status: 'missing' },
    ],
    [
      '0.3 + 0.4 over 10 is at 7%',
      { code: '5.12.1', inputs: { a: 0.3, b: 0.4, c: 10 } },
      { exact: '7/2', measure: '7/100', status: 'ok' },
    ],
    [
      'just below 7%',
      { code: '5.12.1', inputs: { a: '0.3', b: '0.3999999999999999999', c: '10' } },
      { exact: '3/2', status: 'ok' },
    ],
    ['independent ticks', { code: '6.3', inputs: { c1: true, c2: false, c3: true } }, { exact: '4', status: 'ok' }],
    ['a missing tick', { code: '6.3', inputs: { c1: true, c2: true } }, { exact: '8', status: 'missing' }],
    [
      'a denominator from general information',
      { code: '3.2', inputs: { a: 1, số_hộ: 4 } },
      { exact: '5/2', measure: '1/4', status: 'ok' },
    ],
    ['a letter wins over the fact', { code: '3.2', inputs: { a: 1, b: 2, 'A.6': 4 } }, { exact: '5', status: 'ok' }],
    ['an input of another item', { code: '5.2', inputs: { a: 1, '5.1.x': 2 } }, { exact: '5', status: 'ok' }],
    ['null and blanks are missing', { code: '3.2', inputs: { a: null, b: ' ' } }, { score: 0, status: 'missing' }],
    ['a zero denominator', { code: '3.2', inputs: { a: 0, b: 0 } }, { exact: '0', measure: null, status: 'undefined' }],
    [
      'nothing found, nothing left to handle',
      { code: '5.5', inputs: { a: 0, b: 0 } },
      { exact: '5', status: 'vacuous' },
    ],
    ['over the maximum', { code: '4.9', inputs: { a: 60, b: 100 } }, { exact: '5', measure: '3/5', status: 'capped' }],
    ['not scored', { code: '9.1' }, { exact: '0', max: '0', status: 'unscored' }],
    ['no section, whatever the count', { code: '1.5', inputs: { has: false } }, { exact: '0', status: 'ok' }],
    ['a decimal comma', { code: '3.2', inputs: { a: '85,5', b: 100 } }, { score: null, status: 'invalid' }],
    ['a percent as text', { code: '3.2', inputs: { a: '85%', b: 100 } }, { score: null, status: 'invalid' }],
    ['a negative count', { code: '3.2', inputs: { a: -1, b: 100 } }, { score: null, status: 'invalid' }],
    [
      'a truth where a number belongs',
      { code: '3.2', inputs: { a: true, b: 100 } },
      { score: null, status: 'invalid' },
    ],
    ['an unknown code', { code: '99.1', inputs: {} }, { score: null, max: null, status: 'invalid' }],
    [
      'an unknown reading',
      { code: '5.1', inputs: {}, readings: { 'min-max': 'x' } },
      { score: null, status: 'invalid' },
    ],
    ['6.20 is not 6.2', { code: '6.20', inputs: { option: 2 } }, { exact: '5', max: '10', status: 'ok' }],
  ]
  const answered = answers(cases.map(([name, asked]) => ({ id: name, ...asked })))

  test.each(cases.map(([name, , expected], at) => [name, expected, at] as const))('%s', async (name, expected, at) => {
    expect((await answered)[at]).toMatchObject({ id: name, ...expected })
  })
})

test('a bad line is answered and the next ones go on, in order', async () => {
  const lines = [
    'not JSON',
    '[1]',
    { id: 3, code: '1.1', inputs: [] },
    { id: 4, code: '1.1', inputs: { option: 1 } },
    '{"id":5',
  ]
  const given = await answers(lines)
  expect(given.map(({ id, status }) => [id, status])).toEqual([
    [null, 'invalid'],
    [null, 'invalid'],
    [3, 'invalid'],
    [4, 'ok'],
    [null, 'invalid'],
  ])
})

test('digits beyond a double are not lost', async () => {
  const line = '{"id":1,"code":"7.1","inputs":{"a":0.19999999999999999999,"b":1}}'
  const [below] = await answers([line])
  expect(below.exact).toBe('19999999999999999999/5000000000000000000')
})

test('a bracket nested deeply does no harm', async () => {
  const deep = `{"id":1,"code":"1.1","inputs":{"option":${'['.repeat(5000)}${']'.repeat(5000)}}}`
  const [answer] = await answers([deep])
  expect(answer.status).toBe('invalid')
})

test('unknown inputs are named', async () => {
  const [answer] = await answers([{ id: 1, code: '3.2', inputs: { a: 1, b: 2, z: 3 } }])
  expect(answer).toMatchObject({ exact: '5', unknown_inputs: ['z'] })
})

test('--fast leaves exact out, --explain adds trace and sentences', async () => {
  const asked = { id: 1, code: '6.12', inputs: { a: 100, b: 30, c: 50 } }
  const [fast] = await answers([asked], { fast: true })
  expect(fast).not.toHaveProperty('exact')
  const [explained] = await answers([asked], { fast: false, explain: 'vi' })
  expect(explained.trace.citation.reference.vi).toContain('922/QĐ-BTTTT')
  expect(explained.lines.join('\n')).toContain('80%')
})
