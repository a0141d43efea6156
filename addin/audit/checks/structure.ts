import { addressOf } from '../../sheets/address.ts'
import { markers } from '../../sheets/names.ts'
import { SHEET_IDS } from '../../sheets/place/own-sheets.ts'
import { figureRows } from '../../sheets/read/figure-rows.ts'
import { figuresOfRows } from '../../sheets/read/figures-of.ts'
import { placeOf } from '../../sheets/read/find-sheet.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import type { ExpectedSheet, ExpectedWorkbook } from '../expected/expected-workbook.ts'
import { type Finding, wholeWorkbook } from '../finding.ts'
import { relocated } from '../places/relocate.ts'
import { type Check, itemOf, placeAt } from './check.ts'

/** Sheets, rows, columns and names of ours that are gone, moved or more than they should be. */
export const structureFindings: Check = (expected, workbook) => [
  ...missingSheets(expected, workbook.raw.names),
  ...movedNames(expected, workbook.raw.names),
  ...expected.sheets.flatMap(sheet => [...goneFindings(sheet), ...insertedFindings(sheet)]),
  ...strangerFindings(expected),
]

/** Sheets of targets and of the cohort are missed where a name remembers them. */
function missingSheets(
  { sheets, planned, request }: ExpectedWorkbook,
  names: ReadonlyMap<string, string>,
): readonly Finding[] {
  const present = new Set(sheets.map(({ plan }) => plan.id))
  return SHEET_IDS.filter(id => !present.has(id) && (planned.includes(id) || names.has(markers[id]))).map(id => ({
    ...wholeWorkbook,
    expected: sheetTexts(request.language).titles[id],
    code: 'sheet-missing',
    id,
  }))
}

/** Where each name should point: to the planned cell at its present place. */
function movedNames(expected: ExpectedWorkbook, names: ReadonlyMap<string, string>): readonly Finding[] {
  return expected.names.flatMap(({ name, refersTo }): readonly Finding[] => {
    const title = placeOf(refersTo)?.title ?? ''
    if (!expected.places.has(title)) return []
    const now = placeOf(relocated(refersTo, title, expected.places))
    const found = names.get(name) ?? ''
    const there = placeOf(found)
    if (now && there && now.title === there.title && now.row === there.row && now.column === there.column) return []
    const cell = now ? { sheet: now.title, cell: addressOf(now.row, now.column) } : {}
    return [
      {
        ...wholeWorkbook,
        ...cell,
        found,
        expected: relocated(refersTo, title, expected.places),
        code: 'name-moved',
        name,
      },
    ]
  })
}

/** Rows and columns of the plan that the sheet no longer has; blank rows are missed by nobody. */
function goneFindings(sheet: ExpectedSheet): readonly Finding[] {
  const { plan, places } = sheet
  const used = new Set(
    plan.cells.filter(({ value, formula }) => value !== undefined || formula !== undefined).map(({ row }) => row),
  )
  const rows = places.rows.flatMap((place, row): readonly Finding[] =>
    place === undefined && used.has(row)
      ? [
          {
            ...wholeWorkbook,
            sheet: plan.title,
            item: itemOf(sheet, row),
            code: 'row-missing',
            row: rowName(sheet, row),
          },
        ]
      : [],
  )
  const headings = plan.cells.filter(({ style, value }) => style === 'heading' && value !== undefined)
  const columns = places.columns.flatMap((place, column): readonly Finding[] => {
    const heading = headings.find(each => each.column === column)
    if (place !== undefined || !heading) return []
    return [{ ...wholeWorkbook, sheet: plan.title, code: 'column-missing', heading: String(heading.value) }]
  })
  return [...rows, ...columns]
}

/** `6.12 a Tổng số hồ sơ …`: the first texts of the row. */
function rowName({ plan }: ExpectedSheet, row: number): string {
  const texts = plan.cells.flatMap(cell =>
    cell.row === row && typeof cell.value === 'string' && cell.value ? [cell.value] : [],
  )
  return texts.slice(0, 3).join(' ').split('\n')[0] ?? ''
}

function insertedFindings({ plan, places }: ExpectedSheet): readonly Finding[] {
  const rows = blocks(places.insertedRows).map(
    ({ from, to }): Finding => ({
      ...wholeWorkbook,
      sheet: plan.title,
      cell: `${from + 1}:${to + 1}`,
      code: 'rows-inserted',
      count: to - from + 1,
    }),
  )
  const columns = blocks(places.insertedColumns).map(
    ({ from, to }): Finding => ({
      ...wholeWorkbook,
      sheet: plan.title,
      cell: `${columnOnly(from)}:${columnOnly(to)}`,
      code: 'columns-inserted',
      count: to - from + 1,
    }),
  )
  return [...rows, ...columns]
}

const columnOnly = (column: number): string => addressOf(0, column).replace(/\d+$/, '')

interface Block {
  readonly from: number
  readonly to: number
}

/** Neighbours together. */
export function blocks(places: readonly number[]): readonly Block[] {
  const found: { from: number; to: number }[] = []
  for (const place of places) {
    const last = found.at(-1)
    if (last && place === last.to + 1) last.to = place
    else found.push({ from: place, to: place })
  }
  return found
}

/** Rows that name a figure and are none of ours: formulas do not read them, though people may think so. */
function strangerFindings({ raw, rules, spots }: ExpectedWorkbook): readonly Finding[] {
  const ours = new Set(spots.map(({ title, row }) => `${title}!${row}`))
  const { rows } = figureRows(raw)
  const first = figuresOfRows(rows, rules.rulebook)
  return rows.flatMap((row): readonly Finding[] => {
    const place = placeOf(quoted(row.cell))
    if (!place || ours.has(`${place.title}!${place.row}`)) return []
    const name = [row.code, row.letter].filter(text => text !== '').join(' ')
    const at = placeAt(place.title, place.row, place.column, row.code)
    const known = spots.find(({ code, letter }) => code === row.code && letter === row.letter)
    if (!known && ![...first.values()].includes(row)) return [{ ...at, code: 'row-unknown', row: name }]
    const where = known ? addressOf(known.row, known.column) : ''
    return [{ ...at, code: 'row-repeated', row: name, first: where }]
  })
}

/** `Số liệu!E12` as references write it. */
function quoted(cell: string): string {
  const at = cell.lastIndexOf('!')
  return `'${cell.slice(0, at).replaceAll("'", "''")}'!${cell.slice(at + 1)}`
}
