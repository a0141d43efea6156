import type { Area } from '../../spreadsheet/spreadsheet.ts'
import { absoluteAddress, parseAddress } from '../cells/address.ts'
import { areaOf, columnsOf } from '../cells/areas.ts'
import { type Arguments, textOf, wordOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, type HostType, hostType, nullObject } from '../protocol/host-object.ts'
import { axes, legend, title } from './chart-parts.ts'
import { noDataLabels, seriesCollection } from './chart-series.ts'
import { type ChartSubject, changeChart, chartsOf, presentChart } from './chart-subject.ts'
import { placeOf, type RangeSubject } from './excel.ts'
import { mayDo } from './guard.ts'
import { type ChartRecord, type SeriesRecord, setRecord } from './records.ts'
import type { SheetSubject } from './sheet-subject.ts'

export const chart: HostType<ChartSubject> = hostType<ChartSubject>({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { read: ({ id }) => id },
    Name: {
      read: subject => presentChart(subject).name,
      write: (subject, value) => changeChart(subject, { name: textOf(value) }),
    },
    ChartType: {
      read: subject => presentChart(subject).type,
      write: (subject, value) => changeChart(subject, { type: textOf(value) }),
    },
  },
  links: {
    Title: subject => title.of(subject),
    Legend: subject => legend.of(subject),
    Series: subject => seriesCollection.of(subject),
    Axes: subject => axes.of(subject),
    Worksheet: ({ excel, sheet }) => excel.make.worksheet(sheet),
  },
  methods: {
    SetPosition: (subject, given) => {
      const first = areaIn(given, 0)
      const last = given.has(1) ? areaIn(given, 1) : first
      changeChart(subject, { place: { ...first, bottom: last.bottom, right: last.right } })
    },
    SetData: (subject, given) => {
      const place = rangeIn(given, 0)
      const by = wordOf(given.textOr(1, 'Auto'), ['Auto', 'Columns', 'Rows'])
      changeChart(subject, { seriesBy: by, series: seriesOf(place, by) })
    },
    Delete: subject => {
      presentChart(subject)
      setRecord(
        subject.sheet,
        'charts',
        chartsOf(subject.sheet).filter(({ id }) => id !== subject.id),
      )
    },
  },
})

export const chartCollection: HostType<SheetSubject> = hostType<SheetSubject>({
  name: 'ChartCollection',
  properties: { Count: { read: ({ sheet }) => chartsOf(sheet).length } },
  items: subject => chartsOf(subject.sheet).map(({ id }) => chart.of({ ...subject, id })),
  item: (subject, key) => existing(subject, key.text(0)),
  methods: {
    Add: (subject, given) => add(subject, given),
    GetItem: (subject, given) => existing(subject, given.text(0)),
    GetItemOrNullObject: (subject, given) => {
      const found = find(subject, given.text(0))
      return found === undefined ? nullObject : chart.of({ ...subject, id: found.id })
    },
    GetItemAt: (subject, given) => {
      const found = chartsOf(subject.sheet)[given.whole(0)]
      if (found === undefined) throw new HostError('InvalidArgument')
      return chart.of({ ...subject, id: found.id })
    },
    GetCount: ({ sheet }) => chartsOf(sheet).length,
  },
})

const find = ({ sheet }: SheetSubject, key: string): ChartRecord | undefined =>
  chartsOf(sheet).find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase())

function existing(subject: SheetSubject, key: string): HostObject {
  const found = find(subject, key)
  if (found === undefined) throw new HostError('ItemNotFound')
  return chart.of({ ...subject, id: found.id })
}

const axis = { reversed: false, visible: true, numberFormat: 'General' }

function add(subject: SheetSubject, given: Arguments): HostObject {
  const { sheet } = subject
  mayDo(sheet, 'allowEditObjects')
  const by = wordOf(given.textOr(2, 'Auto'), ['Auto', 'Columns', 'Rows'])
  const record: ChartRecord = {
    id: `{${crypto.randomUUID().toUpperCase()}}`,
    name: `Chart ${chartsOf(sheet).length + 1}`,
    type: given.text(0),
    title: { text: '', visible: false, font: {} },
    legend: { visible: true, position: 'Right' },
    series: seriesOf(rangeIn(given, 1), by),
    seriesBy: by,
    place: areaOf(1, 1, 15, 7),
    axes: { value: axis, category: axis },
  }
  setRecord(sheet, 'charts', [...chartsOf(sheet), record])
  return chart.of({ ...subject, id: record.id })
}

/** With texts in the first column as categories, every further column is a series; a single column is one. */
function seriesOf({ sheet, area }: RangeSubject, by: string): readonly SeriesRecord[] {
  if (by === 'Rows') throw new HostError('ApiNotFound', 'The simulated Excel draws series from columns only.')
  const at = (column: number): string => absoluteAddress(sheet.title(), { ...area, left: column, right: column })
  const categories = columnsOf(area) > 1 ? at(area.left) : ''
  const first = categories === '' ? area.left : area.left + 1
  return Array.from({ length: area.right - first + 1 }, (_, index) => ({
    name: `Series${index + 1}`,
    values: at(first + index),
    categories,
    colour: '',
    dataLabels: noDataLabels,
    gapWidth: 150,
  }))
}

function rangeIn(given: Arguments, index: number): RangeSubject {
  const place = placeOf(given.values[index])
  if (place === undefined) throw new HostError('InvalidArgument')
  return place
}

function areaIn(given: Arguments, index: number): Area {
  const area = placeOf(given.values[index])?.area ?? parseAddress(given.text(index))?.area
  if (area === undefined) throw new HostError('InvalidArgument')
  return area
}
