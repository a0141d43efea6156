import { describe, expect, test } from 'vitest'
import { freeTitle, titleKey } from '../../addin/sheets/place/free-title.ts'
import { ownSheets } from '../../addin/sheets/place/own-sheets.ts'
import { type ExistingWorkbook, placePlan } from '../../addin/sheets/place/place-plan.ts'
import type { WorkbookRequest } from '../../addin/sheets/plan/request.ts'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { inputIdFrom } from '../../dsl/model/ids.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { cellAt, figuresFrom, rowOf, sheetOf } from './support/books.ts'

const request: WorkbookRequest = {
  rulebook: handBuilt,
  language: 'vi',
  cohort: { own: 'A', units: [{ name: 'B', figures: figuresFrom({ '4.5.a': 3 }) }] },
}
const empty: ExistingWorkbook = { titles: ['Sheet1'], own: {}, names: [] }

describe('a free title', () => {
  test.each([
    ['stays where nobody has it', 'Số liệu', [], 'Số liệu'],
    ['gets a number', 'Số liệu', ['Số liệu'], 'Số liệu (2)'],
    ['gets the next number', 'Số liệu', ['Số liệu', 'Số liệu (2)'], 'Số liệu (3)'],
    ['knows no capitals', 'Số liệu', ['SỐ LIỆU'], 'Số liệu (2)'],
    ['knows decomposed letters', 'Số liệu', ['Số liệu'.normalize('NFD')], 'Số liệu (2)'],
    ['keeps to 31 characters', 'a'.repeat(40), [], 'a'.repeat(31)],
    ['keeps to 31 characters with its number', 'a'.repeat(40), ['a'.repeat(31)], `${'a'.repeat(27)} (2)`],
    ['never cuts a letter in two', `${'a'.repeat(30)}😀`, [], 'a'.repeat(30)],
  ])('%s', (_, wanted, taken, title) => {
    expect(freeTitle(wanted, new Set(taken.map(titleKey)))).toBe(title)
  })
})

describe('a plan among other sheets', () => {
  test('is the usual plan where nothing is in its way', () => {
    const { plan, added, clashes, obsolete } = placePlan(request, empty)
    expect(plan).toEqual(planWorkbook(request))
    expect(added).toEqual(plan.sheets.map(({ id }) => id))
    expect([...clashes, ...obsolete]).toEqual([])
  })

  test('gives way to sheets of the same name, in every reference', () => {
    const taken = ['Số liệu', 'chấm điểm', 'Danh mục', 'Các đơn vị', 'Tổng hợp']
    const { plan, titles } = placePlan(request, { ...empty, titles: taken })
    expect(titles).toMatchObject({ inputs: 'Số liệu (2)', scores: 'Chấm điểm (2)', facts: 'Dữ kiện' })
    const written = JSON.stringify(plan, (_, value) => (value instanceof Map ? [...value] : value))
    for (const title of ['Số liệu', 'Chấm điểm', 'Danh mục', 'Các đơn vị', 'Tổng hợp'])
      expect(written).not.toContain(`'${title}'!`)
    expect(written).toContain(`'Số liệu (2)'!`)
    const usual = JSON.stringify(planWorkbook(request).sheets.map(({ cells }) => cells))
    const replaced = JSON.stringify(plan.sheets.map(({ cells }) => cells)).replaceAll(/ \(2\)'!/g, "'!")
    expect(replaced).toBe(usual)
  })

  test('keeps the titles of sheets of ours, even renamed ones', () => {
    const { plan } = placePlan(request, empty)
    const renamed = plan.names.map(each => ({ ...each, refersTo: each.refersTo.replace("'Số liệu'", "'Điều tra'") }))
    const titles = [
      'Sheet1',
      'Số liệu',
      'Điều tra',
      ...plan.sheets.map(({ title }) => title).filter(title => title !== 'Số liệu'),
    ]
    const own = ownSheets(titles, renamed)
    expect(own.inputs).toBe('Điều tra')
    const again = placePlan(request, { titles, own, names: renamed })
    expect(again.titles.inputs).toBe('Điều tra')
    expect(again.titles.scores).toBe('Chấm điểm')
    expect(again).toMatchObject({ added: [], clashes: [], obsolete: [] })
  })

  test('names the sheets that are no longer needed', () => {
    const { plan, titles } = placePlan(request, empty)
    const { cohort, ...alone } = request
    expect(cohort).toBeDefined()
    expect(placePlan(alone, { titles: Object.values(titles), own: titles, names: plan.names }).obsolete).toEqual([
      'Các đơn vị',
      'Điểm các đơn vị',
      'Loại tiêu chí',
      'Xếp hạng',
    ])
  })

  test.each([
    ["another sheet's cell", 'Sheet1!$A$1', ['thuoc_inputs']],
    ['a constant', '=5', ['thuoc_inputs']],
    ['a cell that is gone', '=#REF!$E$4', []],
    ['our own sheet', "'Điều tra'!$E$9", []],
  ])('leaves a name alone that somebody uses for %s', (_, refersTo, clashes) => {
    const existing = {
      titles: ['Sheet1', 'Điều tra'],
      own: { inputs: 'Điều tra' },
      names: [{ name: 'Thuoc_Inputs', refersTo }],
    }
    const placed = placePlan(request, existing)
    expect(placed.clashes).toEqual(clashes)
    expect(placed.plan.names.some(({ name }) => name === 'thuoc_inputs')).toBe(clashes.length === 0)
  })
})

describe('a workbook that is planned anew', () => {
  const kept = {
    figures: new Map([
      [
        inputIdFrom('6.12.a'),
        { own: { formula: 'Thống kê!C7' }, evidence: { value: 'https://example.vn/12' }, note: { value: '=không' } },
      ],
    ]),
    scores: new Map([['6.12' as never, { ministry: { value: 3.5 }, note: { formula: 'A1' } }]]),
    items: new Map(),
  }
  const plan = planWorkbook({ ...request, figures: figuresFrom({ '6.12.a': 4 }), kept })

  test('keeps links, evidence and notes of figures', () => {
    const inputs = sheetOf(plan, 'inputs')
    const row = rowOf(inputs, '6.12', 'a')
    expect(cellAt(inputs, `E${row}`)).toMatchObject({ formula: 'Thống kê!C7' })
    expect(cellAt(inputs, `E${row}`).value).toBeUndefined()
    expect(cellAt(inputs, `I${row}`).value).toBe('https://example.vn/12')
    expect(cellAt(inputs, `L${row}`)).toMatchObject({ value: '=không' })
  })

  test("keeps the assessors' points and notes", () => {
    const scores = sheetOf(plan, 'scores')
    const row = rowOf(scores, '6.12')
    expect(cellAt(scores, `F${row}`)).toMatchObject({ value: 3.5, format: 'points' })
    expect(cellAt(scores, `N${row}`)).toMatchObject({ formula: 'A1' })
  })
})
