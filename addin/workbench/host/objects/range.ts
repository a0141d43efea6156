import { type HostType, hostType } from '../protocol/host-object.ts'
import { conditionalFormatCollection } from './conditional-formats.ts'
import { dataValidation } from './data-validation.ts'
import type { AreasSubject, RangeSubject } from './excel.ts'
import { cellProperties } from './range-cells.ts'
import { changeMethods, hiddenProperties } from './range-changes.ts'
import { rangeFormat } from './range-format.ts'
import { placeMethods } from './range-places.ts'

export const range: HostType<RangeSubject> = hostType<RangeSubject>({
  name: 'Range',
  properties: { ...cellProperties, ...hiddenProperties },
  links: {
    Worksheet: ({ excel, sheet }) => excel.make.worksheet(sheet),
    Format: subject => rangeFormat.of(areasOf(subject)),
    DataValidation: subject => dataValidation.of(areasOf(subject)),
    ConditionalFormats: subject => conditionalFormatCollection.of(areasOf(subject)),
  },
  methods: { ...placeMethods, ...changeMethods },
})

const areasOf = ({ excel, sheet, area }: RangeSubject): AreasSubject => ({ excel, sheet, areas: [area] })
