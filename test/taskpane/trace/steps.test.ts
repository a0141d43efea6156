import { beforeAll, describe, expect, test } from 'vitest'
import { explainTrace } from '../../../dsl/explain/explain.ts'
import { codeOf } from '../../../dsl/model/ids.ts'
import { compileRulebook, type Scorer } from '../../../dsl/score/scorer.ts'
import { type Step, stepsOf } from '../../../taskpane/trace/steps.ts'
import { figuresOf } from '../../score/build.ts'
import { provinceIndex } from '../../support/province-index.ts'

let scorer: Scorer

beforeAll(async () => {
  scorer = compileRulebook((await provinceIndex()).rulebook)
})

const traceOf = (item: string, figures: Readonly<Record<string, string>>) =>
  scorer.trace(codeOf(item), figuresOf(figures))

/** `decided@1145: Đạt mức …`, with the line counted from the item's first. */
function written(item: string, figures: Readonly<Record<string, string>>): readonly string[] {
  const trace = traceOf(item, figures)
  const first = trace.citation.source.positionAt(trace.citation.span.start).line
  return stepsOf(trace, 'vi').map(step => {
    if (step.kind === 'part') return `${step.own} ${step.code} ${step.points} ${step.state}`
    return `${step.role}${step.line ? `+${step.line - first}` : ''}: ${step.text}`
  })
}

const sentences = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(step => (step.kind === 'sentence' ? [step.text] : sentences(step.steps)))

describe('each step tells its line and what it did', () => {
  test.each([
    [
      '5.12.1',
      { '5.12.1.a': '0.3', '5.12.1.b': '0.4', chi_chuyển_đổi_số: '10' },
      [
        'computed: Tỷ lệ = (a + b) / c = (0,3 + 0,4) / 10 = 7%.',
        'rejected+8: Không đạt mức ≥ 10% vì tỷ lệ = 7% < 10%.',
        'decided+9: Đạt mức ≥ 7% (tỷ lệ = 7%): 70% × tối đa = 70% × 5 = 3,5 điểm.',
        'told: Không xét tiếp mức ≥ 3%.',
      ],
    ],
    ['1.5', { '1.5.has': 'không' }, [/^decided\+5: Thuộc trường hợp riêng/]],
    [
      '1.2',
      { '1.2.c1': 'có' },
      [/^decided\+5: Có “/, /^told\+6: Chưa trả lời “/, /^adjusted: Thiếu số liệu/, /^told: Bổ sung/],
    ],
    [
      '3.6',
      { '3.6.a': '9', '3.6.c': '3' },
      ['part 3.6.1 10 / 10 capped', 'part 3.6.2 ≈ 3,3333 / 10 ok', 'computed: Cộng lại: 10 + 3,3333 ≈ 13,3333.'],
    ],
  ])('%s', (item, figures, expected) => {
    const found = written(item, figures)
    expect(found).toHaveLength(expected.length)
    for (const [index, each] of expected.entries()) {
      if (typeof each === 'string') expect(found[index]).toBe(each)
      else expect(found[index]).toMatch(each)
    }
  })
})

test('no sentence is told that the explanation of the score does not tell', () => {
  for (const item of scorer.codes) {
    const trace = traceOf(item, {})
    const told = explainTrace(trace, 'vi').map(line => line.trim())
    expect(told).toEqual(expect.arrayContaining([...sentences(stepsOf(trace, 'vi'))]))
  }
})

test('a choice outside the printed ones is said to be invalid', () => {
  expect(written('1.1', { '1.1.option': '9' })).toEqual([
    'told: Có số liệu không hợp lệ nên không tính điểm; hãy sửa số liệu.',
  ])
})
