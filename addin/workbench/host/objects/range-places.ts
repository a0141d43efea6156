import type { Area } from '../../spreadsheet/spreadsheet.ts'
import { parseAddress } from '../cells/address.ts'
import {
  areaOf,
  bounding,
  columnsOf,
  intersection,
  isOnSheet,
  rowsOf,
  sheetColumns,
  sheetRows,
} from '../cells/areas.ts'
import type { Arguments } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, type NullObject, nullObject } from '../protocol/host-object.ts'
import { placeOf, type RangeSubject } from './excel.ts'

type RangeMethods = Readonly<Record<string, (range: RangeSubject, given: Arguments) => unknown>>

/** Ranges found from a range. */
export const placeMethods: RangeMethods = {
  GetCell: (range, given) => {
    const { top, left } = range.area
    return at(range, areaOf(top + given.whole(0), left + given.whole(1), 1, 1))
  },
  GetRow: (range, given) => {
    const top = range.area.top + given.whole(0)
    return at(range, { ...range.area, top, bottom: top })
  },
  GetColumn: (range, given) => {
    const left = range.area.left + given.whole(0)
    return at(range, { ...range.area, left, right: left })
  },
  GetLastRow: range => at(range, { ...range.area, top: range.area.bottom }),
  GetLastColumn: range => at(range, { ...range.area, left: range.area.right }),
  GetLastCell: range => at(range, areaOf(range.area.bottom, range.area.right, 1, 1)),
  GetRowsAbove: (range, given) => beside(range, -given.wholeOr(0, 1), 0),
  GetRowsBelow: (range, given) => beside(range, given.wholeOr(0, 1), 0),
  GetColumnsBefore: (range, given) => beside(range, 0, -given.wholeOr(0, 1)),
  GetColumnsAfter: (range, given) => beside(range, 0, given.wholeOr(0, 1)),
  GetOffsetRange: (range, given) => at(range, moved(range.area, given.whole(0), given.whole(1))),
  GetResizedRange: (range, given) => {
    const { top, left } = range.area
    const rows = rowsOf(range.area) + given.whole(0)
    return at(range, areaOf(top, left, rows, columnsOf(range.area) + given.whole(1)))
  },
  GetAbsoluteResizedRange: (range, given) =>
    at(range, areaOf(range.area.top, range.area.left, given.whole(0), given.whole(1))),
  GetEntireRow: range => at(range, { ...range.area, left: 0, right: sheetColumns - 1 }),
  GetEntireColumn: range => at(range, { ...range.area, top: 0, bottom: sheetRows - 1 }),
  GetBoundingRect: (range, given) => at(range, bounding(range.area, otherArea(range, given))),
  GetIntersection: (range, given) => {
    const common = intersection(range.area, otherArea(range, given))
    if (common === undefined) throw new HostError('ItemNotFound')
    return at(range, common)
  },
  GetIntersectionOrNullObject: (range, given) => {
    const other = placeOf(given.values[0])
    if (other !== undefined && other.sheet.id !== range.sheet.id) return nullObject
    return orNull(range, intersection(range.area, otherArea(range, given)))
  },
  GetUsedRange: (range, given) => {
    const used = usedIn(range, given.flagOr(0, false))
    return at(range, used ?? areaOf(range.area.top, range.area.left, 1, 1))
  },
  GetUsedRangeOrNullObject: (range, given) => orNull(range, usedIn(range, given.flagOr(0, false))),
}

function at(range: RangeSubject, area: Area): HostObject {
  if (!isOnSheet(area)) throw new HostError('InvalidArgument')
  return range.excel.make.range({ sheet: range.sheet, area })
}

const orNull = (range: RangeSubject, area: Area | undefined): HostObject | NullObject =>
  area === undefined ? nullObject : at(range, area)

const moved = (area: Area, rows: number, columns: number): Area => ({
  top: area.top + rows,
  left: area.left + columns,
  bottom: area.bottom + rows,
  right: area.right + columns,
})

/** So many rows or columns on one side of the range; negative numbers count upward or to the left. */
function beside(range: RangeSubject, rows: number, columns: number): HostObject {
  const { top, left, bottom, right } = range.area
  if (rows < 0) return at(range, { ...range.area, top: top + rows, bottom: top - 1 })
  if (rows > 0) return at(range, { ...range.area, top: bottom + 1, bottom: bottom + rows })
  if (columns < 0) return at(range, { ...range.area, left: left + columns, right: left - 1 })
  return at(range, { ...range.area, left: right + 1, right: right + columns })
}

function otherArea(range: RangeSubject, given: Arguments): Area {
  const other = placeOf(given.values[0])
  if (other !== undefined) {
    if (other.sheet.id !== range.sheet.id) throw new HostError('InvalidArgument')
    return other.area
  }
  const address = parseAddress(given.text(0))
  if (address === undefined) throw new HostError('InvalidArgument')
  return address.area
}

/** With `valuesOnly`, formats do not count; the spreadsheet's used area already leaves them out. */
function usedIn({ sheet, area }: RangeSubject, _valuesOnly: boolean): Area | undefined {
  const used = sheet.used()
  const common = used && intersection(used, area)
  if (common === undefined) return undefined
  const rows = sheet.formulas(common)
  const filledRows = rows.flatMap((row, index) => (row.some(cell => cell !== '') ? [index] : []))
  const filledColumns = (rows[0] ?? []).flatMap((_, index) => (rows.some(row => row[index] !== '') ? [index] : []))
  const [firstRow, lastRow] = [filledRows[0], filledRows.at(-1)]
  const [firstColumn, lastColumn] = [filledColumns[0], filledColumns.at(-1)]
  if (firstRow === undefined || lastRow === undefined || firstColumn === undefined || lastColumn === undefined)
    return undefined
  return {
    top: common.top + firstRow,
    left: common.left + firstColumn,
    bottom: common.top + lastRow,
    right: common.left + lastColumn,
  }
}
