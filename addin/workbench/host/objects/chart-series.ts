import { absoluteAddress } from '../cells/address.ts'
import { type Arguments, flagOf, textOf, wholeOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostType, hostType } from '../protocol/host-object.ts'
import { type ChartSubject, changeChart, presentChart } from './chart-subject.ts'
import { colourIn } from './colour.ts'
import { placeOf } from './excel.ts'
import type { DataLabelsRecord, SeriesRecord } from './records.ts'

interface SeriesSubject extends ChartSubject {
  readonly index: number
}

const fill = hostType<SeriesSubject>({
  name: 'ChartFill',
  methods: { SetSolidColor: (subject, given) => change(subject, { colour: colourIn(given.text(0)) }) },
})

const format = hostType<SeriesSubject>({ name: 'ChartSeriesFormat', links: { Fill: subject => fill.of(subject) } })

export const noDataLabels: DataLabelsRecord = {
  visible: false,
  showValue: true,
  position: 'OutsideEnd',
  numberFormat: 'General',
}

const dataLabels = hostType<SeriesSubject>({
  name: 'ChartDataLabels',
  properties: {
    ShowValue: {
      read: subject => present(subject).dataLabels.showValue,
      write: (subject, value) => relabel(subject, { showValue: flagOf(value) }),
    },
    Position: {
      read: subject => present(subject).dataLabels.position,
      write: (subject, value) => relabel(subject, { position: textOf(value) }),
    },
    NumberFormat: {
      read: subject => present(subject).dataLabels.numberFormat,
      write: (subject, value) => relabel(subject, { numberFormat: textOf(value) }),
    },
  },
})

const chartSeries = hostType<SeriesSubject>({
  name: 'ChartSeries',
  properties: {
    Name: {
      read: subject => present(subject).name,
      write: (subject, value) => change(subject, { name: textOf(value) }),
    },
    HasDataLabels: {
      read: subject => present(subject).dataLabels.visible,
      write: (subject, value) => relabel(subject, { visible: flagOf(value) }),
    },
    GapWidth: {
      read: subject => present(subject).gapWidth,
      write: (subject, value) => change(subject, { gapWidth: wholeOf(value) }),
    },
  },
  links: { Format: subject => format.of(subject), DataLabels: subject => dataLabels.of(subject) },
  methods: {
    SetValues: (subject, given) => change(subject, { values: addressIn(given) }),
    SetXAxisValues: (subject, given) => change(subject, { categories: addressIn(given) }),
    Delete: subject => {
      const { series } = presentChart(subject)
      present(subject)
      changeChart(subject, { series: series.filter((_, index) => index !== subject.index) })
    },
  },
})

export const seriesCollection: HostType<ChartSubject> = hostType<ChartSubject>({
  name: 'ChartSeriesCollection',
  properties: { Count: { read: subject => presentChart(subject).series.length } },
  items: subject => presentChart(subject).series.map((_, index) => chartSeries.of({ ...subject, index })),
  methods: {
    GetItemAt: (subject, given) => {
      const series = { ...subject, index: given.whole(0) }
      present(series)
      return chartSeries.of(series)
    },
    GetCount: subject => presentChart(subject).series.length,
    Add: (subject, given) => {
      const { series } = presentChart(subject)
      const name = given.textOr(0, `Series${series.length + 1}`)
      const added = { name, values: '', categories: '', colour: '', dataLabels: noDataLabels, gapWidth: 150 }
      changeChart(subject, { series: [...series, added] })
      return chartSeries.of({ ...subject, index: series.length })
    },
  },
})

export const seriesTypes = [fill, format, dataLabels, chartSeries, seriesCollection] as const

function present(subject: SeriesSubject): SeriesRecord {
  const found = presentChart(subject).series[subject.index]
  if (found === undefined) throw new HostError('InvalidArgument')
  return found
}

function change(subject: SeriesSubject, part: Partial<SeriesRecord>): void {
  const { series } = presentChart(subject)
  changeChart(subject, { series: series.map((each, index) => (index === subject.index ? { ...each, ...part } : each)) })
}

const relabel = (subject: SeriesSubject, part: Partial<DataLabelsRecord>): void =>
  change(subject, { dataLabels: { ...present(subject).dataLabels, ...part } })

function addressIn(given: Arguments): string {
  const place = placeOf(given.values[0])
  if (place === undefined) throw new HostError('InvalidArgument')
  return absoluteAddress(place.sheet.title(), place.area)
}
