import type { HostEndpoint, HostInformation, HostMessage } from './endpoint.ts'
import { dispatch, hostInfo } from './office-wire.ts'

/**
 * The seam of Excel on the web: this page owns the host, the add-in runs in a frame of another origin, and the library
 * posts messages between them. Office.js insists on https and on the same host name for both (the port may differ), so
 * `https://localhost:3001` can hold `https://localhost:3000/taskpane.html`; certificates may be self-signed where the
 * browser is told to ignore that. The page of the add-in needs nothing but office.js, which takes `excel-web-16.00.js`
 * and its strings from its own folder. Set up:
 *
 * ```ts
 * const host = createHost({ spreadsheet, functions })
 * connectWeb({ container: document.body, url: 'https://localhost:3000/taskpane.html', endpoint: host.endpoint })
 * ```
 * Office.js keeps what it learnt in `sessionStorage`: use a fresh browser context for each test.
 */
export function connectWeb({ container, url, endpoint }: WebSeam): {
  readonly frame: HTMLIFrameElement
  readonly end: () => void
} {
  const information = JSON.parse(endpoint.information()) as HostInformation
  const frame = document.createElement('iframe')
  const line = new Line(frame, new URL(url, location.href).origin)
  const seam: Seam = { endpoint, information, line, subscribed: new Map() }

  const receive = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== line.origin) return
    const message = parse(event.data)
    if (message?._conversationId === line.conversation && message._messageType === messageKind.request)
      void answer(seam, message)
  }
  window.addEventListener('message', receive)
  const silence = endpoint.listen(text => deliver(seam, JSON.parse(text) as HostMessage))

  // Chromium ignores a name that is set after the frame is inserted.
  frame.name = JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: hostInfo('Web', information.language),
    xdmInfo: [line.conversation, control, location.origin].join('|'),
    serializerVersion: 1,
  })
  frame.src = url
  frame.title = 'Thước'
  container.appendChild(frame)
  return {
    frame,
    end: () => {
      window.removeEventListener('message', receive)
      silence()
      frame.remove()
    },
  }
}

export interface WebSeam {
  readonly container: HTMLElement
  readonly url: string
  readonly endpoint: HostEndpoint
}

interface Seam {
  readonly endpoint: HostEndpoint
  readonly information: HostInformation
  readonly line: Line
  /** By the name of the event, the correlation id of the subscription. */
  readonly subscribed: Map<string, unknown>
}

interface Message {
  readonly _messageType: number
  readonly _actionName: string
  readonly _actionType: number
  readonly _conversationId: string
  readonly _correlationId: unknown
  readonly _data: unknown
}

const control = 'thuoc-pane'
const messageKind = { request: 0, response: 1 } as const
const actionKind = { subscribe: 1, unsubscribe: 2 } as const
const unknownAction = -2
const unknownCall = 5001

/** The way of messages to the frame. */
class Line {
  readonly conversation = `conversation-${crypto.randomUUID()}`
  readonly origin: string
  readonly #frame: HTMLIFrameElement

  constructor(frame: HTMLIFrameElement, origin: string) {
    this.#frame = frame
    this.origin = origin
  }

  reply({ _actionName, _correlationId }: Message, data: unknown, errorCode = 0): void {
    this.#post({ _actionName, _correlationId, _data: data, _errorCode: errorCode, _responseType: 0 })
  }

  push(name: string, correlation: unknown, data: unknown): void {
    this.#post({ _actionName: name, _correlationId: correlation, _data: data, _errorCode: 0, _responseType: 1 })
  }

  #post(message: Readonly<Record<string, unknown>>): void {
    const frame = { _conversationId: this.conversation, _origin: location.origin, _serializerVersion: 1 }
    const text = JSON.stringify({ ...frame, _messageType: messageKind.response, ...message })
    this.#frame.contentWindow?.postMessage(text, this.origin)
  }
}

function parse(data: unknown): Message | undefined {
  if (typeof data !== 'string') return undefined
  try {
    return JSON.parse(data) as Message
  } catch {
    // Other scripts of the frame may post what they like.
    return undefined
  }
}

async function answer({ line, subscribed, ...seam }: Seam, message: Message): Promise<void> {
  if (message._actionType === actionKind.subscribe) {
    subscribed.set(message._actionName, message._correlationId)
    line.reply(message, { Error: 0 })
  } else if (message._actionType === actionKind.unsubscribe) {
    subscribed.delete(message._actionName)
    line.reply(message, { Error: 0 })
  } else if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
    line.reply(message, webContext(seam.information))
  } else if (message._actionName === 'ContextActivationManager_notifyHost') {
    line.reply(message, null)
  } else if (message._actionName === 'executeMethod') {
    line.reply(message, await execute(seam, message))
  } else {
    line.reply(message, null, unknownAction)
  }
}

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number }
  readonly ArrayData?: readonly unknown[]
  readonly 0?: unknown
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] }
}

async function execute({ endpoint, information }: Pick<Seam, 'endpoint' | 'information'>, message: Message) {
  const data = (message._data ?? {}) as MethodData
  const given = data.ArrayData ?? []
  const done = { Version: 1, Error: 0 }
  switch (data.DdaMethod?.DispatchId) {
    case dispatch.executeRichApi:
      return { ...done, Data: [200, [], await endpoint.ask(String(given[4]), Number(given[6]))] }
    case dispatch.saveSettings:
      endpoint.saveSettings(JSON.stringify(data.DdaSettingsMethod?.Properties ?? []))
      return done
    case dispatch.loadSettings:
      return { ...done, Properties: information.settings }
    case dispatch.commandDone:
      // Of this call alone, the arguments lie beside the others under their numbers.
      endpoint.completed(String(data[0]))
      return done
    default:
      return { Version: 1, Error: unknownCall }
  }
}

function deliver({ line, subscribed }: Seam, message: HostMessage): void {
  const [name, data] = webEvent(message)
  const correlation = subscribed.get(name)
  if (correlation !== undefined) line.push(name, correlation, data)
}

function webEvent(message: HostMessage): readonly [name: string, data: unknown] {
  switch (message.kind) {
    case 'entries':
      return ['richApiMessage', { ArrayData: message.entries }]
    case 'click':
      return ['appCommandInvoked', [message.id, message.action, JSON.stringify({ source: { id: message.action } })]]
    case 'selection':
      return ['documentSelectionChanged', {}]
    case 'theme':
      return ['officeThemeChanged', {}]
    default:
      return message satisfies never
  }
}

const webContext = ({ language, requirements, settings, theme, documentName }: HostInformation) => ({
  _id: control,
  _appName: 16,
  _appVersion: 16,
  _appMinorVersion: 1,
  _appUILocale: language,
  _dataLocale: language,
  _docUrl: documentName,
  _clientMode: 1,
  _settings: settings,
  _reason: 'documentOpened',
  _osfControlType: 0,
  _eToken: '',
  _correlationId: 'simulated',
  _appInstanceId: 'simulated',
  _requirementMatrix: JSON.stringify(requirements),
  _hostFullVersion: '16.0.14332.20000',
  _clientWindowHeight: 800,
  _clientWindowWidth: 350,
  _addinName: 'Thước',
  _appDomains: [],
  _officeTheme: theme,
  _initialDisplayMode: 2,
})
