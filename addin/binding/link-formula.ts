import type { CellAddress } from '../ports.ts'
import { absolute, addressOf, onSheet } from '../sheets/address.ts'
import { placeOf } from '../sheets/read/find-sheet.ts'
import { linkState } from './link-state.ts'

/**
 * The formula of a link. A reference to an empty cell shows 0, which would count as a figure: while the target is
 * empty the formula says so.
 */
export function linkFormula(target: CellAddress, isEmpty: boolean): string {
  const reference = absoluteReference(target)
  return isEmpty ? `=IF(${reference}="","",${reference})` : `=${reference}`
}

/** What a formula links to, `'Báo cáo'!$E$12`; nothing where it is no link. `title` is the sheet that it stands on. */
export function linkReference(formula: string, title: string): string | undefined {
  const state = linkState(formula, title)
  return state.kind === 'linked' ? absoluteReference(state.target) : undefined
}

/** `'Báo cáo'!E12` as `'Báo cáo'!$E$12`, so that sorting and filling leave it alone. */
function absoluteReference(target: CellAddress): string {
  const place = placeOf(target)
  return place ? onSheet(place.title, absolute(addressOf(place.row, place.column))) : target
}
