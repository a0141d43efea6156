import { addressOf } from '../../sheets/address.ts'
import type { RawValue } from '../../sheets/read/raw-workbook.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'
import type { AuditedWorkbook } from '../audited-workbook.ts'
import type { ExpectedSheet, ExpectedWorkbook } from '../expected/expected-workbook.ts'
import type { Finding, FindingPlace } from '../finding.ts'

/** Looks at one thing; findings in the order of the sheets. */
export type Check = (expected: ExpectedWorkbook, workbook: AuditedWorkbook) => readonly Finding[]

/** What a cell shows, empty text for nothing. */
export function shownOf(value: RawValue): CellValue {
  switch (value.kind) {
    case 'number':
      return value.value
    case 'truth':
      return value.yes
    case 'text':
    case 'error':
      return value.text
    case 'nothing':
    case 'uncalculated':
      return ''
    default:
      return value satisfies never
  }
}

/** A place without what was found and expected there. */
export const placeAt = (sheet: string, row: number, column: number, item = ''): FindingPlace => ({
  sheet,
  cell: addressOf(row, column),
  item,
  found: '',
  expected: '',
})

/** What a row of a planned sheet is about: the code in its first cell. */
export function itemOf({ plan }: ExpectedSheet, plannedRow: number): string {
  const first = plan.cells.find(({ row, column }) => row === plannedRow && column === 0)
  return typeof first?.value === 'string' && first.style !== 'title' && first.style !== 'heading' ? first.value : ''
}
