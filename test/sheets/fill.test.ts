import { read } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { blank, failure } from '../../addin/sheets/calc/values.ts'
import { fillSheet } from '../../addin/sheets/fill/fill-sheet.ts'
import { fillWorkbook } from '../../addin/sheets/fill/fill-workbook.ts'
import { readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { bytesOf, textOf, unpack } from '../../addin/sheets/write/zip.ts'
import { filledPlan, rowOf, sheetOf } from './support/books.ts'
import { xmlFault } from './support/well-formed.ts'

const plan = filledPlan({ số_hộ: 1000, '3.2.a': 800, '6.12.a': 100, '6.12.b': 30, '6.12.c': 50 })

async function filled() {
  const before = await writeWorkbookPlan(plan)
  const outcome = await fillWorkbook(before)
  if (outcome.kind === 'refused') throw new Error(outcome.problem.code)
  return { before, ...outcome }
}

describe('a workbook that is filled', () => {
  test('shows its scores to programs that do not calculate', async () => {
    const { bytes } = await filled()
    const sheet = read(bytes, { type: 'array' }).Sheets['Chấm điểm']!
    const scores = sheetOf(plan, 'scores')
    const at = (column: string, code: string) => (sheet[`${column}${rowOf(scores, code)}`] as { v: unknown }).v
    expect([at('D', '3.2'), at('E', '3.2'), at('K', '3.2')]).toEqual([0.8, 8, 'đủ'])
    expect([at('E', '6.12'), at('K', '6.12'), at('K', '1.1')]).toEqual([20, 'đủ', 'thiếu'])
  })

  test('has a result beside every formula', async () => {
    const { bytes, cells, unknown } = await filled()
    const formulas = plan.sheets.flatMap(sheet => sheet.cells).filter(({ formula }) => formula !== undefined)
    expect([cells, unknown]).toEqual([formulas.length, []])
    for (const [name, part] of unpack(bytes))
      if (name.endsWith('.xml')) expect(xmlFault(new TextDecoder().decode(part)), name).toBeUndefined()
  })

  test('keeps everything else as it was', async () => {
    const { before, bytes } = await filled()
    const [old, fresh] = [unpack(before), unpack(bytes)]
    expect([...fresh.keys()]).toEqual([...old.keys()])
    for (const name of old.keys())
      if (!name.startsWith('xl/worksheets/sheet')) expect(textOf(fresh, name), name).toBe(textOf(old, name))
  })

  test('gives the same bytes when it is filled again', async () => {
    const { bytes } = await filled()
    const again = await fillWorkbook(bytes)
    expect(again.kind === 'filled' && Buffer.from(again.bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  test('is still read as before', async () => {
    const { bytes } = await filled()
    expect(await readWorkbook(bytes)).toMatchObject({ kind: 'opened', problems: [] })
  })

  test('is refused where it is no workbook', async () => {
    expect(await fillWorkbook(bytesOf('a'))).toEqual({ kind: 'refused', problem: { code: 'not-a-zip' } })
  })
})

describe('a cell', () => {
  test.each([
    ['a number', 0.1, '<c r="A1" s="2"><f>B1</f><v>0.1</v></c>'],
    ['a text with signs', 'a<b & "c"', '<c r="A1" s="2" t="str"><f>B1</f><v>a&lt;b &amp; &quot;c&quot;</v></c>'],
    ['empty text', '', '<c r="A1" s="2" t="str"><f>B1</f><v></v></c>'],
    ['a truth value', true, '<c r="A1" s="2" t="b"><f>B1</f><v>1</v></c>'],
    ['an error', failure('#DIV/0!'), '<c r="A1" s="2" t="e"><f>B1</f><v>#DIV/0!</v></c>'],
    ['a blank', blank, '<c r="A1" s="2"><f>B1</f><v>0</v></c>'],
  ])('takes %s and loses the type it had', (_, value, expected) => {
    expect(fillSheet('<c r="A1" s="2" t="e"><f>B1</f><v>#N/A</v></c>', () => value).xml).toBe(expected)
  })

  test.each(['<c r="A1" t="s"><v>3</v></c>', '<c r="A1" s="1"/>', '<c r="A1" t="inlineStr"><is><t>x</t></is></c>'])(
    'without a formula stays as it is: %s',
    xml => {
      expect(fillSheet(xml, () => 9)).toEqual({ xml, filled: 0, unknown: [] })
    },
  )

  test.each(['<c r="A1"', '<c r="A1">', '<c r="A1"><f', '<c r="A1"><f>1</f>'])(
    'of half a million times %s is read in linear time',
    half => {
      expect(fillSheet(half.repeat(500_000), () => 1).filled).toBe(0)
    },
  )

  test('whose value cannot be told keeps what it carried', () => {
    const xml = '<c r="B7"><f>A1</f><v>4</v></c>'
    expect(fillSheet(xml, () => undefined)).toEqual({ xml, filled: 0, unknown: ['B7'] })
  })
})
