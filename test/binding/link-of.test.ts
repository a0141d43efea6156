import { expect, test } from 'vitest'
import { linkOf } from '../../addin/binding/link-of.ts'

const linked = (target: string) => ({ kind: 'linked', target })

test.each([
  ['nothing', undefined, { kind: 'none' }],
  ['an empty cell', '', { kind: 'none' }],
  ['a number', '12', { kind: 'none' }],
  ['a cell of another sheet', "='Thống kê 2022'!C7", linked("'Thống kê 2022'!C7")],
  ['a cell held fast', '=Sheet1!$C$7', linked('Sheet1!C7')],
  ['a cell of this sheet', '=$b$7', linked("'Số liệu'!B7")],
  ['a sheet with an apostrophe', "='L''Aquila'!A1", linked("'L''Aquila'!A1")],
  ['a plus as the old habit has it', '=+Sheet1!A1', linked('Sheet1!A1')],
  ['a target that is gone', '=#REF!', { kind: 'broken', formula: '=#REF!' }],
  ['a cell that is gone', "='Thống kê'!#REF!", { kind: 'broken', formula: "='Thống kê'!#REF!" }],
  ['a calculation', '=Sheet1!A1*1000', { kind: 'formula', formula: '=Sheet1!A1*1000' }],
  ['a sum', '=SUM(Sheet1!A1:A3)', { kind: 'formula', formula: '=SUM(Sheet1!A1:A3)' }],
  ['a range', '=Sheet1!A1:A3', { kind: 'formula', formula: '=Sheet1!A1:A3' }],
  ['another workbook', "='[Báo cáo.xlsx]Sheet1'!A1", { kind: 'formula', formula: "='[Báo cáo.xlsx]Sheet1'!A1" }],
  ['several sheets', "='Sheet1:Sheet3'!A1", { kind: 'formula', formula: "='Sheet1:Sheet3'!A1" }],
  ['a name', '=DanSo', { kind: 'formula', formula: '=DanSo' }],
  ['a text that speaks of #REF!', '="#REF!"', { kind: 'formula', formula: '="#REF!"' }],
  ['a row beyond the last', '=A9999999', { kind: 'formula', formula: '=A9999999' }],
])('%s', (_, formula, state) => {
  expect(linkOf(formula, 'Số liệu')).toEqual(state)
})
