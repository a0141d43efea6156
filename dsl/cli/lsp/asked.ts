import type { InitializeParams, Location } from 'vscode-languageserver/node'
import type { DocumentSpan } from '../../services/diagnostics.ts'
import type { Place } from '../../services/project.ts'
import type { Language } from '../../text/language.ts'
import type { View } from './workspace.ts'

/** What the editor said of itself when it began. */
export interface Client {
  readonly language: Language
  /** Completions may have places to fill in. */
  readonly hasSnippets: boolean
  /** It asks whether a name can be changed before it asks for the new one. */
  readonly preparesRenames: boolean
  /** It can be asked to tell of files that change on disk. */
  readonly watchesFiles: boolean
}

/** `language` is the one of the command line; without it the editor's own counts, where it is English. */
export function clientOf({ capabilities, locale }: InitializeParams, language: Language | undefined): Client {
  const { textDocument, workspace } = capabilities
  return {
    language: language ?? (/^en\b/i.test(locale ?? '') ? 'en' : 'vi'),
    hasSnippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    preparesRenames: textDocument?.rename?.prepareSupport ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
  }
}

/** A request about a document: from what it is answered, and for whom. */
export interface Asked {
  readonly view: View
  readonly client: Client
}

export const placeAt = ({ file }: View, position: { line: number; character: number }): Place => ({
  document: file.name,
  offset: file.offsetAt(position),
})

/** In the file that the editor knows; none where that is no longer there. */
export function locationOf({ files }: View, { document, span }: DocumentSpan): readonly Location[] {
  const file = files.get(document)
  return file ? [{ uri: file.uri, range: file.rangeOf(span) }] : []
}
