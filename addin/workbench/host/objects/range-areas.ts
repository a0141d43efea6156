import { fullAddress, parseAddress } from '../cells/address.ts'
import { columnsOf, rowsOf } from '../cells/areas.ts'
import { wordOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, type HostType, hostType } from '../protocol/host-object.ts'
import { conditionalFormatCollection } from './conditional-formats.ts'
import { dataValidation } from './data-validation.ts'
import type { AreasSubject } from './excel.ts'
import { mayDo, mayWrite } from './guard.ts'
import { rangeFormat } from './range-format.ts'
import type { SheetSubject } from './sheet-subject.ts'

/** Several rectangles of one sheet at once: what `getRanges` answers. */
export const rangeAreas: HostType<AreasSubject> = hostType<AreasSubject>({
  name: 'RangeAreas',
  properties: {
    Address: { read: ({ sheet, areas }) => areas.map(area => fullAddress(sheet.title(), area)).join(', ') },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0) },
  },
  links: {
    Worksheet: ({ excel, sheet }) => excel.make.worksheet(sheet),
    Format: subject => rangeFormat.of(subject),
    DataValidation: subject => dataValidation.of(subject),
    ConditionalFormats: subject => conditionalFormatCollection.of(subject),
    Areas: subject => rangeCollection.of(subject),
  },
  methods: {
    Clear: ({ sheet, areas }, given) => {
      const kind = wordOf(given.textOr(0, 'All'), ['All', 'Contents', 'Formats'])
      if (kind !== 'Contents') mayDo(sheet, 'allowFormatCells')
      for (const area of areas) {
        if (kind !== 'Formats') mayWrite(sheet, area)
        sheet.clear(area, kind === 'All' ? 'all' : kind === 'Formats' ? 'formats' : 'contents')
      }
    },
  },
})

export const rangeCollection: HostType<AreasSubject> = hostType<AreasSubject>({
  name: 'RangeCollection',
  items: ({ excel, sheet, areas }) => areas.map(area => excel.make.range({ sheet, area })),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ excel, sheet, areas }, given) => {
      const area = areas[given.whole(0)]
      if (area === undefined) throw new HostError('InvalidArgument')
      return excel.make.range({ sheet, area })
    },
  },
})

/** Excel takes a list of addresses with commas of at most 255 characters. */
const longestList = 255

export function rangesOf({ excel, sheet }: SheetSubject, list: string): HostObject {
  if (list.length > longestList) throw new HostError('InvalidArgument')
  const areas = list.split(',').map(each => {
    const address = parseAddress(each)
    if (address === undefined) throw new HostError('InvalidArgument')
    return address.area
  })
  return rangeAreas.of({ excel, sheet, areas })
}
