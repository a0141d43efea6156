import { flagOf, numberOf, textOf } from '../protocol/arguments.ts'
import { hostType, type Property } from '../protocol/host-object.ts'
import { type ChartSubject, changeChart, presentChart } from './chart-subject.ts'
import { colourIn } from './colour.ts'
import type { AxisRecord } from './records.ts'

interface AxisSubject extends ChartSubject {
  readonly axis: 'value' | 'category'
}

const fontPart = (
  key: 'size' | 'bold' | 'italic' | 'name' | 'color',
  parse: (value: unknown) => string | number | boolean,
): Property<ChartSubject> => ({
  read: subject => presentChart(subject).title.font[key] ?? null,
  write: (subject, value) => {
    const present = presentChart(subject).title
    changeChart(subject, { title: { ...present, font: { ...present.font, [key]: parse(value) } } })
  },
})

const titleFont = hostType<ChartSubject>({
  name: 'ChartFont',
  properties: {
    Size: fontPart('size', numberOf),
    Bold: fontPart('bold', flagOf),
    Italic: fontPart('italic', flagOf),
    Name: fontPart('name', textOf),
    Color: fontPart('color', colourIn),
  },
})

const titleFormat = hostType<ChartSubject>({
  name: 'ChartTitleFormat',
  links: { Font: subject => titleFont.of(subject) },
})

export const title = hostType<ChartSubject>({
  name: 'ChartTitle',
  properties: {
    Text: {
      read: subject => presentChart(subject).title.text,
      write: (subject, value) =>
        changeChart(subject, { title: { ...presentChart(subject).title, text: textOf(value), visible: true } }),
    },
    Visible: {
      read: subject => presentChart(subject).title.visible,
      write: (subject, value) =>
        changeChart(subject, { title: { ...presentChart(subject).title, visible: flagOf(value) } }),
    },
  },
  links: { Format: subject => titleFormat.of(subject) },
})

export const legend = hostType<ChartSubject>({
  name: 'ChartLegend',
  properties: {
    Visible: {
      read: subject => presentChart(subject).legend.visible,
      write: (subject, value) =>
        changeChart(subject, { legend: { ...presentChart(subject).legend, visible: flagOf(value) } }),
    },
    Position: {
      read: subject => presentChart(subject).legend.position,
      write: (subject, value) =>
        changeChart(subject, { legend: { ...presentChart(subject).legend, position: textOf(value) } }),
    },
  },
})

const axisOf = ({ axis, ...subject }: AxisSubject): AxisRecord => presentChart(subject).axes[axis]

function changeAxis(subject: AxisSubject, part: Partial<AxisRecord>): void {
  changeChart(subject, {
    axes: { ...presentChart(subject).axes, [subject.axis]: { ...axisOf(subject), ...part } },
  })
}

const chartAxis = hostType<AxisSubject>({
  name: 'ChartAxis',
  properties: {
    Minimum: {
      read: subject => axisOf(subject).minimum ?? '',
      write: (subject, value) => changeAxis(subject, { minimum: numberOf(value) }),
    },
    Maximum: {
      read: subject => axisOf(subject).maximum ?? '',
      write: (subject, value) => changeAxis(subject, { maximum: numberOf(value) }),
    },
    MajorUnit: {
      read: subject => axisOf(subject).majorUnit ?? '',
      write: (subject, value) => changeAxis(subject, { majorUnit: numberOf(value) }),
    },
    ReversePlotOrder: {
      read: subject => axisOf(subject).reversed,
      write: (subject, value) => changeAxis(subject, { reversed: flagOf(value) }),
    },
    Visible: {
      read: subject => axisOf(subject).visible,
      write: (subject, value) => changeAxis(subject, { visible: flagOf(value) }),
    },
    NumberFormat: {
      read: subject => axisOf(subject).numberFormat,
      write: (subject, value) => changeAxis(subject, { numberFormat: textOf(value) }),
    },
  },
})

export const axes = hostType<ChartSubject>({
  name: 'ChartAxes',
  links: {
    ValueAxis: subject => chartAxis.of({ ...subject, axis: 'value' }),
    CategoryAxis: subject => chartAxis.of({ ...subject, axis: 'category' }),
  },
})

export const chartPartTypes = [titleFont, titleFormat, title, legend, chartAxis, axes] as const
