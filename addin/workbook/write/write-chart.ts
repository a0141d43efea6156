import { addressOf } from '../../sheets/address.ts'
import { colours, fontName } from '../../sheets/styles.ts'
import type { ChartPlan } from '../../sheets/workbook-plan.ts'

/** By which our charts are known on a sheet. */
export const CHART_NAME = 'Thước'

/** Horizontal bars, the first group on top, from 0 to 100%. */
export function writeChart(sheet: Excel.Worksheet, plan: ChartPlan): void {
  const chart = sheet.charts.add('BarClustered', rangeOf(sheet, plan.values), 'Columns')
  chart.name = CHART_NAME
  chart.title.text = plan.title
  chart.title.format.font.size = 12
  chart.title.format.font.bold = true
  chart.title.format.font.name = fontName
  chart.legend.visible = false
  const { categoryAxis, valueAxis } = chart.axes
  categoryAxis.reversePlotOrder = true
  valueAxis.minimum = 0
  valueAxis.maximum = 1
  valueAxis.majorUnit = 0.25
  valueAxis.numberFormat = '0%'
  const { top, left, bottom, right } = plan.place
  chart.setPosition(addressOf(top, left), addressOf(bottom, right))
  writeSeries(chart.series.getItemAt(0), sheet, plan)
}

function writeSeries(series: Excel.ChartSeries, sheet: Excel.Worksheet, plan: ChartPlan): void {
  series.name = plan.seriesName
  series.gapWidth = 60
  series.setXAxisValues(rangeOf(sheet, plan.categories))
  series.format.fill.setSolidColor(`#${colours.chart}`)
  series.hasDataLabels = true
  series.dataLabels.showValue = true
  series.dataLabels.position = 'OutsideEnd'
  series.dataLabels.numberFormat = '0%'
}

/** The ranges of a chart lie on its own sheet: `'Tổng hợp'!$E$8:$E$16`. */
const rangeOf = (sheet: Excel.Worksheet, reference: string): Excel.Range =>
  sheet.getRange(reference.slice(reference.lastIndexOf('!') + 1).replaceAll('$', ''))
