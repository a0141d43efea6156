import { EditorState, StateEffect } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useId, useRef } from 'react'
import { type EditorOptions, extensionsOf } from './extensions.ts'
import { replaceText } from './replace-text.ts'
import type { RuleDraft } from './rule-draft.ts'

const useStyles = makeStyles({
  // What stands around it in a pane of usual height; never less than a few lines.
  root: { height: 'max(220px, calc(100dvh - 400px))', minWidth: 0 },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

export interface RuleEditorProps extends Omit<EditorOptions, 'describedBy' | 'onText'> {
  readonly draft: RuleDraft
  readonly hint: string
  /** Tells of the editor when it is there, and of its end. */
  readonly onView: (view: EditorView | undefined) => void
}

/** A CodeMirror over one file of a draft. Text, cursor and history outlive it in the draft. */
export function RuleEditor({ draft, hint, onView, ...options }: RuleEditorProps) {
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  const hintId = useId()
  const { fileName } = options.workspace
  const view = useRef<EditorView>(undefined)
  const latest = useRef(options)
  latest.current = options

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor a file and language; the rest is read when it is needed
  useEffect(() => {
    if (!root.current) return
    const extensions = extensionsOf({
      ...latest.current,
      describedBy: hintId,
      onText: text => draft.write(fileName, text),
      onCursor: editor => latest.current.onCursor(editor),
      onFound: found => latest.current.onFound(found),
      examples: { ...latest.current.examples, onRun: counts => latest.current.examples.onRun(counts) },
      keys: latest.current.keys.map((binding, index) => ({
        ...binding,
        run: editor => latest.current.keys[index]?.run?.(editor) ?? false,
      })),
    })
    const state = draft.states.get(fileName) ?? EditorState.create({ doc: draft.text(fileName), extensions })
    const editor = new EditorView({ state, parent: root.current })
    editor.dispatch({ effects: StateEffect.reconfigure.of(extensions) })
    replaceText(editor, draft.text(fileName))
    view.current = editor
    onView(editor)
    // The draft may be changed from outside: discarded, renamed in from another file.
    const unsubscribe = draft.subscribe(() => {
      if (!editor.composing) replaceText(editor, draft.text(fileName))
    })
    return () => {
      unsubscribe()
      draft.states.set(fileName, editor.state)
      view.current = undefined
      onView(undefined)
      editor.destroy()
    }
  }, [draft, fileName, options.language])

  return (
    <>
      <div ref={root} className={styles.root} />
      <p id={hintId} className={styles.hint}>
        {hint}
      </p>
    </>
  )
}
