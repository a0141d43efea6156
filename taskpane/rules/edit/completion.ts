import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  type Completion as Listed,
  pickedCompletion,
  snippet,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Completion } from '../../../dsl/services/completion/completion.ts'
import { completionsAt } from '../../../dsl/services/completion/completions-at.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { Workspace } from './workspace.ts'

/** What may be written at the cursor, asked of the services with each letter. */
export function completion(workspace: Workspace, language: Language): Extension {
  return autocompletion({
    override: [context => resultAt(context, workspace, language)],
    icons: false,
    // Under the word: beside the list there is no room in a pane of 320 pixels.
    addToOptions: [{ render: ({ detail }) => explained(detail ?? ''), position: 60 }],
    activateOnTypingDelay: 80,
    tooltipClass: () => 'thuoc-completions',
  })
}

function resultAt(
  { state, pos, explicit }: CompletionContext,
  workspace: Workspace,
  language: Language,
): CompletionResult | null {
  const found = completionsAt(workspace.project(state.doc), { document: workspace.fileName, offset: pos })
  const isTyping = /[\p{L}\p{N}_.-]$/u.test(state.sliceDoc(Math.max(0, pos - 1), pos))
  if (found.length === 0 || !(explicit || isTyping)) return null
  const from = Math.min(...found.map(({ span }) => span.start), pos)
  // The services have found and ranked: nothing is filtered here.
  return { from, options: found.map(each => listed(each, language)), filter: false }
}

function explained(text: string): Node {
  const element = document.createElement('div')
  element.className = 'thuoc-explanation'
  element.textContent = text
  return element
}

function listed(each: Completion, language: Language): Listed {
  const { label, explanation } = each
  return {
    label,
    detail: explanation[language],
    apply: (view, picked) => put(view, picked, each),
  }
}

/** Each replaces what it says itself: some keywords begin words before the cursor. */
function put(view: EditorView, picked: Listed, { kind, text, span }: Completion): void {
  const { head } = view.state.selection.main
  const [from, to] = [Math.min(span.start, head), Math.max(span.end, head)]
  if (kind === 'construct') {
    snippet(text)(view, picked, from, to)
    return
  }
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    annotations: pickedCompletion.of(picked),
    userEvent: 'input.complete',
    scrollIntoView: true,
  })
}
