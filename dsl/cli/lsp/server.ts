import {
  createConnection,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  ProposedFeatures,
  type TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Language } from '../../text/language.ts'
import { reasonOf } from '../reason.ts'
import { complete } from './answers/completion.ts'
import { hover } from './answers/hover.ts'
import { definition, highlights, prepareRename, references, rename } from './answers/names.ts'
import { colourLegend, colours, folds, symbols } from './answers/structure.ts'
import { actionKinds, actions, format } from './answers/writing.ts'
import { type Asked, type Client, clientOf } from './asked.ts'
import { commands, execute } from './commands.ts'
import { Publishing } from './publishing.ts'
import { Workspace } from './workspace.ts'

/**
 * Speaks the language server protocol on standard input and output until the editor says `exit` or is gone; the process
 * then ends with 0 after `shutdown`, else with 1. `language` is that of the messages; absent, the editor's.
 */
export function serve(language: Language | undefined): void {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  const documents = new TextDocuments(TextDocument)
  const workspace = new Workspace(documents)
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null }, language)
  const publishing = new Publishing(connection, workspace, () => client)

  const from =
    <Params extends { textDocument: TextDocumentIdentifier }, Answer>(
      answer: (asked: Asked, params: Params) => Answer,
    ) =>
    async (params: Params): Promise<Answer | null> => {
      const view = await workspace.view(params.textDocument.uri)
      return view ? answer({ view, client }, params) : null
    }

  connection.onInitialize(params => {
    client = clientOf(params, language)
    return abilitiesFor(client)
  })
  connection.onInitialized(() => {
    if (!client.watchesFiles) return
    const watchers = [{ globPattern: '**/*.thuoc' }]
    connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(error => connection.console.warn(reasonOf(error)))
  })

  connection.onCompletion(from(complete))
  connection.onHover(from(hover))
  connection.onDefinition(from(definition))
  connection.onReferences(from(references))
  connection.onDocumentHighlight(from(highlights))
  connection.onPrepareRename(from(prepareRename))
  connection.onRenameRequest(from(rename))
  connection.onDocumentSymbol(from(symbols))
  connection.onFoldingRanges(from(folds))
  connection.onDocumentFormatting(from(format))
  connection.onCodeAction(from(actions))
  connection.onExecuteCommand(params => execute(params, { workspace, client, connection }))
  connection.languages.semanticTokens.on(async params => (await from(colours)(params)) ?? { data: [] })

  const reread = (uri: string): void => {
    workspace.forget(uri)
    publishing.changed(uri)
  }
  documents.onDidOpen(({ document }) => reread(document.uri))
  documents.onDidChangeContent(({ document }) => publishing.changed(document.uri))
  documents.onDidSave(({ document }) => reread(document.uri))
  documents.onDidClose(({ document }) => {
    workspace.forget(document.uri)
    publishing.closed(document.uri)
  })
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) reread(uri)
  })

  documents.listen(connection)
  connection.listen()
}

function abilitiesFor({ preparesRenames }: Client): InitializeResult {
  return {
    serverInfo: { name: 'thuoc' },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      completionProvider: { triggerCharacters: ['.'] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      renameProvider: preparesRenames ? { prepareProvider: true } : true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      documentFormattingProvider: true,
      codeActionProvider: { codeActionKinds: actionKinds },
      executeCommandProvider: { commands },
      semanticTokensProvider: { legend: colourLegend, full: true },
    },
  }
}
