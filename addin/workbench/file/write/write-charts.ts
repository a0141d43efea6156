import { type SheetChart, writeXlsx } from 'hucre'
import { bytesOf, textOf, unpack } from '../../../sheets/write/zip.ts'
import type { ChartRecord } from '../../host/objects/records.ts'
import { addRelationship, freeName, relationshipsOf, setContentType } from '../package.ts'
import { xml } from '../xml/write-xml.ts'
import type { Linking } from './write-tables.ts'

const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const DRAWING = 'application/vnd.openxmlformats-officedocument.drawing+xml'

/**
 * Charts that were made since the file was opened, written by the library that writes our workbooks; those of the
 * file stay as they are. A sheet that has a drawing already keeps it, and new charts are added to it.
 */
export async function addCharts({ parts, part, sheet, draft, original }: Linking): Promise<void> {
  const charts = (sheet.records.get('charts') as readonly ChartRecord[] | undefined) ?? []
  const known: readonly ChartRecord[] = JSON.parse(original?.asOpened.records.charts ?? '[]')
  const added = charts.filter(({ id }) => !known.some(each => each.id === id))
  if (added.length === 0) return
  const donor = unpack(await writeXlsx({ sheets: [{ name: 'x', rows: [], charts: added.map(libraryChart) }] }))
  const drawing = relationshipsOf(parts, part).find(({ type }) => type.endsWith('/drawing'))?.target
  const target = drawing ?? freeName(parts, number => `xl/drawings/drawing${number}.xml`)
  let text = textOf(donor, 'xl/drawings/drawing1.xml') ?? ''
  for (const { id, target: chart } of relationshipsOf(donor, 'xl/drawings/drawing1.xml')) {
    const name = freeName(parts, number => `xl/charts/chart${number}.xml`)
    parts.set(name, bytesOf(textOf(donor, chart) ?? ''))
    setContentType(parts, name, CHART)
    const linked = addRelationship(parts, target, 'chart', name)
    text = text.replace(`r:id="${id}"`, () => `r:id="#${linked}"`)
  }
  text = text.replaceAll('r:id="#', 'r:id="')
  if (drawing === undefined) {
    parts.set(target, bytesOf(text))
    setContentType(parts, target, DRAWING)
    draft.set('drawing', xml('drawing', { 'r:id': addRelationship(parts, part, 'drawing', target) }))
    return
  }
  const anchors = /<xdr:wsDr[^>]*>([\s\S]*)<\/xdr:wsDr>/.exec(text)?.[1] ?? ''
  const old = textOf(parts, drawing) ?? ''
  parts.set(drawing, bytesOf(old.replace(/<\/(\w+:)?wsDr>\s*$/, end => anchors + end)))
}

function libraryChart({ type, title, legend, series, place, axes }: ChartRecord): SheetChart {
  const scale = ({ minimum, maximum, majorUnit }: ChartRecord['axes']['value']) => ({
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && { max: maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
  })
  return {
    type: /^Column/.test(type) ? 'column' : /^Line/.test(type) ? 'line' : /^(Pie|Doughnut)/.test(type) ? 'pie' : 'bar',
    ...(title.visible && { title: title.text }),
    legend: legend.visible ? 'right' : false,
    gapWidth: series[0]?.gapWidth ?? 60,
    series: series.map(each => ({
      name: each.name,
      values: each.values,
      categories: each.categories,
      ...(each.colour && { color: each.colour.replace('#', '') }),
      ...(each.dataLabels.visible && {
        dataLabels: {
          showValue: each.dataLabels.showValue,
          ...(each.dataLabels.numberFormat && { numberFormat: { formatCode: each.dataLabels.numberFormat } }),
        },
      }),
    })),
    axes: {
      x: { reverse: axes.category.reversed },
      y: {
        scale: scale(axes.value),
        ...(axes.value.numberFormat && { numberFormat: { formatCode: axes.value.numberFormat } }),
      },
    },
    anchor: { from: { row: place.top, col: place.left }, to: { row: place.bottom, col: place.right + 1 } },
  }
}
