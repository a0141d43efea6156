import type { ICommandService, Injector, IWorkbookData, Univer, Workbook, Worksheet } from '@univerjs/core'
import type { UniverLibrary } from './library.ts'

/** One open workbook of Univer and the ways to change it. */
export interface UniverDocument {
  readonly library: UniverLibrary
  readonly univer: Univer
  readonly injector: Injector
  readonly commands: ICommandService
  readonly workbook: Workbook
  readonly unit: string
  /** Runs a command or mutation of Univer at once; all that happens meanwhile counts as done by a program. */
  readonly run: (id: string, parameters: object) => void
  readonly asProgram: <Result>(work: () => Result) => Result
  /** A program, not a person at the grid, makes the change that is going on. */
  readonly isProgram: () => boolean
  /** A program's change that would take a person to another sheet or selection leaves them where they are. */
  readonly inPlace: (change: () => void) => void
  /** Selections and activations are being put back. */
  readonly isInPlace: () => boolean
  /** Throws where the sheet is gone: an id that outlived its sheet is a mistake of the caller. */
  readonly worksheet: (id: string) => Worksheet
}

export function openDocument(library: UniverLibrary, univer: Univer, snapshot: Partial<IWorkbookData>): UniverDocument {
  const { core } = library
  const injector = univer.__getInjector()
  const commands = injector.get(core.ICommandService)
  const workbook = univer.createUnit<Partial<IWorkbookData>, Workbook>(core.UniverInstanceType.UNIVER_SHEET, snapshot)
  const unit = workbook.getUnitId()
  let depth = 0
  let inPlaceDepth = 0
  const run: UniverDocument['run'] = (id, parameters) =>
    asProgram(() => void commands.syncExecuteCommand(id, { unitId: unit, ...parameters }))
  return {
    library,
    univer,
    injector,
    commands,
    workbook,
    unit,
    asProgram,
    isProgram: () => depth > 0,
    run,
    inPlace,
    isInPlace: () => inPlaceDepth > 0,
    worksheet: id => {
      const sheet = workbook.getSheetBySheetId(id)
      if (!sheet) throw new Error(`no sheet ${id}`)
      return sheet
    },
  }

  function asProgram<Result>(work: () => Result): Result {
    depth += 1
    try {
      return work()
    } finally {
      depth -= 1
      // A person who undoes must not get back to a state in between what a program did.
      if (depth === 0) injector.get(core.IUndoRedoService).clearUndoRedo(unit)
    }
  }

  function inPlace(change: () => void): void {
    const { SheetsSelectionsService, SetWorksheetActiveOperation, SetSelectionsOperation } = library.sheets
    const active = workbook.getActiveSheet()?.getSheetId() ?? ''
    const service = injector.get(SheetsSelectionsService)
    const selections = [...service.getWorkbookSelections(unit).getSelectionsOfWorksheet(active)]
    inPlaceDepth += 1
    try {
      change()
      if (workbook.getActiveSheet()?.getSheetId() !== active) run(SetWorksheetActiveOperation.id, { subUnitId: active })
      if (selections.length > 0) run(SetSelectionsOperation.id, { subUnitId: active, selections })
    } finally {
      inPlaceDepth -= 1
    }
  }
}
