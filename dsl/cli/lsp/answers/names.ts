import type {
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  PrepareRenameParams,
  Range,
  ReferenceParams,
  RenameParams,
  WorkspaceEdit,
} from 'vscode-languageserver/node'
import { definitionAt, occurrenceAt, referencesAt } from '../../../services/navigation.ts'
import { renamableAt, renamingAt } from '../../../services/rename.ts'
import { type Asked, locationOf, placeAt } from '../asked.ts'
import { refused } from '../refused.ts'
import { serverTexts } from '../texts.ts'

export const definition = ({ view }: Asked, { position }: DefinitionParams): Location[] =>
  definitionAt(view.project, placeAt(view, position)).flatMap(found => locationOf(view, found))

export function references({ view }: Asked, { position, context }: ReferenceParams): Location[] {
  const place = placeAt(view, position)
  const definitions = context.includeDeclaration ? [] : definitionAt(view.project, place).map(keyOf)
  return referencesAt(view.project, place)
    .filter(found => !definitions.includes(keyOf(found)))
    .flatMap(found => locationOf(view, found))
}

const keyOf = ({ document, span }: ReturnType<typeof referencesAt>[number]): string => `${span.start} ${document}`

/** The same thing elsewhere in the document. */
export const highlights = ({ view }: Asked, { position }: DocumentHighlightParams): DocumentHighlight[] =>
  referencesAt(view.project, placeAt(view, position))
    .filter(({ document }) => document === view.file.name)
    .map(({ span }) => ({ range: view.file.rangeOf(span) }))

export function prepareRename({ view, client }: Asked, { position }: PrepareRenameParams): Range {
  const place = placeAt(view, position)
  const occurrence = renamableAt(view.project, place) && occurrenceAt(view.project, place)
  if (!occurrence) throw refused(serverTexts[client.language].cannotRename['not-renamable'])
  return view.file.rangeOf(occurrence.span)
}

export function rename({ view, client }: Asked, { position, newName }: RenameParams): WorkspaceEdit {
  const renaming = renamingAt(view.project, placeAt(view, position), newName)
  if (renaming.kind !== 'edits') throw refused(serverTexts[client.language].cannotRename[renaming.kind])
  const changes = [...renaming.edits].flatMap(([name, edits]) => {
    const file = view.files.get(name)
    return file ? [[file.uri, edits.map(edit => file.editOf(edit))] as const] : []
  })
  return { changes: Object.fromEntries(changes) }
}
