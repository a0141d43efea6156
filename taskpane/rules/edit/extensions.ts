import { completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, foldKeymap, indentUnit } from '@codemirror/language'
import { lintKeymap } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import { EditorView, type KeyBinding, keymap, lineNumbers } from '@codemirror/view'
import type { Language } from '../../../dsl/text/language.ts'
import { colours } from './colours.ts'
import { completion } from './completion.ts'
import { type ExampleOptions, exampleMarks } from './example-marks.ts'
import { folding } from './folding.ts'
import { hover } from './hover.ts'
import { normalForm } from './normal-form.ts'
import { phrases } from './phrases.ts'
import { type Found, problems } from './problems.ts'
import { theme } from './theme.ts'
import type { Workspace } from './workspace.ts'

export interface EditorOptions {
  readonly workspace: Workspace
  readonly language: Language
  readonly label: string
  /** The id of the element that says how the keyboard leaves the editor. */
  readonly describedBy: string
  readonly examples: Omit<ExampleOptions, 'language'>
  readonly keys: readonly KeyBinding[]
  readonly onFound: (found: Found) => void
  readonly onText: (text: string) => void
  readonly onCursor: (view: EditorView) => void
}

/** Everything that makes an editor of rule files; the history of changes outlives a new set of these. */
export function extensionsOf(options: EditorOptions): Extension {
  const { workspace, language, label, describedBy } = options
  return [
    history(),
    lineNumbers(),
    exampleMarks(workspace, { ...options.examples, language }),
    problems(workspace, language, options.onFound),
    folding(workspace),
    colours,
    completion(workspace, language),
    hover(workspace, language),
    normalForm,
    bracketMatching(),
    search({ top: true }),
    indentUnit.of('  '),
    EditorState.phrases.of(phrases[language]),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      'aria-describedby': describedBy,
      // It takes the focus without this too, but not every tool for accessibility knows.
      tabindex: '0',
      lang: 'vi',
      spellcheck: 'false',
      autocapitalize: 'off',
      translate: 'no',
    }),
    EditorView.updateListener.of(({ docChanged, selectionSet, view, state }) => {
      if (docChanged) options.onText(state.doc.toString())
      if (docChanged || selectionSet) options.onCursor(view)
    }),
    keymap.of([
      ...options.keys,
      ...completionKeymap,
      ...lintKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...historyKeymap,
      // Escape and then Tab leaves the editor: CodeMirror lets the next Tab go.
      indentWithTab,
      ...defaultKeymap,
    ]),
    theme,
  ]
}
