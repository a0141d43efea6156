import type { AddIn, Mode, ScoringWorkbook } from '../../addin/ports.ts'
import type { Task } from '../store/navigation.ts'
import type { PaneStore } from '../store/pane-store.ts'
import { ConfirmDialog } from './confirm-dialog.tsx'
import { useLanguage } from './language.ts'
import { MenuCommand } from './pane-menu.tsx'
import { shellTexts } from './texts.ts'

export type Question = 'none' | 'mode' | 'remove'

/** What can be done with the whole workbook. */
export function ScoringCommands({ addIn, store, workbook, onTask, onQuestion }: ScoringCommandsProps) {
  const texts = shellTexts[useLanguage()]
  const { menu } = texts
  const other = otherMode(workbook.mode)
  const cannotSwitch = other === 'live' && !addIn.abilities.liveFunctions
  return (
    <>
      <MenuCommand text={menu.find} onClick={() => onTask('find')} />
      <MenuCommand
        text={menu.recalculate}
        onClick={() => void store.run(texts.done.recalculate, addIn.workbook.recalculate)}
      />
      <MenuCommand
        text={menu.mode[other]}
        reason={cannotSwitch ? texts.liveUnavailable : ''}
        onClick={() => onQuestion('mode')}
      />
      <MenuCommand text={menu.rules} onClick={() => onTask('rules')} />
      <MenuCommand text={menu.remove} onClick={() => onQuestion('remove')} />
    </>
  )
}

interface ScoringCommandsProps {
  readonly addIn: AddIn
  readonly store: PaneStore
  readonly workbook: ScoringWorkbook
  readonly onTask: (task: Task) => void
  readonly onQuestion: (question: Question) => void
}

/** Asks before the commands that change every row. */
export function Questions({ addIn, store, workbook, question, onClose }: QuestionsProps) {
  const texts = shellTexts[useLanguage()]
  const { confirm, done } = texts
  const other = otherMode(workbook.mode)
  if (question === 'none') return null
  if (question === 'mode')
    return (
      <ConfirmDialog
        title={confirm.switchTitle[other]}
        texts={[texts.modeReasons[other], texts.sameNumbers]}
        action={confirm.switchTo}
        onClose={onClose}
        onConfirm={() => {
          onClose()
          void store.run(done.switchMode, () => addIn.workbook.switchMode(other))
        }}
      />
    )
  return (
    <ConfirmDialog
      title={confirm.removeTitle}
      texts={[confirm.removeText]}
      action={confirm.remove}
      onClose={onClose}
      onConfirm={() => {
        onClose()
        void store.run(done.remove, addIn.workbook.remove)
      }}
    />
  )
}

interface QuestionsProps {
  readonly addIn: AddIn
  readonly store: PaneStore
  readonly workbook: ScoringWorkbook
  readonly question: Question
  readonly onClose: () => void
}

const otherMode = (mode: Mode): Mode => (mode === 'live' ? 'portable' : 'live')
