import { linkOf } from '../../binding/link-of.ts'
import type { CellAddress, LinkState } from '../../ports.ts'
import { onSheet } from '../../sheets/address.ts'
import { located } from './addresses.ts'

// =IF('Báo cáo'!$E$12="","",'Báo cáo'!$E$12)
const GUARDED = /^=IF\((.+)="","",(.+)\)$/i

/** What stands in the cell of a figure; the reference of a link to an empty cell stands in a condition. */
export function linkState(formula: string | undefined, title: string): LinkState {
  const guarded = GUARDED.exec(formula ?? '')
  const isLink = guarded?.[1] !== undefined && guarded[1] === guarded[2]
  const state = linkOf(isLink ? `=${guarded[1]}` : formula, title)
  return 'formula' in state && formula !== undefined ? { ...state, formula } : state
}

/**
 * The formula of a link. A reference to an empty cell shows 0, which would count as a figure: while the target is
 * empty the formula says so.
 */
export function linkFormula(target: CellAddress, isEmpty: boolean): string {
  const reference = absoluteOf(target)
  return isEmpty ? `=IF(${reference}="","",${reference})` : `=${reference}`
}

/** `'Báo cáo'!E12` as `'Báo cáo'!$E$12`, so that sorting and filling leave it alone. */
function absoluteOf(target: CellAddress): string {
  const place = located(target)
  return place ? onSheet(place.title, place.address.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')) : target
}
