import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../addin/sheets/read/figures-of.ts'
import type { WorkbookProblem } from '../../addin/sheets/read/problem.ts'
import { readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { describeWorkbookProblem } from '../../addin/sheets/texts/problem-texts.ts'
import type { CellValue, WorkbookPlan } from '../../addin/sheets/workbook-plan.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { bytesOf, pack, textOf, unpack } from '../../addin/sheets/write/zip.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { emptyPlan, figuresFrom, filledPlan, openedBook, rowOf, sheetOf, typedOver } from './support/books.ts'

const given = {
  số_hộ: 1234.5,
  công_chức: 7,
  '1.1.option': 2,
  '1.5.has': false,
  '3.2.a': 0.1,
  '3.5.p2': 1,
  '4.5.lowest': 0,
  '5.12.1.a': 0.000000001,
  '6.1.c1': true,
  '6.12.b': 123456789012345,
}

const inputs = sheetOf(emptyPlan(), 'inputs')
const facts = sheetOf(emptyPlan(), 'facts')
const figureCell = (code: string, letter: string, column = 'E') => `${column}${rowOf(inputs, code, letter)}`

async function readBack(plan: WorkbookPlan) {
  const opened = await openedBook(plan)
  const { figures, problems } = figuresOf(opened, handBuilt)
  return { figures, problems: [...opened.problems, ...problems], opened }
}

/** The problems after something was typed over the sheet of figures. */
async function problemsAfter(
  typed: Record<string, CellValue | { formula: string } | undefined>,
): Promise<readonly WorkbookProblem[]> {
  return (await readBack(typedOver(emptyPlan(), 'inputs', typed))).problems
}

describe('a workbook that was filled in', () => {
  test.each(['vi', 'en'] as const)('gives its figures back, in %s', async language => {
    const plan = filledPlan(given)
    const { figures, problems } = await readBack(language === 'vi' ? plan : inEnglish())
    expect(problems).toEqual([])
    expect(plainFigures(figures)).toEqual(plainFigures(figuresFrom(given)))
  })

  test('says of each figure where it stands', async () => {
    const { figures } = await readBack(filledPlan({ '3.2.a': 5 }))
    expect([...figures.values()][0]!.origin).toBe(`Số liệu!${figureCell('3.2', 'a')}`)
  })

  test('is known by its index and rules', async () => {
    const { opened } = await readBack(emptyPlan())
    expect(opened.identity).toMatchObject({ index: handBuilt.id, ruleFile: 'thu-nho-2022.thuoc', language: 'vi' })
    expect(opened.identity.rules!.text).toBe(handBuilt.source.text)
  })

  test('is found again after its sheets were renamed', async () => {
    const plan = filledPlan(given)
    const renamed = {
      ...plan,
      sheets: plan.sheets.map(sheet => (sheet.id === 'inputs' ? { ...sheet, title: 'Của tôi' } : sheet)),
      names: plan.names.map(name => ({ ...name, refersTo: name.refersTo.replace("'Số liệu'", "'Của tôi'") })),
    }
    const { figures, problems } = await readBack(renamed)
    expect(problems).toEqual([])
    expect(figures.size).toBe(Object.keys(given).length)
  })

  test('is found by its headings when the defined names are gone', async () => {
    const { figures, problems } = await readBack({ ...filledPlan(given), names: [] })
    expect(problems).toEqual([])
    expect(figures.size).toBe(Object.keys(given).length)
  })

  test('text of blanks only is missing, as for the formulas', async () => {
    const { figures, problems } = await readBack(typedOver(emptyPlan(), 'inputs', { [figureCell('3.2', 'a')]: '   ' }))
    expect(figures.size).toBe(0)
    expect(problems).toEqual([])
  })

  test.each([
    ['the number of the option', 2],
    ['its number as text', '2'],
    ['its printed text', '2. Trưởng ban là Phó Bí thư hoặc Phó Chủ tịch tỉnh'],
    ['its text in another language', '2. deputy'],
  ])('a choice may be %s', async (_, typed) => {
    const { figures } = await readBack(typedOver(emptyPlan(), 'inputs', { [figureCell('1.1', 'chọn')]: typed }))
    expect(plainFigures(figures)).toEqual({ '1.1.option': '2' })
  })

  test('digits that a formula left beyond the fifteenth are no part of a figure', async () => {
    const { figures } = await readBack(typedOver(emptyPlan(), 'inputs', { [figureCell('3.2', 'a')]: 0.1 + 0.2 }))
    expect(plainFigures(figures)).toEqual({ '3.2.a': '3/10' })
  })
})

describe('what is wrong with a cell', () => {
  test.each<[string, string, CellValue, string]>([
    ['a percentage as text', figureCell('3.2', 'a'), '85%', 'percent-text'],
    ['a decimal comma that stayed text', figureCell('3.2', 'a'), '85,5', 'decimal-comma'],
    ['a number stored as text', figureCell('3.2', 'a'), '85', 'number-as-text'],
    ['words', figureCell('3.2', 'a'), 'nhiều', 'not-a-number'],
    ['a truth value', figureCell('3.2', 'a'), true, 'not-a-number'],
    ['a negative count', figureCell('3.2', 'a'), -1, 'negative'],
    ['an option that is not printed', figureCell('1.1', 'chọn'), '4. Khác', 'not-an-option'],
    [
      'a choice without its number',
      figureCell('1.1', 'chọn'),
      'Trưởng ban là Bí thư hoặc Chủ tịch tỉnh',
      'not-an-option',
    ],
    ['a wildcard', figureCell('1.1', 'chọn'), '?.', 'not-an-option'],
    ['half an option', figureCell('1.1', 'chọn'), 1.5, 'not-an-option'],
    ['neither yes nor no', figureCell('6.1', 'c1'), 'x', 'not-yes-no'],
  ])('%s is named with its cell', async (_, address, typed, reason) => {
    const problems = await problemsAfter({ [address]: typed })
    expect(problems).toEqual([expect.objectContaining({ code: 'invalid-figure', reason, cell: `Số liệu!${address}` })])
  })

  test('a formula without a result is said to have none', async () => {
    expect(await problemsAfter({ [figureCell('3.2', 'a')]: { formula: 'Z1+1' } })).toEqual([
      { code: 'formula-without-value', cell: `Số liệu!${figureCell('3.2', 'a')}`, name: '3.2.a' },
    ])
  })

  test('a formula with a result counts with it', async () => {
    const linked = { formula: 'Z1+1', value: 41 } as { formula: string }
    const { figures, problems } = await readBack(typedOver(emptyPlan(), 'inputs', { [figureCell('3.2', 'a')]: linked }))
    expect(problems).toEqual([])
    expect(plainFigures(figures)).toEqual({ '3.2.a': '41' })
  })

  test('a fact is read as strictly', async () => {
    const address = `E${rowOf(facts, 'A.6')}`
    const { problems } = await readBack(typedOver(emptyPlan(), 'facts', { [address]: '1.234 hộ' }))
    expect(problems).toEqual([expect.objectContaining({ code: 'invalid-figure', cell: `Dữ kiện!${address}` })])
  })
})

describe('what is wrong with rows', () => {
  test('a row of an unknown code', async () => {
    const row = rowOf(inputs, '3.2', 'a')
    expect(await problemsAfter({ [`A${row}`]: '3.99' })).toEqual([
      { code: 'unknown-row', name: '3.99.a', cell: `Số liệu!E${row}` },
      { code: 'row-missing', name: '3.2.a' },
    ])
  })

  test('a repeated row', async () => {
    const [row, other] = [rowOf(inputs, '3.2', 'a'), rowOf(inputs, '3.2', 'b')]
    expect(await problemsAfter({ [`B${other}`]: 'a' })).toEqual([
      { code: 'duplicate-row', name: '3.2.a', cell: `Số liệu!E${other}`, first: `Số liệu!E${row}` },
      { code: 'row-missing', name: '3.2.b' },
    ])
  })

  test('a code that Excel made a number of', async () => {
    const row = rowOf(inputs, '6.21', 'n')
    expect(await problemsAfter({ [`A${row}`]: 6.21 })).toEqual([
      { code: 'code-not-text', text: '6.21', cell: `Số liệu!A${row}` },
    ])
  })

  test('headings that nobody can tell apart', async () => {
    const plan = typedOver({ ...emptyPlan(), names: [] }, 'inputs', { A4: 'x', B4: 'y', E4: 'z' })
    expect((await readBack(plan)).problems).toContainEqual({ code: 'headings-changed', sheet: 'inputs' })
  })

  test('a sheet that was deleted', async () => {
    const plan = emptyPlan()
    const without = { ...plan, names: [], sheets: plan.sheets.filter(({ id }) => id !== 'facts') }
    expect((await readBack(without)).problems).toContainEqual({ code: 'sheet-missing', sheet: 'facts' })
  })
})

describe('workbooks of other rules', () => {
  test('another index', async () => {
    const { problems } = await readBack({ ...emptyPlan(), ...withCustom('thuoc-index', 'khác') })
    expect(problems).toContainEqual({ code: 'other-index', found: 'khác', expected: handBuilt.id })
  })

  test('another text of the same index', async () => {
    const { problems } = await readBack({ ...emptyPlan(), ...withCustom('thuoc-rules-sha256', 'abc') })
    expect(problems).toContainEqual(expect.objectContaining({ code: 'other-rules', found: 'abc' }))
  })

  test('another layout', async () => {
    const { problems } = await readBack({ ...emptyPlan(), ...withCustom('thuoc-layout', '9') })
    expect(problems).toContainEqual({ code: 'other-layout', found: '9', expected: '1' })
  })

  test('rules that were changed inside the file', async () => {
    const plan = emptyPlan()
    const { problems } = await readBack({ ...plan, rules: { ...plan.rules, text: `${plan.rules.text}\n# sửa` } })
    expect(problems).toContainEqual(expect.objectContaining({ code: 'rules-changed' }))
  })

  test('rules that another program dropped', async () => {
    const parts = unpack(await writeWorkbookPlan(emptyPlan()))
    parts.delete('customXml/item1.xml')
    const reading = await readWorkbook(pack(parts))
    expect(reading).toMatchObject({ kind: 'opened', problems: [{ code: 'rules-missing' }] })
  })
})

describe('files that are refused', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['nothing', () => new Uint8Array(), 'not-a-zip'],
    ['a text', () => bytesOf('mã,giá trị\n1.1,2\n'), 'not-a-zip'],
    [
      'an old .xls or one with a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'old-or-encrypted',
    ],
    ['half a workbook', async () => (await writeWorkbookPlan(emptyPlan())).slice(0, 9000), 'damaged'],
    ['an archive of something else', () => zipSync({ 'a.txt': bytesOf('a') }), 'not-a-workbook'],
    ['a zip bomb', () => withDeclaredSize(300_000_000), 'too-large'],
    [
      'too many parts',
      () => zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`${at}`, new Uint8Array()]))),
      'too-large',
    ],
    ['a workbook of somebody else', strangerBook, 'not-ours'],
    ['a workbook with broken XML', brokenBook, 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await readWorkbook(await bytes())).toMatchObject({ kind: 'refused', problem: { code } })
  })

  test('a part that is larger than it says is never unpacked beyond it', async () => {
    const bomb = withDeclaredSize(10)
    expect(await readWorkbook(bomb)).toMatchObject({ kind: 'refused' })
  })

  test.each([
    '<rules',
    '<text>',
    '<reading name=',
    '<rules >',
    '&#x',
    '<companion',
    '<companion >',
    '<companion file =',
  ])('rules of a million repeated %s are read in linear time', async repeated => {
    const parts = unpack(await writeWorkbookPlan(emptyPlan()))
    const hostile = `<rules xmlns="urn:thuoc:rules:1">${repeated.repeat(1_000_000)}`
    parts.set('customXml/item1.xml', bytesOf(hostile))
    expect((await readWorkbook(pack(parts))).kind).toBe('opened')
  })

  test('any cut of a workbook is answered, never thrown', async () => {
    const bytes = await writeWorkbookPlan(emptyPlan())
    for (let length = 0; length < bytes.length; length += 1501)
      expect(['refused', 'opened']).toContain((await readWorkbook(bytes.slice(0, length))).kind)
  })
})

