import { HostError } from '../protocol/host-error.ts'
import { hostType, nullObject } from '../protocol/host-object.ts'
import { placeOf } from './excel.ts'
import { mayDo } from './guard.ts'
import { recordOf, setRecord } from './records.ts'
import type { SheetSubject } from './sheet-subject.ts'

/** Kept as a record: the rows that a filter hides are hidden by whoever made the document. */
export const autoFilter = hostType<SheetSubject>({
  name: 'AutoFilter',
  properties: {
    Enabled: { read: ({ sheet }) => recordOf(sheet, 'filter') !== undefined },
    IsDataFiltered: { read: ({ sheet }) => (recordOf(sheet, 'filter')?.criteria.length ?? 0) > 0 },
    Criteria: { read: ({ sheet }) => recordOf(sheet, 'filter')?.criteria ?? [] },
  },
  methods: {
    Apply: ({ sheet }, given) => {
      mayDo(sheet, 'allowAutoFilter')
      const place = placeOf(given.values[0])
      if (place === undefined) throw new HostError('InvalidArgument')
      if (given.has(2)) throw new HostError('ApiNotFound', 'The simulated Excel applies no filter criteria.')
      setRecord(sheet, 'filter', { area: place.area, criteria: [] })
    },
    Remove: ({ sheet }) => {
      mayDo(sheet, 'allowAutoFilter')
      sheet.records.delete('filter')
    },
    GetRangeOrNullObject: ({ excel, sheet }) => {
      const filter = recordOf(sheet, 'filter')
      return filter === undefined ? nullObject : excel.make.range({ sheet, area: filter.area })
    },
  },
})
