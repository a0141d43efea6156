import type { Area } from '../spreadsheet.ts'
import { areaOf, rangeOf } from './areas.ts'
import type { UniverDocument } from './document.ts'

/** Merges, sizes, hidden rows and columns and the frozen panes of one sheet. */
export function sheetLayout(document: UniverDocument, id: string) {
  const { sheets } = document.library
  const sheet = () => document.worksheet(id)
  const run = (mutation: string, parameters: object) => document.run(mutation, { subUnitId: id, ...parameters })

  return {
    merges: (): readonly Area[] => sheet().getMergeData().map(areaOf),
    merge: (area: Area): void => {
      run(sheets.RemoveWorksheetMergeMutation.id, { ranges: [rangeOf(area)] })
      run(sheets.AddWorksheetMergeMutation.id, { ranges: [rangeOf(area)] })
    },
    unmerge: (area: Area): void => run(sheets.RemoveWorksheetMergeMutation.id, { ranges: [rangeOf(area)] }),
    columnWidth: (column: number): number =>
      sheet().getColumnManager().getColumn(column)?.w ?? sheet().getConfig().defaultColumnWidth,
    setColumnWidth: ({ left, right }: Area, w: number): void =>
      run(sheets.SetColDataMutation.id, { columnData: byIndex(left, right, { w }) }),
    rowHeight: (row: number): number => {
      const found = sheet().getRowManager().getRow(row)
      return (found?.ia ? found.ah : found?.h) ?? sheet().getConfig().defaultRowHeight
    },
    setRowHeight: ({ top, bottom }: Area, h: number): void =>
      run(sheets.SetRowDataMutation.id, { rowData: byIndex(top, bottom, { h, ia: 0 }) }),
    hidden: (what: 'row' | 'column', index: number): boolean => {
      const row = what === 'row' ? sheet().getRowManager().getRow(index) : sheet().getColumnManager().getColumn(index)
      return row?.hd === 1
    },
    setHidden,
    freeze: (rows: number, columns: number): void =>
      run(sheets.SetFrozenMutation.id, {
        xSplit: columns,
        ySplit: rows,
        startRow: rows || -1,
        startColumn: columns || -1,
      }),
    frozen: () => {
      const { xSplit, ySplit } = sheet().getFreeze()
      return { rows: ySplit, columns: xSplit }
    },
  }

  function setHidden(what: 'row' | 'column', from: number, to: number, hidden: boolean): void {
    const rows = hidden ? sheets.SetRowHiddenMutation : sheets.SetRowVisibleMutation
    const columns = hidden ? sheets.SetColHiddenMutation : sheets.SetColVisibleMutation
    const all = { top: 0, left: 0, bottom: sheet().getRowCount() - 1, right: sheet().getColumnCount() - 1 }
    const area = what === 'row' ? { ...all, top: from, bottom: to } : { ...all, left: from, right: to }
    run(what === 'row' ? rows.id : columns.id, { ranges: [rangeOf(area)] })
  }
}

const byIndex = <Data>(from: number, to: number, data: Data): Record<number, Data> =>
  Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [from + index, { ...data }]))
