import type { Area, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { parseAddress } from '../cells/address.ts'
import { intersection, rowsOf } from '../cells/areas.ts'
import { type Arguments, textOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, type HostType, hostType, nullObject } from '../protocol/host-object.ts'
import { type Excel, type Place, placeOf } from './excel.ts'
import { mayWrite } from './guard.ts'
import { recordOf, setRecord, type TableRecord } from './records.ts'
import { sheetNamed } from './titles.ts'

export interface TableSubject {
  readonly excel: Excel
  readonly sheet: Sheet
  readonly table: TableRecord
}

export interface TablesSubject {
  readonly excel: Excel
  /** Without one, the tables of all sheets. */
  readonly sheet: Sheet | undefined
}

export const table: HostType<TableSubject> = hostType<TableSubject>({
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  properties: {
    Id: { read: ({ table }) => table.id },
    Name: {
      read: subject => present(subject).name,
      write: (subject, value) => replace(subject, { ...present(subject), name: textOf(value) }),
    },
    ShowHeaders: { read: subject => present(subject).hasHeaders },
    ShowTotals: { read: subject => present(subject).hasTotals },
    Style: {
      read: subject => present(subject).style,
      write: (subject, value) => replace(subject, { ...present(subject), style: textOf(value) }),
    },
  },
  links: { Worksheet: ({ excel, sheet }) => excel.make.worksheet(sheet) },
  methods: {
    GetRange: subject => rangeAt(subject, present(subject).area),
    GetHeaderRowRange: subject => {
      const { area, hasHeaders } = present(subject)
      if (!hasHeaders) throw new HostError('InvalidOperation')
      return rangeAt(subject, { ...area, bottom: area.top })
    },
    GetDataBodyRange: subject => {
      const { area, hasHeaders, hasTotals } = present(subject)
      return rangeAt(subject, {
        ...area,
        top: area.top + (hasHeaders ? 1 : 0),
        bottom: area.bottom - (hasTotals ? 1 : 0),
      })
    },
    ConvertToRange: subject => {
      const { area } = present(subject)
      replace(subject, undefined)
      return rangeAt(subject, area)
    },
    Delete: subject => {
      const { area } = present(subject)
      mayWrite(subject.sheet, area)
      replace(subject, undefined)
      subject.sheet.clear(area, 'contents')
    },
  },
})

export const tableCollection: HostType<TablesSubject> = hostType<TablesSubject>({
  name: 'TableCollection',
  properties: { Count: { read: subject => all(subject).length } },
  items: subject => all(subject).map(each => table.of(each)),
  item: (subject, key) => {
    const found = find(subject, key.text(0))
    if (found === undefined) throw new HostError('ItemNotFound')
    return table.of(found)
  },
  methods: {
    Add: (subject, given) => add(subject, given),
    GetItemOrNullObject: (subject, given) => {
      const found = find(subject, given.text(0))
      return found === undefined ? nullObject : table.of(found)
    },
    GetItemAt: (subject, given) => {
      const found = all(subject)[given.whole(0)]
      if (found === undefined) throw new HostError('InvalidArgument')
      return table.of(found)
    },
    GetCount: subject => all(subject).length,
  },
})

function all({ excel, sheet }: TablesSubject): readonly TableSubject[] {
  const sheets = sheet === undefined ? excel.spreadsheet.sheets() : [sheet]
  return sheets.flatMap(each => (recordOf(each, 'tables') ?? []).map(record => ({ excel, sheet: each, table: record })))
}

const find = (subject: TablesSubject, key: string): TableSubject | undefined =>
  all(subject).find(each => each.table.id === key || each.table.name.toLowerCase() === key.toLowerCase())

function present({ sheet, table }: TableSubject): TableRecord {
  const found = recordOf(sheet, 'tables')?.find(({ id }) => id === table.id)
  if (found === undefined) throw new HostError('ItemNotFound')
  return found
}

function replace({ sheet, table }: TableSubject, other: TableRecord | undefined): void {
  const tables = recordOf(sheet, 'tables') ?? []
  setRecord(
    sheet,
    'tables',
    tables.flatMap(each => (each.id !== table.id ? [each] : other === undefined ? [] : [other])),
  )
}

const rangeAt = ({ excel, sheet }: TableSubject, area: Area): HostObject => excel.make.range({ sheet, area })

function add(subject: TablesSubject, given: Arguments): HostObject {
  const { sheet, area } = placeFor(subject, given)
  mayWrite(sheet, area)
  const { excel } = subject
  if ((recordOf(sheet, 'tables') ?? []).some(each => intersection(each.area, area)))
    throw new HostError('InvalidArgument')
  if (given.values[1] === false || rowsOf(area) < 2)
    throw new HostError('ApiNotFound', 'The simulated Excel makes tables over cells with headers only.')
  const count = all({ excel, sheet: undefined }).length + 1
  const record: TableRecord = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    name: `Table${count}`,
    area,
    hasHeaders: true,
    hasTotals: false,
    style: 'TableStyleMedium2',
  }
  setRecord(sheet, 'tables', [...(recordOf(sheet, 'tables') ?? []), record])
  return table.of({ excel, sheet, table: record })
}

function placeFor({ excel, sheet }: TablesSubject, given: Arguments): Place {
  const range = placeOf(given.values[0])
  if (range !== undefined) return range
  const address = parseAddress(given.text(0))
  const home = address?.sheet === undefined ? (sheet ?? excel.spreadsheet.active()) : sheetNamed(excel, address.sheet)
  if (address === undefined || home === undefined) throw new HostError('InvalidArgument')
  return { sheet: home, area: address.area }
}
