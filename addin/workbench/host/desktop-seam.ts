import { desktopContext } from './desktop-context.ts'
import type { HostEndpoint, HostInformation, HostMessage } from './endpoint.ts'
import { dispatch, hostInfo } from './office-wire.ts'

/**
 * The seam of Excel for Windows: Office.js talks to members of `window.external`. Works on plain http, in the page of
 * the add-in itself, in jsdom, or in a frame whose parent owns the host. It has to run in the add-in's own page before
 * office.js, so that every object that the library sees is of its own frame:
 *
 * ```ts
 * connectDesktop(window, window.parent.excel.endpoint)   // a script before <script src="office/office.js">
 * ```
 * The answer ends the connection.
 */
export function connectDesktop(page: SeamWindow, endpoint: HostEndpoint): () => void {
  const connection = new DesktopConnection(endpoint)
  // Browsers let nobody replace `external`, but take new members.
  page.external ??= {}
  Object.assign(page.external, connection.members())
  return () => connection.end()
}

class DesktopConnection {
  readonly #endpoint: HostEndpoint
  readonly #information: HostInformation
  readonly #handlers = new Map<number, EventHandler>()
  readonly #silence: () => void
  #theme: HostInformation['theme']
  #isOpen = true

  constructor(endpoint: HostEndpoint) {
    this.#endpoint = endpoint
    this.#information = JSON.parse(endpoint.information()) as HostInformation
    this.#theme = this.#information.theme
    this.#silence = endpoint.listen(text => {
      const message = JSON.parse(text) as HostMessage
      if (message.kind === 'theme') this.#theme = message.theme
      deliver(this.#handlers, message)
    })
  }

  /** The library calls these by name on `window.external`. */
  members(): Readonly<Record<string, unknown>> {
    const context = desktopContext(this.#information, this.#endpoint, () => this.#theme)
    return {
      GetHostInfo: () => hostInfo('Win32', this.#information.language),
      GetContext: () => context,
      GetLoggingAllowed: () => false,
      Execute: (id: number, given: readonly unknown[], done: Done) => void this.#execute({ id, given }, done),
      RegisterEvent: (id: number, _target: string, handler: EventHandler, done: Done) => {
        this.#handlers.set(id, handler)
        this.#later(done, 0)
      },
      UnregisterEvent: (id: number, _target: string, done: Done) => {
        this.#handlers.delete(id)
        this.#later(done, 0)
      },
    }
  }

  end(): void {
    this.#isOpen = false
    this.#silence()
  }

  async #execute(call: DesktopCall, done: Done): Promise<void> {
    const answer = await execute(this.#endpoint, call)
    if (this.#isOpen) done(answer)
  }

  #later(done: Done, answer: unknown): void {
    queueMicrotask(() => {
      if (this.#isOpen) done(answer)
    })
  }
}

type Done = (answer: unknown) => void

interface DesktopCall {
  readonly id: number
  readonly given: readonly unknown[]
}

export interface SeamWindow {
  external?: object
}

type EventHandler = (id: number, given: unknown) => void

/** What the desktop hands round instead of arrays. */
const safeArray = (items: readonly unknown[]): { readonly toArray: () => readonly unknown[] } => ({
  toArray: () => items,
})

/** The code by which the library knows that the host has no such call. */
const unknownCall = 5001

async function execute(endpoint: HostEndpoint, { id, given }: DesktopCall): Promise<unknown> {
  if (id === dispatch.executeRichApi) {
    // The library wraps the message once.
    const [first] = given
    const message = Array.isArray(first) && first.length > 3 ? first : given
    return safeArray([0, 200, [], await endpoint.ask(String(message[4]), Number(message[6]))])
  }
  if (id === dispatch.commandDone) {
    endpoint.completed(String(flat(given)[0]))
    return safeArray([0])
  }
  return unknownCall
}

const flat = (given: readonly unknown[]): readonly unknown[] => (Array.isArray(given[0]) ? given[0] : given)

function deliver(handlers: ReadonlyMap<number, EventHandler>, message: HostMessage): void {
  const [id, given] = desktopEvent(message)
  handlers.get(id)?.(id, safeArray(given))
}

function desktopEvent(message: HostMessage): readonly [id: number, given: readonly unknown[]] {
  switch (message.kind) {
    case 'entries':
      return [dispatch.richApiMessage, message.entries.map(safeArray)]
    case 'click':
      return [dispatch.commandInvoked, [message.id, message.action, sourceOf(message.action)]]
    case 'selection':
      return [dispatch.selectionChanged, []]
    case 'theme':
      return [dispatch.themeChanged, []]
    default:
      return message satisfies never
  }
}

const sourceOf = (action: string): string => JSON.stringify({ source: { id: action } })
