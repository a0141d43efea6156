import { HostError } from '../protocol/host-error.ts'
import { type HostObject, type HostType, hostType, nullObject } from '../protocol/host-object.ts'
import { application } from './application.ts'
import { customXmlPartCollection } from './custom-xml.ts'
import { documentProperties } from './properties.ts'
import { settingCollection } from './settings.ts'
import type { DocumentSubject } from './sheet-subject.ts'
import { workbookProtection } from './worksheet-protection.ts'
import { worksheetCollection } from './worksheets.ts'

export const workbook: HostType<DocumentSubject> = hostType<DocumentSubject>({
  name: 'Workbook',
  properties: { Name: { read: ({ excel }) => excel.documentName } },
  links: {
    Application: subject => application.of(subject),
    CustomXmlParts: subject => customXmlPartCollection.of(subject),
    Names: ({ excel }) => excel.make.names(undefined),
    Properties: subject => documentProperties.of(subject),
    Protection: subject => workbookProtection.of(subject),
    Settings: subject => settingCollection.of(subject),
    Tables: ({ excel }) => excel.make.tables(undefined),
    Worksheets: subject => worksheetCollection.of(subject),
  },
  methods: {
    GetSelectedRange: subject => selected(subject),
    GetActiveCell: ({ excel }) => {
      const { sheet, area } = selectionOf({ excel })
      return excel.make.range({ sheet, area: { ...area, bottom: area.top, right: area.left } })
    },
    _RemoveReference: ({ excel }, given) => excel.references.release(given.text(0)),
    _RemoveAllReferences: ({ excel }) => excel.references.releaseAll(),
    _GetReferenceCount: ({ excel }) => excel.references.count(),
    _GetRangeForEventByReferenceId: ({ excel }, given) => {
      const found = excel.changedRanges.find(given.text(0))
      if (found === undefined) throw new HostError('InvalidReference')
      return excel.make.range(found)
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ excel }, given) => {
      const found = excel.changedRanges.find(given.text(0))
      return found === undefined ? nullObject : excel.make.range(found)
    },
  },
})

function selectionOf({ excel }: DocumentSubject) {
  const { sheet: id, area } = excel.spreadsheet.selection()
  const sheet = excel.spreadsheet.sheets().find(each => each.id === id) ?? excel.spreadsheet.active()
  return { sheet, area }
}

const selected = ({ excel }: DocumentSubject): HostObject => excel.make.range(selectionOf({ excel }))
