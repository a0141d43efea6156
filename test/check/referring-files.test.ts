import { describe, expect, test } from 'vitest'
import { isError } from '../../dsl/text/diagnostic.ts'
import { checkTexts, index, marked, placesOf } from './check-text.ts'

const rules = index('đầu vào a (người) "A" đầu vào b (người) "B" = dân_số tỷ_lệ = a / b điểm = tỷ_lệ * tối đa')

/** What is wrong, a file that refers to the index, with the place marked, and the code. */
const cases: readonly (readonly [what: string, text: string, code: string])[] = [
  ['a translation of an unknown index', 'bản dịch «thứ» 1.1 "One"', 'unknown-index'],
  ['a translation of an unknown code', 'bản dịch thử «1.2» "Two"', 'unknown-translation-key'],
  ['a translation of an unknown input', 'bản dịch thử «1.1.c» "Two"', 'unknown-translation-key'],
  ['a translation of an unknown fact', 'bản dịch thử «dân_sô» "Population"', 'unknown-translation-key'],
  ['a translation given twice', 'bản dịch thử 1.1 "One" «1.1» "One"', 'duplicate-entry'],
  ['an assignment of an unknown index', 'phân công «không_có» tại "N" 1.1 phụ trách "S"', 'unknown-index'],
  ['an assignment of an unknown code', 'phân công thử tại "N" «2.1» phụ trách "S"', 'unknown-code'],
  ['an assignment given twice', 'phân công thử tại "N" 1.1 phụ trách "S" «1.1» phụ trách "T"', 'duplicate-entry'],
  ['a target of an unknown code', 'mục tiêu thử tại "N" năm 2022 «1.3» "T": tỷ_lệ >= 5%', 'unknown-code'],
  ['a target of an unknown measure', 'mục tiêu thử tại "N" năm 2022 1.1 "T": «tỉ_lệ» >= 5%', 'unknown-name'],
  ['a target in another unit', 'mục tiêu thử tại "N" năm 2022 1.1 "T": a «>= 5%»', 'unit-mismatch'],
  ['a target that is no number', 'mục tiêu thử tại "N" năm 2022 1.1 "T": tỷ_lệ >= «a / b»', 'not-a-constant'],
  ['a target in no year', 'mục tiêu thử tại "N" năm «22» 1.1 "T": tỷ_lệ >= 5%', 'not-a-year'],
]

describe('files that refer to an index', () => {
  test.each(cases)('%s', (_, text, code) => {
    const { text: plain, places } = marked(text)
    const { diagnostics, ruleSets } = checkTexts(rules, plain)
    expect(placesOf(diagnostics.filter(isError))).toEqual(places.map(place => `${code} at ${place}`))
    // A file that refers to no known index leaves the others alone; any other fault withholds the index.
    expect(ruleSets.length).toBe(code === 'unknown-index' ? 1 : 0)
  })

  test('an index given twice is reported where it comes again', () => {
    const { diagnostics } = checkTexts(rules, rules)
    const [problem] = diagnostics
    expect(problem?.problem).toEqual({ code: 'duplicate-index', index: 'thử' })
    expect(problem?.source.name).toBe('2.thuoc')
    expect(problem?.related[0]?.source.name).toBe('1.thuoc')
  })

  test('English titles are merged, and repeat the Vietnamese where none is given', () => {
    const { ruleSets } = checkTexts(rules, 'bản dịch thử 1.1 "One" 1.1.a "Persons counted" dân_số "Population"')
    const { indicators, facts } = ruleSets[0]!.rulebook
    expect(indicators[0]?.title).toEqual({ vi: 'Chỉ số', en: 'One' })
    expect(indicators[0]?.inputs.map(({ label }) => label.en)).toEqual(['Persons counted', 'B'])
    expect(facts[0]?.label).toEqual({ vi: 'Dân số', en: 'Population' })
  })

  test('an assignment and targets are bound to codes and measures', () => {
    const { ruleSets } = checkTexts(
      rules,
      'phân công thử tại "N" căn cứ "Thông báo 05" ngày 2022-07-25 1.1 loại "ĐT" phụ trách "S" thực hiện "T", "U"',
      'mục tiêu thử tại "N" năm 2022 1.1 "Đạt": tỷ_lệ >= 65% và <= 70% "Khác" không so được vì "không đo"',
    )
    const [{ assignments, targets }] = ruleSets as [(typeof ruleSets)[0]]
    expect([...assignments[0]!.entries.values()]).toEqual([
      { type: 'ĐT', owner: ['S'], coordinating: [], implementing: ['T', 'U'] },
    ])
    const [first, second] = targets[0]!.entries
    expect(first?.limits.map(({ comparator, bound }) => `${comparator} ${bound.toFraction()}`)).toEqual([
      '>= 13/20',
      '<= 7/10',
    ])
    expect(second).toEqual({ title: 'Khác', limits: [], incomparable: 'không đo' })
  })
})
