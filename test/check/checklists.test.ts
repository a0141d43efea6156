import { describe, expect, test } from 'vitest'
import { companionsOf, compile } from '../../dsl/compile.ts'
import { indexIdOf } from '../../dsl/model/ids.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { checkTexts, codesOf, inEnglish, marked, placesOf } from './check-text.ts'
import { checklist, countingIndex, counts, faultyChecklists, faultyCounts } from './checklist-texts.ts'

describe('what contradicts itself in a checklist is found at its place', () => {
  test.each(faultyChecklists)('%s', (_, text, code) => {
    const { text: plain, places } = marked(text)
    const { diagnostics } = checkTexts(plain)
    expect(placesOf(diagnostics.filter(isError))).toEqual(places.map(place => `${code} at ${place}`))
    expect(codesOf(checkTexts(inEnglish(plain)).diagnostics)).toEqual([code])
  })
})

describe('what a fact cannot count is found at its place', () => {
  test.each(faultyCounts)('%s', (_, text, code) => {
    const { text: plain, places } = marked(text)
    const { diagnostics, ruleSets } = checkTexts(plain, checklist())
    expect(placesOf(diagnostics.filter(isError))).toEqual(places.map(place => `${code} at ${place}`))
    expect(codesOf(checkTexts(inEnglish(plain), inEnglish(checklist())).diagnostics.filter(isError))).toEqual([code])
    expect(ruleSets).toEqual([])
  })

  test('a second checklist', () => {
    const second = checklist().replace('danh mục dữ-liệu', 'danh mục khác')
    const facts = counts.replace(/dữ-liệu$/, 'khác')
    const { diagnostics } = checkTexts(countingIndex(facts), checklist(), second)
    expect(diagnostics.map(({ problem }) => problem)).toEqual([
      { code: 'several-checklists', checklist: 'khác', first: 'dữ-liệu' },
    ])
  })

  test('amounts, texts and conditions', () => {
    const codes = ['tỷ đồng', 'chữ', 'có/không'].map(unit => {
      const { text } = marked(countingIndex(`${counts} dữ kiện x (${unit}) "X" = đếm open của dữ-liệu`))
      return codesOf(checkTexts(text, checklist()).diagnostics)
    })
    expect(codes).toEqual([['unit-mismatch'], ['wrong-kind'], ['wrong-kind']])
  })

  test('a checklist given twice', () => {
    expect(codesOf(checkTexts(checklist(), checklist()).diagnostics)).toEqual(['duplicate-checklist'])
  })
})

describe('a sound checklist', () => {
  const index = countingIndex(counts)
  const names = 'bản dịch dữ-liệu A.I.1.1 "One" open "open data" dữ-liệu "Data items"'

  test('is known to the index that counts it, with the states that each state needs', () => {
    const { ruleSets, diagnostics } = checkTexts(index, checklist(), names)
    expect(diagnostics).toEqual([])
    const { checklists, facts } = ruleSets[0]!.rulebook
    expect(checklists[0]?.title).toEqual({ vi: 'Danh mục dữ liệu', en: 'Data items' })
    expect(checklists[0]?.states.map(({ name, title, needs }) => [name, title.en, needs])).toEqual([
      ['built', 'đã được xây dựng', []],
      ['open', 'open data', ['built']],
    ])
    expect(facts.map(({ count }) => count)).toEqual([
      { checklist: 'dữ-liệu', states: ['built', 'open'], within: 'A', items: ['A.I.1.1', 'A.I.1.2'] },
      { checklist: 'dữ-liệu', states: [], within: 'A', items: ['A.I.1.1', 'A.I.1.2'] },
    ])
  })

  test('with an error withholds the index that counts it', () => {
    const { ruleSets } = checkTexts(index, checklist('phải có 4 hạng mục'))
    expect(ruleSets).toEqual([])
  })

  test('travels with the index as a companion, with its translation', () => {
    const texts = [index, checklist(), names, checklist().replace('danh mục dữ-liệu', 'danh mục khác')]
    const compiled = compile(texts.map((text, position) => ({ name: `${position}.thuoc`, text })))
    const companions = companionsOf(compiled, indexIdOf('thử'))
    expect(companions.map(({ name }) => name)).toEqual(['1.thuoc', '2.thuoc'])
    const again = compile([{ name: 'index', text: index }, ...companions])
    expect(again.ruleSets).toHaveLength(1)
  })
})

describe('examples tick items', () => {
  const examples: readonly (readonly [inputs: string, expected: string])[] = [
    ['A.I.1.1.built = có, A.I.1.1.open = có, A.I.1.2.built = có, A.I.1.2.open = không', 'điểm = 5, trạng thái đủ'],
    ['A.I.1.1.open = có, A.I.1.1.built = không', 'điểm = 0, trạng thái đủ'],
    ['A.I.1.1.open = có', 'điểm = 0, trạng thái thiếu'],
    ['A.I.1.1.open = có, A.I.1.1.built = có, A.I.1.2.built = thiếu', 'điểm = 5, trạng thái đủ'],
    ['n = 1, A.I.1.1.built = không, A.I.1.2.built = không', 'điểm = 5, trạng thái đủ'],
    ['n = 1, m = 4', 'điểm = 2,5, trạng thái đủ'],
  ]
  test.each(examples)('%s', (inputs, expected) => {
    const index = countingIndex(counts, `ví dụ "x": ${inputs} thì ${expected}`)
    const files = [index, checklist()].map((text, position) => ({ name: `${position}.thuoc`, text }))
    expect(compile(files).diagnostics).toEqual([])
  })
})
