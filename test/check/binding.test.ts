import { describe, expect, test } from 'vitest'
import type { Expression } from '../../dsl/model/expression.ts'
import type { Body } from '../../dsl/model/rulebook.ts'
import { checkTexts, codesOf, index, inEnglish } from './check-text.ts'

function bound(clauses: string, head = '') {
  const { ruleSets, diagnostics } = checkTexts(index(clauses, head))
  if (!ruleSets[0]) throw new Error(codesOf(diagnostics).join())
  return ruleSets[0]
}

const indicator = (clauses: string, head = '') => bound(clauses, head).rulebook.indicators[0]!

/** Fully bracketed text of a bound expression. */
function said(expression: Expression | undefined): string {
  if (!expression) return 'none'
  switch (expression.kind) {
    case 'number':
      return expression.value.toFraction()
    case 'maximum':
      return 'max'
    case 'input':
      return expression.input
    case 'fact':
      return `fact ${expression.fact}`
    case 'measure':
      return `measure ${expression.name}`
    case 'negate':
      return `-${said(expression.operand)}`
    case 'binary':
      return `(${said(expression.left)} ${expression.operator} ${said(expression.right)})`
  }
}

describe('names and numbers', () => {
  test.each([
    ['đầu vào a điểm = 1/2 tối đa + a', '(((1 / 2) * max) + 1.1.a)'],
    ['đầu vào a (hộ) điểm = 0,25% * a', '(1/400 * 1.1.a)'],
    ['đầu vào a (người) điểm = a / dân_số * tối đa', '((1.1.a / fact dân_số) * max)'],
    ['đầu vào a điểm = -(a - 3)', '-(1.1.a - 3)'],
    ['đầu vào x (triệu đồng) điểm = x / ngân_sách * tối đa', '((1.1.x / (fact ngân_sách * 1000)) * max)'],
    ['đầu vào x (triệu đồng) điểm = x / (2 tỷ đồng) * tối đa', '((1.1.x / 2000) * max)'],
  ])('%s', (clauses, expected) => {
    const { rule } = indicator(clauses).body
    expect(rule.kind === 'formula' && said(rule.points)).toBe(expected)
  })

  test('a threshold of money stands in the unit of what is judged', () => {
    const { rule } = indicator('đầu vào x (triệu đồng) mức theo x >= 2 tỷ đồng: tối đa còn lại: 0').body
    expect(rule.kind === 'bands' && said(rule.bands[0]?.limits[0]?.bound)).toBe('2000')
  })

  test('a default of money stands in the unit of the input', () => {
    const [input] = indicator('đầu vào x (triệu đồng) = ngân_sách điểm = x / ngân_sách * tối đa').inputs
    expect(said(input?.default)).toBe('(fact ngân_sách * 1000)')
  })

  test('measures come after those that they use', () => {
    const { measures } = indicator('đầu vào a c = b * 2 b = a + 1 điểm = c').body
    expect(measures.map(({ name }) => name)).toEqual(['b', 'c'])
  })
})

describe('inputs that rules imply', () => {
  const letters = (clauses: string) =>
    indicator(clauses).inputs.map(({ id, kind, options }) => `${id} ${kind} ${options.length}`)
  test.each([
    ['chọn "a": tối đa "b": 0', ['1.1.option choice 2']],
    ['cộng nếu có "a": 1/2 tối đa "b": 1/2 tối đa', ['1.1.c1 tick 0', '1.1.c2 tick 0']],
    [
      'đầu vào x điểm theo min-max của x',
      ['1.1.x number 0', '1.1.lowest cohort-lowest 0', '1.1.highest cohort-highest 0'],
    ],
    ['đầu vào x điểm theo tỷ số với cao nhất của x', ['1.1.x number 0', '1.1.highest cohort-highest 0']],
    [
      'phần "A" tối đa 4 chọn "a": tối đa "b": 0 phần "B" tối đa 6 đầu vào a đầu vào n (có/không) nếu chưa n: 0 điểm = a',
      ['1.1.p1 choice 2', '1.1.a number 0', '1.1.n yes-no 0'],
    ],
  ])('%s', (clauses, expected) => expect(letters(clauses)).toEqual(expected))
})

describe('what is judged', () => {
  const judged = ({ judged }: Body) => said(judged)
  test.each([
    ['đầu vào a đầu vào b r = a / b điểm = r * tối đa', 'measure r'],
    ['đầu vào n điểm = 1 * n không quá tối đa', '1.1.n'],
    ['đầu vào a đầu vào b điểm = (a + b) / 2', 'none'],
    ['đầu vào n mức theo n >= 1: tối đa còn lại: 0', '1.1.n'],
    ['đầu vào n điểm theo min-max của n', '1.1.n'],
    ['chọn "a": tối đa "b": 0', 'none'],
  ])('%s', (clauses, expected) => expect(judged(indicator(clauses).body)).toBe(expected))
})

