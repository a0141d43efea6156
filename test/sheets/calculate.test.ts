import { describe, expect, test } from 'vitest'
import { calculate } from '../../addin/sheets/calc/calculate.ts'
import { calculatedValues } from '../../addin/sheets/calc/calculate-workbook.ts'
import { parseFormula } from '../../addin/sheets/calc/parse-formula.ts'
import { blank, type CalcValue, failure } from '../../addin/sheets/calc/values.ts'
import type { RawSheet, RawValue } from '../../addin/sheets/read/raw-workbook.ts'

/** A1 and down: 3, "có", blank, #N/A, TRUE, 2, 2, "x*". */
const column: readonly CalcValue[] = [3, 'có', blank, failure('#N/A'), true, 2, 2, 'x*']

function resultOf(formula: string): CalcValue | 'unreadable' {
  const node = parseFormula(formula)
  if (!node) return 'unreadable'
  return calculate(node, ({ top, bottom }) =>
    Array.from({ length: bottom - top + 1 }, (_, at) => column[top + at] ?? blank),
  )
}

describe('formulas', () => {
  test.each<[string, CalcValue]>([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['8-4-2', 2],
    ['8/4/2', 1],
    ['-2+3', 1],
    ['--TRUE', 1],
    ['+2*+-3', -6],
    ['+"a"', 'a'],
    ['50%', 0.5],
    ['20/80%', 25],
    ['"a"&1&"b"', 'a1b'],
    ['"a ""b"""', 'a "b"'],
    ['0.1+0.2=0.3', false],
    ['"CÓ"="có"', true],
    ['"a"<"b"', true],
    ['1<"a"', true],
    ['"a"<TRUE', true],
    ['A3=0', true],
    ['A3=""', true],
    ['1/0', failure('#DIV/0!')],
    ['"a"+1', failure('#VALUE!')],
    ['"2"+1', 3],
    ['A4+1', failure('#N/A')],
    ['IF(TRUE,1,1/0)', 1],
    ['IF(A4,1,2)', failure('#N/A')],
    ['IF(FALSE,1)', false],
    ['AND(TRUE,1)', true],
    ['AND(A1:A3)', true],
    ['OR(FALSE,0)', false],
    ['NOT(0)', true],
    ['ISERROR(A4)', true],
    ['ISNUMBER(A2)', false],
    ['ISNUMBER(A1)', true],
    ['LEN(TRIM("  a  b "))', 3],
    ['LEN(A3)', 0],
    ['LEFT("abc",2)', 'ab'],
    ['FIND("c","abc")', 3],
    ['FIND("d","abc")', failure('#VALUE!')],
    ['COUNT(A1:A8)', 3],
    ['COUNT(A1,A2)', 1],
    ['COUNTIF(A1:A8,"CÓ")', 1],
    ['COUNTIF(A1:A8,2)', 2],
    ['SUMIF(A6:A8,2,A6:A8)', 4],
    ['SUM(A1:A3)', 3],
    ['SUM(A1:A4)', failure('#N/A')],
    ['SUM(A1,A6:A7)', 7],
    ['SUMPRODUCT(({1,2,3}=2)*{10,20,30})', 20],
    ['SUMPRODUCT(--("b"={"a","b"}))', 1],
    ['MIN(A1,A6)', 2],
    ['MAX(A2:A3)', 0],
    ['ROUND(2.5,0)', 3],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(0.3*1000000,0)', 300000],
    ['ROUND((0.1+0.2)*1000000000,0)', 300000000],
    ['LARGE(A1:A8,2)', 2],
    ['LARGE(A1:A8,9)', failure('#NUM!')],
    ['RANK(2,A1:A8)', 2],
    ['RANK(9,A1:A8)', failure('#N/A')],
    ['INDEX(A1:A8,2)', 'có'],
    ['MATCH(2,A1:A8,0)', 6],
    ['MATCH("x?",A1:A8,0)', failure('#N/A')],
    ['NOSUCH(1)', failure('#NAME?')],
  ])('%s', (formula, expected) => {
    expect(resultOf(formula)).toEqual(expected)
  })

  test.each([
    '1+',
    '(1',
    'IF(1',
    '1 2',
    'A1:',
    '"open',
    '{1;2}',
    '[1]!A1',
    '1+$',
    'thuoc_total',
    '(('.repeat(5000),
    '-'.repeat(8000),
    '+'.repeat(8000),
  ])('what is not of the subset is said to be unreadable: %.20s', formula => {
    expect(resultOf(formula)).toBe('unreadable')
  })
})

describe('workbooks', () => {
  const sheetOf = (
    title: string,
    cells: Record<string, { formula: string; value?: RawValue } | RawValue>,
  ): RawSheet => ({
    title,
    rows: 10,
    columns: 1,
    at: row => {
      const cell = cells[`A${row + 1}`] ?? { kind: 'nothing' }
      return 'formula' in cell ? (cell.value ?? { kind: 'uncalculated' }) : cell
    },
    formulaAt: row => {
      const cell = cells[`A${row + 1}`]
      return cell && 'formula' in cell ? cell.formula : undefined
    },
  })

  const first = (cells: Parameters<typeof sheetOf>[1]) => {
    const workbook = { sheets: [sheetOf('Số liệu', cells)], names: new Map(), properties: new Map() }
    return calculatedValues(workbook)('Số liệu', 0, 0)
  }

  test('formulas may rest on formulas of any sheet', () => {
    expect(
      first({ A1: { formula: "'Số liệu'!A2*2" }, A2: { formula: 'A3+1' }, A3: { kind: 'number', value: 4 } }),
    ).toBe(10)
  })

  test('a sheet that is not there is an error', () => {
    expect(first({ A1: { formula: 'Nowhere!A1' } })).toEqual(failure('#REF!'))
  })

  test('a circle has no value', () => {
    expect(first({ A1: { formula: 'A2' }, A2: { formula: 'A1' } })).toBeUndefined()
  })

  test('a formula beyond the subset counts with the result that it carries', () => {
    expect(
      first({ A1: { formula: 'A2+1' }, A2: { formula: 'XLOOKUP(1;2)', value: { kind: 'number', value: 5 } } }),
    ).toBe(6)
    expect(first({ A1: { formula: 'A2+1' }, A2: { formula: 'XLOOKUP(1;2)' } })).toBeUndefined()
  })

  test('work without end is given up', () => {
    expect(first({ A1: { formula: 'SUM(A2:XFD1048576)' } })).toBeUndefined()
  })
})
