import { beforeAll, describe, expect, test } from 'vitest'
import type { AuditedWorkbook } from '../../addin/audit/audited-workbook.ts'
import type { Mode } from '../../addin/ports.ts'
import { addressOf } from '../../addin/sheets/address.ts'
import { linkNames } from '../../addin/sheets/links/link-names.ts'
import { scoreColumns } from '../../addin/sheets/plan/layout.ts'
import type { RawSheet, RawValue } from '../../addin/sheets/read/raw-workbook.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { inputIdOf } from '../../dsl/model/ids.ts'
import { seededRandom } from '../support/random.ts'
import { bookNames, calculated, inShort, type SoundBook, soundBook } from './support/sound-books.ts'
import { type Typed, typedInto } from './support/tampered.ts'

const cases = bookNames.flatMap(name => (['portable', 'live'] satisfies Mode[]).map(mode => [name, mode] as const))
const books = new Map<string, SoundBook>()

beforeAll(async () => {
  for (const [name, mode] of cases) books.set(`${name} ${mode}`, await soundBook(name, mode))
})

interface Linked {
  readonly figure: FigureName
  readonly cell: string
  readonly value: RawValue
  /** Row of its number on the sheet of the user's. */
  readonly at: number
}

/** Some figures of a book, every tenth, in an order of their own. */
function someFigures({ plan, workbook }: SoundBook, seed: number): readonly Linked[] {
  const inputs = plan.sheets.find(({ id }) => id === 'inputs')!
  const sheet = workbook.raw.sheets.find(({ title }) => title === inputs.title)!
  const textOf = (row: number, column: number) => {
    const value = sheet.at(row, column)
    return value.kind === 'text' ? value.text : ''
  }
  const filled = inputs.cells.filter(
    ({ column, style, value }) => column === 4 && style === 'input' && typeof value === 'number',
  )
  const random = seededRandom(seed)
  const picked = [...filled].sort(() => random.whole(0, 1) - 0.5).slice(0, 6)
  return picked.map(({ row }, at) => ({
    figure: inputIdOf(textOf(row, 0), textOf(row, 1)),
    cell: `${inputs.title}!${addressOf(row, 4)}`,
    value: sheet.at(row, 4),
    at,
  }))
}

/** The book with these figures linked to a sheet of the user's: A holds their numbers, B the same once more. */
function withLinks({ workbook }: SoundBook, linked: readonly Linked[]): AuditedWorkbook {
  const report: RawSheet = {
    title: 'Báo cáo',
    rows: linked.length,
    columns: 2,
    at: row => linked[row]?.value ?? { kind: 'nothing' },
    formulaAt: () => undefined,
  }
  const names = linkNames(new Map(linked.map(({ figure, at }) => [figure, `'Báo cáo'!$A$${at + 1}`])))
  const { raw } = workbook
  const recorded = {
    ...workbook,
    raw: {
      ...raw,
      sheets: [...raw.sheets, report],
      names: new Map([...raw.names, ...names.map(({ name, refersTo }) => [name, refersTo] as const)]),
    },
  }
  return typedInto(
    recorded,
    new Map(linked.map(({ cell, value, at }) => [cell, formula(`'Báo cáo'!$A$${at + 1}`, value)])),
  )
}

const formula = (text: string, value: RawValue): Typed => ({ kind: 'formula', formula: text, value })

/** What somebody does to a link without changing the number, so that nothing else is amiss. */
const kinds: readonly (readonly [code: string, typed: (linked: Linked) => Typed])[] = [
  ['link-overwritten', ({ value }) => value],
  ['link-overwritten', ({ value, at }) => formula(`'Báo cáo'!A${at + 1}+0`, value)],
  ['link-changed', ({ value, at }) => formula(`'Báo cáo'!$B$${at + 1}`, value)],
  ['', ({ value, at }) => formula(`+'Báo cáo'!A${at + 1}`, value)],
  ['', ({ value, at }) => formula(`IF('Báo cáo'!$A$${at + 1}="","",'Báo cáo'!$A$${at + 1})`, value)],
]

describe('links', () => {
  test.each(cases)('that stand as they were made are in order: %s, %s', (name, mode) => {
    const book = books.get(`${name} ${mode}`)!
    expect(inShort(withLinks(book, someFigures(book, 3)))).toEqual([])
  })

  test.each(cases)('that were typed over are found at their cells, and nothing else is: %s, %s', (name, mode) => {
    const book = books.get(`${name} ${mode}`)!
    const linked = someFigures(book, name.length)
    const done = linked.slice(0, kinds.length).map((each, index) => [each, ...kinds[index]!] as const)
    const tampered = typedInto(
      withLinks(book, linked),
      new Map(done.map(([each, , typed]) => [each.cell, typed(each)])),
    )
    expect(inShort(tampered).toSorted()).toEqual(
      done.flatMap(([{ cell }, code]) => (code === '' ? [] : [`${code} ${cell}`])).toSorted(),
    )
  })
})

describe('points of the ministry that differ', () => {
  const places = ({ plan }: SoundBook) => {
    const { title, cells } = plan.sheets.find(({ id }) => id === 'scores')!
    const rows = cells.filter(({ column, style }) => column === scoreColumns.reason && style === 'inputText')
    return rows.slice(0, 3).map(({ row }) => {
      const at = (column: number) => `${title}!${addressOf(row, column)}`
      return { ministry: at(scoreColumns.ministry), reason: at(scoreColumns.reason), row, title }
    })
  }

  test.each(cases.filter(([name]) => name !== 'commune'))('lack their reason: %s, %s', (name, mode) => {
    const { workbook, ...book } = books.get(`${name} ${mode}`)!
    const [differs, explained, same] = places({ workbook, ...book })
    const scores = workbook.raw.sheets.find(({ title }) => title === differs!.title)!
    const self = scores.at(same!.row, scoreColumns.self)
    const typed = typedInto(
      workbook,
      new Map<string, Typed>([
        [differs!.ministry, { kind: 'number', value: 0.125 }],
        [explained!.ministry, { kind: 'number', value: 0.125 }],
        [explained!.reason, { kind: 'text', text: 'Minh chứng chưa đủ' }],
        [same!.ministry, self],
      ]),
    )
    const anew = mode === 'portable' ? { ...typed, raw: calculated(typed.raw) } : typed
    const found = inShort(anew)
    const wanted = `assessment-reason-missing ${differs!.reason}`
    // With custom functions nothing calculates anew here, so that sums are stale as well.
    expect(mode === 'portable' ? found : found.filter(each => !/^values?-/.test(each))).toEqual([wanted])
  })
})
