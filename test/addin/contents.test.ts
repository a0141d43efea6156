import { describe, expect, test } from 'vitest'
import { english } from '../../addin/texts/en.ts'
import { vietnamese } from '../../addin/texts/vi.ts'
import { functionCall } from '../../addin/workbook/trace/function-call.ts'
import { contentOf, plainText } from '../../addin/workbook/write/contents.ts'
import { areaLists, listsOf, rectanglesOf, runsOf } from '../../addin/workbook/write/rectangles.ts'

describe('texts that Excel would take for something else', () => {
  test.each([
    '=A1',
    '+84 123',
    '-5',
    '@ten',
    "'x",
    '6.20',
    '1/2',
    '50%',
    'TRUE',
    'false',
    '#N/A',
    '$5',
    '1. Đã ban hành',
  ])('%s is kept by an apostrophe', text => {
    expect(plainText(text)).toBe(`'${text}`)
  })
  test.each(['Số hộ', 'a', 'Truesdale', '', 'N/A', 'https://tinh.gov.vn/1'])('%s stays bare', text => {
    expect(plainText(text)).toBe(text)
  })
  test('a code in a cell of texts needs none', () => {
    expect(contentOf({ value: '6.20', format: 'text' })).toBe('6.20')
    expect(contentOf({ formula: 'A1' })).toBe('=A1')
    expect(contentOf({ value: 0 })).toBe(0)
    expect(contentOf({})).toBe('')
  })
})

describe('areas', () => {
  const place = (row: number, column: number) => ({ row, column })
  test.each([
    ['nothing', [], []],
    ['a row', [place(0, 0), place(0, 1), place(0, 3)], ['A1:B1,D1']],
    ['a block', [place(0, 0), place(0, 1), place(1, 0), place(1, 1)], ['A1:B2']],
    ['a step', [place(0, 0), place(1, 0), place(1, 1)], ['A1,A2:B2']],
    ['rows with a gap', [place(0, 0), place(2, 0)], ['A1,A3']],
  ])('cover %s exactly', (_, places, lists) => {
    expect(areaLists(rectanglesOf(places))).toEqual(lists)
  })
  test('lists stay within what Excel takes', () => {
    const lists = listsOf(Array.from({ length: 300 }, (_, index) => `AA${index + 1000}:AB${index + 1000}`))
    expect(lists.every(list => list.length <= 255)).toBe(true)
    expect(lists.join(',').split(',').length).toBe(300)
  })
  test('runs are numbers that follow one another', () => {
    expect(runsOf([5, 1, 2, 3, 9])).toEqual([
      [1, 3],
      [5, 5],
      [9, 9],
    ])
  })
})

describe('a call in a formula', () => {
  const names = ['SCORE']
  test.each([
    ['=THUOC.SCORE("1.1",A1,Sheet2!$B$2:$C$3)', ['value', 'area', 'area'], true],
    ["=thuoc.score(A1,'Số ''liệu'''!B2)", ['area', 'area'], true],
    ['=IF(A1>0,THUOC.SCORE("1,1",SUM(A1,B1),2),0)', ['value', 'unknown', 'value'], false],
    ['=THUOC.SCORE("1.1",IF(LEN(E5)=0,"",E5))', ['value', 'area'], true],
    ['=THUOC.SCORE("1.1",A:A)', ['value', 'unknown'], true],
  ])('%s has its arguments', (formula, kinds, alone) => {
    const call = functionCall(formula, names)
    expect(call?.arguments.map(({ kind }) => kind)).toEqual(kinds)
    expect(call?.alone).toBe(alone)
  })
  test.each(['=SUM(A1)', '="THUOC.SCORE(A1)"', '=THUOC.TITLE("1")', 'THUOC', ''])('%s has none', formula => {
    expect(functionCall(formula, names)).toBeUndefined()
  })
})

test.each([vietnamese, english])('every failure has a sentence, with and without a place', texts => {
  const codes = [
    'no-workbook',
    'sheet-protected',
    'cell-being-edited',
    'cell-not-found',
    'several-cells',
    'own-cell',
    'rules-have-errors',
    'name-taken',
    'not-supported',
    'changed-meanwhile',
    'unexpected',
  ] as const
  for (const code of codes)
    for (const place of ['', "'Số liệu'!E5"]) {
      const sentence = texts.failure({ code, place, detail: '' })
      expect(sentence).toMatch(/^\S.*\.$/)
      expect(sentence).not.toMatch(/“”| {2}|undefined/)
    }
})
