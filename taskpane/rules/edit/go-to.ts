import type { EditorView } from '@codemirror/view'
import type { DocumentSpan } from '../../../dsl/services/diagnostics.ts'
import { definitionAt, referencesAt } from '../../../dsl/services/navigation.ts'
import type { Place } from '../../../dsl/services/project.ts'
import type { Workspace } from './workspace.ts'

export const cursorOf = (view: EditorView, { fileName }: Workspace): Place => ({
  document: fileName,
  offset: view.state.selection.main.head,
})

/** Where what stands at the cursor is defined. */
export const definitionAtCursor = (view: EditorView, workspace: Workspace): DocumentSpan | undefined =>
  definitionAt(workspace.project(view.state.doc), cursorOf(view, workspace))[0]

/** A place that names what stands at the cursor, with its line to be read. */
export interface NamedPlace extends DocumentSpan {
  readonly line: number
  readonly text: string
}

export function referencesAtCursor(view: EditorView, workspace: Workspace): readonly NamedPlace[] {
  const project = workspace.project(view.state.doc)
  return referencesAt(project, cursorOf(view, workspace)).map(({ document, span }) => {
    const source = project.document(document)?.source
    const line = source?.positionAt(span.start).line ?? 1
    return { document, span, line, text: source?.lineText(line).trim() ?? '' }
  })
}

/** Selects a span and brings it into view. */
export function select(view: EditorView, { start, end }: { readonly start: number; readonly end: number }): void {
  const { length } = view.state.doc
  view.dispatch({
    selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
    scrollIntoView: true,
  })
  view.focus()
}
