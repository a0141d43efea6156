import type { Sheet } from '../../spreadsheet/spreadsheet.ts'
import { textOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import type { Excel } from './excel.ts'

/** @throws HostError where Excel would refuse the title: empty, too long, with `: \ / ? * [ ]`, or taken. */
export function checkTitle(excel: Excel, value: unknown, own?: Sheet): string {
  const title = textOf(value)
  if (title === '' || title.length > 31 || /[:\\/?*[\]]|^'|'$/.test(title)) throw new HostError('InvalidArgument')
  const other = sheetNamed(excel, title)
  if (other !== undefined && other.id !== own?.id) throw new HostError('ItemAlreadyExists')
  return title
}

/** By title, in any case. */
export const sheetNamed = (excel: Excel, title: string): Sheet | undefined =>
  excel.spreadsheet.sheets().find(sheet => sheet.title().toLowerCase() === title.toLowerCase())

/** @throws HostError `AccessDenied` where the structure of the workbook is protected. */
export function mayRestructure(excel: Excel): void {
  if (excel.structure.protected) throw new HostError('AccessDenied')
}
