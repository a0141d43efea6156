import type { Area, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { columnsOf, isUnbounded, rowsOf } from '../cells/areas.ts'
import { type Arguments, flagOf, wordOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import type { Property } from '../protocol/host-object.ts'
import { deleteCells, insertCells } from './cell-moves.ts'
import { placeOf, type RangeSubject } from './excel.ts'
import { mayDo, mayWrite } from './guard.ts'
import { wrongSize } from './range-cells.ts'
import { type OutlineRecord, recordOf, setRecord } from './records.ts'

type RangeMethods = Readonly<Record<string, (range: RangeSubject, given: Arguments) => unknown>>

/** What changes cells, rows and columns. */
export const changeMethods: RangeMethods = {
  Select: ({ excel, sheet, area }) => {
    excel.spreadsheet.activate(sheet.id)
    excel.spreadsheet.select(sheet.id, area)
  },
  Calculate: ({ excel }) => excel.spreadsheet.recalculate('changed'),
  Clear: (range, given) => clear(range, given.textOr(0, 'All')),
  Merge: ({ sheet, area }, given) => {
    mayDo(sheet, 'allowFormatCells')
    for (const each of given.flagOr(0, false) ? rowsIn(area) : [area]) sheet.merge(each)
  },
  Unmerge: ({ sheet, area }) => {
    mayDo(sheet, 'allowFormatCells')
    sheet.unmerge(area)
  },
  Insert: (range, given) => {
    insertCells(range, wordOf(given.text(0), ['Down', 'Right']))
    return range.excel.make.range(range)
  },
  Delete: (range, given) => deleteCells(range, wordOf(given.text(0), ['Up', 'Left'])),
  Group: ({ sheet, area }, given) => regroup(sheet, area, { by: given.text(0), step: 1 }),
  Ungroup: ({ sheet, area }, given) => regroup(sheet, area, { by: given.text(0), step: -1 }),
  CopyFrom: (range, given) => copyFrom(range, given),
  /** Before the library splits a large grid into bands. */
  _ValidateArraySize: ({ area }, given) => {
    if (given.whole(0) !== rowsOf(area) || given.whole(1) !== columnsOf(area)) throw wrongSize()
  },
}

export const hiddenProperties: Readonly<Record<string, Property<RangeSubject>>> = {
  RowHidden: {
    read: ({ sheet, area }) => sheet.hidden('row', area.top),
    write: ({ sheet, area }, value) => {
      mayDo(sheet, 'allowFormatRows')
      sheet.setHidden('row', area.top, area.bottom, flagOf(value))
    },
  },
  ColumnHidden: {
    read: ({ sheet, area }) => sheet.hidden('column', area.left),
    write: ({ sheet, area }, value) => {
      mayDo(sheet, 'allowFormatColumns')
      sheet.setHidden('column', area.left, area.right, flagOf(value))
    },
  },
}

function clear({ sheet, area }: RangeSubject, what: string): void {
  const kind = wordOf(what, ['All', 'Contents', 'Formats', 'RemoveHyperlinks', 'Hyperlinks'])
  if (kind === 'RemoveHyperlinks' || kind === 'Hyperlinks') return
  if (kind !== 'Contents') mayDo(sheet, 'allowFormatCells')
  if (kind !== 'Formats') mayWrite(sheet, area)
  sheet.clear(area, kind === 'All' ? 'all' : kind === 'Formats' ? 'formats' : 'contents')
}

const rowsIn = (area: Area): Area[] =>
  Array.from({ length: rowsOf(area) }, (_, row) => ({ ...area, top: area.top + row, bottom: area.top + row }))

/** Excel knows eight levels, of which the first is no group. */
const deepest = 7

function regroup(sheet: Sheet, area: Area, { by, step }: { readonly by: string; readonly step: 1 | -1 }): void {
  mayDo(sheet, 'allowFormatRows')
  const what = wordOf(by, ['ByRows', 'ByColumns']) === 'ByRows' ? 'rows' : 'columns'
  const outline: OutlineRecord = recordOf(sheet, 'outline') ?? { rows: {}, columns: {} }
  const levels: Record<string, number> = { ...outline[what] }
  const [first, last] = what === 'rows' ? [area.top, area.bottom] : [area.left, area.right]
  for (let index = first; index <= last; index++) {
    const level = (levels[index] ?? 0) + step
    if (level < 0) throw new HostError('InvalidArgument')
    if (level === 0) delete levels[index]
    else levels[index] = Math.min(deepest, level)
  }
  setRecord(sheet, 'outline', { ...outline, [what]: levels })
}

function copyFrom(range: RangeSubject, given: Arguments): void {
  const source = placeOf(given.values[0])
  if (source === undefined || isUnbounded(source.area)) throw new HostError('InvalidArgument')
  if (wordOf(given.textOr(1, 'All'), ['All', 'Values', 'Formats', 'Formulas', 'Link']) !== 'Values')
    throw new HostError('ApiNotFound', 'The simulated Excel copies values only.')
  const area = {
    ...range.area,
    bottom: range.area.top + rowsOf(source.area) - 1,
    right: range.area.left + columnsOf(source.area) - 1,
  }
  mayWrite(range.sheet, area)
  const values = source.sheet
    .values(source.area)
    .map(row => row.map(cell => (typeof cell === 'object' ? cell.error : cell)))
  range.sheet.write(area, values, 'program')
}
