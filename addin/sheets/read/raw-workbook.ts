import { readXlsx } from 'hucre'
import { type Parts, pack } from '../write/zip.ts'
import { formulasOf } from './shared-formulas.ts'

/** What stands in a cell, before anybody knows what it should be. */
export type RawValue =
  | { readonly kind: 'nothing' }
  /** `isDate`: shown as a date; the number counts days. */
  | { readonly kind: 'number'; readonly value: number; readonly isDate?: true }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'truth'; readonly yes: boolean }
  | { readonly kind: 'error'; readonly text: string }
  /** A formula that the file carries no result of. */
  | { readonly kind: 'uncalculated' }

export interface RawSheet {
  readonly title: string
  readonly rows: number
  readonly columns: number
  /** Zero-based. */
  readonly at: (row: number, column: number) => RawValue
  /** The formula without `=`, where there is one. */
  readonly formulaAt: (row: number, column: number) => string | undefined
}

export interface RawWorkbook {
  readonly sheets: readonly RawSheet[]
  /** Defined names of the whole workbook and what they refer to. */
  readonly names: ReadonlyMap<string, string>
  readonly properties: ReadonlyMap<string, string>
}

/** A workbook in the words of the library. */
export type LibraryWorkbook = Awaited<ReturnType<typeof readXlsx>>

/** Reads checked parts; throws where they are no workbook that the library understands. */
export async function libraryWorkbook(parts: Parts): Promise<LibraryWorkbook> {
  // Packed again, so that the library cannot be misled by sizes that were not checked.
  return readXlsx(pack(parts))
}

/** Reads checked parts; throws where they are no workbook that the library understands. */
export const rawWorkbook = async (parts: Parts): Promise<RawWorkbook> => rawWorkbookOf(await libraryWorkbook(parts))

export function rawWorkbookOf({ sheets, namedRanges = [], properties }: LibraryWorkbook): RawWorkbook {
  return {
    sheets: sheets.map(rawSheet),
    names: new Map(namedRanges.filter(({ scope }) => scope === undefined).map(({ name, range }) => [name, range])),
    properties: new Map(Object.entries(properties?.custom ?? {}).map(([name, value]) => [name, String(value)])),
  }
}

type LibrarySheet = LibraryWorkbook['sheets'][number]

function rawSheet({ name, rows, cells }: LibrarySheet): RawSheet {
  const formulas = formulasOf(cells)
  return {
    title: name,
    rows: rows.length,
    columns: Math.max(0, ...rows.map(row => row.length)),
    at: (row, column) => {
      const cell = cells?.get(`${row},${column}`)
      if (cell?.type === 'error') return { kind: 'error', text: String(cell.value ?? cell.formulaResult ?? '') }
      if (cell?.formula !== undefined) return formulaValue(cell.formulaResult ?? cell.value)
      return rawValue(rows[row]?.[column])
    },
    formulaAt: (row, column) => formulas(row, column),
  }
}

// The library keeps the text that a formula came to in `value` alone.
const formulaValue = (result: unknown): RawValue =>
  result === undefined || result === null ? { kind: 'uncalculated' } : rawValue(result)

function rawValue(value: unknown): RawValue {
  if (typeof value === 'number') return { kind: 'number', value }
  if (typeof value === 'boolean') return { kind: 'truth', yes: value }
  if (typeof value === 'string')
    return /^#[A-Z0-9/]+[!?]?$/.test(value) ? { kind: 'error', text: value } : { kind: 'text', text: value }
  if (value instanceof Date) return { kind: 'number', value: dayNumber(value), isDate: true }
  return { kind: 'nothing' }
}

const MILLISECONDS_OF_A_DAY = 86_400_000

/** Formulas count a date as the days since 30 December 1899. */
const dayNumber = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 30)) / MILLISECONDS_OF_A_DAY