describe('readings', () => {
  const head = 'cách hiểu k "?" một "1" mặc định vì "v" hai "2" ba "3"'
  const clauses = `đầu vào a đầu vào b r = a / b mẫu số bằng 0: tối đa điểm = r
  khi cách hiểu k là hai
    đầu vào b = 7
    r = b / a
  khi cách hiểu k là ba
    nếu thiếu a: 1
    chọn "x": tối đa "y": 0`
  const under = (option: string) => bound(clauses, head).withReadings({ k: option }).indicators[0]!

  test('the default reading is the rulebook', () => {
    const { rulebook, withReadings } = bound(clauses, head)
    expect(rulebook.chosenReadings).toEqual({ k: 'một' })
    expect(rulebook.indicators).toEqual(withReadings({}).indicators)
  })
  test('inputs and measures are replaced by name', () => {
    const { body, inputs } = under('hai')
    expect(said(body.measures[0]?.value)).toBe('(1.1.b / 1.1.a)')
    expect(inputs.map(input => `${input.letter} ${said(input.default)}`)).toEqual(['a none', 'b 7'])
    expect([body.rule.kind, body.zeroDenominator?.treatment]).toEqual(['formula', 'maximum'])
  })
  test('the rule and the special cases are replaced as a whole', () => {
    const { body, inputs } = under('ba')
    expect([body.rule.kind, body.guards.length]).toEqual(['choose', 1])
    expect(inputs.map(({ letter }) => letter)).toEqual(['a', 'b', 'option'])
  })
  test('an unknown reading or option is the mistake of the caller', () => {
    const { withReadings } = bound(clauses, head)
    expect(() => withReadings({ q: 'một' })).toThrow(RangeError)
    expect(() => withReadings({ k: 'bốn' })).toThrow(RangeError)
  })
  test('variants of two readings combine', () => {
    const two = `${head} cách hiểu q "?" x "1" mặc định vì "v" y "2"`
    const both = `đầu vào a điểm = a khi cách hiểu k là hai điểm = 2 * a khi cách hiểu q là y nếu a = 0: 3`
    const { body } = bound(both, two).withReadings({ k: 'hai', q: 'y' }).indicators[0]!
    expect([body.guards.length, body.rule.kind === 'formula' && said(body.rule.points)]).toEqual([1, '(2 * 1.1.a)'])
  })
})

describe('the outline', () => {
  const text = `bộ chỉ số t "T" căn cứ "Quyết định 922/QĐ-BTTTT" ngày 2022-05-20 tối đa 30
nhóm III "Hạ tầng" tối đa 30
chỉ số 3.2 "A" tối đa 10 điểm = 1
chỉ số 3.20 "B" tối đa 20 = tổng các chỉ số con
chỉ số 3.20.1 "C" tối đa 15 căn cứ "Thông tư 1" điểm = 1
chỉ số 3.20.2 "D" tối đa 5 phần "x" tối đa 2,5 chọn "a": tối đa "b": 0 phần "y" tối đa 2,5 chọn "a": tối đa "b": 0`
  const { rulebook } = checkTexts(text).ruleSets[0]!

  test('rows stand in order, children after their parent', () => {
    expect(rulebook.indicators.map(({ code, parent, body }) => `${code} in ${parent}: ${body.rule.kind}`)).toEqual([
      '3.2 in III: formula',
      '3.20 in III: children',
      '3.20.1 in 3.20: formula',
      '3.20.2 in 3.20: parts',
    ])
  })
  test('a group holds the rows right below it', () => expect(rulebook.groups[0]?.members).toEqual(['3.2', '3.20']))
  test('a parent knows its children and an item its parts', () => {
    const [, parent, , last] = rulebook.indicators
    expect(parent?.body.rule.kind === 'children' && parent.body.rule.children).toEqual(['3.20.1', '3.20.2'])
    expect(last?.body.rule.kind === 'parts' && last.body.rule.parts.map(({ code, name }) => `${code} ${name}`)).toEqual(
      ['3.20.2.1 p1', '3.20.2.2 p2'],
    )
  })
  test('each row cites the act of the index, or its own', () => {
    const [first, , third] = rulebook.indicators
    expect(first?.citation.reference).toEqual({
      vi: 'Quyết định 922/QĐ-BTTTT, mục 3.2',
      en: 'Decision 922/QĐ-BTTTT, item 3.2',
    })
    expect(third?.citation.reference.en).toBe('Circular 1, item 3.20.1')
  })
})

describe('examples', () => {
  test('figures are decimal text in the unit of the input', () => {
    const clauses = `đầu vào x (tỷ đồng) đầu vào c (có/không) nếu chưa c: 0 điểm = x / ngân_sách * tối đa
      ví dụ "v": x = 500 triệu đồng, c = có, ngân_sách = 2 với nhóm so sánh (x = 1/4), (c = không) thì điểm = 10/3, trạng thái đủ`
    const [example] = bound(clauses).examples
    expect([...example!.inputs]).toEqual([
      ['1.1.x', '0.5'],
      ['1.1.c', 'true'],
      ['ngân_sách', '2'],
    ])
    expect(example!.cohort.map(unit => [...unit])).toEqual([[['1.1.x', '0.25']], [['1.1.c', 'false']]])
    expect([example!.score?.toFraction(), example!.state]).toEqual(['10/3', 'ok'])
  })
  test('a wrong figure may be shown to be refused', () => {
    const clauses = 'chọn "a": tối đa "b": 0 ví dụ "v": option = 4 thì trạng thái không hợp lệ'
    expect([...bound(clauses).examples[0]!.inputs]).toEqual([['1.1.option', '4']])
  })
})

test('both dialects mean the same', () => {
  const clauses = 'đầu vào a (người) r = a / dân_số mức theo r >= 0,5%: tối đa còn lại: r / 0,5% * tối đa'
  const one = indicator(clauses)
  const other = checkTexts(inEnglish(index(clauses))).ruleSets[0]!.rulebook.indicators[0]!
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, part) =>
      key === 'span' || key === 'source' ? undefined : typeof part === 'bigint' ? String(part) : part,
    )
  expect(plain(other)).toBe(plain(one))
})
