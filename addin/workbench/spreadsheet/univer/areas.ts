import type { IRange } from '@univerjs/core'
import type { Area } from '../spreadsheet.ts'

export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
})

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
})

/** One value for each cell, row by row. */
export function mapArea<Value>(area: Area, at: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
    Array.from({ length: area.right - area.left + 1 }, (_, along) => at(area.top + down, area.left + along)),
  )
}

/** The smallest area around all of them; `undefined` around none. */
export function areaAround(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined
  return {
    top: Math.min(...areas.map(({ top }) => top)),
    left: Math.min(...areas.map(({ left }) => left)),
    bottom: Math.max(...areas.map(({ bottom }) => bottom)),
    right: Math.max(...areas.map(({ right }) => right)),
  }
}
