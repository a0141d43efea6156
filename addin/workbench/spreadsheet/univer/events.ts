import type { ICellData, ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType, IRange } from '@univerjs/core'
import type { Area, SpreadsheetEvents } from '../spreadsheet.ts'
import { areaAround, areaOf } from './areas.ts'
import type { UniverDocument } from './document.ts'

export interface Events {
  readonly on: <Name extends keyof SpreadsheetEvents>(name: Name, listener: SpreadsheetEvents[Name]) => () => void
  readonly emit: <Name extends keyof SpreadsheetEvents>(
    name: Name,
    ...data: Parameters<SpreadsheetEvents[Name]>
  ) => void
}

export function eventHub(): Events {
  const listeners = new Map<keyof SpreadsheetEvents, Set<(...data: never[]) => void>>()
  return {
    on: (name, listener) => {
      const all = listeners.get(name) ?? new Set()
      listeners.set(name, all.add(listener))
      return () => void all.delete(listener)
    },
    emit: (name, ...data) => {
      // The map holds for each name listeners of that name alone.
      for (const listener of [...(listeners.get(name) ?? [])]) (listener as (...given: typeof data) => void)(...data)
    },
  }
}

/** What a person does at the grid reaches the workbook as mutations; programs announce their own edits. */
export function announceEdits(document: UniverDocument, events: Events): void {
  const { sheets } = document.library
  const restructuring: Readonly<Record<string, string>> = {
    [sheets.InsertSheetMutation.id]: 'sheet-added',
    [sheets.RemoveSheetMutation.id]: 'sheet-removed',
    [sheets.SetWorksheetNameMutation.id]: 'sheet-renamed',
    [sheets.SetWorksheetOrderMutation.id]: 'sheet-moved',
    [sheets.SetWorksheetHideMutation.id]: 'sheet-shown',
    [sheets.InsertRowMutation.id]: 'rows-inserted',
    [sheets.RemoveRowMutation.id]: 'rows-deleted',
    [sheets.InsertColMutation.id]: 'columns-inserted',
    [sheets.RemoveColMutation.id]: 'columns-deleted',
    [sheets.MoveRangeMutation.id]: 'cells-moved',
    [sheets.MoveRowsMutation.id]: 'rows-moved',
    [sheets.MoveColsMutation.id]: 'columns-moved',
    [sheets.ReorderRangeMutation.id]: 'cells-sorted',
  }

  // Not by the command that activates, of which Univer tells later and perhaps when the sheet is gone.
  let lastSelected = ''
  let active = document.workbook.getActiveSheet()?.getSheetId()
  document.workbook.activeSheet$.subscribe(sheet => {
    const id = sheet?.getSheetId()
    if (id === undefined || id === active || document.isInPlace()) return
    active = id
    events.emit('activated', id)
  })

  document.commands.onCommandExecuted((command, options) => {
    const kind = restructuring[command.id]
    if (kind) events.emit('restructured', { kind, sheet: sheetOf(command), ...wholesOf(kind, command) })
    if (command.id === sheets.SetRangeValuesMutation.id && !document.isProgram()) announceValues(command, options)
    if (command.id === sheets.SetSelectionsOperation.id && !document.isInPlace()) announceSelection(command)
  })

  function announceValues(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (options?.onlyLocal || options?.fromFormula) return
    const { cellValue } = command.params as { cellValue?: IObjectMatrixPrimitiveType<ICellData | null> }
    const area = changedArea(cellValue ?? {})
    if (area) events.emit('edited', { sheet: sheetOf(command), area, by: 'person' })
  }

  function announceSelection(command: ICommandInfo): void {
    const { selections } = command.params as { selections: readonly { range: IRange }[] }
    const range = selections.at(-1)?.range
    if (!range) return
    const area = wholeArea(range, sheetOf(command))
    const selected = `${sheetOf(command)} ${Object.values(area)}`
    // Pressing and letting go are two selections to Univer.
    if (selected === lastSelected) return
    lastSelected = selected
    events.emit('selected', sheetOf(command), area)
  }

  /** A selected row or column head gives no numbers for the other direction. */
  function wholeArea(range: IRange, sheet: string): Area {
    const { top, left, bottom, right } = areaOf(range)
    const worksheet = document.worksheet(sheet)
    return {
      top: top || 0,
      left: left || 0,
      bottom: Number.isNaN(bottom) ? worksheet.getRowCount() - 1 : bottom,
      right: Number.isNaN(right) ? worksheet.getColumnCount() - 1 : right,
    }
  }
}

const sheetOf = ({ params }: ICommandInfo): string => {
  const { subUnitId, sheet, to } = params as { subUnitId?: string; sheet?: { id: string }; to?: { subUnitId: string } }
  return subUnitId ?? sheet?.id ?? to?.subUnitId ?? ''
}

/** Which rows or columns came or went. */
function wholesOf(kind: string, { params }: ICommandInfo): { readonly area?: Area } {
  if (!/^(rows|columns)-(inserted|deleted)$/.test(kind)) return {}
  return { area: areaOf((params as { readonly range: IRange }).range) }
}

/** Where contents changed; a change of looks alone is no edit. */
function changedArea(cells: IObjectMatrixPrimitiveType<ICellData | null>): Area | undefined {
  const changed = Object.entries(cells).flatMap(([row, columns]) =>
    Object.entries<ICellData | null>({ ...columns }).flatMap(([column, cell]) => {
      const isContent = !cell || ['v', 'f', 'p'].some(key => key in cell)
      return isContent ? [{ top: Number(row), left: Number(column), bottom: Number(row), right: Number(column) }] : []
    }),
  )
  return changed.reduce<Area | undefined>((around, cell) => areaAround(around ? [around, cell] : [cell]), undefined)
}
