import type { CellAddress } from '../../ports.ts'
import { onSheet } from '../../sheets/address.ts'
import { located } from './addresses.ts'

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
