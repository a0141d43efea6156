import type { Spreadsheet } from '../spreadsheet/spreadsheet.ts'
import { addressOfArea } from './cells/address.ts'
import { ClickRegister } from './clicks.ts'
import type { HostEndpoint, HostInformation, HostLanguage, HostMessage, OfficeTheme } from './endpoint.ts'
import { type ChangeSource, connectEvents } from './events.ts'
import { FunctionBridge } from './functions/bridge.ts'
import type { DeclaredFunctions } from './functions/metadata.ts'
import { ChangedRanges } from './objects/changed-ranges.ts'
import type { Change, Excel } from './objects/excel.ts'
import { makersFor, rootOf } from './objects/model.ts'
import { shiftPlaces } from './objects/shift.ts'
import { createPane, type Pane } from './pane.ts'
import { createProbe, type HostProbe, type ProbeHooks } from './probe.ts'
import { runBatch } from './protocol/batch.ts'
import { References } from './protocol/references.ts'
import type { Batch } from './protocol/wire.ts'
import { oldestSupported } from './requirements.ts'
import { servicesFor } from './services.ts'
import { documentSettings, saveDocumentSettings } from './settings.ts'
import { Subscriptions } from './subscriptions.ts'
import { darkTheme, lightTheme } from './themes.ts'

export interface HostOptions {
  readonly spreadsheet: Spreadsheet
  /** Of the application: `Office.context.displayLanguage`. */
  readonly language?: HostLanguage
  /** Requirement sets in lower case; the oldest supported Excel unless given. */
  readonly requirements?: Readonly<Record<string, string>>
  readonly functions?: DeclaredFunctions
  readonly documentName?: string
  readonly theme?: OfficeTheme
}

/** A simulated Excel around a spreadsheet. The seams connect a page with Office.js to its endpoint. */
export interface Host {
  readonly endpoint: HostEndpoint
  /** What tests count and do. */
  readonly probe: HostProbe
  readonly pane: Pane
  readonly declareFunctions: (functions: DeclaredFunctions) => void
  /** A click on a button of the ribbon; resolves when the add-in says that it is done. */
  readonly click: (action: string) => Promise<void>
  readonly setTheme: (theme: OfficeTheme | 'light' | 'dark') => void
  readonly dispose: () => void
}

export function createHost(options: HostOptions): Host {
  const { spreadsheet, documentName = 'Book1.xlsx' } = options
  const listeners = new Set<(message: string) => void>()
  const references = new References()
  const subscriptions = new Subscriptions(entry => post({ kind: 'entries', entries: [entry] }))
  const bridge = new FunctionBridge(spreadsheet, entries => post({ kind: 'entries', entries }))
  const clicks = new ClickRegister(message => post(message))
  const pane = createPane(entry => post({ kind: 'entries', entries: [entry] }))
  const changedRanges = new ChangedRanges()
  let theme = options.theme ?? lightTheme

  const excel: Excel = {
    spreadsheet,
    references,
    subscriptions,
    changedRanges,
    documentName,
    changed,
    make: makersFor(() => excel),
    structure: { protected: false },
    passwords: new Map(),
    successors: new Map(),
  }
  const root = rootOf(excel)
  const service = servicesFor({
    functionsReady: () => bridge.ready(),
    results: rows => bridge.settle(rows),
    actionsReady: () => clicks.ready(),
    pane,
  })
  const disconnect = connectEvents(spreadsheet, {
    changed,
    fire: (event, sheet, detail) => subscriptions.fire(event, sheet, detail),
    shifted: shift => shiftPlaces(excel, shift),
    edited: (sheet, area) => bridge.cancelIn(sheet, area),
    selected: () => post({ kind: 'selection' }),
  })
  const { probe, hooks } = createProbe({ excel, bridge, settled })
  if (options.functions !== undefined) bridge.declare(options.functions)

  const endpoint: HostEndpoint = {
    information: () => JSON.stringify(information()),
    ask: (request, flags) => ask(request, flags, hooks),
    listen: listener => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    saveSettings: text => saveDocumentSettings(spreadsheet.parts.settings, text),
    completed: click => clicks.completed(click),
  }

  return {
    endpoint,
    probe,
    pane,
    declareFunctions: functions => bridge.declare(functions),
    click: action => clicks.click(action),
    setTheme: next => {
      theme = next === 'light' ? lightTheme : next === 'dark' ? darkTheme : next
      post({ kind: 'theme', theme })
    },
    dispose: () => {
      disconnect()
      listeners.clear()
    },
  }

  function information(): HostInformation {
    return {
      language: options.language ?? 'vi-VN',
      requirements: options.requirements ?? oldestSupported,
      settings: documentSettings(spreadsheet.parts.settings),
      theme,
      documentName,
    }
  }

  /** As Excel: formulas are calculated before they are read, functions that still run are `#BUSY!`. */
  function calculated(): Promise<void> {
    return spreadsheet.calculated('formulas')
  }

  async function ask(request: string, flags: number, { begin }: ProbeHooks): Promise<string> {
    const batch = JSON.parse(request) as Batch
    const before = await begin(batch, flags)
    return JSON.stringify(await runBatch(batch, { root, service, references, calculated, before }))
  }

  function post(message: HostMessage): void {
    const text = JSON.stringify(message)
    // After the batch that caused it has been answered, as messages between processes come.
    setTimeout(() => {
      for (const listener of listeners) listener(text)
    }, 0)
  }

  function changed({ sheet, area, kind }: Change, source: ChangeSource = 'add-in'): void {
    subscriptions.fire('changed', sheet.id, {
      changeType: kind,
      source: 'Local',
      address: addressOfArea(area),
      shiftDirection: shiftOf(kind),
      triggerSource: source === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
      referenceId: changedRanges.add({ sheet, area }),
    })
  }

  async function settled(): Promise<void> {
    await spreadsheet.calculated()
    // Twice: once for what was posted, once for what its listeners asked.
    await new Promise(resolve => setTimeout(resolve, 0))
    await new Promise(resolve => setTimeout(resolve, 0))
  }
}

/** Whole rows and columns shift nothing that needs to be told. */
const shiftOf = (kind: Change['kind']): string =>
  kind === 'CellInserted' ? 'ShiftCellDown' : kind === 'CellDeleted' ? 'ShiftCellUp' : 'None'
