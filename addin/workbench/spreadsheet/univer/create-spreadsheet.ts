import type { IWorkbookData, Univer } from '@univerjs/core'
import type { Area, DocumentParts, FunctionEntry, InvokeFunction, Sheet, Spreadsheet } from '../spreadsheet.ts'
import { areaOf, rangeOf } from './areas.ts'
import { startCalculation } from './calculation.ts'
import { correctCalculation } from './corrections.ts'
import { openDocument, type UniverDocument } from './document.ts'
import { announceEdits, eventHub } from './events.ts'
import { functionDescription, functionExecutor } from './function-executors.ts'
import { type Caller, functionResults } from './function-results.ts'
import type { UniverLibrary } from './library.ts'
import { definedNames } from './names.ts'
import { guardLockedCells, type Protection } from './protection.ts'
import { univerSheet } from './sheet.ts'

export interface SpreadsheetOptions {
  /** The title of the first sheet. */
  readonly title?: string
}

/** Enough for any scoring sheet, which grows when more is written; cells in pixels, as large as in Excel. */
const EMPTY = { rowCount: 1000, columnCount: 50, defaultColumnWidth: 64, defaultRowHeight: 20 }

/** A new workbook with one empty sheet; `opened` adds to it what the surroundings ask for. */
export function createSpreadsheet(
  library: UniverLibrary,
  { title = 'Sheet1' }: SpreadsheetOptions,
  univer: Univer,
  opened: (document: UniverDocument) => void,
): Spreadsheet {
  correctCalculation(library)
  const events = eventHub()
  const document = openDocument(library, univer, emptyWorkbook(title))
  opened(document)
  const results = functionResults()
  const handles = new Map<string, Sheet>()
  const waiters: (() => void)[] = []
  const formulaWaiters: (() => void)[] = []
  let functions: readonly string[] = []
  let invoke: InvokeFunction = async () => ({ error: '#NAME?' })
  let made = 1

  const calculation = startCalculation(document, () => {
    results.send(call => invoke(call), arrived)
    announceWhenIdle()
  })
  announceEdits(document, events)
  guardLockedCells(document, events, id => {
    // Whoever protects a sheet keeps it in this record.
    const record = handles.get(id)?.records.get('protection') as (Protection & { protected?: boolean }) | undefined
    return record?.protected ? record : undefined
  })
  events.on('restructured', results.moved)

  return {
    sheets: () => document.workbook.getSheetOrders().map(sheetOf),
    addSheet,
    active: () => sheetOf(document.workbook.getActiveSheet()?.getSheetId() ?? ''),
    activate: id => document.run(library.sheets.SetWorksheetActiveOperation.id, { subUnitId: id }),
    selection,
    select: (id, area) =>
      document.run(library.sheets.SetSelectionsOperation.id, { subUnitId: id, selections: [selectionOf(area)] }),
    ...definedNames(document),
    parts: emptyParts(),
    setFunctions,
    calculated,
    recalculate: kind => {
      if (kind === 'full') results.forget()
      calculation.everything()
    },
    calculations: calculation.count,
    on: events.on,
    dispose: () => {
      calculation.stop()
      univer.dispose()
    },
  }

  function sheetOf(id: string): Sheet {
    const sheet = handles.get(id) ?? univerSheet(document, events, id)
    handles.set(id, sheet)
    return sheet
  }

  function addSheet(name: string, position?: number): Sheet {
    made += 1
    const id = `sheet-${made}`
    const index = position ?? document.workbook.getSheetOrders().length
    const sheet = { id, name, ...EMPTY }
    document.inPlace(() => document.run(library.sheets.InsertSheetCommand.id, { index, sheet }))
    return sheetOf(id)
  }

  function selection(): { sheet: string; area: Area } {
    const sheet = document.workbook.getActiveSheet()?.getSheetId() ?? ''
    const service = document.injector.get(library.sheets.SheetsSelectionsService)
    const selected = service.getWorkbookSelections(document.unit).getSelectionsOfWorksheet(sheet).at(-1)
    return { sheet, area: selected ? areaOf(selected.range) : { top: 0, left: 0, bottom: 0, right: 0 } }
  }

  function setFunctions(entries: readonly FunctionEntry[], invokeFunction: InvokeFunction): void {
    const service = document.injector.get(library.formulas.IFunctionService)
    invoke = invokeFunction
    service.unregisterExecutors(...functions)
    service.registerExecutors(...entries.map(entry => functionExecutor(library, entry, results.answerTo)))
    service.registerDescriptions(...entries.map(entry => functionDescription(library, entry)))
    functions = entries.map(({ name }) => name.toUpperCase())
    // A formula parsed before its function was known is kept as an error of the name.
    service.deleteFormulaAstCacheKey(...functions)
    results.forget()
    calculation.everything()
  }

  function arrived(caller: Caller): void {
    calculation.cells([caller])
  }

  function isIdle(): boolean {
    return calculation.isIdle() && results.waiting() === 0
  }

  function calculated(what: 'everything' | 'formulas' = 'everything'): Promise<void> {
    const [isDone, list] = what === 'everything' ? [isIdle(), waiters] : [calculation.isIdle(), formulaWaiters]
    return isDone ? Promise.resolve() : new Promise(resolve => list.push(resolve))
  }

  function announceWhenIdle(): void {
    if (calculation.isIdle()) for (const resolve of formulaWaiters.splice(0)) resolve()
    if (!isIdle()) return
    results.settled()
    for (const resolve of waiters.splice(0)) resolve()
    events.emit('calculated')
  }
}

function selectionOf(area: Area) {
  const range = rangeOf(area)
  const { startRow, startColumn } = range
  return { range, primary: { ...range, actualRow: startRow, actualColumn: startColumn, isMerged: false }, style: null }
}

let workbooks = 0

/** Univer keeps parsed formulas for the whole program by the id of their workbook, so no two may share one. */
function emptyWorkbook(title: string): Partial<IWorkbookData> {
  workbooks += 1
  return {
    id: `workbook-${workbooks}-`,
    name: 'workbook',
    defaultStyle: { ff: 'Calibri', fs: 11 },
    sheetOrder: ['sheet-1'],
    sheets: { 'sheet-1': { id: 'sheet-1', name: title, ...EMPTY } },
  }
}

const emptyParts = (): DocumentParts => ({
  customXml: new Map(),
  settings: new Map(),
  properties: new Map(),
  title: { title: '', subject: '', comments: '', lastAuthor: '' },
})
