import type { SheetChart } from 'hucre'
import { colours, fontName } from '../styles.ts'
import type { ChartPlan } from '../workbook-plan.ts'

/** Horizontal bars, the first group on top, from 0 to 100%. */
export function chartOf({ title, description, categories, values, seriesName, place }: ChartPlan): SheetChart {
  return {
    type: 'bar',
    title,
    titleFontSize: 12,
    titleBold: true,
    titleFontFamily: fontName,
    altText: description,
    legend: false,
    gapWidth: 60,
    series: [
      {
        name: seriesName,
        values,
        categories,
        color: colours.chart,
        dataLabels: { showValue: true, position: 'outEnd', numberFormat: { formatCode: '0%' } },
      },
    ],
    axes: {
      x: { reverse: true },
      y: { scale: { min: 0, max: 1, majorUnit: 0.25 }, numberFormat: { formatCode: '0%' } },
    },
    anchor: {
      from: { row: place.top, col: place.left },
      to: { row: place.bottom, col: place.right + 1 },
    },
  }
}