test('every problem has a sentence in both languages, with its cell', () => {
  const problem: WorkbookProblem = {
    code: 'invalid-figure',
    reason: 'percent-text',
    text: '85%',
    cell: 'Số liệu!E12',
    name: '3.2.a',
  }
  expect(describeWorkbookProblem(problem, 'vi')).toBe(
    'Số liệu!E12: 3.2.a = “85%” là chữ có dấu %; hãy nhập số đếm, không nhập tỷ lệ phần trăm.',
  )
  expect(describeWorkbookProblem(problem, 'en')).toBe(
    'Số liệu!E12: 3.2.a = “85%” is text with a %; enter the count, not the percentage.',
  )
})

/** An archive whose part says it is of this size, whatever it is. */
function withDeclaredSize(size: number): Uint8Array {
  const actual = 5_000_000
  const archive = zipSync({ 'xl/workbook.xml': new Uint8Array(actual) })
  const view = new DataView(archive.buffer)
  for (let at = 0; at < archive.length - 4; at += 1)
    if (view.getUint32(at, true) === actual) view.setUint32(at, size, true)
  return archive
}

function plainFigures(figures: ReturnType<typeof figuresFrom>): Record<string, string> {
  return Object.fromEntries(
    [...figures].map(([name, figure]): [string, string] => {
      if (figure.kind === 'number') return [name, figure.value.toFraction()]
      return [name, figure.kind === 'yes-no' ? String(figure.yes) : figure.text]
    }),
  )
}

