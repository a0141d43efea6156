import type { EditorView } from '@codemirror/view'
import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import { hoverAt } from '../../../dsl/services/hover/hover.ts'
import { edited, renamableAt, renamingAt } from '../../../dsl/services/rename.ts'
import { readText } from '../../create/open-files.ts'
import { ConfirmDialog } from '../../shell/confirm-dialog.tsx'
import type { ViewProps } from '../../view.ts'
import type { Jump } from '../shown.ts'
import { DraftBar } from './draft-bar.tsx'
import { type EditCommand, editKeys, editorCommands, formatIn } from './edit-command.ts'
import { EditToolbar } from './edit-toolbar.tsx'
import type { ExampleCounts } from './example-marks.ts'
import { cursorOf, definitionAtCursor, type NamedPlace, referencesAtCursor, select } from './go-to.ts'
import type { Found } from './problems.ts'
import { RenameDialog } from './rename-dialog.tsx'
import { replaceText } from './replace-text.ts'
import { editableText } from './rule-draft.ts'
import { RuleEditor } from './rule-editor.tsx'
import { saveFile } from './save-file.ts'
import { StatusLine } from './status-line.tsx'
import { editTexts } from './texts.ts'
import type { ShownDraft } from './use-draft.ts'
import { UsesList } from './uses-list.tsx'
import { workspaceOf } from './workspace.ts'

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS, gridTemplateColumns: 'minmax(0, 1fr)' },
  file: { display: 'none' },
})

/** Milliseconds after the cursor has moved. */
const CURSOR_PAUSE = 200

/** What covers or follows the editor until it is done. */
type Aside =
  | { readonly kind: 'none' }
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'uses'; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'discard' }

