import { readXlsx } from 'hucre'
import { type Parts, pack } from '../write/zip.ts'

/** What stands in a cell, before anybody knows what it should be. */
export type RawValue =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'number'; readonly value: number }
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

/** Reads checked parts; throws where they are no workbook that the library understands. */
export async function rawWorkbook(parts: Parts): Promise<RawWorkbook> {
  // Packed again, so that the library cannot be misled by sizes that were not checked.
  const { sheets, namedRanges = [], properties } = await readXlsx(pack(parts))
  return {
    sheets: sheets.map(rawSheet),
    names: new Map(namedRanges.filter(({ scope }) => scope === undefined).map(({ name, range }) => [name, range])),
    properties: new Map(Object.entries(properties?.custom ?? {}).map(([name, value]) => [name, String(value)])),
  }
}

type LibrarySheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number]

function rawSheet({ name, rows, cells }: LibrarySheet): RawSheet {
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
    formulaAt: (row, column) => cells?.get(`${row},${column}`)?.formula,
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
  if (value instanceof Date) return { kind: 'text', text: value.toISOString() }
  return { kind: 'nothing' }
}
