import { describe, expect, test } from 'vitest'
import type { Problem } from '../../dsl/text/problem.ts'
import { applied, checkTexts, codesOf, index, inEnglish, marked, placesOf } from './check-text.ts'
import { flaws, share, sound } from './flawed-rules.ts'

/** `code key=value …` without the code's unit where it is a share. */
const witness = ({ code, ...rest }: Problem): string =>
  [code, ...Object.entries(rest).map(([key, value]) => `${key}=${value}`)].join(' ')

describe('flaws of a rule, with a witness', () => {
  test.each(flaws)('%s', (_, clauses, finding) => {
    const { text, places } = marked(index(clauses))
    const { diagnostics, ruleSets } = checkTexts(text)
    const [code] = finding.split(' ')
    const same = diagnostics.filter(({ problem }) => problem.code === code)
    expect(same.map(({ problem }) => witness(problem))).toEqual([finding])
    expect(placesOf(same)).toEqual([`${code} at ${places[0]}`])
    expect(diagnostics.every(({ severity }) => severity === 'warning')).toBe(true)
    expect(ruleSets.length).toBe(1)
  })
})

test('a forgotten percent sign can be added', () => {
  const text = index(`${share} mức theo r >= 80: tối đa còn lại: 0`)
  const fixes = checkTexts(text).diagnostics.flatMap(diagnostic => diagnostic.fixes)
  expect(fixes.map(fix => codesOf(checkTexts(applied(text, fix)).diagnostics))).toEqual([[]])
})

describe('the same in the other dialect', () => {
  test.each(flaws)('%s', (_, clauses, finding) => {
    const { diagnostics } = checkTexts(inEnglish(marked(index(clauses)).text))
    expect(codesOf(diagnostics)).toContain(finding.split(' ')[0])
  })
})

test.each(sound)('nothing is found in %s', (_, clauses) => {
  expect(checkTexts(index(clauses)).diagnostics.map(({ problem }) => witness(problem))).toEqual([])
})

describe('a division by a figure', () => {
  const text = (clauses: string) => index(clauses).replace('mẫu số bằng 0: 0 điểm', '')
  test.each([
    ['says nothing of 0', `${share} điểm = r * tối đa`, ['unguarded-division']],
    ['covers only some zeros', `${share} mẫu số bằng 0: tối đa khi a = 0 điểm = r * tối đa`, ['unguarded-division']],
    ['states its own treatment', `${share} mẫu số bằng 0: tối đa điểm = r * tối đa`, []],
    ['has a special case for 0', `${share} nếu b = 0: 0 điểm = r * tối đa`, []],
    ['divides by a number', 'đầu vào a (tin) r (%) = a / 7 điểm = r * tối đa', []],
  ])('%s', (_, clauses, codes) => expect(codesOf(checkTexts(text(clauses)).diagnostics)).toEqual(codes))
})

describe('points that do not add up', () => {
  test('the group itself, where that also mends the index', () => {
    const text = `bộ chỉ số t "T" tối đa 20 nhóm I "N" tối đa 12 chỉ số 1.1 "A" tối đa 4 điểm = 1
      chỉ số 1.2 "B" tối đa 6 điểm = 1 nhóm II "M" tối đa 10 chỉ số 2.1 "A" tối đa 10 điểm = 1`
    const problems = checkTexts(text).diagnostics.map(({ problem }) => problem)
    expect(problems).toMatchObject([
      { item: 't', likely: 'I', likelyPoints: '10', difference: '-2' },
      { item: 'I', likely: 'I', likelyPoints: '10', difference: '2' },
    ])
  })

  const rows = (points: readonly number[]) =>
    `bộ chỉ số t "T" tối đa 50 nhóm I "N" tối đa 50 ${points
      .map((maximum, position) => `chỉ số 1.${position + 1} "A" tối đa ${maximum} điểm = 1`)
      .join('\n')}`
  test.each([
    ['the row that stands out', [10, 10, 15, 10, 10], '1.3', '10', '-5'],
    ['a digit left out', [10, 10, 1, 10, 10], '1.3', '10', '9'],
    ['no row where all are alike', [10, 10, 10, 10, 15, 15], '', '', '-20'],
    ['no row where all are equal', [9, 9, 9, 9, 9], '', '', '5'],
  ])('%s', (_, points, likely, likelyPoints, difference) => {
    const [found] = checkTexts(rows(points)).diagnostics
    expect(found?.problem).toMatchObject({ code: 'points-do-not-add-up', likely, likelyPoints, difference })
  })
})
