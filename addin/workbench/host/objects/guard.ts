import type { Area, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { cellsOf, isUnbounded } from '../cells/areas.ts'
import { HostError } from '../protocol/host-error.ts'
import { recordOf } from './records.ts'

export const isProtected = (sheet: Sheet): boolean => recordOf(sheet, 'protection')?.protected === true

/** @throws HostError `AccessDenied` where the sheet is protected and a cell of the area is locked. */
export function mayWrite(sheet: Sheet, area: Area): void {
  if (!isProtected(sheet)) return
  if (isUnbounded(area)) throw new HostError('AccessDenied')
  for (const cell of cellsOf(area)) if (sheet.style(cell).locked) throw new HostError('AccessDenied')
}

/** @throws HostError `AccessDenied` where the sheet is protected without the option, such as `allowFormatCells`. */
export function mayDo(sheet: Sheet, option: string): void {
  const protection = recordOf(sheet, 'protection')
  if (protection?.protected === true && protection.options[option] !== true) throw new HostError('AccessDenied')
}
