import type { Area } from '../../spreadsheet/spreadsheet.ts'
import { spansColumns, spansRows } from '../cells/areas.ts'
import type { RangeSubject } from './excel.ts'
import { mayDo, mayWrite } from './guard.ts'
import { shiftPlaces } from './shift.ts'

/**
 * Whole rows and columns that come or go are told by the spreadsheet, also where a person does it in the grid; of
 * parts of them only what is done here is known.
 */
type Movable = Pick<RangeSubject, 'excel' | 'sheet' | 'area'>

/** Cells of the area and behind it make room. @throws HostError `AccessDenied` on protected sheets. */
export function insertCells({ excel, sheet, area }: Movable, direction: 'Down' | 'Right'): void {
  const whole = wholeIn(area)
  mayDo(sheet, whole === 'columns' ? 'allowInsertColumns' : 'allowInsertRows')
  if (whole === undefined) mayWrite(sheet, area)
  sheet.insert(area, whole ?? (direction === 'Down' ? 'down' : 'right'))
  if (whole === undefined) {
    shiftPlaces(excel, { sheet, area, by: direction, sign: 1 })
    excel.changed({ sheet, area, kind: 'CellInserted' })
  }
}

/** Cells behind the area take its place. @throws HostError `AccessDenied` on protected sheets. */
export function deleteCells({ excel, sheet, area }: Movable, direction: 'Up' | 'Left'): void {
  const whole = wholeIn(area)
  mayDo(sheet, whole === 'columns' ? 'allowDeleteColumns' : 'allowDeleteRows')
  if (whole === undefined) mayWrite(sheet, area)
  sheet.delete(area, whole ?? (direction === 'Up' ? 'up' : 'left'))
  if (whole === undefined) {
    shiftPlaces(excel, { sheet, area, by: direction, sign: -1 })
    excel.changed({ sheet, area, kind: 'CellDeleted' })
  }
}

const wholeIn = (area: Area): 'rows' | 'columns' | undefined =>
  spansRows(area) ? 'rows' : spansColumns(area) ? 'columns' : undefined
