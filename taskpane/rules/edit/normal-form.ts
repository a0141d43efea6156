import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const COMBINING = /[\u0300-\u036f]/

/**
 * Keeps the text in Unicode NFC, as the services count offsets. Never while a word is being composed: input methods for
 * Vietnamese go on changing what they have put there.
 */
export const normalForm: Extension = [
  EditorView.clipboardInputFilter.of(text => text.normalize('NFC')),
  EditorView.updateListener.of(({ docChanged, view, state }) => {
    if (!docChanged || view.composing || !COMBINING.test(state.doc.toString())) return
    // A view must not be changed while it tells of a change.
    setTimeout(() => normalise(view))
  }),
]

function normalise(view: EditorView): void {
  if (view.composing) return
  const changes = []
  for (let number = 1; number <= view.state.doc.lines; number++) {
    const { from, to, text } = view.state.doc.line(number)
    const normal = text.normalize('NFC')
    if (normal !== text) changes.push({ from, to, insert: normal })
  }
  if (changes.length > 0) view.dispatch({ changes })
}
