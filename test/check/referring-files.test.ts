import { describe, expect, test } from 'vitest'
import { isError } from '../../dsl/text/diagnostic.ts'
import { checkTexts, marked, placesOf } from './check-text.ts'
import { faultyReferences, linking, rules } from './faulty-references.ts'

/** What leaves the index that is referred to as it is. */
const ALONE: ReadonlySet<string> = new Set(['unknown-index', 'unknown-served-code', 'unknown-result-code'])

describe('files that refer to an index', () => {
  test.each(faultyReferences)('%s', (_, text, code) => {
    const { text: plain, places } = marked(text)
    const { diagnostics, ruleSets } = checkTexts(rules, plain)
    expect(placesOf(diagnostics.filter(isError))).toEqual(places.map(place => `${code} at ${place}`))
    // A file that refers to no known index, or another index, leaves the rest alone; any other fault withholds the index.
    expect(ruleSets.length).toBe(ALONE.has(code) ? 1 : 0)
  })

  test('an index given twice is reported where it comes again', () => {
    const { diagnostics } = checkTexts(rules, rules)
    const [problem] = diagnostics
    expect(problem?.problem).toEqual({ code: 'duplicate-index', index: 'thử' })
    expect(problem?.source.name).toBe('2.thuoc')
    expect(problem?.related[0]?.source.name).toBe('1.thuoc')
  })

  test('links to items of another index are kept', () => {
    const { ruleSets, diagnostics } = checkTexts(rules, linking('1.1', 'thử'))
    expect(diagnostics.filter(isError)).toEqual([])
    expect(ruleSets[1]?.rulebook.indicators[0]?.serves).toEqual([{ index: 'thử', code: '1.1' }])
  })

  test('links to an index that is not among the files are not followed', () => {
    expect(checkTexts(rules, linking('7.7', 'vắng_mặt')).diagnostics.filter(isError)).toEqual([])
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
