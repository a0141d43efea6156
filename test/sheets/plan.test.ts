import { describe, expect, test } from 'vitest'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { type Style, styles } from '../../addin/sheets/styles.ts'
import type { SheetPlan } from '../../addin/sheets/workbook-plan.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { ratio } from '../../dsl/numbers/rational.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { cellAt, emptyPlan, figuresFrom, filledPlan, rowOf, sheetOf } from './support/books.ts'

const plan = emptyPlan()
const inputs = sheetOf(plan, 'inputs')
const scores = sheetOf(plan, 'scores')

describe('sheets', () => {
  test.each([
    ['vi', ['Tổng hợp', 'Dữ kiện', 'Số liệu', 'Chấm điểm', 'Chênh lệch', 'Danh mục']],
    ['en', ['Summary', 'Facts', 'Figures', 'Scores', 'Differences', 'Lists']],
  ] as const)('have their titles in %s', (language, titles) => {
    expect(emptyPlan(language).sheets.map(({ title }) => title)).toEqual(titles)
  })

  test('a cohort adds units and ranks, targets their own sheet', () => {
    const cohort = { own: 'A', units: [{ name: 'B', figures: figuresFrom({ '4.5.a': 3 }), points: ratio(50, 1) }] }
    const targets = {
      index: handBuilt.id,
      place: 'A',
      year: 2022,
      basis: [],
      entries: [{ code: codeOf('3.2'), title: 'x', limits: [], incomparable: 'mẫu số khác' }],
    }
    const titles = planWorkbook({ rulebook: handBuilt, language: 'vi', cohort, targets }).sheets.map(
      ({ title }) => title,
    )
    expect(titles).toEqual([
      'Tổng hợp',
      'Dữ kiện',
      'Số liệu',
      'Chấm điểm',
      'Chênh lệch',
      'Mục tiêu',
      'Các đơn vị',
      'Điểm các đơn vị',
      'Loại tiêu chí',
      'Xếp hạng',
      'Danh mục',
    ])
  })

  test('no cell stands outside the widths, and no two share a place', () => {
    for (const { cells, widths, title } of plan.sheets) {
      const places = cells.map(({ row, column }) => `${row},${column}`)
      expect(new Set(places).size, title).toBe(places.length)
      expect(Math.max(...cells.map(({ column }) => column)), title).toBeLessThan(widths.length)
    }
  })

  test('print on A4 with their headings on every page', () => {
    expect(inputs.print.repeatedRows).toEqual({ from: 4, to: 4 })
    expect(scores.print.repeatedRows).toEqual({ from: 4, to: 4 })
  })

  test('a place name with & cannot change the page header', () => {
    const { print } = planWorkbook({ rulebook: handBuilt, language: 'vi', place: 'A & B' }).sheets[0]!
    expect(print.header).toContain('A && B')
  })
})

describe('text stays text', () => {
  test('codes are text cells', () => {
    for (const sheet of [inputs, scores]) {
      const code = cellAt(sheet, `A${rowOf(sheet, '6.21')}`)
      expect(code).toMatchObject({ value: '6.21', format: 'text' })
    }
  })

  test('a label that begins with = is a value, never a formula', () => {
    const label = inputs.cells.filter(({ value }) => value === '=Đã chuyển đổi sang IPv6')
    expect(label).toHaveLength(1)
    expect(label[0]!.formula).toBeUndefined()
  })

  test('what a person typed into a figure stays a value', () => {
    const hostile = filledPlan({ '3.2.a': '=HYPERLINK("http://x")' })
    const cell = cellAt(sheetOf(hostile, 'inputs'), `E${rowOf(sheetOf(hostile, 'inputs'), '3.2', 'a')}`)
    expect(cell).toMatchObject({ value: '=HYPERLINK("http://x")' })
    expect(cell.formula).toBeUndefined()
  })
})

