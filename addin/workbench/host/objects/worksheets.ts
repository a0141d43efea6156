import type { Sheet } from '../../spreadsheet/spreadsheet.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, hostType, nullObject } from '../protocol/host-object.ts'
import type { Excel } from './excel.ts'
import { collectionEventMethods } from './sheet-events.ts'
import type { DocumentSubject } from './sheet-subject.ts'
import { checkTitle, mayRestructure, sheetNamed } from './titles.ts'

export const worksheetCollection = hostType<DocumentSubject>({
  name: 'WorksheetCollection',
  items: ({ excel }) => excel.spreadsheet.sheets().map(sheet => excel.make.worksheet(sheet)),
  item: ({ excel }, key) => existing(excel, key.text(0)),
  methods: {
    Add: ({ excel }, given) => {
      mayRestructure(excel)
      const title = given.has(0) ? checkTitle(excel, given.text(0)) : freeTitle(excel)
      return excel.make.worksheet(excel.spreadsheet.addSheet(title))
    },
    GetItemOrNullObject: ({ excel }, given) => {
      const sheet = find(excel, given.text(0))
      return sheet === undefined ? nullObject : excel.make.worksheet(sheet)
    },
    GetActiveWorksheet: ({ excel }) => excel.make.worksheet(excel.spreadsheet.active()),
    GetFirst: ({ excel }, given) => nth(excel, 0, given.flagOr(0, false)),
    GetLast: ({ excel }, given) => nth(excel, -1, given.flagOr(0, false)),
    GetCount: ({ excel }, given) => visible(excel, given.flagOr(0, false)).length,
    ...collectionEventMethods,
  },
})

const find = (excel: Excel, key: string): Sheet | undefined =>
  excel.spreadsheet.sheets().find(sheet => sheet.id === key) ?? sheetNamed(excel, key)

function existing(excel: Excel, key: string): HostObject {
  const sheet = find(excel, key)
  if (sheet === undefined) throw new HostError('ItemNotFound')
  return excel.make.worksheet(sheet)
}

function freeTitle(excel: Excel): string {
  let number = excel.spreadsheet.sheets().length + 1
  while (sheetNamed(excel, `Sheet${number}`) !== undefined) number++
  return `Sheet${number}`
}

const visible = (excel: Excel, only: boolean): readonly Sheet[] =>
  excel.spreadsheet.sheets().filter(sheet => !only || sheet.visibility() === 'visible')

function nth(excel: Excel, index: number, visibleOnly: boolean): HostObject {
  const sheet = visible(excel, visibleOnly).at(index)
  if (sheet === undefined) throw new HostError('ItemNotFound')
  return excel.make.worksheet(sheet)
}