/** The editor of one rule file with its commands, what is wrong, and what the draft would change. */
export function EditSection(props: EditSectionProps) {
  const { shownDraft, fileName, language, jump, onGo } = props
  const styles = useStyles()
  const texts = editTexts[language]
  const { draft } = shownDraft
  const workspace = useMemo(() => workspaceOf(draft, fileName), [draft, fileName])
  const view = useRef<EditorView>(undefined)
  const picker = useRef<HTMLInputElement>(null)
  const [aside, setAside] = useState<Aside>({ kind: 'none' })
  const [found, setFound] = useState<Found>()
  const [counts, setCounts] = useState<ExampleCounts>()
  const [meaning, setMeaning] = useState('')

  const cursorTimer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => {
    if (view.current) follow(view.current, jump)
  }, [jump])
  useEffect(() => () => clearTimeout(cursorTimer.current), [])

  const go = ({ document, span }: Pick<NamedPlace, 'document' | 'span'>): void => {
    if (document === fileName && view.current) select(view.current, span)
    else onGo(document, span)
  }
  const run = (command: EditCommand): void => {
    const editor = view.current
    if (!editor) return
    const own = editorCommands[command]
    if (own) {
      own(editor)
      return
    }
    setAside(asideOf(command, editor))
  }
  const asideOf = (command: EditCommand, editor: EditorView): Aside => {
    switch (command) {
      case 'format':
        return formatted(formatIn(editor, workspace))
      case 'toVietnamese':
        return formatted(formatIn(editor, workspace, 'vi'))
      case 'toEnglish':
        return formatted(formatIn(editor, workspace, 'en'))
      case 'definition': {
        const place = definitionAtCursor(editor, workspace)
        if (place) go(place)
        return place ? { kind: 'none' } : { kind: 'told', text: texts.nothingHere }
      }
      case 'references': {
        const places = referencesAtCursor(editor, workspace)
        return places.length > 0 ? { kind: 'uses', places } : { kind: 'told', text: texts.nothingHere }
      }
      case 'rename': {
        const symbol = renamableAt(workspace.project(editor.state.doc), cursorOf(editor, workspace))
        if (!symbol) return { kind: 'told', text: texts.renaming.refused['not-renamable'] }
        return { kind: 'rename', name: symbol.name }
      }
      case 'load':
        picker.current?.click()
        return { kind: 'none' }
      case 'save':
        saveFile(fileName, editor.state.doc.toString())
        return { kind: 'none' }
      case 'discard':
        return { kind: 'discard' }
      default:
        return { kind: 'none' }
    }
  }
  const formatted = (outcome: ReturnType<typeof formatIn>): Aside => {
    if (outcome === 'formatted') return { kind: 'none' }
    return { kind: 'told', text: outcome === 'unchanged' ? texts.alreadyFormatted : texts.needsNoErrors }
  }
  const rename = (name: string): ReturnType<typeof renamingAt>['kind'] => {
    const editor = view.current
    if (!editor) return 'not-renamable'
    const project = workspace.project(editor.state.doc)
    const renaming = renamingAt(project, cursorOf(editor, workspace), name)
    if (renaming.kind !== 'edits') return renaming.kind
    for (const [document, edits] of renaming.edits) {
      const text = edited(project.document(document)?.source.text ?? '', edits)
      if (document === fileName) replaceText(editor, text)
      else draft.write(document, text)
    }
    return 'edits'
  }
  const load = async (file: File | undefined): Promise<void> => {
    const read = file && (await readText(file))
    if (!file || !read) return
    if (read.kind !== 'text') setAside({ kind: 'told', text: texts.loadFailed(file.name) })
    else if (view.current) replaceText(view.current, editableText(read.text))
  }

  return (
    <div className={styles.root}>
      <EditToolbar language={language} onCommand={run} />
      <RuleEditor
        draft={draft}
        workspace={workspace}
        language={language}
        label={texts.label(fileName)}
        hint={texts.keyboard}
        examples={{ texts: texts.examples, onRun: setCounts }}
        keys={editKeys(run)}
        onFound={setFound}
        onCursor={editor => {
          clearTimeout(cursorTimer.current)
          cursorTimer.current = setTimeout(() => setMeaning(meaningAt(editor)), CURSOR_PAUSE)
        }}
        onView={editor => {
          view.current = editor
          if (editor) follow(editor, jump)
        }}
      />
      <StatusLine {...{ found, counts, meaning, language }} onProblems={() => run('problems')} />
      {aside.kind === 'told' && (
        <Text role="status" size={200}>
          {aside.text}
        </Text>
      )}
      {aside.kind === 'uses' && (
        <UsesList places={aside.places} language={language} onGo={go} onClose={() => setAside({ kind: 'none' })} />
      )}
      {aside.kind === 'rename' && (
        <RenameDialog
          name={aside.name}
          language={language}
          onRename={rename}
          onClose={() => setAside({ kind: 'none' })}
        />
      )}
      {aside.kind === 'discard' && (
        <ConfirmDialog
          {...texts.discarding}
          onClose={() => setAside({ kind: 'none' })}
          onConfirm={() => {
            draft.discard()
            setAside({ kind: 'none' })
          }}
        />
      )}
      <input
        ref={picker}
        type="file"
        accept=".thuoc,.txt,text/plain"
        className={styles.file}
        tabIndex={-1}
        aria-hidden
        onChange={event => {
          void load(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <DraftBar {...props} />
    </div>
  )

  function meaningAt(editor: EditorView): string {
    const hover = hoverAt(workspace.project(editor.state.doc), cursorOf(editor, workspace))
    return hover?.lines[0]?.[language] ?? ''
  }
}

interface EditSectionProps extends Pick<ViewProps, 'addIn' | 'workbook' | 'language' | 'run'> {
  readonly shownDraft: ShownDraft
  readonly fileName: string
  readonly jump: Jump
  /** Goes to a place of another file. */
  readonly onGo: (fileName: string, span: { readonly start: number; readonly end: number }) => void
}

function follow(view: EditorView, jump: Jump): void {
  if (jump.kind !== 'lines') return
  const { doc } = view.state
  const from = doc.line(Math.min(jump.first, doc.lines)).from
  const to = doc.line(Math.min(jump.last, doc.lines)).to
  select(view, { start: from, end: jump.last > jump.first ? from : to })
}
