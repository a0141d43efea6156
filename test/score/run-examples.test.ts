import { describe, expect, test } from 'vitest'
import { codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import type { Example, Readings } from '../../dsl/model/rulebook.ts'
import { runExamples } from '../../dsl/score/run-examples.ts'
import { describeProblem } from '../../dsl/text/messages/describe.ts'
import { Source } from '../../dsl/text/source.ts'
import { body, exact, input, maximum, over, rulebookOf, rules, times } from './build.ts'

const source = new Source('examples.thuoc', 'ví dụ')
const ratio = (factor: string) => [
  {
    code: '1.3',
    points: factor,
    letters: 'a b',
    body: body(rules.formula(times(over(input('1.3.a'), input('1.3.b')), maximum))),
  },
  {
    code: '5.1',
    points: '10',
    letters: 'x lowest:cohort-lowest highest:cohort-highest',
    body: body(rules.minMax('5.1', input('5.1.x'))),
  },
]

interface Wanted {
  readonly code?: string
  readonly inputs: Readonly<Record<string, string>>
  readonly cohort?: readonly Readonly<Record<string, string>>[]
  readonly readings?: Readings
  readonly score?: string
  readonly state?: NonNullable<Example['state']>
}

const figures = (texts: Readonly<Record<string, string>>) =>
  new Map(Object.entries(texts).map(([name, text]) => [inputIdFrom(name), text] as const))

function found({ code = '1.3', inputs, cohort = [], readings = {}, score, state }: Wanted): readonly string[] {
  const example: Example = {
    title: 'thử',
    code: codeOf(code),
    inputs: figures(inputs),
    cohort: cohort.map(figures),
    readings,
    ...(score ? { score: exact(score) } : {}),
    ...(state ? { state } : {}),
    source,
    span: { start: 0, end: 5 },
  }
  const ruleSet: RuleSet = {
    rulebook: rulebookOf(ratio('10')),
    withReadings: () => rulebookOf(ratio('20')),
    examples: [example],
    assignments: [],
    targets: [],
  }
  return runExamples(ruleSet).map(({ problem, severity }) => `${severity}: ${describeProblem(problem, 'en')}`)
}

describe('an example', () => {
  test.each<[string, Wanted]>([
    ['with its score', { inputs: { '1.3.a': '1', '1.3.b': '3' }, score: '10/3' }],
    ['with its state', { inputs: { '1.3.a': '1' }, state: 'missing' }],
    ['with both', { inputs: { '1.3.a': '9', '1.3.b': '3' }, score: '10', state: 'capped' }],
    ['under another reading', { inputs: { '1.3.a': '1', '1.3.b': '4' }, readings: { points: 'more' }, score: '5' }],
    [
      'with a cohort',
      { code: '5.1', inputs: { '5.1.x': '2' }, cohort: [{ '5.1.x': '0' }, { '5.1.x': '4' }], score: '5' },
    ],
    ['with a figure that is wrong on purpose', { inputs: { '1.3.a': '-1', '1.3.b': '3' }, state: 'invalid' }],
  ])('%s passes', (_, wanted) => {
    expect(found(wanted)).toEqual([])
  })

  test.each<[string, Wanted, string]>([
    [
      'with another score',
      { inputs: { '1.3.a': '1', '1.3.b': '3' }, score: '3' },
      'error: Example “thử” of 1.3: expected 3 points, found 10/3 points, state ok.',
    ],
    [
      'with another state',
      { inputs: { '1.3.a': '1' }, score: '0', state: 'ok' },
      'error: Example “thử” of 1.3: expected 0 points, state ok, found 0 points, state missing.',
    ],
    [
      'without a number',
      { code: '5.1', inputs: { '5.1.x': '2' }, score: '1' },
      'error: Example “thử” of 5.1: expected 1 point, found state needs cohort.',
    ],
  ])('%s fails', (_, wanted, expected) => {
    expect(found(wanted)).toEqual([expected])
  })
})
