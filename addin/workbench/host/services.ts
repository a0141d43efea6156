import type { HostObject } from './protocol/host-object.ts'
import { hostType } from './protocol/host-object.ts'

/** What Office.js calls beside the workbook; each answers to a name of its own. */
export interface ServiceHandlers {
  /** The page can run custom functions. */
  readonly functionsReady: () => void
  /** `[id, succeeded, value, error code]` of each invocation. */
  readonly results: (rows: readonly unknown[]) => void
  /** The page can take clicks on the ribbon. */
  readonly actionsReady: () => void
  readonly pane: PaneState
}

/** Whether the pane shows, and whether the runtime starts with the document. */
export interface PaneState {
  readonly state: () => RuntimeState
  readonly setState: (state: RuntimeState) => void
  readonly startState: () => RuntimeState
  readonly setStartState: (state: RuntimeState) => void
}

export type RuntimeState = 'Inactive' | 'Background' | 'Visible'

const states: readonly RuntimeState[] = ['Inactive', 'Background', 'Visible']
const stateIn = (value: unknown): RuntimeState => states.find(each => each === value) ?? 'Inactive'

/** Faster answers between rounds of results; Office.js knows the features by number. */
const enabledFeatures = [2]

const customFunctions = hostType<ServiceHandlers>({
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: handlers => handlers.functionsReady(),
    _GetEnabledFeatures: () => enabledFeatures,
    SetInvocationArrayResults: (handlers, given) => handlers.results(listIn(given.values[0])),
    SetInvocationResults: (handlers, given) => handlers.results(listIn(given.values[0]).map(asRow)),
  },
})

const internal = hostType<ServiceHandlers>({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: handlers => handlers.actionsReady() },
})

const runtime = hostType<ServiceHandlers>({
  name: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: ({ pane }) => pane.state(),
    SetAppRuntimeState: ({ pane }, given) => pane.setState(stateIn(given.values[0])),
  },
})

const persistence = hostType<ServiceHandlers>({
  name: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: ({ pane }) => pane.startState(),
    SetAppRuntimeStartState: ({ pane }, given) => pane.setStartState(stateIn(given.values[0])),
  },
})

export function servicesFor(handlers: ServiceHandlers): (name: string) => HostObject | undefined {
  const services: Readonly<Record<string, HostObject>> = {
    'Microsoft.ExcelServices.CustomFunctions': customFunctions.of(handlers),
    'Microsoft.InternalService.AddinInternalService': internal.of(handlers),
    'Microsoft.AppRuntime.AppRuntimeService': runtime.of(handlers),
    'Microsoft.AppRuntime.AppRuntimePersistenceService': persistence.of(handlers),
  }
  return name => (Object.hasOwn(services, name) ? services[name] : undefined)
}

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The older form of a result, `{ id, value, failed, errorCode }`, as a row. */
function asRow(result: unknown): readonly unknown[] {
  const { id, failed, value, errorCode } = result as Readonly<Record<string, unknown>>
  return [id, failed !== true, value, errorCode]
}
