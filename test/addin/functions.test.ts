// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallRules } from './support/small-rules.ts'
import { requestOf, type Started, startThuoc } from './support/started.ts'

let started: Started
beforeAll(async () => {
  started = await startThuoc({ files: smallRules(), language: 'vi-VN' })
  const { addIn, rules, spreadsheet } = started
  spreadsheet.addSheet('Thử').write({ top: 0, left: 0, bottom: 4, right: 2 }, [
    [3, 4, ''],
    [50, 100, 'chữ'],
    [10, 20, '=1/0'],
    [30, 40, true],
    ['1.3', '2. Chưa ban hành', ''],
  ])
  await addIn.workbook.create(requestOf(rules))
})
afterAll(() => started.dispose())

async function shown(formula: string): Promise<unknown> {
  const { probe } = started
  probe.type("'Thử'!H9", `=${formula}`)
  await probe.settled()
  return probe.value("'Thử'!H9")
}

describe('functions of this workbook', () => {
  test.each([
    ['THUOC.SCORE("1.3",A1,B1)', 7.5],
    ['THUOC.SCORE("1.3",A1:B1)', 7.5],
    ['THUOC.SCORE(A5,A1:B1)', 7.5],
    ['THUOC.MEASURE("1.3",A1,B1)', 0.75],
    ['THUOC.STATUS("1.3",A1,B1)', 'đủ'],
    ['THUOC.STATUS("1.3",A1,C1)', 'thiếu'],
    ['THUOC.STATUS("1.3",A1,C2)', 'không hợp lệ'],
    ['THUOC.STATUS("1.3",A1,C3)', 'không hợp lệ'],
    ['THUOC.SCORE("1.3",A1,C1)', 0],
    ['THUOC.MEASURE("1.3",A1,C1)', ''],
    ['THUOC.SCORE("1.3",A1,C2)', ''],
    ['THUOC.SCORE("1.1",A2,B2,C1)', 5],
    ['THUOC.SCORE("1.1",A2,C1,B2)', 5],
    ['THUOC.NEXT("1.1",A2,B2,C1)', 0.8],
    ['THUOC.SCORE("1.2",B5)', 0],
    ['THUOC.NEXT("1.2",B5)', '1. Đã ban hành'],
    ['THUOC.NEXT("1.2",1)', ''],
    ['THUOC.MAX("1.20")', 10],
    ['THUOC.MAX("1")', 40],
    ['THUOC.TITLE("1.20")', 'Tỷ lệ khác'],
    ['THUOC.INDEX(A3:B4)', 2.5],
    ['THUOC.MINMAX(20,A3:B4,6)', 2],
    ['THUOC.MINMAX(50,A3:B4,6)', 6],
    ['THUOC.BEST(20,A3:B4,6)', 3],
    ['THUOC.RANK(20,A3:B4)', 3],
    ['THUOC.RANK(40,A3:B4)', 1],
    ['THUOC.ZSCORE(25,A3:B4)', 0],
    ['THUOC.ZSCORE(40,A3:B4)', 15 / Math.sqrt(125)],
  ])('%s is %s', async (formula, expected) => {
    expect(await shown(formula)).toEqual(typeof expected === 'number' ? expect.closeTo(expected, 9) : expected)
  })

  test('explain on one line what the pane explains on many', async () => {
    const line = await shown('THUOC.EXPLAIN("1.3",A1,B1)')
    expect(line).toContain('Kết quả: 7,5 / 10 điểm')
    expect(line).not.toContain('\n')
  })
})

describe('wrong calls give an error with a sentence, never a number', () => {
  test.each([
    ['THUOC.SCORE("9.9",A1)', '#N/A', 'không chấm điểm mã 9.9'],
    ['THUOC.SCORE(1.3,A1,B1)', '#VALUE!', 'trong ngoặc kép'],
    ['THUOC.SCORE("1.3",A1)', '#VALUE!', 'cần 2 ô'],
    ['THUOC.SCORE("1.3",A1,B1,C1)', '#VALUE!', 'đã đưa 3'],
    ['THUOC.TITLE("x")', '#N/A', 'mã x'],
    ['THUOC.MINMAX("a",A3:B4,6)', '#VALUE!', 'Cần một số'],
    ['THUOC.RANK(1,C1:C2)', '#N/A', 'không có số nào'],
    ['THUOC.ZSCORE(7,A1:A1)', '#N/A', 'chỉ có một số'],
  ])('%s is %s', async (formula, error, sentence) => {
    expect(await shown(formula)).toEqual({ error })
    expect(started.probe.messageAt("'Thử'!H9")).toContain(sentence)
  })
})

test('functions follow the rules, and say so where there are none', async () => {
  const { addIn, rules, probe } = started
  expect(await shown('THUOC.SCORE("1.1",50,100,0)')).toBe(5)
  await addIn.workbook.replaceRules(requestOf(rules, { readings: { ngưỡng: 'nới' } }))
  await probe.settled()
  expect(probe.value("'Thử'!H9")).toBe(10)
  await addIn.workbook.remove()
  await addIn.workbook.recalculate()
  await probe.settled()
  expect(probe.value("'Thử'!H9")).toEqual({ error: '#N/A' })
  expect(probe.messageAt("'Thử'!H9")).toContain('không mang theo bộ quy tắc')
})
