import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type Position,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'

const program = fileURLToPath(new URL('../../dsl/cli/thuoc.mjs', import.meta.url))

/** What an editor does with `thuoc lsp`, over a process of its own. */
export class Session {
  readonly #process
  readonly #connection
  readonly #documents = new Map<string, TextDocument>()
  readonly #published: PublishDiagnosticsParams[] = []
  #isPublished = () => {}

  constructor(...options: string[]) {
    this.#process = spawn(process.execPath, [program, 'lsp', ...options], { stdio: ['pipe', 'pipe', 'inherit'] })
    const { stdout, stdin } = this.#process
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    this.#connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.#published.push(params)
      this.#isPublished()
    })
    this.#connection.onRequest('client/registerCapability', () => null)
    this.#connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      for (const [uri, edits] of Object.entries(edit.changes ?? {})) this.edit(uri, edits)
      return { applied: true }
    })
    this.#connection.listen()
  }

  async initialize(params: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const answer = await this.ask<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { rename: { prepareSupport: true }, completion: { completionItem: { snippetSupport: true } } },
        workspace: { didChangeWatchedFiles: { dynamicRegistration: true } },
      },
      ...params,
    })
    this.tell('initialized', {})
    return answer
  }

  ask<Answer = unknown>(method: string, params?: unknown): Promise<Answer> {
    return this.#connection.sendRequest<Answer>(method, params)
  }

  /** Asks about a document, at the beginning of the words where it is a place that matters. */
  at<Answer = unknown>(method: string, uri: string, words?: string, more: object = {}): Promise<Answer> {
    const position = words === undefined ? {} : { position: this.position(uri, words) }
    return this.ask<Answer>(`textDocument/${method}`, { textDocument: { uri }, ...position, ...more })
  }

  tell(method: string, params: unknown): void {
    void this.#connection.sendNotification(method, params)
  }

  open(uri: string, text: string): void {
    this.#documents.set(uri, TextDocument.create(uri, 'thuoc', 1, text))
    this.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'thuoc', version: 1, text } })
  }

  /** Incrementally, as a writer types: each edit is of the text that the one before left. */
  edit(uri: string, edits: readonly TextEdit[]): void {
    const version = this.document(uri).version + 1
    const backwards = edits.toSorted(
      ({ range: left }, { range: right }) => this.#offset(uri, right) - this.#offset(uri, left),
    )
    const contentChanges = backwards.map(({ range, newText }) => ({ range, text: newText }))
    this.#documents.set(uri, TextDocument.update(this.document(uri), contentChanges, version))
    this.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges })
  }

  replace(uri: string, words: string, newText: string): void {
    const document = this.document(uri)
    const start = document.getText().indexOf(words)
    const range = { start: document.positionAt(start), end: document.positionAt(start + words.length) }
    this.edit(uri, [{ range, newText }])
  }

  close(uri: string): void {
    this.tell('textDocument/didClose', { textDocument: { uri } })
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri)
    if (!document) throw new Error(`${uri} is not open`)
    return document
  }

  position(uri: string, words: string): Position {
    const document = this.document(uri)
    const offset = document.getText().indexOf(words)
    if (offset < 0) throw new Error(`no “${words}” in ${uri}`)
    return document.positionAt(offset)
  }

  #offset(uri: string, { start }: TextEdit['range']): number {
    return this.document(uri).offsetAt(start)
  }

  /** The diagnostics of the document as it is now, as soon as the server has them. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const { version } = this.document(uri)
    for (;;) {
      const found = this.#published.findLast(each => each.uri === uri && each.version === version)
      if (found) return found.diagnostics
      await this.#nextPublished()
    }
  }

  /** What is published next for a document, after what `before` does. */
  async published(uri: string, before: () => void): Promise<readonly Diagnostic[]> {
    this.#published.length = 0
    before()
    for (;;) {
      const found = this.#published.find(each => each.uri === uri)
      if (found) return found.diagnostics
      await this.#nextPublished()
    }
  }

  #nextPublished(): Promise<void> {
    return new Promise(resolve => {
      this.#isPublished = resolve
    })
  }

  /** Bytes as they are, whether or not they are the protocol. */
  write(bytes: string): void {
    this.#process.stdin.write(bytes)
  }

  /** The exit code, once the process has ended. */
  async end(...methods: ('shutdown' | 'exit')[]): Promise<number | null> {
    const ended = this.#process.exitCode === null ? once(this.#process, 'exit') : [this.#process.exitCode]
    if (methods.includes('shutdown')) await this.ask('shutdown')
    if (methods.includes('exit')) this.tell('exit', undefined)
    else this.#process.stdin.end()
    const [code] = await ended
    this.#connection.dispose()
    return code
  }

  kill(): void {
    this.#process.kill()
  }
}
