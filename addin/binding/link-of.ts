import type { LinkState } from '../ports.ts'
import { addressOf, onSheet } from '../sheets/address.ts'
import { placeOf } from '../sheets/read/find-sheet.ts'

/**
 * What stands in the cell of a figure: a plain reference to one cell is a link, one whose target is gone is broken,
 * everything else (calculations, ranges, other workbooks) is a formula of the user's own. `sheet` is the cell's own,
 * which a reference on the same sheet leaves out. The target comes in relative form.
 */
export function linkOf(formula: string | undefined, sheet: string): LinkState {
  const bare = (formula ?? '').trim().replace(/^=\s*\+?\s*/, '')
  if (formula === undefined || bare === '' || (formula !== '' && !formula.trim().startsWith('=')))
    return { kind: 'none' }
  if (/#REF!/i.test(bare.replace(/"[^"]*"/g, ''))) return { kind: 'broken', formula }
  const target = targetOf(bare, sheet)
  return target === undefined ? { kind: 'formula', formula } : { kind: 'linked', target }
}

// B7, $B$7
const ON_THIS_SHEET = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

function targetOf(reference: string, sheet: string): string | undefined {
  const here = ON_THIS_SHEET.exec(reference)
  const place = here
    ? placeOf(onSheet(sheet, `${here[1]?.toUpperCase()}${here[2]}`))
    : placeOf(reference.replace(/[A-Za-z$]{1,4}\$?\d{1,7}$/, letters => letters.toUpperCase()))
  if (!place || place.row < 0 || place.row >= LAST_ROW || place.column >= LAST_COLUMN) return undefined
  // [Sổ khác.xlsx]Trang1 is another workbook, Trang1:Trang3 several sheets.
  if (/[[\]:]/.test(place.title)) return undefined
  return onSheet(place.title, addressOf(place.row, place.column))
}
