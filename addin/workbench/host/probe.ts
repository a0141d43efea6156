import type { Area, CellResult, Content, Sheet } from '../spreadsheet/spreadsheet.ts'
import { parseAddress } from './cells/address.ts'
import { contentOf } from './cells/typed.ts'
import { EditMode } from './edit-mode.ts'
import { FailurePlan, type PlannedFailure } from './failures.ts'
import type { FunctionBridge } from './functions/bridge.ts'
import { deleteCells, insertCells } from './objects/cell-moves.ts'
import type { Excel } from './objects/excel.ts'
import { checkTitle, sheetNamed } from './objects/titles.ts'
import { actionNames, type LoggedAction, logged } from './probe-log.ts'
import type { BatchContext } from './protocol/batch.ts'
import { HostError } from './protocol/host-error.ts'
import { actionType, type Batch, pathType } from './protocol/wire.ts'

/** For tests: counts what the add-in asks, does what a person would do, and lets requests fail. Addresses are in A1 form with the sheet's title: `'Số liệu'!E4`. */
export interface HostProbe {
  /** Requests to the workbook, one for each `context.sync()` that has something to ask. */
  readonly syncs: () => number
  /** What the add-in asked of objects of the workbook, in order: `Range.values = `, `Worksheet.delete()`. */
  readonly actions: () => readonly LoggedAction[]
  /** Forgets counts and actions. */
  readonly reset: () => void
  readonly fail: (failure: PlannedFailure) => void
  /** Someone is typing in a cell: requests fail, or wait where they ask for it, until `false`. */
  readonly editMode: (isEditing: boolean) => void
  /** Invocations of custom functions so far, and the sentence that came with a cell's error. */
  readonly invocations: () => number
  readonly messageAt: (address: string) => string

  readonly type: (address: string, content: Content) => void
  readonly clear: (address: string) => void
  readonly select: (address: string) => void
  readonly insert: (address: string, shift?: 'Down' | 'Right') => void
  readonly delete: (address: string, shift?: 'Up' | 'Left') => void
  readonly rename: (title: string, next: string) => void
  readonly deleteSheet: (title: string) => void

  readonly value: (address: string) => CellResult
  readonly formula: (address: string) => Content
  readonly text: (address: string) => string
  /** Resolves when nothing is left to calculate and the add-in has been told everything. */
  readonly settled: () => Promise<void>
}

/** What the host asks the probe on each batch. */
export interface ProbeHooks {
  /** @throws never; the answer makes single actions fail. */
  readonly begin: (batch: Batch, flags: number) => Promise<BatchContext['before']>
}

export interface ProbeParts {
  readonly excel: Excel
  readonly bridge: FunctionBridge
  readonly settled: () => Promise<void>
}

export function createProbe({ excel, bridge, settled }: ProbeParts): {
  readonly probe: HostProbe
  readonly hooks: ProbeHooks
} {
  const failures = new FailurePlan()
  const editing = new EditMode()
  let actions: LoggedAction[] = []
  let syncs = 0

  const probe: HostProbe = {
    syncs: () => syncs,
    actions: () => actions,
    reset: () => {
      actions = []
      syncs = 0
    },
    fail: failure => failures.add(failure),
    editMode: isEditing => editing.set(isEditing),
    invocations: () => bridge.invocations(),
    messageAt: address => {
      const { sheet, area } = at(address)
      return bridge.messageAt({ sheet: sheet.id, row: area.top, column: area.left })
    },
    type: (address, content) => {
      const { sheet, area } = at(address)
      const [[format = 'General'] = []] = sheet.formats(area)
      sheet.write(area, [[contentOf(content, format)]], 'person')
    },
    clear: address => {
      const { sheet, area } = at(address)
      const rows = Array.from({ length: area.bottom - area.top + 1 }, () =>
        new Array(area.right - area.left + 1).fill(''),
      )
      sheet.write(area, rows, 'person')
    },
    select: address => {
      const { sheet, area } = at(address)
      excel.spreadsheet.activate(sheet.id)
      excel.spreadsheet.select(sheet.id, area)
    },
    insert: (address, shift = 'Down') => insertCells({ excel, ...at(address) }, shift),
    delete: (address, shift = 'Up') => deleteCells({ excel, ...at(address) }, shift),
    rename: (title, next) => {
      const sheet = sheetOf(title)
      sheet.rename(checkTitle(excel, next, sheet))
    },
    deleteSheet: title => sheetOf(title).remove(),
    value: address => first(at(address), ({ sheet, area }) => sheet.values(area)) ?? '',
    formula: address => first(at(address), ({ sheet, area }) => sheet.formulas(area)) ?? '',
    text: address => first(at(address), ({ sheet, area }) => sheet.texts(area)) ?? '',
    settled,
  }
  return { probe, hooks: { begin } }

  async function begin(batch: Batch, flags: number): Promise<BatchContext['before']> {
    if (isOfLibrary(batch)) return () => undefined
    syncs++
    const number = syncs
    const refusal = await editing.pass(flags)
    const whole = refusal ?? failures.ofBatch(number)
    return (action, object) => {
      if (whole !== undefined) throw new HostError(whole)
      const entry = logged(number, action, object)
      if (entry !== undefined) actions.push(entry)
      const code = entry && failures.ofAction(actionNames(entry))
      if (code !== undefined) throw new HostError(code)
    }
  }

  function sheetOf(title: string): Sheet {
    const sheet = sheetNamed(excel, title)
    if (sheet === undefined) throw new Error(`There is no sheet ${title}.`)
    return sheet
  }

  function at(address: string): { readonly sheet: Sheet; readonly area: Area } {
    const parsed = parseAddress(address)
    if (parsed === undefined) throw new Error(`${address} is no address.`)
    return { sheet: parsed.sheet === undefined ? excel.spreadsheet.active() : sheetOf(parsed.sheet), area: parsed.area }
  }
}

/** Services of the runtime, and the request after each `Excel.run` that lets go of its ranges. */
function isOfLibrary({ Actions, ObjectPaths }: Batch): boolean {
  const isService = Object.values(ObjectPaths).some(path => path.ObjectPathType === pathType.newObject)
  const lets = (name: string) => name === '_RemoveReference' || name === '_RemoveAllReferences'
  return isService || Actions.every(({ ActionType, Name }) => ActionType === actionType.instantiate || lets(Name))
}

interface Cells {
  readonly sheet: Sheet
  readonly area: Area
}

const first = <T>(cells: Cells, read: (cells: Cells) => readonly (readonly T[])[]): T | undefined =>
  read({ sheet: cells.sheet, area: { ...cells.area, bottom: cells.area.top, right: cells.area.left } })[0]?.[0]
