import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../dsl/text/messages/describe.ts'
import { vi as meaning } from '../../dsl/text/messages/meaning.ts'
import { vi as rule } from '../../dsl/text/messages/rule.ts'
import type { Problem } from '../../dsl/text/problem.ts'
import { checkTexts, index, marked } from './check-text.ts'
import { faultyReferences, rules } from './faulty-references.ts'
import { faultyRules } from './faulty-rules.ts'
import { flaws, share } from './flawed-rules.ts'

const problems: readonly Problem[] = [
  ...faultyRules.flatMap(([, text]) => checkTexts(marked(text).text).diagnostics),
  ...faultyReferences.flatMap(([, text]) => checkTexts(rules, marked(text).text).diagnostics),
  ...flaws.flatMap(([, clauses]) => checkTexts(marked(index(clauses)).text).diagnostics),
  ...checkTexts(index(`${share} điểm = r * tối đa`).replace('mẫu số bằng 0: 0 điểm', '')).diagnostics,
  ...checkTexts(rules, rules).diagnostics,
].map(({ problem }) => problem)

/** The parser refuses what would lead to these, or the text lacks the clause; trees built by hand still get them. */
const refusedEarlier = ['unknown-unit', 'number-too-long', 'example-expects-nothing', 'target-without-measure']

test('every problem of the checker has a text that leads to it', () => {
  const found = new Set<string>(problems.map(({ code }) => code))
  const known = Object.keys({ ...meaning, ...rule })
  expect(known.filter(code => !found.has(code))).toEqual(
    refusedEarlier.toSorted((a, b) => known.indexOf(a) - known.indexOf(b)),
  )
})

describe('every problem has its own sentence in each language', () => {
  const byCode = new Map(problems.map(problem => [problem.code, problem]))
  test.each([...byCode.values()].map(problem => [problem.code, problem] as const))('%s', (_, problem) => {
    const sentences = (['vi', 'en'] as const).map(language => describeProblem(problem, language))
    for (const sentence of sentences) {
      expect(sentence).not.toMatch(/undefined|NaN|\[object/)
      expect(sentence).toMatch(/^[\p{Lu}“\d-].*[.?]$/u)
    }
    expect(sentences[0]).not.toBe(sentences[1])
  })
})

test.each([
  [
    { code: 'jump-at-threshold', threshold: '0.0025', unit: '%', pointsBelow: '0.025', pointsAt: '10' },
    'Điểm nhảy bậc tại 0,25%: sát dưới ngưỡng được 0,025 điểm, đúng ngưỡng được 10.',
    'The score jumps at 0.25%: just below it is 0.025 points, at it 10.',
  ],
  [
    { code: 'score-above-maximum', at: '0.6', unit: '%', points: '6', maximum: '5' },
    'Công thức vượt điểm tối đa: tại 60% được 6 trên 5 điểm. Điểm sẽ bị chặn ở mức tối đa.',
    'The formula exceeds the maximum: at 60% it gives 6 of 5 points. The score will be capped.',
  ],
  [
    { code: 'unreachable-band', at: '2.5', unit: 'tỷ đồng' },
    'Mức này không bao giờ được dùng: 2,5 tỷ đồng chẳng hạn đã thuộc mức đứng trước.',
    'This band is never used: 2.5 tỷ đồng, for one, already belongs to an earlier band.',
  ],
  [
    { code: 'score-falls', from: '1.2', to: '1/3', unit: '%', pointsFrom: '1', pointsTo: '0' },
    'Kết quả tốt lên mà điểm giảm: từ 120% đến 1/3, điểm từ 1 còn 0.',
    'The measure improves and the score falls: from 120% to 1/3 it goes from 1 to 0 points.',
  ],
  [
    {
      code: 'points-do-not-add-up',
      item: 'I',
      below: 'indicators',
      maximum: '100',
      sum: '97.5',
      difference: '2.5',
      likely: '1.3',
      likelyPoints: '10',
    },
    'I tối đa 100 nhưng các chỉ số cộng lại được 97,5, thiếu 2,5. Có lẽ 1.3 phải là 10.',
    'I has the maximum 100, but its indicators add up to 97.5, 2.5 too few. Perhaps 1.3 should be 10.',
  ],
] as const)('numbers have the form of the language: %o', (problem, vi, en) => {
  expect([describeProblem(problem, 'vi'), describeProblem(problem, 'en')]).toEqual([vi, en])
})
