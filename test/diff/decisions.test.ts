import { beforeAll, describe, expect, test } from 'vitest'
import { loadRules } from '../../dsl/cli/load-rules.ts'
import { type Comparison, compareRuleSets } from '../../dsl/diff/compare.ts'
import { compareThemes } from '../../dsl/diff/compare-themes.ts'
import { SURE_LIKENESS } from '../../dsl/diff/difference.ts'
import { sumOf, toDouble } from '../../dsl/numbers/rational.ts'

let comparison: Comparison

beforeAll(async () => {
  const [before, after] = await Promise.all(
    ['rules/dti-province-2020', 'rules/dti-province-2022'].map(async path => (await loadRules(path)).ruleSets),
  )
  const of = (ruleSets: typeof before, id: string) => ruleSets!.find(({ rulebook }) => rulebook.id === id)!
  comparison = compareRuleSets(of(before, 'dti-tỉnh-2020'), of(after, 'dti-tỉnh-2022'))
})

describe('the provincial indices of 2020 and 2022 by theme', () => {
  test('every point of either belongs to a theme', () => {
    const themes = compareThemes(comparison)
    expect(themes.every(({ theme }) => theme !== undefined)).toBe(true)
    expect(toDouble(sumOf(themes.map(({ before }) => before.points)))).toBe(1000)
    expect(toDouble(sumOf(themes.map(({ after }) => after.points)))).toBe(1000)
  })

  test.each([
    ['Nhận thức', 100],
    ['Thể chế', 100],
    ['Hạ tầng và nền tảng', 100],
    ['Thông tin và dữ liệu', 30],
    ['Hoạt động', 470],
    ['An toàn, an ninh mạng', 100],
    ['Nhân lực', 100],
  ])('%s has %d points in 2022, and points in 2020', (name, points) => {
    const theme = compareThemes(comparison).find(each => each.theme?.vi === name)!
    expect(toDouble(theme.after.points)).toBe(points)
    expect(toDouble(theme.before.points)).toBeGreaterThan(100)
  })

  test('what is surely the same indicator is found under its other code', () => {
    const sure = comparison.correspondence.pairs.filter(
      ({ match, after }) => after.indicator && (match.kind !== 'similar-title' || match.likeness >= SURE_LIKENESS),
    )
    expect(sure.map(({ before, after }) => [before.code, after.code])).toEqual([
      ['I.1.1.1', '1.5'],
      ['III.3.1.4', '3.3'],
      ['I.3.3.3', '3.4'],
      ['I.6.2.2', '5.2'],
      ['I.5.10.2', '6.8'],
      ['I.5.13.1', '6.14'],
      ['II.5.5.1', '7.1'],
    ])
  })
})
