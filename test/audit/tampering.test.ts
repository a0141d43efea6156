import { beforeAll, describe, expect, test } from 'vitest'
import { audit } from '../../addin/audit/audit.ts'
import type { AuditedWorkbook } from '../../addin/audit/audited-workbook.ts'
import { isFree } from '../../addin/audit/places/cell-role.ts'
import type { Mode } from '../../addin/ports.ts'
import { addressOf } from '../../addin/sheets/address.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { type BookName, bookNames, calculated, type SoundBook, soundBook } from './support/sound-books.ts'
import { type Typed, typedInto, withInsertedRow } from './support/tampered.ts'

const ROUNDS = 2
/** Of each kind, in one workbook at once. */
const TIMES = 3
const modes = ['portable', 'live'] as const satisfies readonly Mode[]

interface Place {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** One thing that somebody does to one cell, and what must be found there. */
interface Tampering {
  readonly what: string
  readonly places: (book: SoundBook) => readonly Place[]
  readonly typed: (workbook: AuditedWorkbook, place: Place, random: Random) => Typed
  readonly code: string
}

const sheetOf = ({ raw }: AuditedWorkbook, title: string) => raw.sheets.find(sheet => sheet.title === title)!

const formulaCells = ({ plan }: SoundBook): readonly Place[] =>
  plan.sheets.flatMap(({ title, cells }) =>
    cells.flatMap(({ row, column, formula }) => (formula === undefined ? [] : [{ sheet: title, row, column }])),
  )

/** Names of units are people's own; that the two sheets agree on them has a test of its own. */
const constantCells =
  (kind: 'number' | 'string') =>
  ({ plan }: SoundBook): readonly Place[] =>
    plan.sheets.flatMap(({ id, title, cells }) =>
      cells.flatMap(cell => {
        const isName = (id === 'units' || id === 'points' || id === 'ranks') && cell.column === 1 && cell.row > 3
        const isFixed = typeof cell.value === kind && cell.value !== '' && !isFree(id, cell) && !isName
        return isFixed ? [{ sheet: title, row: cell.row, column: cell.column }] : []
      }),
    )

/** Cells of figures that are numbers and that the book fills. */
const numberCells = ({ plan }: SoundBook): readonly Place[] =>
  plan.sheets.flatMap(({ id, title, cells }) =>
    cells.flatMap(({ row, column, style, value }) =>
      id === 'inputs' && column === 4 && style === 'input' && typeof value === 'number'
        ? [{ sheet: title, row, column }]
        : [],
    ),
  )

const shown = (workbook: AuditedWorkbook, { sheet, row, column }: Place) => sheetOf(workbook, sheet).at(row, column)

/** Tampering that leaves every figure alone: nothing but its own cell may be found while nobody calculates anew. */
const quiet: readonly Tampering[] = [
  {
    what: 'a value typed over a formula',
    places: formulaCells,
    typed: (_, __, random) => ({ kind: 'number', value: random.whole(1000, 9999) + 0.25 }),
    code: 'formula-overwritten',
  },
  {
    what: 'the right value typed over a formula',
    places: formulaCells,
    typed: (workbook, place) => shown(workbook, place),
    code: 'formula-overwritten',
  },
  {
    what: 'a formula with something added',
    places: formulaCells,
    typed: (workbook, place) => ({
      kind: 'formula',
      formula: `${sheetOf(workbook, place.sheet).formulaAt(place.row, place.column)}+0`,
      value: shown(workbook, place),
    }),
    code: 'formula-changed',
  },
  {
    what: 'a formula that looks elsewhere',
    places: formulaCells,
    typed: (workbook, place) => ({ kind: 'formula', formula: 'ZZ999*1', value: shown(workbook, place) }),
    code: 'formula-changed',
  },
  {
    what: 'a result that is not what the formula gives',
    places: formulaCells,
    typed: (workbook, { sheet, row, column }, random) => ({
      kind: 'formula',
      formula: sheetOf(workbook, sheet).formulaAt(row, column)!,
      value: { kind: 'number', value: random.whole(1000, 9999) + 0.5 },
    }),
    code: 'value-stale',
  },
  {
    what: 'a result that is off by a millionth',
    places: formulaCells,
    typed: (workbook, place) => {
      const value = shown(workbook, place)
      const off =
        value.kind === 'number' ? { ...value, value: value.value + 0.000001 } : ({ kind: 'text', text: '?' } as const)
      return {
        kind: 'formula',
        formula: sheetOf(workbook, place.sheet).formulaAt(place.row, place.column)!,
        value: off,
      }
    },
    code: 'value-stale',
  },
  {
    what: 'another maximum',
    places: constantCells('number'),
    typed: (workbook, place) => {
      const value = shown(workbook, place)
      return { kind: 'number', value: (value.kind === 'number' ? value.value : 0) + 1 }
    },
    code: 'number-changed',
  },
  {
    what: 'another wording',
    places: constantCells('string'),
    typed: (_, __, random) => ({ kind: 'text', text: `khác ${random.whole(0, 1e6)}` }),
    code: 'text-changed',
  },
]

/** Mistakes in figures: what rests on them is not found as long as the workbook is calculated with them. */
const figures: readonly Tampering[] = [
  {
    what: 'a number stored as text',
    places: numberCells,
    typed: (_, __, random) => ({ kind: 'text', text: String(random.whole(1, 500)) }),
    code: 'figure-invalid',
  },
  {
    what: 'a decimal comma',
    places: numberCells,
    typed: (_, __, random) => ({ kind: 'text', text: `${random.whole(1, 500)},5` }),
    code: 'figure-invalid',
  },
  {
    what: 'text in a number',
    places: numberCells,
    typed: () => ({ kind: 'text', text: 'khoảng 20' }),
    code: 'figure-invalid',
  },
  {
    what: 'a negative figure',
    places: numberCells,
    typed: () => ({ kind: 'number', value: -3 }),
    code: 'figure-invalid',
  },
  { what: 'an error', places: numberCells, typed: () => ({ kind: 'error', text: '#N/A' }), code: 'figure-error' },
  {
    what: 'a broken link',
    places: numberCells,
    typed: () => ({ kind: 'formula', formula: '#REF!', value: { kind: 'error', text: '#REF!' } }),
    code: 'link-broken',
  },
  {
    what: 'a date',
    places: numberCells,
    typed: (_, __, random) => ({ kind: 'number', value: random.whole(44_000, 45_000), isDate: true }),
    code: 'figure-date',
  },
  {
    what: 'a calculation of its own',
    places: numberCells,
    typed: (_, __, random) => ({
      kind: 'formula',
      formula: `${random.whole(1, 9)}+1`,
      value: { kind: 'number', value: 1 },
    }),
    code: 'figure-formula',
  },
  {
    what: 'another workbook',
    places: numberCells,
    typed: (_, __, random) => ({
      kind: 'formula',
      formula: '[1]Trang1!A1',
      value: { kind: 'number', value: random.whole(1, 99) },
    }),
    code: 'link-outside',
  },
]

const books = new Map<string, SoundBook>()

beforeAll(async () => {
  for (const name of bookNames) for (const mode of modes) books.set(`${name} ${mode}`, await soundBook(name, mode))
})

const nameOf = ({ sheet, row, column }: Place) => `${sheet}!${addressOf(row, column)}`

interface Done {
  readonly tampering: Tampering
  readonly place: Place
}

/** Each kind several times, in cells of different rows, so that each case stands alone. */
function chosen(kinds: readonly Tampering[], book: SoundBook, random: Random): readonly Done[] {
  const used = new Set<string>()
  const all = Array.from({ length: TIMES }, () => kinds).flat()
  return all.flatMap(tampering => {
    const free = tampering.places(book).filter(({ sheet, row }) => !used.has(`${sheet}!${row}`))
    if (free.length === 0) return []
    const place = random.pick(free)
    used.add(`${place.sheet}!${place.row}`)
    return [{ tampering, place }]
  })
}

function tampered(book: SoundBook, done: readonly Done[], random: Random): AuditedWorkbook {
  const typed = done.map(
    ({ tampering, place }) => [nameOf(place), tampering.typed(book.workbook, place, random)] as const,
  )
  return typedInto(book.workbook, new Map(typed))
}

const found = (workbook: AuditedWorkbook) =>
  audit(workbook).findings.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`)

const wanted = (done: readonly Done[]) => done.map(({ tampering, place }) => `${tampering.code} ${nameOf(place)}`)

const cases = bookNames.flatMap(name =>
  modes.flatMap(mode => Array.from({ length: ROUNDS }, (_, round) => [name, mode, round] as const)),
)

describe('whatever is done to cells of ours is found there, and nothing else is', () => {
  test.each(cases)('%s, %s, round %i', (name, mode, round) => {
    const book = books.get(`${name} ${mode}`)!
    const random = seededRandom(round * 7919 + name.length)
    const done = chosen(quiet, book, random)
    expect(done.length).toBe(quiet.length * TIMES)
    expect(found(tampered(book, done, random)).toSorted()).toEqual(wanted(done).toSorted())
  })
})

const portable = bookNames.flatMap(name => Array.from({ length: ROUNDS }, (_, round) => [name, round] as const))

describe('mistakes in figures are found at their cells', () => {
  test.each(portable)('%s, round %i', (name: BookName, round) => {
    const book = books.get(`${name} portable`)!
    const random = seededRandom(round * 104_729 + name.length)
    const done = chosen(figures, book, random)
    expect(done.length).toBeGreaterThanOrEqual(figures.length)
    const workbook = tampered(book, done, random)
    const calculatedAnew = { ...workbook, raw: calculated(workbook.raw) }
    // An outside value cannot be calculated; that it is taken as the file carries it is said by its own finding.
    expect(found(calculatedAnew).toSorted()).toEqual(wanted(done).toSorted())
  })
})

describe('what rests on a tampered cell', () => {
  test.each(bookNames)('is said to follow from it once it is calculated: %s', name => {
    const book = books.get(`${name} portable`)!
    const scores = book.plan.sheets.find(({ id }) => id === 'scores')!
    const random = seededRandom(name.length)
    const places = formulaCells(book).filter(({ sheet, column }) => sheet === scores.title && column === 4)
    const leaf = random.pick(
      places.filter(({ row }) => scores.cells.some(cell => cell.row === row && cell.style === 'computed')),
    )
    const typed = typedInto(book.workbook, new Map([[nameOf(leaf), { kind: 'number', value: 777 } as const]]))
    const codes = audit({ ...typed, raw: calculated(typed.raw) }).findings
    expect(codes.filter(({ code }) => code !== 'value-follows').map(({ code, cell }) => [code, cell])).toEqual([
      ['formula-overwritten', addressOf(leaf.row, leaf.column)],
    ])
    expect(codes.length).toBeGreaterThan(3)
  })
})

test('a unit that has one name among the figures and another among the ranks is found', () => {
  const { workbook, plan } = books.get('made-up province portable')!
  const units = plan.sheets.find(({ id }) => id === 'units')!
  const typed = typedInto(workbook, new Map([[`${units.title}!B8`, { kind: 'text', text: 'Tỉnh khác' } as const]]))
  expect(audit(typed).findings).toEqual([
    expect.objectContaining({ code: 'text-changed', sheet: 'Điểm các đơn vị', expected: 'Tỉnh khác' }),
    expect.objectContaining({ code: 'text-changed', sheet: 'Xếp hạng', expected: 'Tỉnh khác' }),
  ])
})

describe('an inserted row', () => {
  test.each(bookNames.flatMap(name => [0, 1].map(round => [name, round] as const)))(
    'is named, and all around it still understood: %s, %i',
    (name: BookName, round) => {
      const book = books.get(`${name} ${modes[round % 2]}`)!
      const random = seededRandom(round + name.length)
      const { title, cells } = random.pick(
        book.plan.sheets.filter(({ id }) => id === 'inputs' || id === 'scores' || id === 'lists'),
      )
      const row = random.whole(6, Math.max(...cells.map(cell => cell.row)) - 1)
      const raw = withInsertedRow(book.workbook.raw, title, row)
      expect(found({ ...book.workbook, raw })).toEqual([`rows-inserted ${title}!${row + 1}:${row + 1}`])
      const over = random.pick(formulaCells(book).filter(place => place.sheet === title && place.row >= row))
      const moved = { ...over, row: over.row + 1 }
      const typed = typedInto(
        { ...book.workbook, raw },
        new Map([[nameOf(moved), { kind: 'number', value: 777 } as const]]),
      )
      expect(found(typed)).toEqual([
        `formula-overwritten ${nameOf(moved)}`,
        `rows-inserted ${title}!${row + 1}:${row + 1}`,
      ])
    },
  )
})
