import type { Connection } from 'vscode-languageserver/node'
import { diagnosticsOf, failedExamplesOf, type ServiceDiagnostic } from '../../services/diagnostics.ts'
import { reasonOf } from '../reason.ts'
import type { Client } from './asked.ts'
import { protocolDiagnostic } from './protocol-diagnostic.ts'
import { folderOf, type View, type Workspace } from './workspace.ts'

/** Whoever types on is not disturbed: milliseconds without a change before the files are checked. */
const PAUSE = 150

/** Tells the editor what is wrong in its opened documents, folder by folder, some time after each change. */
export class Publishing {
  readonly #connection: Connection
  readonly #workspace: Workspace
  readonly #client: () => Client
  readonly #waiting = new Map<string, NodeJS.Timeout>()

  constructor(connection: Connection, workspace: Workspace, client: () => Client) {
    this.#connection = connection
    this.#workspace = workspace
    this.#client = client
  }

  /** Something changed in the folder of a document: all that are opened there are checked again. */
  changed(uri: string): void {
    const key = folderOf(uri)
    clearTimeout(this.#waiting.get(key))
    const publish = () => this.#publish(key).catch(error => this.#connection.console.error(reasonOf(error)))
    this.#waiting.set(key, setTimeout(publish, PAUSE))
  }

  /** A document that is no longer opened has no diagnostics. */
  closed(uri: string): void {
    this.#connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined)
    this.changed(uri)
  }

  async #publish(key: string): Promise<void> {
    this.#waiting.delete(key)
    for (const { uri } of this.#workspace.openedIn(key)) {
      const view = await this.#workspace.view(uri)
      if (view) await this.#send(view)
    }
  }

  async #send(view: View): Promise<void> {
    const { document, name, uri } = view.file
    const found = findingsOf(view).filter(each => each.document === name)
    await this.#connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: found.map(each => protocolDiagnostic(each, { view, client: this.#client() })),
    })
  }
}

const known = new WeakMap<View['project']['checked'], readonly ServiceDiagnostic[]>()

/** Examples are run once for all the documents of a folder. */
function findingsOf({ project }: View): readonly ServiceDiagnostic[] {
  const failed = known.get(project.checked) ?? failedExamplesOf(project)
  known.set(project.checked, failed)
  return [...diagnosticsOf(project), ...failed]
}
