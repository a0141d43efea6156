import { redo, undo } from '@codemirror/commands'
import { foldAll, unfoldAll } from '@codemirror/language'
import { openLintPanel } from '@codemirror/lint'
import { openSearchPanel } from '@codemirror/search'
import type { EditorView, KeyBinding } from '@codemirror/view'
import type { Dialect } from '../../../dsl/grammar/vocabulary.ts'
import { formattingOf } from '../../../dsl/services/formatting.ts'
import { applyEdits } from './problems.ts'
import type { Workspace } from './workspace.ts'

/** What can be asked of the editor by button, menu or key. */
export type EditCommand =
  | ('undo' | 'redo' | 'find' | 'format' | 'problems' | 'definition' | 'references' | 'rename')
  | ('foldAll' | 'unfoldAll' | 'toVietnamese' | 'toEnglish' | 'load' | 'save' | 'discard')

/** Commands of the editor alone; the others need the pane around it. */
export const editorCommands: Readonly<Partial<Record<EditCommand, (view: EditorView) => boolean>>> = {
  undo,
  redo,
  find: openSearchPanel,
  problems: openLintPanel,
  foldAll,
  unfoldAll,
}

/** The keys of commands that CodeMirror has none for. */
export const editKeys = (run: (command: EditCommand) => void): readonly KeyBinding[] => {
  const key = (keys: string, command: EditCommand): KeyBinding => ({
    key: keys,
    preventDefault: true,
    run: () => {
      run(command)
      return true
    },
  })
  return [key('F12', 'definition'), key('Shift-F12', 'references'), key('F2', 'rename'), key('Shift-Alt-f', 'format')]
}

export type Formatted = 'formatted' | 'unchanged' | 'has-errors'

/** Lays the file out, in its own dialect or in another one. */
export function formatIn(view: EditorView, workspace: Workspace, dialect?: Dialect): Formatted {
  const document = workspace.project(view.state.doc).document(workspace.fileName)
  const formatting = document && formattingOf(document, dialect)
  if (formatting?.kind !== 'edits') return 'has-errors'
  if (formatting.edits.length === 0) return 'unchanged'
  applyEdits(view, formatting.edits)
  return 'formatted'
}
