import { parseAddress } from '../cells/address.ts'
import { areaOf, sheetColumns, sheetRows } from '../cells/areas.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, hostType, type NullObject, nullObject } from '../protocol/host-object.ts'
import { placeOf } from './excel.ts'
import type { SheetSubject } from './sheet-subject.ts'

export const freezePanes = hostType<SheetSubject>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeAt: ({ sheet }, given) => {
      const area = placeOf(given.values[0])?.area ?? parseAddress(given.text(0))?.area
      if (area === undefined) throw new HostError('InvalidArgument')
      sheet.freeze(area.bottom + 1, area.right + 1)
    },
    FreezeRows: ({ sheet }, given) => sheet.freeze(given.wholeOr(0, 0), 0),
    FreezeColumns: ({ sheet }, given) => sheet.freeze(0, given.wholeOr(0, 0)),
    Unfreeze: ({ sheet }) => sheet.freeze(0, 0),
    GetLocation: subject => {
      const location = locationOf(subject)
      if (location.kind === 'null-object') throw new HostError('ItemNotFound')
      return location
    },
    GetLocationOrNullObject: subject => locationOf(subject),
  },
})

function locationOf({ excel, sheet }: SheetSubject): HostObject | NullObject {
  const { rows, columns } = sheet.frozen()
  if (rows === 0 && columns === 0) return nullObject
  return excel.make.range({ sheet, area: areaOf(0, 0, rows || sheetRows, columns || sheetColumns) })
}