function inEnglish(): WorkbookPlan {
  const vietnamese = filledPlan(given)
  const english = emptyPlan('en')
  const typed = (id: 'inputs' | 'facts') =>
    Object.fromEntries(
      sheetOf(vietnamese, id)
        .cells.filter(({ column, row, value }) => column === 4 && row > 3 && value !== undefined)
        .map(({ row, value }) => [`E${row + 1}`, value === 'có' ? 'yes' : value === 'không' ? 'no' : value]),
    )
  return typedOver(typedOver(english, 'inputs', typed('inputs')), 'facts', typed('facts'))
}

function withCustom(name: string, value: string): Pick<WorkbookPlan, 'properties'> {
  const { properties } = emptyPlan()
  return { properties: { ...properties, custom: { ...properties.custom, [name]: value } } }
}

async function strangerBook(): Promise<Uint8Array> {
  const plan = emptyPlan()
  const bytes = await writeWorkbookPlan({ ...plan, names: [], properties: { ...plan.properties, custom: {} } })
  const parts = unpack(bytes)
  parts.delete('customXml/item1.xml')
  return pack(parts)
}

async function brokenBook(): Promise<Uint8Array> {
  const parts = unpack(await writeWorkbookPlan(emptyPlan()))
  parts.set('xl/workbook.xml', bytesOf(textOf(parts, 'xl/workbook.xml')!.replace('</sheets>', '')))
  return pack(parts)
}
