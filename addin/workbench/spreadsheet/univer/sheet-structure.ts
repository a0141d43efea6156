import type { ICellData, IRange } from '@univerjs/core'
import type { Area } from '../spreadsheet.ts'
import { rangeOf } from './areas.ts'
import type { UniverDocument } from './document.ts'

/** The forms of these commands that ask nobody and run at once; Univer does not export them. */
const INSERT_ROWS = 'sheet.command.insert-row-by-range'
const INSERT_COLUMNS = 'sheet.command.insert-col-by-range'
const REMOVE_ROWS = 'sheet.command.remove-row-by-range'
const REMOVE_COLUMNS = 'sheet.command.remove-col-by-range'

/** Inserting and deleting; formulas, names, merges, validations and conditional formats move along. */
export function sheetStructure(
  document: UniverDocument,
  id: string,
  ensureSize: (row: number, column: number) => void,
) {
  const { library, commands, unit } = document
  const { sheets, core } = library
  const sheet = () => document.worksheet(id)

  return {
    insert: (area: Area, shift: 'down' | 'right' | 'rows' | 'columns'): void =>
      document.inPlace(() => insert(area, shift)),
    delete: (area: Area, shift: 'up' | 'left' | 'rows' | 'columns'): void =>
      document.inPlace(() => remove(area, shift)),
  }

  function insert(area: Area, shift: 'down' | 'right' | 'rows' | 'columns'): void {
    ensureSize(area.top, area.left)
    const direction = shift === 'columns' ? core.Direction.LEFT : core.Direction.UP
    if (shift === 'rows') run(INSERT_ROWS, { range: rows(area), direction, cellValue: stylesAbove(area) })
    else if (shift === 'columns') run(INSERT_COLUMNS, { range: columns(area), direction })
    else
      onThisSheet(shift === 'down' ? sheets.InsertRangeMoveDownCommand.id : sheets.InsertRangeMoveRightCommand.id, area)
  }

  function remove(area: Area, shift: 'up' | 'left' | 'rows' | 'columns'): void {
    if (area.top >= sheet().getRowCount() || area.left >= sheet().getColumnCount()) return
    if (shift === 'rows') run(REMOVE_ROWS, { range: rows(area) })
    else if (shift === 'columns') run(REMOVE_COLUMNS, { range: columns(area) })
    else onThisSheet(shift === 'up' ? sheets.DeleteRangeMoveUpCommand.id : sheets.DeleteRangeMoveLeftCommand.id, area)
  }

  /** What is deleted is taken from formulas of other sheets only while its own sheet is the active one. */
  function run(command: string, parameters: object): void {
    const active = document.workbook.getActiveSheet()
    document.asProgram(() => {
      document.workbook.setActiveSheet(sheet())
      document.run(command, { subUnitId: id, ...parameters })
      if (active) document.workbook.setActiveSheet(active)
    })
  }

  function rows({ top, bottom }: Area): IRange {
    return { ...rangeOf({ top, bottom, left: 0, right: sheet().getColumnCount() - 1 }), rangeType: core.RANGE_TYPE.ROW }
  }

  function columns({ left, right }: Area): IRange {
    return { ...rangeOf({ top: 0, bottom: sheet().getRowCount() - 1, left, right }), rangeType: core.RANGE_TYPE.COLUMN }
  }

  /** These commands know the active sheet alone. They are declared asynchronous and do their work before they wait. */
  function onThisSheet(command: string, area: Area): void {
    const active = document.workbook.getActiveSheet()
    document.asProgram(() => {
      document.workbook.setActiveSheet(sheet())
      void commands.executeCommand(command, { range: { ...rangeOf(area), unitId: unit, sheetId: id } })
      if (active) document.workbook.setActiveSheet(active)
    })
  }

  /** As in Excel, inserted rows look like the row above them. */
  function stylesAbove({ top, bottom }: Area): Record<number, Record<number, ICellData>> {
    const above: Record<number, ICellData> = {}
    if (top > 0)
      for (let column = 0; column < sheet().getColumnCount(); column++) {
        const style = sheet()
          .getCellMatrix()
          .getValue(top - 1, column)?.s
        if (style) above[column] = { s: style }
      }
    const copies = Array.from({ length: bottom - top + 1 }, (_, index) => [top + index, structuredClone(above)])
    return Object.keys(above).length > 0 ? Object.fromEntries(copies) : {}
  }
}
