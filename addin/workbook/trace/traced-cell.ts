import type { CellAddress } from '../../ports.ts'
import type { CellValue } from '../../sheets/workbook-plan.ts'

/** A cell with what stands in it. */
export interface TracedCell {
  readonly address: CellAddress
  readonly title: string
  readonly row: number
  readonly column: number
  readonly shown: CellValue
  /** With `=`; empty where there is none. */
  readonly formula: string
}
