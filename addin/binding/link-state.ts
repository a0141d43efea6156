import type { LinkState } from '../ports.ts'
import { linkOf } from './link-of.ts'

// =IF('Báo cáo'!$E$12="","",'Báo cáo'!$E$12)
const GUARDED = /^=IF\((.+)="","",(.+)\)$/i

/** What stands in the cell of a figure; the reference of a link to an empty cell stands in a condition. */
export function linkState(formula: string | undefined, title: string): LinkState {
  const guarded = GUARDED.exec(formula ?? '')
  const isLink = guarded?.[1] !== undefined && guarded[1] === guarded[2]
  const state = linkOf(isLink ? `=${guarded[1]}` : formula, title)
  return 'formula' in state && formula !== undefined ? { ...state, formula } : state
}
