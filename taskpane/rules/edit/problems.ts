import { type Diagnostic, linter, lintGutter } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { diagnosticsOf, type ServiceDiagnostic } from '../../../dsl/services/diagnostics.ts'
import type { TextEdit } from '../../../dsl/text/diagnostic.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { Workspace } from './workspace.ts'

/** Milliseconds after the last letter; the check itself takes a part of it. */
const DELAY = 60

/** What is told of the whole draft after each check. */
export interface Found {
  readonly errors: number
  readonly warnings: number
}

/** Errors and warnings under the words and in the margin, each with its repairs as buttons. */
export function problems(workspace: Workspace, language: Language, onFound: (found: Found) => void): Extension {
  const source = (view: EditorView): readonly Diagnostic[] => {
    const all = diagnosticsOf(workspace.project(view.state.doc))
    const errors = all.filter(({ severity }) => severity === 'error').length
    onFound({ errors, warnings: all.length - errors })
    const own = all.filter(({ document }) => document === workspace.fileName)
    return own.map(each => shown(each, view, language))
  }
  return [linter(source, { delay: DELAY }), lintGutter()]
}

function shown(
  { span, severity, sentence, fixes }: ServiceDiagnostic,
  view: EditorView,
  language: Language,
): Diagnostic {
  const { length } = view.state.doc
  return {
    from: Math.min(span.start, length),
    to: Math.min(span.end, length),
    severity,
    message: sentence[language],
    renderMessage: () => messageOf(sentence[language]),
    actions: fixes.map(({ title, edits }) => ({ name: title[language], apply: editor => applyEdits(editor, edits) })),
  }
}

/** CodeMirror names a repair's button “Action: …” in English only; without that name it is called by its text. */
function messageOf(text: string): HTMLElement {
  const message = document.createElement('span')
  message.textContent = text
  queueMicrotask(() => {
    for (const button of message.closest('.cm-diagnostic')?.querySelectorAll('button') ?? [])
      button.removeAttribute('aria-label')
  })
  return message
}

/** Edits of one text, as one step that can be undone. */
export function applyEdits(view: EditorView, edits: readonly TextEdit[]): void {
  const { length } = view.state.doc
  const changes = edits
    .filter(({ span }) => span.end <= length)
    .map(({ span, text }) => ({ from: span.start, to: span.end, insert: text }))
  view.dispatch({ changes, userEvent: 'input', scrollIntoView: true })
}
