import type { Sheet } from '../../spreadsheet/spreadsheet.ts'
import type { Excel } from './excel.ts'

/** What belongs to one worksheet. */
export interface SheetSubject {
  readonly excel: Excel
  readonly sheet: Sheet
}

/** What belongs to the document. */
export interface DocumentSubject {
  readonly excel: Excel
}