describe('what may be filled in', () => {
  const validationAt = (sheet: SheetPlan, address: string) => sheet.validations.find(({ range }) => range === address)!

  test('every formula is locked, every cell to fill is not', () => {
    for (const sheet of plan.sheets)
      for (const cell of sheet.cells)
        if (cell.formula !== undefined) expect(isUnlocked(cell.style), sheet.title).toBe(false)
    for (const row of ['3.2', '6.12'])
      expect(isUnlocked(cellAt(inputs, `E${rowOf(inputs, row, 'a')}`).style)).toBe(true)
    const lockOf = (column: string, code: string) => isUnlocked(cellAt(scores, `${column}${rowOf(scores, code)}`).style)
    expect(['F', 'L', 'M', 'N', 'O'].map(column => lockOf(column, '3.2'))).toEqual([true, true, true, true, true])
    // Nobody monitors cyberspace or asks experts about a report; sums and parts are not assessed.
    expect(['G', 'H'].map(column => lockOf(column, '3.2'))).toEqual([false, false])
    expect(['5.12', '3.5.1'].map(code => lockOf('F', code))).toEqual([false, false])
  })

  test('a choice takes its options from a range, so that they may be long', () => {
    const row = rowOf(inputs, '1.1', 'chọn')
    expect(validationAt(inputs, `E${row}`)).toMatchObject({ kind: 'list', source: "'Danh mục'!$C$5:$C$7" })
    const lists = sheetOf(plan, 'lists')
    expect(['C5', 'C6', 'C7'].map(address => String(cellAt(lists, address).value).slice(0, 3))).toEqual([
      '1. ',
      '2. ',
      '3. ',
    ])
  })

  test('two choices of one indicator have their own options', () => {
    const second = validationAt(inputs, `E${rowOf(inputs, '3.5', 'p2')}`)
    expect(second).toMatchObject({ kind: 'list', source: "'Danh mục'!$C$11:$C$12" })
  })

  test('ticks and conditions take có or không', () => {
    for (const [code, letter] of [
      ['6.1', 'c1'],
      ['1.5', 'điều kiện'],
    ] as const)
      expect(validationAt(inputs, `E${rowOf(inputs, code, letter)}`)).toMatchObject({
        kind: 'words',
        words: ['có', 'không'],
      })
  })

  test('figures take numbers that are not negative, assessors points up to the maximum', () => {
    expect(validationAt(inputs, `E${rowOf(inputs, '6.12', 'a')}`).kind).toBe('not-negative')
    const row = rowOf(scores, '6.12')
    expect(validationAt(scores, `F${row}`)).toMatchObject({ kind: 'between', lowest: 0, highest: 20 })
  })

  test('messages are as short as Excel demands', () => {
    const messages = plan.sheets.flatMap(({ validations }) =>
      validations.flatMap(({ prompt, refusal }) => (prompt ? [prompt, refusal] : [refusal])),
    )
    for (const { title, text } of messages) {
      expect(title.length).toBeLessThanOrEqual(32)
      expect(text.length).toBeLessThanOrEqual(225)
    }
  })

  test('missing, filled-in, optional and invalid figures have their colours', () => {
    const formulas = inputs.highlights.map(({ formula, style }) => [formula, style])
    expect(formulas).toEqual([
      ['$G5="thiếu"', 'missing'],
      ['$G5="lấy sẵn"', 'filled'],
      ['$G5="không bắt buộc"', 'optional'],
      ['$G5="không hợp lệ"', 'invalid'],
    ])
  })

  test('a restated figure says where its value comes from while it is empty', () => {
    expect(cellAt(inputs, `C${rowOf(inputs, '3.2', 'b')}`).value).toContain('Để trống thì lấy A.6 Số lượng hộ gia đình')
  })
})

describe('the rules go with the workbook', () => {
  test('as text, with its hash and without the folder it came from', () => {
    expect(plan.rules).toMatchObject({
      index: 'thử-nhỏ-2022',
      fileName: 'thu-nho-2022.thuoc',
      text: handBuilt.source.text,
    })
    expect(plan.rules.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(plan)).not.toContain('rules/thu-nho-2022.thuoc')
  })

  test('and stand visibly on the summary, under defined names', () => {
    const summary = sheetOf(plan, 'summary')
    for (const [name, value] of [
      ['thuoc_index', plan.rules.index],
      ['thuoc_rules_sha256', plan.rules.sha256],
    ] as const) {
      const { refersTo } = plan.names.find(each => each.name === name)!
      expect(cellAt(summary, refersTo.replace(/^.*!/, '').replaceAll('$', '')).value).toBe(value)
    }
  })

  test('defined names point at the headings of the columns to fill', () => {
    const names = new Map(plan.names.map(({ name, refersTo }) => [name, refersTo]))
    expect(names.get('thuoc_inputs')).toBe("'Số liệu'!$E$4")
    expect(cellAt(inputs, 'E4').value).toBe('Giá trị')
  })
})

describe('the table of scores', () => {
  test('has the levels of the decision as outline', () => {
    const level = (code: string) => scores.rows.get(rowOf(scores, code) - 1)?.outlineLevel ?? 0
    expect([level('3'), level('3.5'), level('3.5.1'), level('5.12'), level('5.12.1')]).toEqual([0, 1, 2, 1, 2])
  })

  test('adds the parts, not the indicator that they belong to', () => {
    const [group, first] = [rowOf(scores, '5'), rowOf(scores, '5.5')]
    expect(cellAt(scores, `E${group}`).formula).toBe(`SUM(E${first},E${first + 2}:E${first + 3})`)
    expect(cellAt(scores, `I${group}`).formula).toBe(`SUM(I${first}:I${first + 1})`)
  })

  test('names owner and coordinating bodies, or those that the place assigned', () => {
    const entry = { type: 'ĐT', owner: ['Sở A'], coordinating: [], implementing: ['Sở B'] }
    const assignment = { index: handBuilt.id, place: 'X', basis: [], entries: new Map([[codeOf('3.2'), entry]]) }
    const assigned = sheetOf(planWorkbook({ rulebook: handBuilt, language: 'vi', assignment }), 'scores')
    expect(cellAt(assigned, `L${rowOf(assigned, '3.2')}`).value).toBe('Sở A (thực hiện: Sở B)')
    expect(cellAt(assigned, `L${rowOf(assigned, '1.1')}`).value).toBe(
      'Sở Thông tin và Truyền thông (phối hợp: Văn phòng UBND tỉnh)',
    )
  })
})

function isUnlocked(name: keyof typeof styles): boolean {
  const style: Style = styles[name]
  return style.unlocked ?? false
}
