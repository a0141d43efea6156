import type { ICellData, Nullable } from '@univerjs/core'
import type { UniverLibrary } from './library.ts'

const corrected = new WeakSet<object>()

/** Where Univer calculates otherwise than Excel; once is enough for all spreadsheets of a program. */
export function correctCalculation({ formulas }: UniverLibrary): void {
  if (corrected.has(formulas)) return
  corrected.add(formulas)
  tellEmptyTextsFromBlanks(formulas)
  tellFormulasApart(formulas)
}

/**
 * Its formulas take a cell that has just come to an empty text for a blank one, so `=A1` gives 0 where A1 holds `=""`;
 * marked as a formula cell, it counts as a text.
 */
function tellEmptyTextsFromBlanks({ BaseReferenceObject: { prototype } }: UniverLibrary['formulas']): void {
  const { getCellData } = prototype
  prototype.getCellData = function (row, column): Nullable<ICellData> {
    const cell = getCellData.call(this, row, column)
    return cell?.v === '' && !cell.f ? { ...cell, f: '=' } : cell
  }
}

/**
 * It remembers formulas and texts of more than 64 characters by a hash of 32 bits, and takes what has the same hash for
 * the same: among ten thousand formulas one is then calculated as another. Remembered by themselves they stay apart.
 */
function tellFormulasApart({ FORMULA_REF_TO_ARRAY_CACHE }: UniverLibrary['formulas']): void {
  // The class of all its caches, private in the types; an update that renames the method must not pass unseen.
  const caches: { _hash?: (text: string) => string } = Object.getPrototypeOf(FORMULA_REF_TO_ARRAY_CACHE)
  if (!caches._hash) throw new Error('The caches of the formula engine are not those that are corrected here.')
  caches._hash = text => text
}
