import type { ICellData, ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType, IRange } from '@univerjs/core'
import type { Area } from '../spreadsheet.ts'
import { areaAround, areaOf } from './areas.ts'
import { extrasOf } from './cell-style.ts'
import type { UniverDocument } from './document.ts'
import type { Events } from './events.ts'

/** What a protected sheet allows all the same, such as `allowFormatCells`. */
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>
}

/** Absent where the sheet is not protected. */
export type ProtectionOf = (sheet: string) => Protection | undefined

/** Begins typing in the grid; the operation belongs to the interface, which Node does without. */
const BEGIN_EDIT = 'sheet.operation.set-cell-edit-visible'

/**
 * Keeps a person from changing locked cells of protected sheets, and tells that it was refused. Programs are not
 * held back here: whoever lets them in knows the rules for them.
 */
export function guardLockedCells(document: UniverDocument, events: Events, protectionOf: ProtectionOf): void {
  const { sheets, core } = document.library
  const needed: Readonly<Record<string, string>> = {
    [sheets.InsertRowMutation.id]: 'allowInsertRows',
    [sheets.InsertColMutation.id]: 'allowInsertColumns',
    [sheets.RemoveRowMutation.id]: 'allowDeleteRows',
    [sheets.RemoveColMutation.id]: 'allowDeleteColumns',
    [sheets.ReorderRangeMutation.id]: 'allowSort',
    [sheets.MoveRangeMutation.id]: 'nothing allows it',
    [sheets.MoveRowsMutation.id]: 'nothing allows it',
    [sheets.MoveColsMutation.id]: 'nothing allows it',
    [sheets.AddWorksheetMergeMutation.id]: 'nothing allows it',
    [sheets.RemoveWorksheetMergeMutation.id]: 'nothing allows it',
  }

  document.commands.beforeCommandExecuted((command, options) => {
    if (document.isProgram()) return
    const option = needed[command.id]
    if (option) refuseUnless(option, sheetOf(command), rangeOfCommand(command))
    if (command.id === BEGIN_EDIT && isBeginning(command)) guardActiveCell()
    if (command.id === sheets.SetRangeValuesMutation.id) guardValues(command, options)
  })

  function refuseUnless(option: string, sheet: string, area: Area): void {
    const protection = protectionOf(sheet)
    if (protection && protection.options[option] !== true) refuse(sheet, area)
  }

  function guardActiveCell(): void {
    const sheet = document.workbook.getActiveSheet()?.getSheetId() ?? ''
    const service = document.injector.get(sheets.SheetsSelectionsService)
    const selection = service.getWorkbookSelections(document.unit).getSelectionsOfWorksheet(sheet).at(-1)
    if (!selection || !protectionOf(sheet)) return
    const { startRow, startColumn } = selection.primary ?? selection.range
    if (isLocked(sheet, startRow, startColumn)) refuse(sheet, areaOf(selection.range))
  }

  function guardValues(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const protection = protectionOf(sheetOf(command))
    if (!protection || options?.onlyLocal || options?.fromFormula) return
    const sheet = sheetOf(command)
    const { cellValue = {} } = command.params as { cellValue?: IObjectMatrixPrimitiveType<ICellData | null> }
    const refused = Object.entries(cellValue).flatMap(([row, cells]) =>
      Object.entries<ICellData | null>({ ...cells }).flatMap(([column, cell]) => {
        const isLook = cell !== null && !['v', 'f', 'p'].some(key => key in cell)
        const isAllowed = isLook ? protection.options.allowFormatCells === true : !isLocked(sheet, +row, +column)
        return isAllowed ? [] : [{ top: +row, left: +column, bottom: +row, right: +column }]
      }),
    )
    const area = areaAround(refused.slice(0, 1000))
    if (area) refuse(sheet, area)
  }

  function isLocked(sheet: string, row: number, column: number): boolean {
    return !extrasOf(document.worksheet(sheet).getCellMatrix().getValue(row, column) || {}).unlocked
  }

  function refuse(sheet: string, area: Area): never {
    events.emit('refused', sheet, area)
    throw new core.CanceledError()
  }
}

const sheetOf = ({ params }: ICommandInfo): string => {
  const { subUnitId, from } = params as { subUnitId?: string; from?: { subUnitId: string } }
  return subUnitId ?? from?.subUnitId ?? ''
}

const isBeginning = ({ params }: ICommandInfo): boolean =>
  (params as { visible?: boolean } | undefined)?.visible === true

function rangeOfCommand({ params }: ICommandInfo): Area {
  const { range, ranges } = params as { range?: IRange; ranges?: readonly IRange[] }
  const first = range ?? ranges?.[0]
  return first ? areaOf(first) : { top: 0, left: 0, bottom: 0, right: 0 }
}
