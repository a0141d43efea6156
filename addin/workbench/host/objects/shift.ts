import type { Area, Sheet } from '../../spreadsheet/spreadsheet.ts'
import { columnsOf, rowsOf } from '../cells/areas.ts'
import { type Excel, placeOf } from './excel.ts'
import { recordOf, setRecord } from './records.ts'

/** Cells that were put in or taken out, and where the others went. */
export interface Shift {
  readonly sheet: Sheet
  readonly area: Area
  readonly by: 'rows' | 'columns' | 'Down' | 'Right' | 'Up' | 'Left'
  readonly sign: 1 | -1
}

/** Ranges that the add-in keeps, outline levels, tables and charts move with their cells. */
export function shiftPlaces(excel: Excel, shift: Shift): void {
  excel.references.replace(object => {
    const place = placeOf(object)
    if (place === undefined || place.sheet.id !== shift.sheet.id) return undefined
    const area = shiftedArea(place.area, shift)
    return area && excel.make.range({ sheet: place.sheet, area })
  })
  shiftOutline(shift)
  const tables = recordOf(shift.sheet, 'tables')
  if (tables !== undefined)
    setRecord(
      shift.sheet,
      'tables',
      tables.flatMap(table => withArea(table, 'area', shift)),
    )
  const charts = recordOf(shift.sheet, 'charts')
  if (charts !== undefined)
    setRecord(
      shift.sheet,
      'charts',
      charts.flatMap(chart => withArea(chart, 'place', shift)),
    )
}

function withArea<K extends string, T extends Readonly<Record<K, Area>>>(record: T, key: K, shift: Shift): T[] {
  const area = shiftedArea(record[key], shift)
  return area === undefined ? [] : [{ ...record, [key]: area }]
}

/** Undefined where all its cells are gone. */
export function shiftedArea(area: Area, { area: moved, by, sign }: Shift): Area | undefined {
  if (by === 'rows' || by === 'Down' || by === 'Up') {
    if (by !== 'rows' && (moved.left > area.left || moved.right < area.right)) return area
    const span = shiftedSpan([area.top, area.bottom], moved.top, sign * rowsOf(moved))
    return span && { ...area, top: span[0], bottom: span[1] }
  }
  if (by !== 'columns' && (moved.top > area.top || moved.bottom < area.bottom)) return area
  const span = shiftedSpan([area.left, area.right], moved.left, sign * columnsOf(moved))
  return span && { ...area, left: span[0], right: span[1] }
}

function shiftedSpan([from, to]: readonly [number, number], at: number, count: number): [number, number] | undefined {
  if (count > 0) return [from >= at ? from + count : from, to >= at ? to + count : to]
  const end = at - count
  if (from >= at && to < end) return undefined
  const first = from >= end ? from + count : Math.min(from, at)
  const last = to >= end ? to + count : to >= at ? at - 1 : to
  return [first, last]
}

function shiftOutline({ sheet, area, by, sign }: Shift): void {
  if (by !== 'rows' && by !== 'columns') return
  const outline = recordOf(sheet, 'outline')
  if (outline === undefined) return
  const [at, count] = by === 'rows' ? [area.top, rowsOf(area)] : [area.left, columnsOf(area)]
  const levels = Object.entries(outline[by]).flatMap(([index, level]) => {
    const span = shiftedSpan([Number(index), Number(index)], at, sign * count)
    return span === undefined ? [] : [[String(span[0]), level]]
  })
  setRecord(sheet, 'outline', { ...outline, [by]: Object.fromEntries(levels) })
}
