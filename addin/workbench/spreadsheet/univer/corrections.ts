import type { ICellData, Nullable } from '@univerjs/core'
import type { UniverLibrary } from './library.ts'

const corrected = new WeakSet<object>()

/**
 * Where Univer calculates otherwise than Excel. Its formulas take a cell that has just come to an empty text for a
 * blank one, so `=A1` gives 0 where A1 holds `=""`; marked as a formula cell, it counts as a text.
 */
export function correctCalculation({ formulas }: UniverLibrary): void {
  const { prototype } = formulas.BaseReferenceObject
  if (corrected.has(prototype)) return
  corrected.add(prototype)
  const { getCellData } = prototype
  prototype.getCellData = function (row, column): Nullable<ICellData> {
    const cell = getCellData.call(this, row, column)
    return cell?.v === '' && !cell.f ? { ...cell, f: '=' } : cell
  }
}
